package org.casus.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.language.Feature;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** The clauses of one sentence and what the codebook can ask of the tree about them. */
final class ClauseTree {
  private static final Set<String> INFINITIVE_MARKS = Set.of("to", "of", "from", "against", "for");

  private final SentenceWords words;
  private final Sentence sentence;
  private final List<Clause> clauses;
  private final @Nullable Clause[] byPredicate;
  private final Codebook codebook;
  private final @Nullable Near[] near;
  private final @Nullable Answers[] answers;

  /**
   * What stands near a verb.
   *
   * @param tokens that may be its further words
   * @param words their lemmas and texts by number: hundreds of predicates ask for some word
   */
  private record Near(List<Token> tokens, BitSet words) {}

  ClauseTree(SentenceWords words, List<Clause> clauses, Codebook codebook) {
    this.words = words;
    this.sentence = words.sentence();
    this.clauses = List.copyOf(clauses);
    this.codebook = codebook;
    this.near = new Near[sentence.size()];
    this.answers = new Answers[sentence.size()];
    this.byPredicate = new Clause[sentence.size()];
    for (Clause clause : clauses) {
      byPredicate[clause.predicate().index()] = clause;
    }
  }

  Sentence sentence() {
    return sentence;
  }

  List<Clause> clauses() {
    return clauses;
  }

  Optional<Clause> clauseOf(Token predicate) {
    return Optional.ofNullable(clauseAt(predicate));
  }

  private @Nullable Clause clauseAt(Token predicate) {
    return byPredicate[predicate.index()];
  }

  /** Whether a noun tells a deed that can be of one of these types. */
  boolean mayTell(Token noun, Set<EventType> types) {
    Clause clause = clauseAt(noun);
    if (clause == null || clause.kind() != Clause.Kind.NOUN) {
      return false;
    }
    for (Candidate candidate : candidates(clause)) {
      if (types.contains(candidate.entry().type())
          && isCompound(noun, candidate.predicate().lemmas())) {
        return true;
      }
    }
    return false;
  }

  /** The entries that a clause's predicate can evoke, those that describe it closest first. */
  List<Candidate> candidates(Clause clause) {
    return codebook.candidates().of(clause.kind(), clause.predicate(), words);
  }

  /** Whether a verb or noun tells what is done to foes. */
  boolean isCombat(Token word) {
    return codebook.isCombat(word.lemma().toLowerCase(Locale.ROOT));
  }

  /** The heads of the nominals or complement verbs in a slot. */
  List<Token> heads(Clause clause, SlotName slot) {
    return switch (slot.kind()) {
      case SUBJECT -> clause.in(Slot.SUBJECT);
      case OBJECT -> clause.in(Slot.OBJECT);
      case INDIRECT -> clause.in(Slot.INDIRECT);
      case COMPLEMENT -> complements(clause);
      case POSSESSOR -> clause.in(Slot.POSSESSOR);
      case MODIFIER -> clause.in(Slot.MODIFIER);
      case PREPOSITION -> behind(clause, slot.preposition());
      case THAT -> finiteComplements(clause);
      case TO_INFINITIVE -> infinitiveComplements(clause);
      case THAT_SUBJECT -> ofComplements(clause, Slot.SUBJECT);
      case THAT_OBJECT -> ofComplements(clause, Slot.OBJECT);
      case THAT_AUXILIARY -> auxiliariesOfComplements(clause);
      // Who says a sentence is not in it.
      case SPEAKER -> List.of();
      case ANY -> vicinity(clause);
    };
  }

  /**
   * "underlined the duty of Syria": what stands behind "of" in a verb's object is behind it too.
   */
  private List<Token> behind(Clause clause, String preposition) {
    List<Token> own = clause.behind(preposition);
    if (preposition.equals("from")) {
      return joined(own, clause.behind("out of"));
    }
    return preposition.equals("of") && clause.kind() == Clause.Kind.VERB
        ? joined(own, ofObjects(clause))
        : own;
  }

  private List<Token> ofObjects(Clause clause) {
    List<Token> found = new ArrayList<>(0);
    for (Token object : clause.in(Slot.OBJECT)) {
      for (Token child : sentence.children(object)) {
        if (child.relation().isNominalModifier() && isMarked(child, "of")) {
          found.add(child);
        }
      }
    }
    return found;
  }

