package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.casus.source.InputFormat;
import org.casus.source.Limits;
import org.casus.source.Source;
import org.casus.source.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a command reads, and on how many threads. */
final class InputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Files, folders, archives, web archives, feeds, addresses of the web, or - for standard"
              + " input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description = "What every input is: auto (look at it), jsonl, html, text or feed.",
      converter = FormatReader.class)
  private InputFormat format = InputFormat.AUTO;

  @Mixin private WebOptions web = new WebOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads code; all cores if it is not given.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "The longest time for one document; 60 if it is not given.")
  private int seconds = Limits.DEFAULT.seconds();

  /** Reads the names of input formats as the person writes them. */
  static final class FormatReader implements picocli.CommandLine.ITypeConverter<InputFormat> {
    @Override
    public InputFormat convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "auto" -> InputFormat.AUTO;
        case "jsonl" -> InputFormat.JSON_LINES;
        case "html" -> InputFormat.HTML;
        case "text", "txt" -> InputFormat.TEXT;
        case "feed", "rss", "atom" -> InputFormat.FEED;
        default ->
            throw new picocli.CommandLine.TypeConversionException(
                "'" + value + "' is none of auto, jsonl, html, text, feed");
      };
    }
  }

  /** The inputs as the person named them. */
  List<String> inputs() {
    return inputs;
  }

  int threads() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be 1 or more");
    }
    return threads;
  }

  TimeLimit timeLimit() {
    if (seconds < 1) {
      throw new ParameterException(spec.commandLine(), "--time-limit must be 1 or more");
    }
    return new TimeLimit(seconds);
  }

  // What fetches lives as long as the process, as the readings that come of it do.
  Source open(Console console) {
    return inputs.stream().anyMatch(Sources::isAddress)
        ? Sources.open(inputs, format, console.in(), Limits.DEFAULT, web.fetcher())
        : Sources.open(inputs, format, console.in());
  }

  /** A bar for a run over these inputs, where a person looks on and wants one. */
  Progress progress(Main main) {
    return main.isQuiet() || !main.console().terminals().err()
        ? Progress.none()
        : Progress.over(inputs, main.console());
  }

  /** Refuses an output that would be read as input while it is written. */
  void keepApart(@Nullable Path output) throws IOException {
    if (output == null) {
      return;
    }
    Path target = output.toAbsolutePath().normalize();
    for (String input : inputs) {
      if (Sources.isAddress(input)) {
        continue;
      }
      Path path = Path.of(input).toAbsolutePath().normalize();
      if (!input.equals(Sources.STANDARD_INPUT)
          && (target.equals(path) || (Files.isDirectory(path) && target.startsWith(path)))) {
        throw new ParameterException(
            spec.commandLine(), output + " lies within the input " + input + "; write elsewhere");
      }
    }
  }
}
