package org.casus.store.wire;

import static org.casus.store.wire.Column.Type.DATE;
import static org.casus.store.wire.Column.Type.INTEGER;
import static org.casus.store.wire.Column.Type.LIST;
import static org.casus.store.wire.Column.Type.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.casus.actor.ActorMention;
import org.casus.agreement.Agreement;
import org.casus.agreement.Agreement.Quote;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.casus.store.wire.Table.Field;
import org.casus.time.TimeInterval;
import org.jspecify.annotations.Nullable;

/** The flat table of agreements: one row a pact of which a document tells. */
public final class AgreementTable {
  private static final Table<Agreement> TABLE =
      new Table<>(
          List.of(
              Field.of("agreement_id", TEXT, "The agreement's id", Agreement::id),
              Field.of("kind", TEXT, "What it is about", Agreement::kind),
              Field.of("name", TEXT, "Its own name", AgreementTable::name),
              Field.of("status", TEXT, "How far it has come", a -> JsonFields.lower(a.status())),
              parties("party_text", "The words that say who is bound", m -> m.mention().text()),
              parties("party_name", "Their names in the dictionary", m -> m.actor().name()),
              parties("party_country", "Their ISO 3166-1 alpha-3", m -> m.actor().country()),
              parties("party_code", "Their CAMEO-shaped codes", m -> m.actor().code()),
              signed("signed_start", "The first day it may be signed", TimeInterval::start),
              signed("signed_end", "The last day", TimeInterval::end),
              Field.of("place_name", TEXT, "Where it was signed", a -> place(a.place())),
              Field.of("provisions", INTEGER, "How many provisions", AgreementTable::provisions),
              Field.of("signed_basis", TEXT, "What the days rest on", AgreementTable::basis)));

  private AgreementTable() {}

  /** The columns in their order. */
  public static List<Column> columns() {
    return TABLE.columns();
  }

  /** A row for each agreement of the record, in its order; a rejected document has none. */
  public static List<List<@Nullable Object>> rows(DocumentRecord record) {
    return switch (record) {
      case DocumentRecord.Coded coded -> coded.agreements().stream().map(TABLE::row).toList();
      case DocumentRecord.Rejected rejected -> List.of();
    };
  }

  private static Field<Agreement> parties(
      String name, String description, Function<ActorMention, @Nullable String> value) {
    return Field.of(name, LIST, description, a -> Table.items(a.parties(), value));
  }

  private static Field<Agreement> signed(
      String name, String description, Function<TimeInterval, LocalDate> day) {
    return Field.of(name, DATE, description, a -> day(a.signed(), day));
  }

  private static @Nullable LocalDate day(
      @Nullable EventTime signed, Function<TimeInterval, LocalDate> day) {
    return signed == null ? null : day.apply(signed.interval());
  }

  private static @Nullable String basis(Agreement agreement) {
    EventTime signed = agreement.signed();
    return signed == null ? null : JsonFields.lower(signed.basis());
  }

  private static @Nullable String name(Agreement agreement) {
    Quote name = agreement.name();
    return name == null ? null : name.text();
  }

  private static @Nullable String place(@Nullable EventPlace place) {
    return place == null ? null : place.place().name();
  }

  private static Long provisions(Agreement agreement) {
    return (long) agreement.provisions().size();
  }
}
