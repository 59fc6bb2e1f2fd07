package org.casus.app;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.document.Rejection;
import org.casus.document.Rejection.Reason;
import org.casus.source.Damage;
import org.casus.source.Reading;
import org.casus.store.Tally;
import org.casus.store.wire.DocumentRecord;
import org.jspecify.annotations.Nullable;

/** What a run has read and what became of it, told to the person as it goes and at the end. */
final class RunReport {
  /** So many rejections of one kind are told one by one; the records name them all. */
  private static final int TOLD = 20;

  /** So many losses of one kind are told one by one: no record names them. */
  private static final int TOLD_DAMAGED = 200;

  private final Console console;
  private final boolean quiet;
  private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
  private long coded;
  private final Map<Damage, Long> damaged = new EnumMap<>(Damage.class);
  private long passed;
  private long events;
  private long agreements;

  RunReport(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  /** Counts a record; tells of a rejected one. */
  void count(DocumentRecord record) {
    switch (record) {
      case DocumentRecord.Coded done -> {
        coded++;
        events += done.coded().events().size();
        agreements += done.agreements().size();
      }
      case DocumentRecord.Rejected unfit -> reject(unfit);
    }
  }

  private void reject(DocumentRecord.Rejected unfit) {
    Reason reason = unfit.rejection().reason();
    long number = rejected.merge(reason, 1L, Long::sum);
    if (!quiet && number <= TOLD) {
      console.say(
          unfit.document().provenance().label()
              + ": rejected, "
              + reason
              + ": "
              + sentence(unfit.rejection())
              + " "
              + advice(reason));
    }
    if (!quiet && number == TOLD) {
      console.say("further " + reason + " are counted, and named in the records, not here.");
    }
  }

  /** Counts an input of which nothing could be read, and tells of it. */
  void count(Reading.Damaged lost) {
    long number = damaged.merge(lost.damage(), 1L, Long::sum);
    if (number <= TOLD_DAMAGED) {
      console.say(lost.report());
    }
    if (number == TOLD_DAMAGED) {
      console.say("further damage of the kind " + lost.damage() + " is counted, not told here.");
    }
  }

  /** Counts a record that holds no document, and should not. */
  void pass() {
    passed++;
  }

  private static String sentence(Rejection rejection) {
    String detail = rejection.detail().strip();
    return detail.isEmpty() || ".!?".indexOf(detail.charAt(detail.length() - 1)) >= 0
        ? detail
        : detail + ".";
  }

  private static String advice(Reason reason) {
    return switch (reason) {
      case EMPTY -> "Leave it out, or fetch it again.";
      case NOT_AN_ARTICLE -> "Give the article's own page.";
      case LANGUAGE_NOT_SUPPORTED -> "Only English is coded.";
      case NOT_TEXT -> "Save it as UTF-8 text or HTML.";
      case MALFORMED -> "Mend it, or fetch it again.";
      case TOO_LARGE -> "Divide it into its articles.";
      case OUT_OF_TIME -> "Divide it, or give it more time.";
      case CODER_FAULT -> "The others are coded.";
    };
  }

  /** What was read, for the store. */
  Tally tally() {
    return new Tally(read(), coded, rejected, damaged(), damaged);
  }

  private long damaged() {
    return damaged.values().stream().mapToLong(Long::longValue).sum();
  }

  private long read() {
    return coded + rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The exit status that the counts ask for. */
  int status() {
    if (read() == 0) {
      return Status.NOTHING_READ;
    }
    return !damaged.isEmpty() || !rejected.isEmpty() ? Status.SOME_LOST : Status.ALL_READ;
  }

  /** Tells the counts, and what else there is to tell. */
  void close(double seconds, @Nullable String more) {
    if (read() == 0) {
      console.say("nothing could be read.");
    } else if (!quiet) {
      console.say(summary(seconds) + (more == null ? "" : " " + more));
    }
  }

  /** Tells the counts of a poll. */
  void closePoll(double seconds, String more) {
    if (!quiet) {
      console.say(summary(seconds) + " " + more);
    }
  }

  /** The exit status of a poll: nothing new is no failure. */
  int pollStatus() {
    return read() == 0 && damaged.isEmpty() ? Status.ALL_READ : status();
  }

  private String summary(double seconds) {
    return String.format(
        Locale.ROOT,
        "%d read, %d coded (%d events, %d agreements), %d rejected%s, %d damaged%s%s, in %.1f s.",
        read(),
        coded,
        events,
        agreements,
        read() - coded,
        reasons(rejected),
        damaged(),
        reasons(damaged),
        passed == 0 ? "" : ", " + passed + " no pages",
        seconds);
  }

  /** Counts by kind, in brackets after a blank: {@code (3 EMPTY, 1 NOT_TEXT)}. */
  static String reasons(Map<?, Long> counts) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
