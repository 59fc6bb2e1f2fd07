package org.casus.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.document.Rejection.Reason;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The table of runs. */
final class Runs {
  private Runs() {}

  static boolean append(DuckDBConnection connection, Run run) throws SQLException {
    Tally tally = run.tally();
    Map<String, Long> rejected = new LinkedHashMap<>();
    tally.rejected().forEach((reason, count) -> rejected.put(reason.name(), count));
    try (DuckDBAppender row = connection.createAppender("runs")) {
      row.beginRow();
      row.appendEpochMicros(Moments.micros(run.started()));
      row.appendEpochMicros(Moments.micros(run.ended()));
      row.append(run.version().coder()).append(run.version().codebook());
      row.append(tally.read()).append(tally.coded()).append(rejected).append(tally.damaged());
      row.append(run.kept().added()).append(run.kept().renewed()).append(run.kept().known());
      row.endRow();
    }
    return true;
  }

  static List<Run> read(Database database) throws StoreException {
    Sql sql =
        Sql.of(
            """
            SELECT epoch_us(started_at), epoch_us(ended_at), coder_version, codebook_version, read,
              coded, map_keys(rejected), map_values(rejected), damaged, added, renewed, known
            FROM runs ORDER BY rowid""");
    return database.query(sql, Runs::run);
  }

  private static Run run(ResultSet row) throws SQLException {
    Instant started = Moments.moment(row.getLong(1));
    Instant ended = Moments.moment(row.getLong(2));
    CoderVersion version = new CoderVersion(row.getString(3), row.getString(4));
    Map<Reason, Long> rejected = counts(row.getArray(7), row.getArray(8));
    Tally tally = new Tally(row.getLong(5), row.getLong(6), rejected, row.getLong(9));
    return new Run(
        started, ended, version, tally, new Kept(row.getInt(10), row.getInt(11), row.getInt(12)));
  }

  private static Map<Reason, Long> counts(Array reasons, Array counts) throws SQLException {
    Object[] names = (Object[]) reasons.getArray();
    Object[] numbers = (Object[]) counts.getArray();
    Map<Reason, Long> map = new EnumMap<>(Reason.class);
    for (int i = 0; i < names.length; i++) {
      map.put(Reason.valueOf((String) names[i]), (Long) numbers[i]);
    }
    return map;
  }
}