  private static List<Token> joined(List<Token> first, List<Token> further) {
    return further.isEmpty()
        ? first
        : Stream.concat(first.stream(), further.stream()).distinct().toList();
  }

  /** Whether one of these prepositions stands before a nominal. */
  boolean standsBehind(Token nominal, Set<String> prepositions) {
    for (Token child : sentence.children(nominal)) {
      if (child.relation() == Relation.CASE
          && prepositions.contains(child.text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMarked(Token nominal, String preposition) {
    for (Token child : sentence.children(nominal)) {
      if (child.relation() == Relation.CASE && child.text().equalsIgnoreCase(preposition)) {
        return true;
      }
    }
    return false;
  }

  private List<Token> finiteComplements(Clause clause) {
    List<Token> children = sentence.children(clause.predicate());
    List<Token> complements = new ArrayList<>(0);
    for (Token child : children) {
      if (child.relation() == Relation.CCOMP || child.relation() == Relation.CSUBJ_PASS) {
        complements.add(predicate(child));
      }
    }
    return complements;
  }

  /** What a copula, or a verb of judging, says somebody is: "called the raid a crime". */
  private List<Token> complements(Clause clause) {
    List<Token> copular = clause.in(Slot.COMPLEMENT);
    if (!copular.isEmpty()) {
      return copular;
    }
    List<Token> judged = new ArrayList<>(0);
    for (Token child : sentence.children(clause.predicate())) {
      if (child.relation() == Relation.XCOMP && isJudgement(child)) {
        judged.add(child);
      }
    }
    return judged;
  }

  private boolean isJudgement(Token complement) {
    boolean plain = complement.tag() == Tag.ADJ || complement.tag().isNominal();
    return plain && sentence.children(complement, Relation.COP).isEmpty();
  }

  // "said that Chad is behind the raid": a preposition is what is said of Chad.
  private Token predicate(Token complement) {
    if (clauseAt(complement) != null) {
      return complement;
    }
    for (Token child : sentence.children(complement)) {
      if (child.relation() == Relation.CASE && clauseAt(child) != null) {
        return child;
      }
    }
    return complement;
  }

  private List<Token> infinitiveComplements(Clause clause) {
    List<Token> complements = new ArrayList<>(0);
    for (Token child : sentence.children(clause.predicate())) {
      boolean complement =
          switch (child.relation()) {
            case XCOMP -> !isJudgement(child);
            case CCOMP, CSUBJ -> isInfinite(child);
            case ADVCL, ACL -> isComplement(child);
            default -> false;
          };
      if (complement) {
        complements.add(child);
      }
    }
    for (Argument argument : clause.arguments()) {
      if (argument.slot() == Slot.OBJECT || argument.slot() == Slot.PREPOSITION) {
        for (Token child : sentence.children(argument.head())) {
          if (child.relation() == Relation.ACL && isComplement(child)) {
            complements.add(child);
          }
        }
      }
    }
    addBeside(clause.predicate(), complements);
    return complements;
  }

  // "began an operation to free the town": parsers hang on the verb what the operation is for.
  private void addBeside(Token noun, List<Token> complements) {
    if (noun.relation() == Relation.OBJ && !noun.isRoot()) {
      for (Token verb : sentence.children(sentence.token(noun.head()))) {
        if (verb.relation() == Relation.ADVCL && isInfinitiveAt(verb, noun.index() + 1)) {
          complements.add(verb);
        }
      }
    }
  }

  private boolean isInfinitiveAt(Token verb, int index) {
    if (index >= sentence.size()) {
      return false;
    }
    Token mark = sentence.token(index);
    return mark.head() == verb.index()
        && mark.relation() == Relation.MARK
        && mark.lemma().equals("to");
  }

  // Of a copular clause nothing is finite but its copula.
  private static boolean isInfinite(Token verb) {
    return verb.tag() == Tag.VERB && !verb.has(Feature.FINITE);
  }

  private boolean isComplement(Token verb) {
    for (Token child : sentence.children(verb)) {
      if (child.relation() == Relation.MARK
          && INFINITIVE_MARKS.contains(child.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  // "that it must go", "that it needs to go"
  private List<Token> auxiliariesOfComplements(Clause clause) {
    List<Token> auxiliaries = new ArrayList<>(0);
    for (Token verb : finiteComplements(clause)) {
      auxiliaries.addAll(sentence.children(verb, Relation.AUX));
      auxiliaries.add(verb);
    }
    return auxiliaries;
  }

  private List<Token> ofComplements(Clause clause, Slot slot) {
    List<Token> complements = new ArrayList<>(finiteComplements(clause));
    complements.addAll(infinitiveComplements(clause));
    List<Token> heads = new ArrayList<>(0);
    for (Token verb : complements) {
      Clause complement = clauseAt(verb);
      if (complement != null) {
        heads.addAll(complement.in(slot));
      }
    }
    return heads;
  }

  /** The clauses that a clause speaks of: its complements, its purpose, and its event nouns. */
  List<Clause> contents(Clause clause) {
    Token outer = clause.support() == null ? clause.predicate() : clause.support();
    List<Clause> contents = new ArrayList<>();
    if (clause.predicate().relation() == Relation.PARATAXIS && clause.parent() != null) {
      contents.add(clause.parent().clause());
    }
    for (Clause inner : clauses) {
      boolean reports = inner.predicate().relation() == Relation.PARATAXIS;
      if (isContent(inner.parent(), clause.predicate(), outer)
          && !reports
          && !clause.in(Slot.SUBJECT).contains(inner.predicate())) {
        contents.add(inner);
      }
    }
    return contents;
  }

  /** What a deed is done with: "using jets" of "struck the town, using jets". */
  Optional<Clause> meansOf(Clause clause) {
    Token top = clause.support() == null ? clause.predicate() : clause.support();
    return clauses.stream()
        .filter(inner -> inner.predicate().text().equalsIgnoreCase("using"))
        .filter(
            inner ->
                inner.predicate().head() == top.index()
                    || inner.predicate().head() == clause.predicate().index())
        .findFirst();
  }

  /** The clauses that tell what a clause is done for: "fired to disperse", "sent to fight". */
  List<Clause> aims(Clause clause) {
    return contents(clause).stream()
        .filter(
            inner ->
                inner.parent() != null
                    && inner.kind() == Clause.Kind.VERB
                    && (inner.parent().link() == Embedding.Link.PURPOSE
                        || inner.parent().link() == Embedding.Link.INFINITIVE))
        .toList();
  }

  private static boolean isContent(@Nullable Embedding place, Token predicate, Token support) {
    if (place == null) {
      return false;
    }
    Token outer = place.clause().predicate();
    return (outer.equals(predicate) || outer.equals(support))
        && switch (place.link()) {
          case THAT, INFINITIVE, ARGUMENT, PURPOSE -> true;
          case CONDITION, ADVERBIAL, RELATIVE, CONJUNCT -> false;
        };
  }

  /** The conditions that stand within a clause, however deep. */
  List<Clause> conditionsUnder(Clause clause) {
    return clauses.stream()
        .filter(c -> c.parent() != null && c.parent().link() == Embedding.Link.CONDITION)
        .filter(c -> isUnder(c, clause))
        .toList();
  }

  private static boolean isUnder(Clause inner, Clause outer) {
    for (Embedding place = inner.parent(); place != null; place = place.clause().parent()) {
      if (place.clause().equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private List<Token> vicinity(Clause clause) {
    Token top = clause.support() == null ? clause.predicate() : clause.support();
    Token whole = top.relation() == Relation.AUX ? sentence.token(top.head()) : top;
    List<Token> around = new ArrayList<>(sentence.subtree(whole));
    around.remove(clause.predicate());
    return around;
  }

  /**
   * Whether a nominal or verb answers to these words: its head and the words before it, a noun that
   * stands before it, the noun behind "of" of a quantity, or a conjunct.
   *
   * @return the token that answers
   */
  Optional<Token> answering(Token head, List<String> words) {
    if (ends(head, words)) {
      return Optional.of(head);
    }
    for (Token child : sentence.children(head)) {
      if (answersFor(child, head) && ends(child, words)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The words that could answer for a nominal or verb. */
  Answers answers(Token head) {
    Answers known = answers[head.index()];
    if (known == null) {
      List<Token> tokens = new ArrayList<>();
      tokens.add(head);
      for (Token child : sentence.children(head)) {
        if (answersFor(child, head)) {
          tokens.add(child);
        }
      }
      known = new Answers(tokens, words);
      answers[head.index()] = known;
    }
    return known;
  }

  private boolean answersFor(Token child, Token head) {
    return switch (child.relation()) {
      case NMOD -> Quantities.counts(head);
      case OBJ -> codebook.isLightVerb(head.lemma());
      default -> isPart(child.relation());
    };
  }

  // "President X", "X, the president": a title says what somebody is as much as the name.
  private static boolean isPart(Relation relation) {
    return switch (relation) {
      case COMPOUND, CONJ, NMOD_DESC, APPOS -> true;
      default -> false;
    };
  }

  /** Whether the words, hyphens aside, end at this token. */
  private boolean ends(Token token, List<String> words) {
    if (isVerbPhrase(token, words)) {
      return true;
    }
    int at = token.index();
    int left = words.size();
    while (left > 0) {
      while (left < words.size() && at >= 0 && isHyphen(sentence.token(at))) {
        at--;
      }
      int matched = at < 0 ? 0 : matched(sentence.token(at), words, left);
      if (matched == 0) {
        return false;
      }
      left -= matched;
      at--;
    }
    return true;
  }

  /** How many of the words, counted back from {@code end}, this token makes up; 0 for none. */
  private static int matched(Token token, List<String> words, int end) {
    if (is(token, words.get(end - 1))) {
      return 1;
    }
    return token.lemma().indexOf('-') < 0
        ? 0
        : hyphenated(token.lemma().toLowerCase(Locale.ROOT), words, end);
  }

  // "cyber-attack" makes up "cyber attack"; "cease-fire" makes up "ceasefire".
  private static int hyphenated(String lemma, List<String> words, int end) {
    if (lemma.replace("-", "").equals(words.get(end - 1))) {
      return 1;
    }
    String[] parts = lemma.split("-", -1);
    int matched = 0;
    while (matched < parts.length
        && matched < end
        && parts[parts.length - 1 - matched].equals(words.get(end - 1 - matched))) {
      matched++;
    }
    return matched == parts.length || matched == end ? matched : 0;
  }

  private boolean isVerbPhrase(Token token, List<String> words) {
    return words.size() > 1
        && is(token, words.getFirst())
        && particles(token, words.subList(1, words.size())).isPresent();
  }

  /** Whether every further word of a verb's predicate stands near the verb. */
  boolean mayHaveParticles(Token verb, Candidate candidate) {
    BitSet near = near(verb).words();
    for (int i = 0; i < candidate.others(); i++) {
      if (!near.get(candidate.other(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The tokens near a verb that are its further words ("down" of "shot down", "hostage" of "taken
   * hostage"), absent when one is missing.
   */
  Optional<List<Token>> particles(Token verb, List<String> words) {
    return nearest(verb, near(verb).tokens(), words);
  }

  private static Optional<List<Token>> nearest(Token verb, List<Token> tokens, List<String> words) {
    List<Token> found = new ArrayList<>(words.size());
    for (String word : words) {
      Token nearest = null;
      for (Token token : tokens) {
        if (!found.contains(token)
            && is(token, word)
            && (nearest == null || distance(token, verb) < distance(nearest, verb))) {
          nearest = token;
        }
      }
      if (nearest == null) {
        return Optional.empty();
      }
      found.add(nearest);
    }
    return Optional.of(found);
  }

  private static int distance(Token one, Token other) {
    return Math.abs(one.index() - other.index());
  }

  private Near near(Token verb) {
    Near known = near[verb.index()];
    if (known != null) {
      return known;
    }
    List<Token> tokens = new ArrayList<>();
    for (Token child : sentence.children(verb)) {
      if (child.relation().isSubject()) {
        continue;
      }
      tokens.add(child);
      if (!opensClause(child)) {
        tokens.addAll(sentence.children(child));
      }
    }
    BitSet numbers = new BitSet();
    for (Token token : tokens) {
      words.addTo(numbers, token.index());
    }
    Near found = new Near(tokens, numbers);
    near[verb.index()] = found;
    return found;
  }

  private static boolean opensClause(Token token) {
    return switch (token.relation()) {
      case CCOMP, ADVCL, PARATAXIS, ACL, ACL_RELCL -> true;
      case CONJ -> true;
      default -> false;
    };
  }

  /** The words before a noun that make it this compound, absent when one is missing. */
  boolean isCompound(Token noun, List<String> words) {
    return ends(noun, words);
  }

  private static boolean is(Token token, String word) {
    return token.lemma().equalsIgnoreCase(word) || token.text().equalsIgnoreCase(word);
  }

  private static boolean isHyphen(Token token) {
    return token.text().equals("-") || token.text().equals("–");
  }
}
