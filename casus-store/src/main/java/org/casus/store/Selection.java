package org.casus.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a filter selects of a snapshot, in SQL: the tables {@code newest} (document and version) and
 * {@code selected} (rows of the event table) for a statement to go on with.
 */
final class Selection {
  private static final String PARTY_COUNTRIES = "list_concat(actor_country, recipient_country)";
  private static final String PARTY_CODES =
      "list_concat(list_concat(actor_code, recipient_code), list_concat(actor_id, recipient_id))";
  private static final String PARTY_WORDS =
      "list_concat(list_concat(actor_name, recipient_name), list_concat(actor_text, recipient_text))";

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final String newest;

  /**
   * @param recorded the condition, with its WHERE, that a version must fit to be seen at all
   * @param filter which events are wanted
   */
  Selection(String recorded, EventFilter filter) {
    this.newest =
        """
        WITH newest AS (
          SELECT document_id, max(version) AS version FROM documents %s GROUP BY document_id)"""
            .formatted(recorded);
    days(filter);
    types(filter);
    anyOf(PARTY_COUNTRIES, filter.countries());
    named(PARTY_CODES, PARTY_WORDS, filter.actors());
    anyOf("[place_country]", filter.placeCountries());
    named("list_concat(attributed_country, attributed_code)", "attributed_to", filter.speakers());
    anyOf("[publisher]", filter.publishers());
  }

  /** The tables, ready for a SELECT to follow. */
  Sql tables() {
    String where = conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    return Sql.of(
        "%s, selected AS (SELECT * FROM events SEMI JOIN newest USING (document_id, version) %s)"
            .formatted(newest, where),
        values);
  }

  private void days(EventFilter filter) {
    if (filter.since() != null) {
      condition("coalesce(time_end, published) >= ?::DATE", List.of(filter.since()));
    }
    if (filter.until() != null) {
      condition("coalesce(time_start, published) <= ?::DATE", List.of(filter.until()));
    }
  }

  private void types(EventFilter filter) {
    anyOf("[type]", filter.types().stream().map(Enum::name).toList());
  }

  private void anyOf(String list, Collection<String> wanted) {
    if (!wanted.isEmpty()) {
      condition("list_has_any(%s, %s)".formatted(list, Sql.list(wanted.size())), wanted);
    }
  }

  private void named(String codes, String words, Set<String> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    // The unit separator keeps a name from running over into the next.
    String joined = "lower(array_to_string(%s, chr(31)))".formatted(words);
    List<String> either = new ArrayList<>();
    List<Object> given = new ArrayList<>();
    for (String name : wanted) {
      either.add("list_contains(%s, ?) OR contains(%s, lower(?))".formatted(codes, joined));
      given.add(name);
      given.add(name);
    }
    condition("(" + String.join(" OR ", either) + ")", given);
  }

  private void condition(String sql, Collection<?> given) {
    conditions.add(sql);
    values.addAll(given);
  }
}
