package org.casus.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.language.Token;

/** The entries of a codebook by the words that head their predicates. Thread-safe. */
final class Candidates {
  private static final Set<String> PARTICLES =
      Set.of("up", "down", "off", "out", "over", "away", "back", "apart", "aside");
  private static final Set<String> DENYING =
      Set.of("anti", "non", "ex", "pre", "post", "counter", "pro", "by", "self");

  private final Vocabulary vocabulary;

  /** Of each kind of predicate, by the number of its head. */
  private final Map<Clause.Kind, List<List<Candidate>>> byHead = new EnumMap<>(Clause.Kind.class);

  /**
   * @param own the chapters of a user's own, whose entries win
   * @param shipped the others
   * @param vocabulary all words of their entries
   */
  Candidates(List<CodebookChapter> own, List<CodebookChapter> shipped, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Clause.Kind kind : Clause.Kind.values()) {
      byHead.put(kind, new ArrayList<>(Collections.nCopies(vocabulary.size(), List.of())));
    }
    Demands demands = new Demands(vocabulary);
    add(own, demands, true);
    add(shipped, demands, false);
    byHead.values().forEach(heads -> heads.replaceAll(Candidate::sorted));
  }

  private void add(List<CodebookChapter> chapters, Demands demands, boolean own) {
    for (CodebookChapter chapter : chapters) {
      for (Entry entry : chapter.entries()) {
        for (Entry.Predicate predicate : entry.predicates()) {
          add(predicate, new Candidate(entry, predicate, demands, own));
        }
      }
    }
  }

  private void add(Entry.Predicate predicate, Candidate candidate) {
    List<List<Candidate>> heads = heads(predicate.kind());
    int head = vocabulary.number(predicate.head());
    if (heads.get(head).isEmpty()) {
      heads.set(head, new ArrayList<>());
    }
    heads.get(head).add(candidate);
  }

  private List<List<Candidate>> heads(Clause.Kind kind) {
    return byHead.getOrDefault(kind, List.of());
  }

  /** The entries that a word of this kind can evoke, those that describe it closest first. */
  List<Candidate> of(Clause.Kind kind, String lemma) {
    return of(kind, lemma, vocabulary.number(lemma));
  }

  /** The entries that a token of this kind can evoke, those that describe it closest first. */
  List<Candidate> of(Clause.Kind kind, Token token, SentenceWords words) {
    return of(kind, token.lemma(), words.lemma(token.index()));
  }

  private List<Candidate> of(Clause.Kind kind, String lemma, int number) {
    List<Candidate> found = whole(kind, number);
    return found.isEmpty() && lemma.indexOf('-') > 0 ? unhyphenated(kind, lemma) : found;
  }

  private List<Candidate> whole(Clause.Kind kind, int number) {
    return number == Vocabulary.UNKNOWN ? List.of() : heads(kind).get(number);
  }

  // "cease-fire" is looked up as "ceasefire", "cyber-attack" as "attack".
  private List<Candidate> unhyphenated(Clause.Kind kind, String lemma) {
    List<Candidate> joined = whole(kind, vocabulary.number(lemma.replace("-", "")));
    String first = lemma.substring(0, lemma.indexOf('-')).toLowerCase(Locale.ROOT);
    return kind != Clause.Kind.NOUN || !joined.isEmpty() || DENYING.contains(first)
        ? joined
        : whole(kind, vocabulary.number(lemma.substring(lemma.lastIndexOf('-') + 1)));
  }

  /** Whether verb and particle make one predicate: "cut off", "hand over". */
  boolean arePhrasal(String verb, String particle) {
    if (!PARTICLES.contains(particle)) {
      return false;
    }
    for (Candidate candidate : of(Clause.Kind.VERB, verb)) {
      if (candidate.further().size() == 1 && candidate.further().getFirst().equals(particle)) {
        return true;
      }
    }
    return false;
  }
}
