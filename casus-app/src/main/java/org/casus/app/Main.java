package org.casus.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.casus.actor.DictionaryException;
import org.casus.event.CodebookException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: what each word after {@code casus} does. */
@Command(
    name = "casus",
    description = "Reads news and writes event data that says who says so.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Begin with:  casus demo",
      "Exit status: 0 all read; 1 nothing could be read; 2 usage; 3 some lost, the rest done."
    })
public final class Main implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and end.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and end.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Tell of losses alone: no progress, no summary.")
  private boolean quiet;

  @Option(
      names = "--parse-all",
      scope = ScopeType.INHERIT,
      description = "Parse every sentence, also those without the words of an event; slower.")
  private boolean parseAll;

  @Spec private CommandSpec spec;
  private final Console console;

  private final Supplier<Coder> coders;

  private Main(Console console, Supplier<Coder> coders) {
    this.console = console;
    this.coders = coders;
  }

  /** Runs one command and ends with its exit status. */
  public static void main(String[] args) {
    System.exit(run(Console.ofProcess(), Coder::load, args));
  }

  /** Runs one command with these streams around it; the coder is loaded if the command codes. */
  static int run(Console console, Supplier<Coder> coders, String... args) {
    PrintWriter out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
    int status = commandLine(console, coders).setOut(out).execute(args);
    out.flush();
    return status;
  }

  /** Every command, each with this console. */
  static CommandLine commandLine(Console console, Supplier<Coder> coders) {
    Main main = new Main(console, coders);
    CommandLine line = new CommandLine(main);
    line.addSubcommand(new CodeCommand(main));
    line.addSubcommand(new IngestCommand(main));
    line.addSubcommand(new FollowCommand(main));
    line.addSubcommand(new ExportCommand(main));
    line.addSubcommand(new ExplainCommand(main));
    line.addSubcommand(new StatsCommand());
    line.addSubcommand(new EvaluateCommand(main));
    line.addSubcommand(new SchemaCommand());
    line.addSubcommand(new DictionaryCommand(main));
    line.addSubcommand(new GazetteerCommand(main));
    line.addSubcommand(new DemoCommand(main));
    line.addSubcommand(new CompletionCommand());
    return line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(colour(console)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(Main::misused)
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(console, failure));
  }

  private static Ansi colour(Console console) {
    return console.hasColour() ? Ansi.ON : Ansi.OFF;
  }

  private static int misused(CommandLine.ParameterException misuse, String[] args) {
    CommandLine command = misuse.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("casus: " + misuse.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err);
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return Status.USAGE;
  }

  private static int failed(Console console, Exception failure) throws Exception {
    Throwable cause =
        failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
    if (cause instanceof ClosedOutputException) {
      return Status.ALL_READ;
    }
    if (cause instanceof DictionaryException || cause instanceof CodebookException) {
      console.say(String.valueOf(cause.getMessage()));
      return Status.NOTHING_READ;
    }
    if (cause instanceof IOException world) {
      console.say(Failures.sentence(world));
      return Status.NOTHING_READ;
    }
    throw failure;
  }

  /** What the command has around it. */
  Console console() {
    return console;
  }

  /** The coder, loaded now. */
  Coder coder() {
    Coder coder = coders.get();
    return asAsked(coder);
  }

  /** The same coder, which parses every sentence if the person wants it. */
  Coder asAsked(Coder coder) {
    return parseAll ? coder.parsingAll() : coder;
  }

  /** Whether the person wants to be told of losses alone. */
  boolean isQuiet() {
    return quiet;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
