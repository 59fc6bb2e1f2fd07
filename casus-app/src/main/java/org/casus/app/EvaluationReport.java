package org.casus.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.app.accuracy.Confusion;
import org.casus.app.accuracy.Confusion.Miss;
import org.casus.app.accuracy.Evaluation;
import org.casus.app.accuracy.Figures;
import org.casus.app.accuracy.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** An evaluation as a person reads it, or a machine. */
final class EvaluationReport {
  private static final int WIDTH = 100;
  private static final int ROW = 22;
  private static final int KINDS = 10;

  private final List<Figures> figures;
  private final Confusion confusion;
  private final int examples;

  /** Shows so many examples of each of the commonest kinds of error. */
  EvaluationReport(Evaluation evaluation, int examples) {
    this.figures = evaluation.figures();
    this.confusion = new Confusion(evaluation.outcomes());
    this.examples = examples;
  }

  /** One JSON object. */
  String json() {
    Map<String, Object> sets = new LinkedHashMap<>();
    figures.forEach(set -> sets.put(set.name(), set.values()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("figures", sets);
    json.put("confusion", confusion.counts());
    json.put("misses", confusion.misses().stream().map(this::json).toList());
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private Map<String, Object> json(Miss miss) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("gold", miss.wanted());
    json.put("coded", miss.coded());
    json.put("count", miss.cases().size());
    json.put("examples", miss.cases().stream().limit(examples).toList());
    return json;
  }

  void print(PrintWriter out) {
    figures.forEach(set -> figures(set, out));
    confusion(out);
    misses(out);
  }

  private static void figures(Figures set, PrintWriter out) {
    out.println(set.name());
    set.values().forEach((key, value) -> out.println(row(key, Figures.shown(value))));
    out.println();
  }

  private static String row(String key, String value) {
    return String.format(Locale.ROOT, "  %-" + ROW + "s %8s", key, value);
  }

  private void confusion(PrintWriter out) {
    List<String> labels = confusion.labels();
    int head = labels.stream().mapToInt(String::length).max().orElse(0) + 1;
    int width = Math.clamp((WIDTH - head) / Math.max(1, labels.size()), 3, 10);
    out.println("Confusion: what the gold has (rows) and what was coded (columns)");
    StringBuilder columns = new StringBuilder(" ".repeat(head));
    labels.forEach(label -> columns.append(cell(shortened(label, width - 1), width)));
    out.println(columns);
    for (String wanted : labels) {
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-" + head + "s", wanted));
      labels.forEach(coded -> row.append(cell(count(wanted, coded), width)));
      out.println(row);
    }
    out.println();
  }

  private String count(String wanted, String coded) {
    int count = confusion.count(wanted, coded);
    return count == 0 ? "." : Integer.toString(count);
  }

  private static String cell(String text, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }

  private static String shortened(String label, int width) {
    return label.substring(0, Math.min(width, label.length()));
  }

  private void misses(PrintWriter out) {
    List<Miss> misses = confusion.misses();
    out.println(misses.isEmpty() ? "No misses." : "The commonest misses");
    for (Miss miss : misses.stream().limit(KINDS).toList()) {
      out.println(String.format(Locale.ROOT, "%5d  %s", miss.cases().size(), told(miss)));
      for (Outcome outcome : miss.cases().stream().limit(examples).toList()) {
        String words = outcome.document() + ": " + outcome.words().replaceAll("\\s+", " ");
        out.println(Wrapping.indented(words, WIDTH - 10, " ".repeat(9)));
      }
    }
  }

  private static String told(Miss miss) {
    if (miss.coded().equals(Outcome.NOTHING)) {
      return miss.wanted() + " missed";
    }
    return miss.wanted().equals(Outcome.NOTHING)
        ? miss.coded() + " coded where there is none"
        : miss.wanted() + " coded as " + miss.coded();
  }
}
