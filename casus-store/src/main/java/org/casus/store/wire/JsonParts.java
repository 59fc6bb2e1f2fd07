package org.casus.store.wire;

import java.util.List;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.attribution.Attribution;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.casus.event.Quantity;
import org.casus.place.Place;
import org.casus.time.TimeInterval;
import org.jspecify.annotations.Nullable;

/** The objects that events and agreements share: actors, places, times, speakers, numbers. */
final class JsonParts {
  private final JsonFields json;

  JsonParts(JsonFields json) {
    this.json = json;
  }

  void actors(String name, List<ActorMention> actors) {
    json.objects(name, actors, this::actorFields);
  }

  void actor(String name, @Nullable ActorMention actor) {
    json.object(name, actor, this::actorFields);
  }

  private void actorFields(ActorMention mention) {
    Actor actor = mention.actor();
    json.words(mention.mention().text(), mention.mention().span());
    json.text("name", actor.name());
    json.text("id", actor.id());
    json.text("country", actor.country());
    json.text("sector", actor.sector() == null ? null : actor.sector().name());
    json.text("code", actor.code());
    json.constant("kind", actor.kind());
  }

  void place(String name, @Nullable EventPlace place) {
    json.object(name, place, this::placeFields);
  }

  private void placeFields(EventPlace named) {
    Place place = named.place();
    json.words(named.text(), named.span());
    json.text("name", place.name());
    json.text("country", place.country());
    json.text("admin1", place.admin1());
    json.number("latitude", place.latitude());
    json.number("longitude", place.longitude());
    json.number("geonames_id", place.geonamesId());
    json.constant("precision", place.precision());
  }

  void time(String name, @Nullable EventTime time) {
    json.object(name, time, this::timeFields);
  }

  /** A time that may rest on the document's own date. */
  void datedBy(String name, @Nullable EventTime time) {
    json.object(
        name,
        time,
        dated -> {
          timeFields(dated);
          json.constant("basis", dated.basis());
        });
  }

  private void timeFields(EventTime time) {
    TimeInterval interval = time.interval();
    json.words(time.text(), time.span());
    json.date("start", interval.start());
    json.date("end", interval.end());
    json.constant("granularity", interval.granularity());
  }

  void quantity(String name, @Nullable Quantity quantity) {
    json.object(name, quantity, this::quantityFields);
  }

  private void quantityFields(Quantity quantity) {
    json.number("low", quantity.low());
    json.number("high", quantity.isOpen() ? null : Long.valueOf(quantity.high()));
    json.words(quantity.text(), quantity.span());
  }

  void attribution(List<Attribution> chain) {
    json.objects("attribution", chain, this::attributionFields);
  }

  private void attributionFields(Attribution attribution) {
    actor("speaker", attribution.speaker());
    json.object("cue", attribution, cued -> json.words(cued.cueText(), cued.cue()));
    json.constant("stance", attribution.stance());
    json.constant("interest", attribution.interest());
  }
}
