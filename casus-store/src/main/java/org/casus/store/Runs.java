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
import org.casus.source.Damage;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The table of runs. */
final class Runs {
  private Runs() {}

  static boolean append(DuckDBConnection connection, Run run) throws SQLException {
    Tally tally = run.tally();
    try (DuckDBAppender row = connection.createAppender("runs")) {
      row.beginRow();
      row.appendEpochMicros(Moments.micros(run.started()));
      row.appendEpochMicros(Moments.micros(run.ended()));
      row.append(run.version().coder()).append(run.version().codebook());
      row.append(tally.read()).append(tally.coded()).append(named(tally.rejected()));
      row.append(tally.damaged());
      row.append(run.kept().added()).append(run.kept().renewed()).append(run.kept().known());
      row.append(named(tally.damages()));
      row.endRow();
    }
    return true;
  }

  private static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach((kind, count) -> named.put(kind.name(), count));
    return named;
  }

  static List<Run> read(Database database) throws StoreException {
    Sql sql =
        Sql.of(
            """
            SELECT epoch_us(started_at), epoch_us(ended_at), coder_version, codebook_version, read,
              coded, map_keys(rejected), map_values(rejected), damaged, added, renewed, known,
              map_keys(damages), map_values(damages)
            FROM runs ORDER BY rowid""");
    return database.query(sql, Runs::run);
  }

  private static Run run(ResultSet row) throws SQLException {
    Instant started = Moments.moment(row.getLong(1));
    Instant ended = Moments.moment(row.getLong(2));
    CoderVersion version = new CoderVersion(row.getString(3), row.getString(4));
    Map<Reason, Long> rejected = counts(Reason.class, row.getArray(7), row.getArray(8));
    Map<Damage, Long> damages = counts(Damage.class, row.getArray(13), row.getArray(14));
    Tally tally = new Tally(row.getLong(5), row.getLong(6), rejected, row.getLong(9), damages);
    return new Run(
        started, ended, version, tally, new Kept(row.getInt(10), row.getInt(11), row.getInt(12)));
  }

  // Runs of the first layout kept the number of what was damaged, not its kinds.
  private static <E extends Enum<E>> Map<E, Long> counts(
      Class<E> kind, @Nullable Array kinds, @Nullable Array counts) throws SQLException {
    Map<E, Long> map = new EnumMap<>(kind);
    if (kinds != null && counts != null) {
      Object[] names = (Object[]) kinds.getArray();
      Object[] numbers = (Object[]) counts.getArray();
      for (int i = 0; i < names.length; i++) {
        map.put(Enum.valueOf(kind, (String) names[i]), (Long) numbers[i]);
      }
    }
    return map;
  }
}
