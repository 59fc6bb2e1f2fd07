package org.casus.app.accuracy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The texts of treaties, with their parties, their kind and the day of signature. A bloc counts as
 * its members of that day.
 */
final class TreatyScoring implements Scoring {
  private static final int BOTH = 2;
  private static final int LISTED = 3;

  @Override
  public boolean fits(Gold gold) {
    return gold.label().has("parties_original");
  }

  @Override
  public List<Outcome> outcomes(Coded record) {
    Set<String> want = wanted(record);
    Set<String> got = given(record);
    return List.of(
        new Outcome(
            record.gold().id(),
            "parties",
            got.equals(want) ? "parties" : got.isEmpty() ? Outcome.NOTHING : "other parties",
            want + " coded as " + got));
  }

  private static Set<String> wanted(Coded record) {
    Set<String> parties = new TreeSet<>();
    record.gold().label().get("parties_original").forEach(p -> parties.add(p.asString()));
    return parties;
  }

  private static Set<String> given(Coded record) {
    Set<String> parties = new TreeSet<>();
    if (!record.agreements().isEmpty()) {
      String day = record.gold().label().get("date_signed").asString();
      List<Party> read = record.agreements().getFirst().parties();
      read.stream().map(Party::country).filter(Objects::nonNull).forEach(parties::add);
      for (Party bloc : read) {
        if (bloc.country() == null) {
          parties.addAll(members(bloc, day, parties));
        }
      }
    }
    return parties;
  }

  // Where the members sign beside their bloc, those that sign are its members.
  private static Set<String> members(Party bloc, String day, Set<String> signing) {
    Set<String> members = Blocs.members(bloc.code(), day);
    long listed = members.stream().filter(signing::contains).count();
    return listed >= LISTED ? Set.of() : members;
  }

  @Override
  public List<Figures> score(List<Coded> records) {
    Sums sums = new Sums();
    records.forEach(sums::add);
    return List.of(sums.all(), sums.whereNamed(), sums.whereDated());
  }

  /** What is counted over the treaties. */
  private static final class Sums {
    private int n;
    private int exact;
    private int wanted;
    private int given;
    private int shared;
    private int named;
    private int namedExact;
    private int namedWanted;
    private int namedShared;
    private int dates;
    private int datesInText;
    private int datesInTextRight;
    private int datesOfDocument;
    private int datesOfDocumentRight;
    private int kinds;

    void add(Coded record) {
      n++;
      Set<String> want = wanted(record);
      Set<String> got = given(record);
      wanted += want.size();
      given += got.size();
      exact += got.equals(want) ? 1 : 0;
      if (got.size() >= BOTH) {
        named++;
        namedExact += got.equals(want) ? 1 : 0;
        namedWanted += want.size();
      }
      boolean read = got.size() >= BOTH;
      got.retainAll(want);
      shared += got.size();
      namedShared += read ? got.size() : 0;
      record.agreements().stream().findFirst().ifPresent(a -> add(record.gold().label(), a));
    }

    private void add(JsonNode label, ScoredAgreement agreement) {
      boolean right = label.get("date_signed").asString().equals(agreement.signed());
      dates += right ? 1 : 0;
      datesInText += agreement.dateInText() ? 1 : 0;
      datesInTextRight += agreement.dateInText() && right ? 1 : 0;
      datesOfDocument += agreement.dateOfDocument() ? 1 : 0;
      datesOfDocumentRight += agreement.dateOfDocument() && right ? 1 : 0;
      kinds += kinds(label.get("type").asString()).contains(agreement.kind()) ? 1 : 0;
    }

    private static Set<String> kinds(String type) {
      if (type.equals("Economic Integration Agreement")) {
        return Set.of("economic");
      }
      return type.contains("Economic") ? Set.of("trade", "economic") : Set.of("trade");
    }

    Figures all() {
      return Figures.of("treaties")
          .count("n", n)
          .rate("parties_exact", exact, n)
          .rate("party_recall", shared, wanted)
          .rate("party_precision", shared, given)
          .rate("date_signed", dates, n)
          .rate("kind", kinds, n);
    }

    Figures whereNamed() {
      return Figures.of("treaties: where the text tells")
          .count("parties_read", named)
          .rate("parties_exact", namedExact, named)
          .rate("party_recall", namedShared, namedWanted)
          .count("date_read", datesInText)
          .rate("date_told", datesInText, n)
          .rate("date_signed", datesInTextRight, datesInText);
    }

    /** What is no reading: it holds where a collection keeps a treaty under its day. */
    Figures whereDated() {
      return Figures.of("treaties: dated as the document")
          .count("date_taken", datesOfDocument)
          .rate("share", datesOfDocument, n)
          .rate("date_signed", datesOfDocumentRight, datesOfDocument);
    }
  }
}
