package org.casus.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.store.Run;
import org.casus.store.Stats;
import org.casus.store.Stats.Count;
import org.casus.store.Store;
import org.casus.store.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus stats}: counts what a filter selects from a store. */
@Command(
    name = "stats",
    description = "Count what a filter selects from a store.",
    footer = {
      "",
      "Example:",
      "  casus stats --store mystore --since 2020-01-01 --until 2020-12-31"
    })
final class StatsCommand implements Callable<Integer> {
  private static final int BAR = 40;
  private static final int LAST_RUNS = 10;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many countries are shown; 20 if it is not given.")
  private int top = 20;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (Store kept = Store.openToRead(store.folder())) {
      Stats stats = filter.of(kept).stats(filter.filter());
      PrintWriter out = spec.commandLine().getOut();
      totals(stats, out);
      counts("type", stats.byType(), out);
      counts("country", stats.byCountry().stream().limit(top).toList(), out);
      counts("month", stats.byMonth(), out);
      runs(kept.runs(), out);
    }
    return Status.ALL_READ;
  }

  private static void totals(Stats stats, PrintWriter out) {
    Tally tally = stats.documents();
    row(out, "documents", tally.read(), "");
    row(out, "coded", tally.coded(), "");
    tally.rejected().forEach((reason, number) -> row(out, "rejected", number, reason.name()));
    row(out, "events", stats.events(), "");
    row(out, "agreements", stats.agreements(), "");
  }

  private static void counts(String what, List<Count> counts, PrintWriter out) {
    long most = counts.stream().mapToLong(Count::count).max().orElse(1);
    out.println();
    out.println("Events by " + what);
    for (Count count : counts) {
      String bar = "#".repeat((int) Math.ceilDiv(count.count() * BAR, most));
      row(out, count.key(), count.count(), bar);
    }
  }

  // What each run lost is told for ever: what is damaged left no document behind.
  private static void runs(List<Run> runs, PrintWriter out) {
    out.println();
    out.println("Runs");
    for (Run run : runs.subList(Math.max(0, runs.size() - LAST_RUNS), runs.size())) {
      Tally tally = run.tally();
      out.println(
          String.format(
              Locale.ROOT,
              "%s  %d read, %d coded, %d rejected%s, %d damaged%s",
              run.started().truncatedTo(ChronoUnit.SECONDS),
              tally.read(),
              tally.coded(),
              tally.read() - tally.coded(),
              RunReport.reasons(tally.rejected()),
              tally.damaged(),
              RunReport.reasons(tally.damages())));
    }
  }

  private static void row(PrintWriter out, String key, long number, String more) {
    out.println(String.format(Locale.ROOT, "%-12s %9d  %s", key, number, more).stripTrailing());
  }
}
