package org.casus.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casus.source.InputFormat;
import org.casus.source.Source;
import org.casus.source.Sources;
import org.casus.store.Run;
import org.casus.store.Store;
import org.casus.store.wire.DocumentRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code casus demo}: codes the articles that come with the program and shows what they say. */
@Command(
    name = "demo",
    description =
        "Code the articles that come with the program, keep them, and show what they say.",
    footer = {"", "Example:", "  casus demo"})
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  private final Main main;

  DemoCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Console console = main.console();
    Path examples = console.home().resolve("examples");
    Instant started = console.clock().instant();
    Folders.delete(console.demoStore());
    Files.createDirectories(console.demoStore());
    Coder coder = main.coder();
    CodingRun run = new CodingRun(main, coder, Runtime.getRuntime().availableProcessors());
    List<DocumentRecord.Coded> coded = new ArrayList<>();
    try (Store store = Store.open(console.demoStore(), console.clock());
        Source source = Sources.open(articles(examples), InputFormat.AUTO, console.in())) {
      Batches batches = new Batches(store, coder.version());
      run.run(
          source,
          record -> record,
          (record, same) -> {
            batches.take(record, same);
            if (record instanceof DocumentRecord.Coded done) {
              coded.add(done);
            }
          },
          Progress.none());
      store.recordRun(
          new Run(
              started, console.clock().instant(), coder.version(), run.tally(), batches.finish()));
    }
    show(coded);
    return run.end(started.toEpochMilli(), null);
  }

  private static List<String> articles(Path examples) throws IOException {
    try (Stream<Path> files = Files.list(examples)) {
      return files
          .map(Path::toString)
          .filter(name -> name.matches(".*\\.(jsonl|html|txt)"))
          .sorted()
          .toList();
    }
  }

  private void show(List<DocumentRecord.Coded> coded) {
    PrintWriter out = spec.commandLine().getOut();
    EventTableView view = new EventTableView(main.console().hasColour());
    view.head().forEach(out::println);
    coded.forEach(record -> view.lines(record.coded()).forEach(out::println));
    next(coded).forEach(out::println);
  }

  private static List<String> next(List<DocumentRecord.Coded> coded) {
    List<String> next = new ArrayList<>();
    next.add("");
    next.add("Next:");
    coded.stream()
        .flatMap(record -> record.coded().events().stream())
        .filter(report -> !report.claim().attribution().isEmpty())
        .findFirst()
        .ifPresent(
            report -> next.add("  ./casus explain %s   why it is coded so".formatted(report.id())));
    next.add("  ./casus code YOUR-ARTICLE.txt           what your own text says, as JSON");
    next.add("  ./casus stats --store .casus/demo       counts by type, country, month");
    next.add("  ./casus export --store .casus/demo --type ASSAULT --format csv");
    return next;
  }
}
