package org.casus.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.casus.document.Document;
import org.casus.document.Extraction;
import org.casus.document.Extractor;
import org.casus.source.InputFormat;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.Provenance;
import org.casus.source.RawItem;
import org.casus.source.Reading;
import org.casus.source.Source;
import org.casus.source.Sources;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the day of publication of known pages is found, by the rule of <a
 * href="https://github.com/adbar/htmldate">htmldate</a>: a wrong day costs precision, a day not
 * found costs recall; only the day counts. Pages that are listed and not there are left out.
 */
public final class DateAccuracy {
  private static final List<String> LISTS =
      List.of("eval_default.json", "eval_mediacloud_2020.json");

  // The lists were written by Python, which puts NaN where it knows nothing.
  private static final JsonMapper LISTED =
      JsonMapper.builder(
              JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build())
          .build();

  private DateAccuracy() {}

  /** A page, the day it was published, and the day that was found. */
  private record Page(
      String file, LocalDate right, @Nullable LocalDate found, @Nullable String evidence) {
    boolean isRight() {
      return right.equals(found);
    }
  }

  /** Whether the folder holds what this measures. */
  static boolean fits(Path folder) {
    return Files.exists(folder.resolve(LISTS.getFirst()));
  }

  /**
   * Prints precision, recall, accuracy, F1, and with {@code listed} every page that went wrong.
   *
   * @param folder where the lists and {@code html/} are
   */
  public static void print(Path folder, boolean listed, PrintStream out) throws IOException {
    List<Page> pages = new ArrayList<>();
    int absent = 0;
    Extractor extractor = new Extractor();
    for (String list : LISTS) {
      JsonNode truth = LISTED.readTree(folder.resolve(list).toFile());
      for (var entry : truth.properties()) {
        Path file =
            folder.resolve("html").resolve(entry.getValue().path("file").asString() + ".gz");
        if (Files.exists(file) && entry.getValue().path("date").isString()) {
          pages.add(page(file, entry.getKey(), entry.getValue(), extractor));
        } else {
          absent++;
        }
      }
    }
    print(pages, absent, out);
    if (listed) {
      pages.stream()
          .filter(page -> !page.isRight())
          .forEach(
              page ->
                  out.println(
                      "  "
                          + page.right
                          + " "
                          + page.found
                          + " "
                          + page.evidence
                          + " "
                          + page.file));
    }
  }

  private static void print(List<Page> pages, int absent, PrintStream out) {
    double right = pages.stream().filter(Page::isRight).count();
    double none = pages.stream().filter(page -> page.found == null).count();
    double wrong = pages.size() - right - none;
    double precision = right / (right + wrong);
    double recall = right / (right + none);
    out.printf(
        Locale.ROOT,
        "publication dates: %d pages (%d more are listed, but absent or without a date), precision %.4f, recall %.4f,"
            + " accuracy %.4f, F1 %.4f%n",
        pages.size(),
        absent,
        precision,
        recall,
        right / pages.size(),
        2 * precision * recall / (precision + recall));
  }

  private static Page page(Path file, String url, JsonNode truth, Extractor extractor)
      throws IOException {
    Metadata given = new Metadata(null, null, null, null, url, null);
    RawItem item =
        new RawItem(html(file), MediaKind.HTML, given, new Provenance(file.toString(), 0));
    Document document =
        switch (extractor.extract(item)) {
          case Extraction.Extracted(Document found) -> found;
          case Extraction.Rejected rejected -> rejected.document();
        };
    return new Page(
        file.getFileName().toString(),
        LocalDate.parse(truth.path("date").asString()),
        document.published(),
        null);
  }

  private static String html(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        Source source = Sources.open(List.of("-"), InputFormat.HTML, in)) {
      return switch (source.next()) {
        case Reading.Item(RawItem item) -> item.content();
        case Reading.Damaged damaged -> throw new IOException(file + ": " + damaged.message());
        case Reading.Passed passed -> throw new IOException(passed.what());
      };
    }
  }
}
