package org.casus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.casus.document.Rejection.Reason;
import org.casus.store.Stats.Count;

/** Counts what a selection holds. */
final class Counting {
  private final Database database;
  private final Sql tables;

  /**
   * @param database the store
   * @param tables the selection
   */
  Counting(Database database, Sql tables) {
    this.database = database;
    this.tables = tables;
  }

  Stats stats() throws StoreException {
    return new Stats(
        documents(),
        number("SELECT count(*) FROM selected"),
        number("SELECT count(*) FROM agreements SEMI JOIN newest USING (document_id, version)"),
        counts("SELECT type, count(*) FROM selected GROUP BY ALL ORDER BY 2 DESC, 1"),
        counts(
            """
            SELECT country, count(*) FROM (
              SELECT unnest(list_distinct(list_concat(actor_country, recipient_country))) AS country
              FROM selected) WHERE country <> '' GROUP BY ALL ORDER BY 2 DESC, 1"""),
        counts(
            """
            SELECT strftime(coalesce(time_start, published), '%Y-%m') AS month, count(*)
            FROM selected WHERE month IS NOT NULL GROUP BY ALL ORDER BY 1"""));
  }

  /** The newest versions of all documents; damaged inputs left no document to count. */
  Tally documents() throws StoreException {
    List<Count> outcomes =
        counts(
            """
            SELECT coalesce(rejection, ''), count(*)
            FROM documents SEMI JOIN newest USING (document_id, version) GROUP BY ALL""");
    Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
    long read = 0;
    for (Count outcome : outcomes) {
      read += outcome.count();
      if (!outcome.key().isEmpty()) {
        rejected.put(Reason.valueOf(outcome.key()), outcome.count());
      }
    }
    long lost = rejected.values().stream().mapToLong(Long::longValue).sum();
    return new Tally(read, read - lost, rejected, 0, Map.of());
  }

  long number(String select) throws StoreException {
    return database.query(tables.then(select), row -> row.getLong(1)).getFirst();
  }

  List<String> texts(String select) throws StoreException {
    return database.query(tables.then(select), row -> row.getString(1));
  }

  private List<Count> counts(String select) throws StoreException {
    return database.query(tables.then(select), Counting::count);
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(row.getString(1), row.getLong(2));
  }
}
