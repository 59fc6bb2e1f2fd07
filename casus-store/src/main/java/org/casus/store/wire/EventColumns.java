package org.casus.store.wire;

import static org.casus.store.wire.Column.Type.DATE;
import static org.casus.store.wire.Column.Type.INTEGER;
import static org.casus.store.wire.Column.Type.LIST;
import static org.casus.store.wire.Column.Type.NUMBER;
import static org.casus.store.wire.Column.Type.TEXT;
import static org.casus.store.wire.JsonFields.lower;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Sector;
import org.casus.attribution.Attribution;
import org.casus.event.Cameo;
import org.casus.event.EventMention;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.casus.event.Quantity;
import org.casus.store.wire.Table.Field;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** The definitions of the flat event table's columns. */
final class EventColumns {
  private EventColumns() {}

  static List<Field<EventLine>> all() {
    return Stream.of(
            source(),
            kind(),
            party("actor", "who did it", EventMention::actors),
            party("recipient", "to whom it was done", EventMention::recipients),
            place(),
            time(),
            factuality(),
            attribution(),
            people("dead", "the dead", EventMention::dead),
            people("injured", "the injured", EventMention::injured),
            people("crowd", "people taking part", EventMention::crowd),
            words())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Field<EventLine>> source() {
    return List.of(
        of("document_id", TEXT, "The document's id", line -> line.document().id()),
        of("published", DATE, "The day of publication", line -> line.document().published()),
        of("publisher", TEXT, "The outlet's name", line -> line.document().publisher()),
        of("url", TEXT, "Where the document was published", line -> line.document().url()),
        of("event_id", TEXT, "The event's id", line -> line.report().id()));
  }

  private static List<Field<EventLine>> kind() {
    return List.of(
        ofEvent("type", TEXT, "One of the 16 PLOVER types", e -> e.type().name()),
        ofEvent("mode", TEXT, "The PLOVER mode", EventMention::mode),
        ofEvent("contexts", LIST, "The PLOVER contexts", EventMention::contexts),
        ofEvent("cameo", TEXT, "The CAMEO code", EventMention::cameo),
        ofEvent("quad_class", TEXT, "Words or deeds, together or against", EventColumns::quad),
        ofEvent("intensity", NUMBER, "The PLOVER score", e -> e.type().intensity()),
        ofEvent("goldstein", NUMBER, "The CAMEO code's Goldstein score", EventColumns::goldstein),
        ofEvent("trigger", TEXT, "The words that evoke the event", EventMention::triggerText));
  }

  private static List<Field<EventLine>> party(
      String role, String who, Function<EventMention, List<ActorMention>> party) {
    return List.of(
        each(role + "_text", "The words that say " + who, party, m -> m.mention().text()),
        each(role + "_name", "Their names in the dictionary", party, m -> m.actor().name()),
        each(role + "_id", "Their ids in the dictionary", party, m -> m.actor().id()),
        each(role + "_country", "Their ISO 3166-1 alpha-3 codes", party, m -> m.actor().country()),
        each(role + "_sector", "Their PLOVER sectors", party, m -> sector(m.actor())),
        each(role + "_code", "Their CAMEO-shaped codes", party, m -> m.actor().code()),
        each(role + "_kind", "What kinds of actor they are", party, m -> lower(m.actor().kind())));
  }

  private static List<Field<EventLine>> place() {
    return List.of(
        where("place_text", TEXT, "The words that say where", EventPlace::text),
        where("place_name", TEXT, "The gazetteer's name", p -> p.place().name()),
        where("place_country", TEXT, "ISO 3166-1 alpha-3", p -> p.place().country()),
        where("place_admin1", TEXT, "The first-level division", p -> p.place().admin1()),
        where("place_latitude", NUMBER, "Degrees north", p -> p.place().latitude()),
        where("place_longitude", NUMBER, "Degrees east", p -> p.place().longitude()),
        where("place_geonames_id", INTEGER, "The GeoNames id", p -> p.place().geonamesId()),
        where(
            "place_precision",
            TEXT,
            "Point, city, district, province, country or region",
            p -> lower(p.place().precision())));
  }

  private static List<Field<EventLine>> time() {
    return List.of(
        when("time_text", TEXT, "The words that say when", EventTime::text),
        when("time_start", DATE, "The first day", t -> t.interval().start()),
        when("time_end", DATE, "The last day, inclusive", t -> t.interval().end()),
        when(
            "time_granularity",
            TEXT,
            "Day, week, month, season, year or decade",
            t -> lower(t.interval().granularity())));
  }

  private static List<Field<EventLine>> factuality() {
    return List.of(
        of("polarity", TEXT, "Said to be so or not", l -> lower(l.factuality().polarity())),
        of("certainty", TEXT, "How sure the text is", l -> lower(l.factuality().certainty())),
        of("reality", TEXT, "When, or in which world", l -> lower(l.factuality().reality())));
  }

  private static List<Field<EventLine>> attribution() {
    return List.of(
        said("attributed_to", "Who says so, outermost last", a -> name(a.speaker())),
        said("attributed_country", "Their countries", a -> a.speaker().actor().country()),
        said("attributed_code", "Their codes", a -> a.speaker().actor().code()),
        said("stance", "How each stands to what is said", a -> lower(a.stance())),
        said("interest", "How each stands to the parties", a -> lower(a.interest())));
  }

  private static List<Field<EventLine>> people(
      String name, String who, Function<EventMention, @Nullable Quantity> number) {
    return List.of(
        ofEvent(name + "_low", INTEGER, "The least number of " + who, e -> low(number.apply(e))),
        ofEvent(
            name + "_high",
            INTEGER,
            "The greatest number of " + who + ", none where the text sets no bound",
            e -> high(number.apply(e))));
  }

  private static List<Field<EventLine>> words() {
    return List.of(
        of("sentence", TEXT, "The sentence", l -> l.sentence().span().in(l.document().text())),
        of(
            "sentence_start",
            INTEGER,
            "The sentence's first code point",
            l -> start(l, l.sentenceSpan())),
        of(
            "sentence_end",
            INTEGER,
            "The code point after the sentence's last",
            l -> end(l, l.sentenceSpan())),
        of(
            "trigger_start",
            INTEGER,
            "The trigger's first code point",
            l -> start(l, l.event().trigger())),
        of(
            "trigger_end",
            INTEGER,
            "The code point after the trigger's last",
            l -> end(l, l.event().trigger())),
        ofEvent("rule", TEXT, "The codebook entry that fired", EventMention::rule));
  }

  private static Field<EventLine> of(
      String name,
      Column.Type type,
      String description,
      Function<EventLine, ? extends @Nullable Object> value) {
    return Field.of(name, type, description, value);
  }

  private static Field<EventLine> ofEvent(
      String name,
      Column.Type type,
      String description,
      Function<EventMention, ? extends @Nullable Object> value) {
    return of(name, type, description, line -> value.apply(line.event()));
  }

  private static Field<EventLine> where(
      String name,
      Column.Type type,
      String description,
      Function<EventPlace, ? extends @Nullable Object> value) {
    return ofEvent(name, type, description, e -> e.place() == null ? null : value.apply(e.place()));
  }

  private static Field<EventLine> when(
      String name,
      Column.Type type,
      String description,
      Function<EventTime, ? extends @Nullable Object> value) {
    return ofEvent(name, type, description, e -> e.time() == null ? null : value.apply(e.time()));
  }

  private static Field<EventLine> each(
      String name,
      String description,
      Function<EventMention, List<ActorMention>> party,
      Function<ActorMention, @Nullable String> value) {
    return ofEvent(name, LIST, description, e -> Table.items(party.apply(e), value));
  }

  private static Field<EventLine> said(
      String name, String description, Function<Attribution, @Nullable String> value) {
    return of(name, LIST, description, line -> Table.items(line.claim().attribution(), value));
  }

  private static String name(ActorMention speaker) {
    String name = speaker.actor().name();
    return name == null ? speaker.mention().text() : name;
  }

  private static @Nullable String sector(Actor actor) {
    Sector sector = actor.sector();
    return sector == null ? null : sector.name();
  }

  private static String quad(EventMention event) {
    return lower(event.type().quadClass());
  }

  private static @Nullable Double goldstein(EventMention event) {
    OptionalDouble score = Cameo.goldstein(event.cameo());
    return score.isPresent() ? score.getAsDouble() : null;
  }

  private static @Nullable Long low(@Nullable Quantity quantity) {
    return quantity == null ? null : (long) quantity.low();
  }

  private static @Nullable Long high(@Nullable Quantity quantity) {
    return quantity == null || quantity.isOpen() ? null : (long) quantity.high();
  }

  private static Long start(EventLine line, Span span) {
    return (long) line.points().of(span).start();
  }

  private static Long end(EventLine line, Span span) {
    return (long) line.points().of(span).end();
  }
}
