package org.casus.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.casus.app.Console.Terminals;

/** The command line run within the test: its status, its data, and what it told the person. */
record Cli(int status, String out, String err) {
  private static final Path HOME = Path.of("no such checkout");
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  /** Runs a command with the coder of {@link SimpleCoder}. */
  static Cli run(String... args) {
    return run(InputStream.nullInputStream(), args);
  }

  /** The same with these words on standard input. */
  static Cli runWith(String input, String... args) {
    return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
  }

  private static Cli run(InputStream in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Cli told = run(in, out, SimpleCoder::make, args);
    return new Cli(told.status, out.toString(StandardCharsets.UTF_8), told.err);
  }

  /** The same with this output and this coder; the result holds no data. */
  static Cli run(InputStream in, OutputStream out, Supplier<Coder> coder, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console = new Console(in, out, told, Terminals.NONE, Map.of(), HOME, () -> NOON);
    int status = Main.run(console, coder, args);
    return new Cli(status, "", err.toString(StandardCharsets.UTF_8));
  }

  /** The lines of data. */
  List<String> lines() {
    return out.lines().toList();
  }
}
