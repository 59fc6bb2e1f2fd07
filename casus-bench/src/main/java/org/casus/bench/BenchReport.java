package org.casus.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.app.accuracy.Figures;
import org.casus.bench.speed.Cost;
import org.casus.bench.speed.Speed;
import org.casus.bench.speed.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run has measured; a part that was not measured is absent.
 *
 * @param speed CPU time, allocation and memory
 * @param startMillis from the command to its version
 * @param firstRecordMillis from the command to the first record of one short article
 * @param accuracy one for each set of gold
 */
record BenchReport(
    @Nullable Speed speed,
    @Nullable Double startMillis,
    @Nullable Double firstRecordMillis,
    List<Figures> accuracy) {
  private static final double MEBI = 1024.0 * 1024;

  BenchReport {
    accuracy = List.copyOf(accuracy);
  }

  /** One JSON object, for machines. */
  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("java", System.getProperty("java.version"));
    if (speed != null) {
      json.put("speed", json(speed));
    }
    if (startMillis != null) {
      json.put("start_ms", rounded(startMillis));
    }
    if (firstRecordMillis != null) {
      json.put("first_record_ms", rounded(firstRecordMillis));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    accuracy.forEach(set -> figures.put(set.name(), set.values()));
    json.put("accuracy", figures);
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static Map<String, Object> json(Speed speed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("documents", speed.documents());
    json.put("sentences", speed.sentences());
    json.put("tokens", speed.tokens());
    json.put("passes", speed.passes());
    json.put("whole", json(speed, speed.all()));
    Map<String, Object> stages = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      stages.put(lower(stage), json(speed, speed.of(stage)));
    }
    json.put("stages", stages);
    json.put("peak_heap_mb", rounded(speed.peakHeapBytes() / MEBI));
    json.put("peak_memory_mb", rounded(speed.peakMemoryBytes() / MEBI));
    return json;
  }

  private static Map<String, Object> json(Speed speed, Cost cost) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sentences_per_cpu_second", rounded(speed.sentencesPerSecond(cost)));
    json.put("tokens_per_cpu_second", rounded(speed.tokensPerSecond(cost)));
    json.put("bytes_per_sentence", rounded(speed.bytesPerSentence(cost)));
    return json;
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /** A table, for a person. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (speed != null) {
      speed(speed, lines);
    }
    if (startMillis != null) {
      lines.add(
          String.format(
              Locale.ROOT, "%-28s %10.0f ms (median, wall clock)", "casus --version", startMillis));
    }
    if (firstRecordMillis != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-28s %10.0f ms (median, wall clock)",
              "first record",
              firstRecordMillis));
    }
    accuracy.forEach(set -> lines.add(set.toString()));
    return lines;
  }

  private static void speed(Speed speed, List<String> lines) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%d documents, %d sentences, %d tokens, %d passes on one thread, Java %s",
            speed.documents(),
            speed.sentences(),
            speed.tokens(),
            speed.passes(),
            System.getProperty("java.version")));
    lines.add(
        String.format(
            Locale.ROOT,
            "%-14s %16s %16s %16s",
            "stage",
            "sentences/CPU s",
            "tokens/CPU s",
            "KB/sentence"));
    for (Stage stage : Stage.values()) {
      String margin = stage.isWhole() ? "" : "  ";
      lines.add(row(margin + lower(stage), speed, speed.of(stage)));
    }
    lines.add(row("whole road", speed, speed.all()));
    lines.add(
        String.format(Locale.ROOT, "%-28s %10.0f MB", "peak heap", speed.peakHeapBytes() / MEBI));
    lines.add(
        String.format(
            Locale.ROOT,
            "%-28s %10.0f MB",
            "peak memory of the process",
            speed.peakMemoryBytes() / MEBI));
  }

  private static String row(String name, Speed speed, Cost cost) {
    return String.format(
        Locale.ROOT,
        "%-14s %16.0f %16.0f %16.1f",
        name,
        speed.sentencesPerSecond(cost),
        speed.tokensPerSecond(cost),
        speed.bytesPerSentence(cost) / 1024);
  }

  private static String lower(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  void print(PrintStream out) {
    lines().forEach(out::println);
  }
}
