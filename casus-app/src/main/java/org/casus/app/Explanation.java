package org.casus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.actor.ActorMention;
import org.casus.app.MarkedText.Role;
import org.casus.attribution.Attribution;
import org.casus.attribution.Doubt;
import org.casus.attribution.Factuality;
import org.casus.document.Document;
import org.casus.event.Clause;
import org.casus.event.Entry;
import org.casus.event.EventMention;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.casus.event.Quantity;
import org.casus.place.LocatedToponym;
import org.casus.report.CodedDocument;
import org.casus.report.EventReport;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** Why an event was coded as it was: the words and the entry or rule behind each of its fields. */
final class Explanation {
  private static final int WIDTH = 100;
  private static final int LABEL = 13;

  private final CodedDocument coded;
  private final EventReport report;
  private final EventMention event;
  private final Optional<Entry> entry;
  private final boolean colour;
  private final List<String> lines = new ArrayList<>();

  Explanation(CodedDocument coded, EventReport report, Optional<Entry> entry, boolean colour) {
    this.coded = coded;
    this.report = report;
    this.event = report.claim().event();
    this.entry = entry;
    this.colour = colour;
  }

  /** The explanation, to be read from top to bottom. */
  String render() {
    heading();
    lines.add("");
    lines.add(Wrapping.indented(sentence(), WIDTH, "  "));
    lines.add("");
    type();
    clause();
    parties("actor", event.actors());
    parties("recipient", event.recipients());
    place(event.place());
    time(event.time());
    factuality(report.claim().factuality());
    attribution();
    doubt(report.claim().doubt());
    people("dead", event.dead());
    people("injured", event.injured());
    people("crowd", event.crowd());
    mentions();
    add("id", report.id() + ", a hash of document, trigger, type and codebook " + version());
    return String.join("\n", lines);
  }

  private Document document() {
    return coded.annotated().document();
  }

  private String version() {
    return coded.codebookVersion();
  }

  private void heading() {
    Document document = document();
    String mode = event.mode() == null ? "" : ", " + event.mode();
    lines.add(event.type() + mode + "  event " + report.id());
    String title = document.title() == null ? "" : ": " + document.title();
    String from = Words.origin(document) + title + " (" + document.provenance().label() + ")";
    lines.addAll(Wrapping.lines(from, WIDTH));
  }

  private String sentence() {
    Span span = coded.annotated().sentences().get(event.clause().sentence()).span();
    MarkedText text = new MarkedText(document().text(), span, colour);
    text.mark(event.trigger(), Role.TRIGGER);
    event.actors().forEach(m -> text.mark(m.mention().span(), Role.ACTOR));
    event.recipients().forEach(m -> text.mark(m.mention().span(), Role.RECIPIENT));
    if (event.place() != null) {
      text.mark(event.place().span(), Role.PLACE);
    }
    if (event.time() != null) {
      text.mark(event.time().span(), Role.TIME);
    }
    for (Attribution attribution : report.claim().attribution()) {
      text.mark(attribution.speaker().mention().span(), Role.SPEAKER);
      text.mark(attribution.cue(), Role.CUE);
    }
    number(event.dead(), text);
    number(event.injured(), text);
    number(event.crowd(), text);
    return text.render();
  }

  private static void number(@Nullable Quantity quantity, MarkedText text) {
    if (quantity != null) {
      text.mark(quantity.span(), Role.NUMBER);
    }
  }

  private void type() {
    add(
        "type",
        "%s, CAMEO %s, %s: the words \"%s\" fit the codebook's entry %s"
            .formatted(
                event.type(),
                event.cameo(),
                Words.lower(event.type().quadClass()),
                event.triggerText(),
                event.rule()));
    if (!event.contexts().isEmpty()) {
      add("contexts", String.join(", ", event.contexts()) + ", by the same entry");
    }
    entry.ifPresent(this::entry);
  }

  private void entry(Entry found) {
    lines.addAll(CodebookText.of(found));
    if (found.type() != event.type()) {
      add(
          "",
          "the entry's own type is %s; what is promised, demanded or threatened is no deed yet: %s"
              .formatted(found.type(), event.type()));
    }
  }

