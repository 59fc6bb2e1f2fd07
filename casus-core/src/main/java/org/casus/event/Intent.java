package org.casus.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.event.Clause.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Turns a deed that somebody only means to do into the speech act that announces it, as CAMEO's
 * roots 03 (express intent to cooperate), 12 (reject) and 13 (threaten) do: "will send aid" is
 * AGREE, "will bomb" THREATEN, "will not meet" REJECT.
 */
final class Intent {
  private static final Set<String> MEANING =
      Set.of(
          "plan",
          "intend",
          "prepare",
          "decide",
          "aim",
          "ready",
          "willing",
          "prepared",
          "resolve",
          "determined",
          "set",
          "go",
          "due",
          "expect",
          "schedule",
          "propose",
          "bind");

  /** What somebody only thinks about, hopes for or will not speak of is no event. */
  private static final Set<String> THINKING =
      Set.of("consider", "contemplate", "mull", "ponder", "weigh", "hope", "wish");

  private static final Set<String> PROMISING =
      Set.of("commit", "committed", "pledge", "promise", "vow", "undertake", "offer", "guarantee");
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "announce",
          "declare",
          "state",
          "tell",
          "add",
          "confirm",
          "report",
          "insist",
          "indicate",
          "reiterate",
          "stress",
          "inform",
          "suggest");

  private static final Map<String, String> AGREED =
      Map.ofEntries(
          Map.entry("04", "036"),
          Map.entry("045", "039"),
          Map.entry("05", "032"),
          Map.entry("06", "031"),
          Map.entry("061", "0311"),
          Map.entry("062", "0312"),
          Map.entry("063", "0313"),
          Map.entry("064", "0314"),
          Map.entry("07", "033"),
          Map.entry("071", "0331"),
          Map.entry("072", "0332"),
          Map.entry("073", "0333"),
          Map.entry("074", "0334"),
          Map.entry("08", "035"),
          Map.entry("081", "0351"),
          Map.entry("082", "0352"),
          Map.entry("083", "034"),
          Map.entry("0831", "0341"),
          Map.entry("0832", "0342"),
          Map.entry("0833", "0343"),
          Map.entry("0834", "0344"),
          Map.entry("084", "0353"),
          Map.entry("085", "0354"),
          Map.entry("086", "0355"),
          Map.entry("087", "0356"));
  private static final Map<String, String> THREATENED =
      Map.ofEntries(
          Map.entry("14", "133"),
          Map.entry("15", "138"),
          Map.entry("16", "131"),
          Map.entry("161", "1313"),
          Map.entry("162", "1311"),
          Map.entry("163", "1312"),
          Map.entry("164", "134"),
          Map.entry("165", "135"),
          Map.entry("166", "136"),
          Map.entry("17", "132"),
          Map.entry("1721", "1321"),
          Map.entry("1722", "1322"),
          Map.entry("1723", "1323"),
          Map.entry("1724", "1324"),
          Map.entry("174", "136"),
          Map.entry("175", "137"),
          Map.entry("18", "1383"),
          Map.entry("19", "138"),
          Map.entry("190", "1384"),
          Map.entry("191", "1381"),
          Map.entry("192", "1382"),
          Map.entry("193", "1384"),
          Map.entry("194", "1384"),
          Map.entry("195", "1384"),
          Map.entry("20", "1385"));
  private static final Map<String, String> REJECTED =
      Map.ofEntries(
          Map.entry("03", "120"),
          Map.entry("04", "125"),
          Map.entry("045", "126"),
          Map.entry("05", "120"),
          Map.entry("06", "121"),
          Map.entry("061", "1211"),
          Map.entry("062", "1212"),
          Map.entry("063", "1213"),
          Map.entry("064", "1214"),
          Map.entry("07", "122"),
          Map.entry("071", "1221"),
          Map.entry("072", "1222"),
          Map.entry("073", "1223"),
          Map.entry("074", "1224"),
          Map.entry("08", "124"),
          Map.entry("081", "1241"),
          Map.entry("082", "1242"),
          Map.entry("084", "1243"),
          Map.entry("085", "1244"),
          Map.entry("086", "1245"),
          Map.entry("087", "1246"));

  private Intent() {}

  /** The entry's own coding, or the speech act where the clause only means the deed. */
  static Coding coding(Clause clause, Entry entry) {
    Coding coding = Coding.of(entry);
    if (isPromised(clause, entry.type())) {
      return act(coding, EventType.AGREE);
    }
    // "has no intention of talking"
    if (entry.type() == EventType.AGREE && clause.kind() == Clause.Kind.NOUN && clause.negated()) {
      return act(coding, EventType.REJECT);
    }
    if (!isMeant(clause)) {
      return coding;
    }
    return switch (entry.type()) {
      case AID, COOPERATE, CONSULT, SUPPORT ->
          clause.negated() ? act(coding, EventType.REJECT) : act(coding, EventType.AGREE);
      case RETREAT, CONCEDE -> yielding(clause, coding);
      case SANCTION, COERCE, ASSAULT, PROTEST, MOBILIZE ->
          clause.negated() ? coding : act(coding, EventType.THREATEN);
      case AGREE -> clause.negated() ? act(coding, EventType.REJECT) : coding;
      case ACCUSE, REQUEST, REJECT, THREATEN -> coding;
    };
  }

  // By the manual a yielding that is decided on is a concession, one that is promised an agreement.
  private static Coding yielding(Clause clause, Coding deed) {
    if (clause.negated()) {
      return act(deed, EventType.REJECT);
    }
    Embedding place = clause.parent();
    boolean decided =
        place != null
            && place.link() == Embedding.Link.INFINITIVE
            && place.clause().predicate().lemma().equals("decide");
    return decided
        ? new Coding(
            EventType.CONCEDE, null, deed.contexts(), deed.cameo(), "intent/" + deed.rule())
        : act(deed, EventType.AGREE);
  }

  /** Whether the clause tells what its subject will do or means to do. */
  static boolean isMeant(Clause clause) {
    if (clause.modality() == Modality.FUTURE) {
      return true;
    }
    Embedding place = clause.parent();
    if (place == null) {
      return false;
    }
    Clause outer = place.clause();
    String lemma = outer.predicate().lemma();
    return switch (place.link()) {
      case THAT -> clause.modality() == Modality.HYPOTHETICAL && SAYING.contains(lemma);
      case INFINITIVE -> MEANING.contains(lemma) || (isMeant(outer) && continues(lemma));
      case CONJUNCT -> clause.aspect() == Clause.Aspect.UNTENSED && isMeant(outer);
      case ARGUMENT -> clause.kind() == Clause.Kind.NOUN && isPlanned(clause, place);
      // "will go to Chad, visiting the camps"
      case ADVERBIAL ->
          clause.aspect() == Clause.Aspect.UNTENSED && outer.modality() == Modality.FUTURE;
      case CONDITION, PURPOSE, RELATIVE -> false;
    };
  }

  /** Whether somebody only considers or hopes for it: "is considering sending aid". */
  static boolean isMereThought(Clause clause) {
    for (Embedding e = clause.parent(); e != null; e = e.clause().parent()) {
      boolean content =
          switch (e.link()) {
            case INFINITIVE, THAT, ARGUMENT, PURPOSE, CONJUNCT -> true;
            case CONDITION, ADVERBIAL, RELATIVE -> false;
          };
      if (!content) {
        return false;
      }
      if (e.clause().kind() == Clause.Kind.VERB
          && e.link() != Embedding.Link.CONJUNCT
          && isThinking(e.clause())) {
        return true;
      }
    }
    return false;
  }

  // "declined to comment on the raid" tells no raid; "commented on the raid" does.
  private static boolean isThinking(Clause clause) {
    String lemma = clause.predicate().lemma();
    Embedding place = clause.parent();
    return THINKING.contains(lemma)
        || (lemma.equals("comment")
            && place != null
            && Set.of("decline", "refuse").contains(place.clause().predicate().lemma()));
  }

  // "is committed to standing with": hostile deeds that one is committed to are still deeds.
  private static boolean isPromised(Clause clause, EventType deed) {
    Embedding place = clause.parent();
    boolean cooperative =
        switch (deed) {
          case AID, COOPERATE, CONSULT, SUPPORT -> true;
          default -> false;
        };
    return cooperative
        && place != null
        && !clause.negated()
        && place.link() == Embedding.Link.INFINITIVE
        && PROMISING.contains(place.clause().predicate().lemma());
  }

  private static boolean continues(String lemma) {
    return Set.of("continue", "begin", "start", "keep", "resume").contains(lemma);
  }

  // "proposed talks", but not "after a shooting he proposed talks"
  private static boolean isPlanned(Clause clause, Embedding place) {
    return Set.of("plan", "propose", "offer", "schedule")
            .contains(place.clause().predicate().lemma())
        && !clause.predicate().relation().isOblique();
  }

  private static Coding act(Coding deed, EventType type) {
    Map<String, String> codes =
        switch (type) {
          case AGREE -> AGREED;
          case REJECT -> REJECTED;
          default -> THREATENED;
        };
    String cameo = longestPrefix(deed.cameo(), codes).orElse(root(type));
    return new Coding(type, mode(deed, type), deed.contexts(), cameo, "intent/" + deed.rule());
  }

  private static String root(EventType type) {
    return switch (type) {
      case AGREE -> "030";
      case REJECT -> "120";
      default -> "130";
    };
  }

  private static Optional<String> longestPrefix(String code, Map<String, String> codes) {
    for (int length = code.length(); length >= 2; length--) {
      String found = codes.get(code.substring(0, length));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static @Nullable String mode(Coding deed, EventType type) {
    return switch (type) {
      case THREATEN ->
          switch (deed.type()) {
            case ASSAULT, MOBILIZE -> "violence";
            case COERCE -> "arrest".equals(deed.mode()) ? "arrest" : "restrict";
            case SANCTION -> ofSanction(deed);
            default -> "relations";
          };
      case REJECT ->
          switch (deed.type()) {
            case CONSULT -> "meet";
            case RETREAT, CONCEDE -> "yield";
            default -> "assist";
          };
      default -> null;
    };
  }

  // 163: embargoes and the like, by the manual a way to restrict.
  private static String ofSanction(Coding deed) {
    if (deed.cameo().equals("163")) {
      return "restrict";
    }
    return "expel".equals(deed.mode()) ? "expel" : "relations";
  }
}
