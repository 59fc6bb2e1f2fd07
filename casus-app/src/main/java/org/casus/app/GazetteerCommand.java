package org.casus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.place.GeoNamesImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus gazetteer}: a user's own places. */
@Command(
    name = "gazetteer",
    description = "Make a gazetteer of your own.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  casus gazetteer import -o syria.gz SY.txt admin1CodesASCII.txt"},
    subcommands = GazetteerCommand.Import.class)
final class GazetteerCommand extends CommandGroup {
  private static final int SHOWN = 20;

  GazetteerCommand(Main main) {
    super(main);
  }

  /** {@code casus gazetteer import}: files of a GeoNames dump become a gazetteer. */
  @Command(
      name = "import",
      description = {
        "Read files of a GeoNames dump: allCountries.txt, cities1000.txt or a country's XX.txt, and",
        "admin1CodesASCII.txt for the names of divisions. Their countries take the place of ours."
      },
      footer = {
        "",
        "Examples:",
        "  casus gazetteer import -o syria.gz SY.txt admin1CodesASCII.txt",
        "  casus code --gazetteer syria.gz article.txt"
      })
  static final class Import implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Unpacked files of a dump.")
    private List<Path> files = List.of();

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description = "The gazetteer to write; gazetteer.gz if it is not given.")
    private Path output = Path.of("gazetteer.gz");

    @Option(
        names = "--population",
        paramLabel = "N",
        description = {
          "Leave out places of fewer inhabitants that are no seat of a division; 500 if not given.",
          "Villages have the names of ordinary words: fewer is not always better."
        })
    private int population = 500;

    @picocli.CommandLine.ParentCommand private @Nullable GazetteerCommand parent;

    @Override
    public Integer call() throws IOException {
      if (parent == null) {
        throw new IllegalStateException("not parsed");
      }
      Console console = parent.console();
      GeoNamesImport dump = new GeoNamesImport(population);
      for (Path file : files) {
        dump.read(file);
      }
      List<GeoNamesImport.Damage> damages = dump.damages();
      damages.stream().limit(SHOWN).forEach(damage -> console.say(damage.toString()));
      if (damages.size() > SHOWN) {
        console.say("... and " + (damages.size() - SHOWN) + " more such lines");
      }
      if (dump.kept() == 0) {
        console.say("No populated place of a GeoNames dump is in there; nothing is written.");
        return Status.NOTHING_READ;
      }
      dump.write(output);
      console.say(
          String.format(
              Locale.ROOT,
              "%d places of %d lines, in %d countries, written to %s; %d lines are damaged.",
              dump.kept(),
              dump.rows(),
              dump.countries().size(),
              output,
              damages.size()));
      return damages.isEmpty() ? Status.ALL_READ : Status.SOME_LOST;
    }
  }
}
