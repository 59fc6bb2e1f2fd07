package org.casus.bench.attribution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.casus.attribution.Saying;
import org.casus.attribution.SayingReader;
import org.casus.document.Document;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Annotator;
import org.casus.text.CodePoints;
import org.casus.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * The measure of the sayings on PolNeAR (Newell and others 2018).
 *
 * <p>A saying of ours and an attribution of the gold are one when their cues share a character;
 * each is matched once, in the order of the text. Of those, a source is right when it shares a
 * character with the gold's, or when both name nobody; the overlap of contents is the Dice
 * coefficient of their characters, meant over the matched; "touched" is the share that overlaps at
 * all.
 */
public final class SayingAccuracy {
  private final Annotator annotator;
  private final SayingReader reader = new SayingReader();
  private final PrintStream out;
  private final boolean listing;

  private int gold;
  private int found;
  private int matched;
  private int sources;
  private int touched;
  private double contents;

  private SayingAccuracy(Annotator annotator, PrintStream out, boolean listing) {
    this.annotator = annotator;
    this.out = out;
    this.listing = listing;
  }

  private record Attributed(List<Span> source, List<Span> cue, List<Span> content) {}

  /** Prints the figures over a PolNeAR file. */
  public static void print(Annotator annotator, Path file, PrintStream out) throws IOException {
    new SayingAccuracy(annotator, out, false).measure(file);
  }

  /** Prints the figures over a PolNeAR file, and each error before them. */
  public static void list(Annotator annotator, Path file, PrintStream out) throws IOException {
    new SayingAccuracy(annotator, out, true).measure(file);
  }

  private void measure(Path file) throws IOException {
    for (JsonNode record : Texts.read(file)) {
      Document document =
          Texts.plain(record.get("id").asString(), record.get("text").asString(), null);
      AnnotatedDocument annotated = annotator.annotate(document);
      compare(attributed(record), ours(annotated), document.text());
    }
    double precision = (double) matched / found;
    double recall = (double) matched / gold;
    out.printf(
        Locale.ROOT,
        "attributions: gold %d, found %d, precision %.3f recall %.3f F1 %.3f; where the cue is"
            + " found: source %.3f, content overlap %.3f (touched %.3f)%n",
        gold,
        found,
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        (double) sources / matched,
        contents / matched,
        (double) touched / matched);
  }

  private List<Attributed> ours(AnnotatedDocument annotated) {
    CodePoints points = CodePoints.of(annotated.document().text());
    return reader.outermost(annotated).stream().map(saying -> ours(saying, points)).toList();
  }

  private static Attributed ours(Saying saying, CodePoints points) {
    return new Attributed(
        source(saying, points),
        List.of(points.of(saying.cue())),
        saying.content().stream().map(points::of).toList());
  }

  private static List<Span> source(Saying saying, CodePoints points) {
    Saying.Voice voice = saying.voice();
    return voice == null ? List.of() : List.of(points.of(voice.span()));
  }

  private static List<Attributed> attributed(JsonNode record) {
    List<Attributed> attributed = new ArrayList<>();
    for (JsonNode node : record.get("gold")) {
      List<Span> cue = spans(node.get("cue"));
      if (!cue.isEmpty()) {
        attributed.add(new Attributed(spans(node.get("source")), cue, spans(node.get("content"))));
      }
    }
    return attributed;
  }

  // Each part is [[[start, end], ...], "its words"].
  private static List<Span> spans(@org.jspecify.annotations.Nullable JsonNode parts) {
    List<Span> spans = new ArrayList<>();
    if (parts != null) {
      for (JsonNode part : parts) {
        for (JsonNode span : part.get(0)) {
          spans.add(new Span(span.get(0).asInt(), span.get(1).asInt()));
        }
      }
    }
    return spans;
  }

  private void compare(List<Attributed> truth, List<Attributed> ours, String text) {
    gold += truth.size();
    found += ours.size();
    List<Attributed> left = new ArrayList<>(ours);
    for (Attributed right : truth) {
      Attributed match =
          left.stream()
              .filter(o -> overlap(o.cue(), right.cue()))
              .max(java.util.Comparator.comparingDouble(o -> dice(o.content(), right.content())))
              .orElse(null);
      if (match == null) {
        say("MISSED", right, text);
      } else {
        left.remove(match);
        score(right, match, text);
      }
    }
    left.forEach(extra -> say("EXTRA", extra, text));
  }

  private void score(Attributed right, Attributed ours, String text) {
    matched++;
    boolean source =
        right.source().isEmpty() ? ours.source().isEmpty() : overlap(right.source(), ours.source());
    sources += source ? 1 : 0;
    double dice = dice(right.content(), ours.content());
    contents += dice;
    touched += dice > 0 ? 1 : 0;
    if (!source) {
      say("SOURCE " + words(ours.source(), text) + " FOR", right, text);
    }
    if (dice < 0.5) {
      say("CONTENT " + words(ours.content(), text) + " FOR", right, text);
    }
  }

  private void say(String what, Attributed attributed, String text) {
    if (listing) {
      out.println(
          what
              + "\t"
              + words(attributed.source(), text)
              + "\t"
              + words(attributed.cue(), text)
              + "\t"
              + words(attributed.content(), text));
    }
  }

  private static List<String> words(List<Span> spans, String text) {
    return spans.stream()
        .map(
            s ->
                text.substring(
                    text.offsetByCodePoints(0, s.start()), text.offsetByCodePoints(0, s.end())))
        .map(words -> words.replaceAll("\\s+", " "))
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean overlap(List<Span> first, List<Span> second) {
    return first.stream().anyMatch(a -> second.stream().anyMatch(a::overlaps));
  }

  private static double dice(List<Span> first, List<Span> second) {
    BitSet a = characters(first);
    BitSet b = characters(second);
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int sum = a.cardinality() + b.cardinality();
    return sum == 0 ? 1 : 2.0 * both.cardinality() / sum;
  }

  private static BitSet characters(List<Span> spans) {
    BitSet characters = new BitSet();
    spans.forEach(s -> characters.set(s.start(), s.end()));
    return characters;
  }
}
