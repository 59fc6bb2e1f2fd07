package org.casus.bench.speed;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.document.Document;
import org.casus.event.EventMention;
import org.casus.language.Annotator;
import org.casus.language.Sentence;
import org.casus.report.CodedDocument;
import org.casus.report.DocumentCoder;
import org.casus.report.EventReport;

/** Codes documents with and without the pre-filter: what it saves, and what it loses. */
public final class PrefilterTrial {
  private final DocumentCoder sparing;
  private final DocumentCoder full;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long tokens;
  private long parsed;
  private long events;
  private long lost;
  private long added;
  private long differing;
  private long nanosOfSparing;
  private long nanosOfFull;

  /**
   * Holds a coder against itself.
   *
   * @param sparing parses what its filter admits
   * @param everything parses every sentence
   */
  public PrefilterTrial(DocumentCoder sparing, Annotator everything) {
    this.sparing = sparing;
    this.full = sparing.with(everything);
  }

  /** Codes all documents once, and a quarter of them before that to warm up; prints the figures. */
  public void print(List<Document> documents, PrintStream out) {
    for (Document document : documents.subList(0, documents.size() / 4)) {
      compare(document, sparing.code(document), full.code(document));
    }
    tokens = parsed = events = lost = added = differing = nanosOfSparing = nanosOfFull = 0;
    for (Document document : documents) {
      long start = threads.getCurrentThreadCpuTime();
      CodedDocument spared = sparing.code(document);
      long between = threads.getCurrentThreadCpuTime();
      CodedDocument whole = full.code(document);
      nanosOfSparing += between - start;
      nanosOfFull += threads.getCurrentThreadCpuTime() - between;
      compare(document, spared, whole);
    }
    print(documents.size(), out);
  }

  private void compare(Document document, CodedDocument spared, CodedDocument whole) {
    for (Sentence sentence : spared.annotated().sentences()) {
      tokens += sentence.size();
      parsed += sentence.parsed() ? sentence.size() : 0;
    }
    Map<String, String> found = parties(spared);
    Map<String, String> all = parties(whole);
    events += all.size();
    added += found.keySet().stream().filter(key -> !all.containsKey(key)).count();
    all.forEach(
        (key, who) -> {
          String other = found.get(key);
          lost += other == null ? 1 : 0;
          differing += other != null && !other.equals(who) ? 1 : 0;
        });
  }

  /** By trigger and type of every event, the codes of those who take part. */
  private static Map<String, String> parties(CodedDocument coded) {
    Map<String, String> parties = new HashMap<>();
    for (EventReport report : coded.events()) {
      EventMention event = report.claim().event();
      StringBuilder who = new StringBuilder();
      event.actors().forEach(mention -> who.append(mention.actor().code()).append(' '));
      who.append('>');
      event.recipients().forEach(mention -> who.append(' ').append(mention.actor().code()));
      parties.put(event.trigger() + " " + event.type(), who.toString());
    }
    return parties;
  }

  private void print(int documents, PrintStream out) {
    line(out, "%d documents, %d tokens, %d events without the filter", documents, tokens, events);
    line(out, "parsed: %.1f %% of the tokens", share(parsed, tokens));
    line(out, "events lost: %d, %.2f %%", lost, share(lost, events));
    line(out, "events found with the filter alone: %d, %.2f %%", added, share(added, events));
    line(out, "of other actors or recipients: %d, %.2f %%", differing, share(differing, events));
    line(
        out,
        "CPU time: %.2f s with the filter, %.2f s without it, %.2f times as fast",
        nanosOfSparing / 1e9,
        nanosOfFull / 1e9,
        (double) nanosOfFull / nanosOfSparing);
  }

  private static void line(PrintStream out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
