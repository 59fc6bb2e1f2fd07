package org.casus.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a command has around it: its streams, its environment and the time.
 *
 * @param in standard input
 * @param out where data goes; unlike {@link System#out} it tells when nobody reads any more
 * @param err where everything else goes
 * @param terminals which of the two outputs a person looks at
 * @param environment the environment's variables
 * @param home the checkout that the program runs from, which holds the examples
 * @param clock tells the time
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Terminals terminals,
    Map<String, String> environment,
    Path home,
    InstantSource clock) {

  /** Which outputs are terminals. Java cannot tell by itself: the launcher does. */
  record Terminals(boolean out, boolean err) {
    /** Neither is. */
    static final Terminals NONE = new Terminals(false, false);

    static Terminals ofProperty(String numbers) {
      return new Terminals(numbers.contains("1"), numbers.contains("2"));
    }
  }

  Console {
    environment = Map.copyOf(environment);
  }

  /** The streams of this process. */
  static Console ofProcess() {
    return new Console(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Terminals.ofProperty(System.getProperty("casus.terminals", "")),
        System.getenv(),
        Path.of(System.getProperty("casus.home", "")),
        InstantSource.system());
  }

  /** Tells the person something, on a line of its own. */
  void say(String message) {
    err.println("casus: " + message);
  }

  /** Where the demo keeps what it codes. */
  Path demoStore() {
    return home.resolve(".casus").resolve("demo");
  }

  /** Whether data may be coloured: a person looks at it and has not asked for plain text. */
  boolean hasColour() {
    return terminals.out()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
