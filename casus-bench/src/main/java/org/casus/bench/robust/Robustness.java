package org.casus.bench.robust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.document.Document;
import org.casus.source.InputFormat;
import org.casus.source.Sources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the test suites of other readers do to this one: the cases of html5lib, the pages of jsoup,
 * the feeds of feedparser and ROME, damaged web archives, naughty strings.
 */
public final class Robustness {
  // A case of html5lib: its data, up to the next line that begins a section.
  private static final Pattern CASE =
      Pattern.compile("(?:^|\\n)#data\\n(.*?)(?=\\n#(?:errors|encoding)\\n|\\z)", Pattern.DOTALL);
  private static final InputFormat PAGE = InputFormat.HTML;

  private final Path folder;
  private final Consumer<Document> coder;
  private final PrintStream out;
  private boolean held = true;

  private Robustness(Path folder, Consumer<Document> coder, PrintStream out) {
    this.folder = folder;
    this.coder = coder;
    this.out = out;
  }

  /**
   * Prints a line for each suite, and what escaped, if anything did.
   *
   * @param coder codes an article
   * @return whether nothing escaped and nothing was late
   */
  public static boolean print(Path folder, Consumer<Document> coder, PrintStream out)
      throws IOException {
    return new Robustness(folder, coder, out).print();
  }

  private boolean print() throws IOException {
    warmUp();
    out.println(Trial.head());
    trial("html5lib trees", cases("html5lib-tests/tree-construction"));
    trial("html5lib tokens", tokens());
    trial("html5lib encodings", cases("html5lib-tests/encoding"));
    trial("jsoup", files("jsoup"));
    trial("feedparser", files("feedparser"));
    trial("rome", files("rome"));
    trial("warcio", files("warcio"));
    trial("webarchive-commons", files("webarchive-commons"));
    trial("webarchive-test-suite", files("webarchive-test-suite"));
    trial("naughty strings", strings());
    return held;
  }

  // The first article loads classes and models, which is no page's fault.
  private void warmUp() {
    String article = "The minister signed the treaty in Geneva on Monday, and the army left. ";
    byte[] bytes =
        ("<title>Treaty</title><p>" + article.repeat(9)).getBytes(StandardCharsets.UTF_8);
    new Trial(coder).take("", Sources.open(List.of("-"), PAGE, new ByteArrayInputStream(bytes)));
  }

  /** An input: bytes, or a file where there are none. */
  private record Input(String name, InputFormat format, byte[] bytes) {}

  private void trial(String name, List<Input> inputs) {
    Trial trial = new Trial(coder);
    for (Input input : inputs) {
      boolean file = input.bytes().length == 0 && input.format() == InputFormat.AUTO;
      trial.take(
          input.name(),
          Sources.open(
              List.of(file ? input.name() : Sources.STANDARD_INPUT),
              input.format(),
              new ByteArrayInputStream(input.bytes())));
    }
    out.println(trial.line(name));
    out.println("    " + trial.share());
    out.println("    " + trial.losses());
    out.println("    slowest: " + trial.slowestInput().replace(folder + "/", ""));
    trial.escaped().forEach((input, what) -> out.println("    ESCAPED " + input + ": " + what));
    held &= trial.isHeld() && !inputs.isEmpty();
  }

  private List<Path> within(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<Input> files(String name) throws IOException {
    return within(name).stream()
        .map(file -> new Input(file.toString(), InputFormat.AUTO, new byte[0]))
        .toList();
  }

  private List<Input> cases(String name) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Path file : within(name)) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      for (MatchResult match : CASE.matcher(text).results().toList()) {
        byte[] bytes = match.group(1).getBytes(StandardCharsets.ISO_8859_1);
        inputs.add(new Input(file + " at " + match.start(), PAGE, bytes));
      }
    }
    return inputs;
  }

  private List<Input> tokens() throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Path file : within("html5lib-tests/tokenizer")) {
      if (file.toString().endsWith(".test")) {
        for (JsonNode test : new JsonMapper().readTree(Files.readString(file)).path("tests")) {
          inputs.add(input(file + " " + test.path("description"), PAGE, test.path("input")));
        }
      }
    }
    return inputs;
  }

  private List<Input> strings() throws IOException {
    List<Input> inputs = new ArrayList<>();
    Path file = folder.resolve("blns/blns.json");
    for (JsonNode string : new JsonMapper().readTree(Files.readString(file))) {
      inputs.add(input("as text: " + string, InputFormat.TEXT, string));
      inputs.add(input("as page: " + string, PAGE, string));
    }
    return inputs;
  }

  private static Input input(String name, InputFormat format, JsonNode text) {
    return new Input(name, format, text.asString("").getBytes(StandardCharsets.UTF_8));
  }
}
