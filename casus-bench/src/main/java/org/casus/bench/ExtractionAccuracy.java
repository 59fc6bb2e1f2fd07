package org.casus.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.casus.document.Document;
import org.casus.document.Extraction;
import org.casus.document.Extractor;
import org.casus.document.Zone;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.Provenance;
import org.casus.source.RawItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of the bodies of known pages is found, by the rule of <a
 * href="https://github.com/scrapinghub/article-extraction-benchmark">article-extraction-benchmark</a>:
 * shingles of four tokens, precision and recall of each page, their means, and F1 of the means.
 */
public final class ExtractionAccuracy {
  private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SHINGLE = 4;
  private static final int WARM_UP_ROUNDS = 16;
  private static final int ROUNDS = 7;

  private ExtractionAccuracy() {}

  /** What a page gave: shingles that are right, too many and missing. */
  private record Score(String page, double right, double wrong, double missing) {
    double precision() {
      return right == 0 ? 0 : right / (right + wrong);
    }

    double recall() {
      return right == 0 ? 0 : right / (right + missing);
    }

    double f1() {
      return right == 0 ? 0 : 2 * right / (2 * right + wrong + missing);
    }
  }

  /** A way from a page to the text of its article. */
  private interface Way {
    String body(RawItem page);
  }

  /**
   * Prints precision, recall, F1, pages a CPU second after a warm-up, and the worst pages; the same
   * of Readability4J, on the same pages in the same run.
   *
   * @param folder where {@code ground-truth.json} and {@code html/} are
   */
  public static void print(Path folder, PrintStream out) throws IOException {
    JsonNode truth =
        JsonMapper.builder().build().readTree(folder.resolve("ground-truth.json").toFile());
    Map<String, String> bodies = new TreeMap<>();
    List<RawItem> pages = new ArrayList<>();
    for (String page : new TreeSet<>(truth.propertyNames())) {
      bodies.put(page, truth.path(page).path("articleBody").asString(""));
      pages.add(item(folder, page));
    }
    Extractor extractor = new Extractor();
    print("Casus", page -> body(extractor.extract(page)), pages, bodies, out);
    print("Readability4J", ExtractionAccuracy::readability, pages, bodies, out);
  }

  private static String readability(RawItem page) {
    String text =
        new Readability4J("https://example.org/", page.content()).parse().getTextContent();
    return text == null ? "" : text;
  }

  private static void print(
      String name, Way way, List<RawItem> pages, Map<String, String> bodies, PrintStream out) {
    List<Score> scores =
        pages.stream()
            .map(page -> score(page.provenance().source(), bodies, way.body(page)))
            .toList();
    double precision =
        mean(scores.stream().filter(s -> s.right + s.wrong > 0).map(Score::precision).toList());
    double recall =
        mean(scores.stream().filter(s -> s.right + s.missing > 0).map(Score::recall).toList());
    out.printf(
        Locale.ROOT,
        "article bodies, %s: %d pages, precision %.4f, recall %.4f, F1 %.4f, %.0f pages a CPU"
            + " second%n",
        name,
        scores.size(),
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        speed(way, pages));
    scores.stream()
        .sorted((a, b) -> Double.compare(a.f1(), b.f1()))
        .limit(5)
        .forEach(s -> out.printf(Locale.ROOT, "  %.3f %s%n", s.f1(), s.page));
  }

  // The pages again and again, for as long as the compiler needs to learn them; then some rounds
  // more, of which the middle one counts: on a busy machine one alone may be far off.
  private static double speed(Way way, List<RawItem> pages) {
    long[] nanos = new long[WARM_UP_ROUNDS + ROUNDS];
    for (int round = 0; round < nanos.length; round++) {
      long before = cpuTime();
      for (RawItem page : pages) {
        way.body(page);
      }
      nanos[round] = cpuTime() - before;
    }
    long[] counted = Arrays.copyOfRange(nanos, WARM_UP_ROUNDS, nanos.length);
    Arrays.sort(counted);
    return pages.size() * 1e9 / counted[ROUNDS / 2];
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static RawItem item(Path folder, String page) throws IOException {
    Path file = folder.resolve("html").resolve(page + ".html.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new RawItem(html, MediaKind.HTML, Metadata.NONE, new Provenance(page, 0));
    }
  }

  private static String body(Extraction extraction) {
    Document document =
        switch (extraction) {
          case Extraction.Extracted(Document found) -> found;
          case Extraction.Rejected rejected -> rejected.document();
        };
    return document.zones().stream()
        .filter(zone -> zone.kind() == Zone.Kind.BODY)
        .map(zone -> zone.span().in(document.text()))
        .collect(Collectors.joining("\n"));
  }

  private static Score score(String page, Map<String, String> bodies, String found) {
    Map<List<String>, Integer> expected = shingles(bodies.getOrDefault(page, ""));
    Map<List<String>, Integer> actual = shingles(found);
    double right = 0;
    for (Map.Entry<List<String>, Integer> shingle : actual.entrySet()) {
      right += Math.min(shingle.getValue(), expected.getOrDefault(shingle.getKey(), 0));
    }
    return new Score(page, right, size(actual) - right, size(expected) - right);
  }

  private static int size(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> shingles = new HashMap<>();
    int last = tokens.isEmpty() ? 0 : Math.max(1, tokens.size() - SHINGLE + 1);
    for (int i = 0; i < last; i++) {
      shingles.merge(tokens.subList(i, Math.min(tokens.size(), i + SHINGLE)), 1, Integer::sum);
    }
    return shingles;
  }
}
