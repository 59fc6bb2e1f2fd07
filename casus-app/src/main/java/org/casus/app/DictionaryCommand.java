package org.casus.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.actor.ActorDictionary;
import org.casus.actor.UserDictionary;
import org.casus.app.dictionary.DictionaryImport;
import org.casus.app.dictionary.KnownNames;
import org.casus.event.Codebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus dictionary}: a user's own dictionary. */
@Command(
    name = "dictionary",
    description = "Take over dictionaries of other event coders.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  casus dictionary import Phoenix.Countries.actors.txt"},
    subcommands = DictionaryCommand.Import.class)
final class DictionaryCommand extends CommandGroup {
  DictionaryCommand(Main main) {
    super(main);
  }

  /**
   * {@code casus dictionary import}: shows what a file changes, and takes it with {@code --yes}.
   */
  @Command(
      name = "import",
      description = {
        "Read an actor, agent or verb dictionary of PETRARCH or TABARI as it is.",
        "Shows what it adds and changes, and each line that cannot be taken; writes with --yes."
      },
      footer = {
        "",
        "Examples:",
        "  casus dictionary import Phoenix.Countries.actors.txt",
        "  casus dictionary import --dictionary mine --yes CAMEO.2.0.txt",
        "  casus code --dictionary mine article.txt"
      })
  static final class Import implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The dictionary of another coder.")
    private @Nullable Path file;

    @Option(
        names = "--dictionary",
        paramLabel = "DIR",
        description = "Your dictionary's folder; \"dictionary\" if it is not given.")
    private Path folder = Path.of("dictionary");

    @Option(names = "--yes", description = "Take it; without this nothing is written.")
    private boolean yes;

    @picocli.CommandLine.ParentCommand private @Nullable DictionaryCommand parent;
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      if (file == null || parent == null || spec == null) {
        throw new IllegalStateException("not parsed");
      }
      UserDictionary own =
          Files.exists(folder) ? UserDictionary.read(folder) : UserDictionary.none();
      DictionaryImport imported =
          DictionaryImport.of(file, new KnownNames(ActorDictionary.load(own)));
      show(imported, spec.commandLine().getOut());
      Console console = parent.console();
      if (yes) {
        imported.write(folder, file);
        // What was written must be read again, or it helps nobody.
        UserDictionary.read(folder);
        Codebook.load(Codebook.OwnChapter.of(folder.resolve("codebook")));
      }
      console.say(summary(imported));
      console.say(
          yes ? "Written to " + folder + "." : "Nothing is written: take it over with --yes.");
      if (imported.changes().isEmpty() && imported.same() == 0) {
        return Status.NOTHING_READ;
      }
      return imported.findings().isEmpty() ? Status.ALL_READ : Status.SOME_LOST;
    }

    private static void show(DictionaryImport imported, PrintWriter out) {
      imported.changes().forEach(out::println);
      imported.findings().forEach(finding -> out.println("! " + finding));
      out.flush();
    }

    private static String summary(DictionaryImport imported) {
      long changed = imported.changes().stream().filter(c -> c.startsWith("~")).count();
      return String.format(
          Locale.ROOT,
          "%d %s: %d new (+), %d that say otherwise than so far (~), %d as we have them;"
              + " %d lines not taken, or not in full (!).",
          imported.changes().size() + imported.same(),
          imported.kind().unit(),
          imported.changes().size() - changed,
          changed,
          imported.same(),
          imported.findings().size());
    }
  }
}
