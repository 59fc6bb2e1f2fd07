package org.casus.store.wire;

import java.util.List;
import org.casus.attribution.Claim;
import org.casus.attribution.Doubt;
import org.casus.attribution.Factuality;
import org.casus.event.Cameo;
import org.casus.event.EventMention;
import org.casus.language.Sentence;
import org.casus.report.EventReport;

/** The event object of the wire format. */
final class EventJson {
  private final JsonFields json;
  private final JsonParts parts;
  private final List<Sentence> sentences;

  /**
   * @param json where the fields go
   * @param sentences the sentences of the events' document
   */
  EventJson(JsonFields json, List<Sentence> sentences) {
    this.json = json;
    this.parts = new JsonParts(json);
    this.sentences = sentences;
  }

  void fields(EventReport report) {
    Claim claim = report.claim();
    EventMention event = claim.event();
    json.text("id", report.id());
    kind(event);
    json.object("trigger", event, e -> json.words(e.triggerText(), e.trigger()));
    circumstances(event);
    json.object("factuality", claim.factuality(), this::factuality);
    parts.attribution(claim.attribution());
    Doubt doubt = claim.doubt();
    if (doubt != null) {
      json.object("doubt", doubt, d -> json.words(d.text(), d.span()));
    }
    parts.quantity("dead", event.dead());
    parts.quantity("injured", event.injured());
    parts.quantity("crowd", event.crowd());
    json.object("sentence", sentences.get(event.clause().sentence()), this::sentence);
    json.spans("mentions", report.mentions());
    json.text("rule", event.rule());
  }

  private void kind(EventMention event) {
    json.text("type", event.type().name());
    json.text("mode", event.mode());
    json.texts("contexts", event.contexts());
    json.text("cameo", event.cameo());
    json.constant("quad_class", event.type().quadClass());
    json.number("intensity", event.type().intensity());
    json.number("goldstein", Cameo.goldstein(event.cameo()));
  }

  private void circumstances(EventMention event) {
    parts.actors("actors", event.actors());
    parts.actors("recipients", event.recipients());
    parts.place("place", event.place());
    parts.time("time", event.time());
  }

  private void factuality(Factuality factuality) {
    json.constant("polarity", factuality.polarity());
    json.constant("certainty", factuality.certainty());
    json.constant("reality", factuality.reality());
  }

  private void sentence(Sentence sentence) {
    json.number("index", sentence.index());
    json.span("span", sentence.span());
    if (sentence.cut()) {
      json.flag("cut");
    }
  }
}