  private void clause() {
    Clause clause = event.clause();
    StringBuilder text = new StringBuilder();
    text.append(Words.lower(clause.kind()))
        .append(" \"")
        .append(clause.predicate().text())
        .append('"');
    if (clause.support() != null) {
      text.append(" carried by \"").append(clause.support().text()).append('"');
    }
    clause
        .arguments()
        .forEach(
            argument ->
                text.append("; ")
                    .append(
                        argument.preposition().isEmpty()
                            ? Words.lower(argument.slot())
                            : argument.preposition())
                    .append(" \"")
                    .append(argument.head().text())
                    .append('"'));
    text.append("; ").append(Words.lower(clause.aspect()));
    text.append(clause.negated() ? ", negated" : ", not negated");
    if (clause.modality() != Clause.Modality.NONE) {
      text.append(", ").append(Words.lower(clause.modality()));
    }
    if (clause.parent() != null) {
      text.append("; within \"")
          .append(clause.parent().clause().predicate().text())
          .append("\" (")
          .append(Words.lower(clause.parent().link()))
          .append(')');
    }
    add("clause", text.toString());
  }

  private void parties(String label, List<ActorMention> parties) {
    if (parties.isEmpty()) {
      add(label, "the clause names none");
    }
    for (ActorMention party : parties) {
      add(
          label,
          "\"%s\" is %s: %s"
              .formatted(party.mention().text(), Words.of(party.actor()), party.evidence()));
    }
  }

  private void place(@Nullable EventPlace place) {
    if (place == null) {
      add("place", "the text names none for this event");
      return;
    }
    String reason =
        coded.places().stream()
            .filter(located -> located.toponym().span().overlaps(place.span()))
            .map(LocatedToponym::reason)
            .findFirst()
            .orElse("as the text has it");
    add("place", "\"%s\" is %s: %s".formatted(place.text(), Words.of(place.place()), reason));
  }

  private void time(@Nullable EventTime time) {
    if (time == null) {
      add("time", "the text gives none for this event");
      return;
    }
    String against =
        document().published() == null ? "" : ", counted from " + document().published();
    add(
        "time",
        "\"%s\" is %s (%s)%s"
            .formatted(
                time.text(),
                Words.of(time.interval()),
                Words.lower(time.interval().granularity()),
                against));
  }

  private void factuality(Factuality factuality) {
    Clause clause = event.clause();
    String because =
        clause.parent() == null
            ? "no other clause stands above it"
            : "it stands within \"" + clause.parent().clause().predicate().text() + "\"";
    add(
        "factuality",
        "%s, %s, %s: the clause is %s and %s; %s"
            .formatted(
                Words.lower(factuality.polarity()),
                Words.lower(factuality.certainty()),
                Words.lower(factuality.reality()),
                Words.lower(clause.aspect()),
                clause.negated() ? "negated" : "not negated",
                because));
  }

  private void doubt(@Nullable Doubt doubt) {
    if (doubt != null) {
      add("doubt", "the outlet itself doubts it, by the words \"%s\"".formatted(doubt.text()));
    }
  }

  private void attribution() {
    if (report.claim().attribution().isEmpty()) {
      add("attribution", "nobody is named: the outlet itself says so");
    }
    for (Attribution said : report.claim().attribution()) {
      add(
          "attribution",
          "\"%s\" %s it, by the words \"%s\"; to the event: %s. The speaker is %s: %s"
              .formatted(
                  said.speaker().mention().text(),
                  Words.lower(said.stance()),
                  said.cueText(),
                  Words.lower(said.interest()),
                  Words.of(said.speaker().actor()),
                  said.speaker().evidence()));
    }
  }

  private void people(String label, @Nullable Quantity quantity) {
    if (quantity != null) {
      add(label, "\"%s\" is %s".formatted(quantity.text(), Words.of(quantity)));
    }
  }

  private void mentions() {
    for (Span mention : report.mentions()) {
      add("also told by", "\"" + mention.in(document().text()) + "\", later in the document");
    }
  }

  private void add(String label, String text) {
    List<String> wrapped = Wrapping.lines(text, WIDTH - LABEL);
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add(padded(i == 0 ? label : "") + wrapped.get(i));
    }
  }

  private static String padded(String label) {
    return label + " ".repeat(LABEL - label.length());
  }
}
