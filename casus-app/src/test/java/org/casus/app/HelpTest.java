package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "code",
        "ingest",
        "export",
        "explain",
        "stats",
        "evaluate",
        "schema",
        "demo",
        "completion",
        "dictionary",
        "gazetteer"
      })
  void everyCommandShowsAnExampleWithinAHundredColumns(String command) {
    Cli cli = Cli.run(command, "--help");
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).contains("Usage: casus " + command).contains("  casus " + command);
    assertThat(cli.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void aloneItShowsTheCommands() {
    assertThat(Cli.run().out()).contains("Commands:", "casus demo");
    assertThat(Cli.run().status()).isZero();
    assertThat(Cli.run("--help").out()).isEqualTo(Cli.run().out());
  }

  @Test
  void namesItsVersion() {
    assertThat(Cli.run("--version").out()).startsWith("casus ");
  }

  @Test
  void completesEveryCommand() {
    assertThat(Cli.run("completion").out())
        .startsWith("#!")
        .contains("ingest", "--since", "--threads");
  }

  @Test
  void suggestsWhatMayBeMeant() {
    assertThat(Cli.run("codee").err()).contains("Did you mean", "casus code");
  }
}
