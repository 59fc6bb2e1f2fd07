package org.casus.app.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** Whole documents: every event, matched one to one by type and trigger or by who took part. */
final class DocumentScoring implements Scoring {
  private static final int NEAR = 160;
  private static final int TOUCH = 4;
  private static final int AROUND = 60;

  @Override
  public boolean fits(Gold gold) {
    return gold.record().has("events");
  }

  @Override
  public List<Figures> score(List<Coded> records) {
    Sums sums = new Sums();
    records.forEach(sums::add);
    return sums.figures();
  }

  @Override
  public List<Outcome> outcomes(Coded record) {
    List<ScoredEvent> wanted = new ArrayList<>(record.gold().events());
    List<ScoredEvent> coded = new ArrayList<>(record.events());
    List<Pair> pairs = matches(wanted, coded);
    List<Outcome> outcomes = new ArrayList<>();
    for (Pair pair : pairs) {
      outcomes.add(outcome(record, wanted.get(pair.gold()), coded.get(pair.coded())));
    }
    pairs.stream().map(pair -> record.events().get(pair.coded())).forEach(coded::remove);
    pairs.stream().map(pair -> record.gold().events().get(pair.gold())).forEach(wanted::remove);
    for (ScoredEvent want : wanted) {
      ScoredEvent instead =
          coded.stream().filter(e -> e.trigger().overlaps(want.trigger())).findFirst().orElse(null);
      outcomes.add(outcome(record, want, instead));
      coded.remove(instead);
    }
    coded.forEach(extra -> outcomes.add(outcome(record, null, extra)));
    return outcomes;
  }

  private static Outcome outcome(
      Coded record, @Nullable ScoredEvent want, @Nullable ScoredEvent got) {
    ScoredEvent known = Objects.requireNonNull(want == null ? got : want);
    return new Outcome(
        record.gold().id(),
        want == null ? Outcome.NOTHING : want.type(),
        got == null ? Outcome.NOTHING : got.type(),
        around(record.gold().text(), known.trigger()));
  }

  /** The trigger, marked, with some of the text on either side. */
  private static String around(String text, Span trigger) {
    int start = text.offsetByCodePoints(0, trigger.start());
    int end = text.offsetByCodePoints(0, trigger.end());
    String before = text.substring(Math.max(0, start - AROUND), start);
    String after = text.substring(end, Math.min(text.length(), end + AROUND));
    return (before + "[" + text.substring(start, end) + "]" + after).strip();
  }

  /** A gold event and a coded one that may be the same, and how well they fit. */
  private record Pair(int fit, int distance, int gold, int coded) {}

  /** What is counted over the documents. */
  private static final class Sums {
    private int gold;
    private int coded;
    private int matched;
    private int sameWho;
    private final AgreementFigures agreements = new AgreementFigures();
    private final Map<String, int[]> slots = new LinkedHashMap<>();

    void add(Coded record) {
      List<ScoredEvent> wanted = record.gold().events();
      gold += wanted.size();
      coded += record.events().size();
      agreements.add(record.gold().agreements(), record.agreements());
      for (Pair pair : matches(wanted, record.events())) {
        compare(wanted.get(pair.gold()), record.events().get(pair.coded()));
      }
    }

    private void compare(ScoredEvent want, ScoredEvent got) {
      matched++;
      boolean actors = sameParties(want.actors(), got.actors());
      boolean recipients = sameParties(want.recipients(), got.recipients());
      sameWho += actors && recipients ? 1 : 0;
      slot("actors", actors);
      slot("recipients", recipients);
      slot("polarity", want.factuality().get(0).equals(got.factuality().get(0)));
      slot("certainty", want.factuality().get(1).equals(got.factuality().get(1)));
      slot("reality", want.factuality().get(2).equals(got.factuality().get(2)));
      if (!want.speakers().isEmpty() || !got.speakers().isEmpty()) {
        slot("attribution", sameParties(want.speakers(), got.speakers()));
      }
      if (want.place() != null || want.placeCountry() != null) {
        slot("place", samePlace(want, got));
      }
      if (want.start() != null) {
        slot("time", want.start().equals(got.start()));
      }
      if (want.mode() != null) {
        slot("mode", want.mode().equals(got.mode()));
      }
    }

    private void slot(String name, boolean right) {
      int[] counts = slots.computeIfAbsent(name, key -> new int[2]);
      counts[0] += right ? 1 : 0;
      counts[1]++;
    }

    List<Figures> figures() {
      Figures matches = Figures.of("documents: slots if matched");
      for (Map.Entry<String, int[]> slot : slots.entrySet()) {
        matches = matches.rate(slot.getKey(), slot.getValue()[0], slot.getValue()[1]);
      }
      List<Figures> figures = new ArrayList<>();
      figures.add(
          quality(
              Figures.of("documents: type").count("gold", gold).count("coded", coded), matched));
      figures.add(quality(Figures.of("documents: type and who"), sameWho));
      figures.add(matches);
      if (!agreements.isEmpty()) {
        figures.add(agreements.figures());
      }
      return figures;
    }

    private Figures quality(Figures figures, int right) {
      double precision = (double) right / Math.max(coded, 1);
      double recall = (double) right / Math.max(gold, 1);
      return figures
          .value("precision", precision)
          .value("recall", recall)
          .value("f1", Figures.f1(precision, recall));
    }
  }

  private static List<Pair> matches(List<ScoredEvent> wanted, List<ScoredEvent> coded) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < coded.size(); j++) {
        pair(i, wanted.get(i), j, coded.get(j), pairs);
      }
    }
    pairs.sort(
        Comparator.comparingInt(Pair::fit)
            .thenComparing(Pair::distance, Comparator.reverseOrder())
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::coded)
            .reversed());
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedCoded = new HashSet<>();
    List<Pair> matches = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!usedGold.contains(pair.gold()) && !usedCoded.contains(pair.coded())) {
        usedGold.add(pair.gold());
        usedCoded.add(pair.coded());
        matches.add(pair);
      }
    }
    return matches;
  }

  private static void pair(int i, ScoredEvent want, int j, ScoredEvent got, List<Pair> pairs) {
    if (!want.type().equals(got.type())) {
      return;
    }
    Span wanted = want.trigger();
    Span given = got.trigger();
    boolean touch = wanted.overlaps(given);
    int distance = Math.abs(wanted.start() - given.start());
    int shared = shared(want.actors(), got.actors()) + shared(want.recipients(), got.recipients());
    if (touch || (distance <= NEAR && shared > 0)) {
      pairs.add(new Pair((touch ? TOUCH : 0) + shared, distance, i, j));
    }
  }

  private static int shared(List<Party> some, List<Party> others) {
    Set<String> both = ScoredEvent.who(some);
    both.retainAll(ScoredEvent.who(others));
    return both.size();
  }

  private static boolean sameParties(List<Party> some, List<Party> others) {
    return ScoredEvent.who(some).equals(ScoredEvent.who(others));
  }

  private static boolean samePlace(ScoredEvent want, ScoredEvent got) {
    if (got.place() == null && got.placeCountry() == null) {
      return false;
    }
    return want.place() != null
        ? want.place().equals(got.place())
        : Objects.equals(want.placeCountry(), got.placeCountry());
  }
}
