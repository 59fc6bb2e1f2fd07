package org.casus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.app.accuracy.Evaluation;
import org.casus.app.accuracy.Gold;
import org.casus.store.wire.RecordWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus evaluate}: how well what is coded agrees with what people coded by hand. */
@Command(
    name = "evaluate",
    description = "Measure how well what is coded agrees with hand-coded records.",
    footer = {
      "",
      "The kind of gold is told from its records; docs/evaluation.md describes each.",
      "",
      "Examples:",
      "  casus evaluate gold/sentences.jsonl",
      "  casus evaluate --json gold.jsonl coded.jsonl"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "GOLD", description = "Hand-coded records, one a line.")
  private Path gold = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OUT",
      description = "What casus code wrote of the same texts; they are coded now if not given.")
  private @Nullable Path coded;

  @Option(names = "--json", description = "One JSON object, for machines.")
  private boolean json;

  @Option(
      names = "--misses",
      paramLabel = "N",
      description = "How many examples of each common miss are shown; 2 if it is not given.")
  private int misses = 2;

  @Spec private CommandSpec spec;
  private final Main main;

  EvaluateCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (misses < 0) {
      throw new ParameterException(spec.commandLine(), "--misses must be 0 or more");
    }
    EvaluationReport report = new EvaluationReport(evaluation(Gold.read(gold)), misses);
    if (json) {
      spec.commandLine().getOut().println(report.json());
    } else {
      report.print(spec.commandLine().getOut());
    }
    return Status.ALL_READ;
  }

  private Evaluation evaluation(List<Gold> records) throws IOException {
    if (coded != null) {
      return Evaluation.of(records, coded);
    }
    Coder coder = main.coder();
    return Evaluation.of(records, item -> RecordWriter.line(coder.record(item)));
  }
}
