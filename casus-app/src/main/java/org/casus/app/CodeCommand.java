package org.casus.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.casus.source.Source;
import org.casus.store.wire.CsvWriter;
import org.casus.store.wire.DocumentRecord;
import org.casus.store.wire.RecordWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus code}: reads documents and writes what they say. */
@Command(
    name = "code",
    description = "Read documents and write what they say, a record for each.",
    footer = {
      "",
      "Examples:",
      "  casus code article.txt",
      "  casus code --format csv -o events.csv news/ more.jsonl",
      "  curl -s https://example.org/page | casus code -"
    })
final class CodeCommand implements Callable<Integer> {
  /** The forms in which records are written. */
  enum Format {
    JSONL,
    CSV
  }

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private OwnOptions own = new OwnOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, a record a document (the default), or csv, a row an event.")
  private Format format = Format.JSONL;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output if it is not given.")
  private @Nullable Path output;

  private final Main main;

  CodeCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    long startedAt = main.console().clock().millis();
    input.keepApart(output);
    CodingRun run = new CodingRun(main, own.coder(main), input.threads(), input.timeLimit());
    try (Source source = input.open(main.console());
        Output out = Output.to(output, main.console());
        Progress progress = progress()) {
      switch (format) {
        case JSONL -> run.run(source, CodeCommand::line, new Lines(out), progress);
        case CSV -> {
          Rows rows = new Rows(out);
          run.run(source, Function.identity(), rows, progress);
          rows.pause();
        }
      }
    }
    return run.end(startedAt, null);
  }

  private Progress progress() {
    // Data that scrolls over the terminal would tear the bar apart.
    return output == null && main.console().terminals().out()
        ? Progress.none()
        : input.progress(main);
  }

  private static byte[] line(DocumentRecord record) {
    return (RecordWriter.line(record) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Writes the records, each as the line that it was rendered to. */
  private record Lines(Output out) implements CodingRun.Taker<byte[]> {
    @Override
    public void take(DocumentRecord record, byte[] line) throws IOException {
      out.write(line, 0, line.length);
    }

    @Override
    public void pause() throws IOException {
      out.flush();
    }
  }

  /** Writes the flat event table. */
  private static final class Rows implements CodingRun.Taker<DocumentRecord> {
    private final CsvWriter csv;

    Rows(Output out) throws IOException {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      this.csv = new CsvWriter(writer);
    }

    @Override
    public void take(DocumentRecord record, DocumentRecord same) throws IOException {
      csv.write(record);
    }

    @Override
    public void pause() throws IOException {
      csv.flush();
    }
  }
}
