package org.casus.app.accuracy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The agreements of whole documents: one of the gold is found where a coded one of the same
 * document shares a party with it, or, if the gold names none, where one of the same kind is coded.
 * Each is found by one.
 */
final class AgreementFigures {
  private int gold;
  private int coded;
  private int found;
  private int partiesRight;
  private int statusRight;

  void add(List<ScoredAgreement> wanted, List<ScoredAgreement> given) {
    gold += wanted.size();
    coded += given.size();
    List<ScoredAgreement> left = new ArrayList<>(given);
    for (ScoredAgreement want : wanted) {
      left.stream()
          .filter(got -> same(want, got))
          .max(
              java.util.Comparator.comparing(
                  (ScoredAgreement got) -> got.who().equals(want.who()) ? 1 : 0))
          .ifPresent(
              got -> {
                left.remove(got);
                found++;
                partiesRight += got.who().equals(want.who()) ? 1 : 0;
                statusRight += got.status().equals(want.status()) ? 1 : 0;
              });
    }
  }

  private static boolean same(ScoredAgreement want, ScoredAgreement got) {
    Set<String> parties = want.who();
    return parties.isEmpty()
        ? want.kind().startsWith(got.kind()) || got.who().isEmpty()
        : !Collections.disjoint(parties, got.who());
  }

  boolean isEmpty() {
    return gold == 0;
  }

  Figures figures() {
    return Figures.of("documents: agreements")
        .count("gold", gold)
        .count("coded", coded)
        .rate("found", found, gold)
        .rate("precision", found, coded)
        .rate("parties_right_of_found", partiesRight, found)
        .rate("status_right_of_found", statusRight, found);
  }
}
