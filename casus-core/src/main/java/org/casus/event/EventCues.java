package org.casus.event;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.language.Feature;
import org.casus.language.ParseFilter;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.language.VerbForms;

/**
 * The words by which a sentence shows, before it has a tree, that it may tell an event.
 *
 * <p>An entry of the codebook can only fit where the words of one of its predicates stand, and near
 * them, for each of its conditions, a word that the condition names or a nominal that may be the
 * actor that it asks for. Which word plays which part only the tree can say, so many more sentences
 * pass than tell events. What stands further from its predicate than the windows reach is lost.
 * Thread-safe.
 */
public final class EventCues implements ParseFilter {
  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "''", "``", "«", "»");
  private static final int LONGEST_QUOTE = 2;
  private static final Set<String> SAYING =
      Set.of(
          ("say tell add state announce declare ask write warn note explain insist reply report"
                  + " claim comment stress argue continue conclude tweet vow pledge")
              .split(" "));
  private static final Set<String> PACTS =
      Set.of(
          ("agreement pact accord treaty deal memorandum convention protocol armistice ceasefire"
                  + " cease-fire truce cessation settlement charter mou compact entente concordat")
              .split(" "));
  private static final Set<String> POINTERS = Set.of("this", "that", "it", "these", "they");
  private static final Set<String> COVERING =
      Set.of("include", "apply", "cover", "concern", "extend", "affect", "mean", "refer");
  private static final int FURTHEST_SPEAKER = 4;
  private static final Window VERB = new Window(12, 12);
  private static final Window NOUN = new Window(6, 8);
  private static final Window PARTICLE = new Window(4, 12);
  private static final int PREPOSITION_BEFORE_VERB = 4;
  private static final int PREPOSITION_BEFORE_NOUN = 1;
  private static final int BEHIND_PREPOSITION = 12;
  private static final int COPULA_BEFORE = 6;

  private final Codebook codebook;

  /** How many tokens before and after a predicate may hold what belongs to it. */
  private record Window(int before, int after) {}

  /** The words that this codebook asks for. */
  public EventCues(Codebook codebook) {
    this.codebook = codebook;
  }

  @Override
  public BitSet admitted(List<Sentence> tagged) {
    Map<String, Integer> introductions = new HashMap<>();
    BitSet admitted = new BitSet(tagged.size());
    for (Sentence sentence : tagged) {
      boolean tells = mayTell(sentence) || opensStatement(sentence) || tellsOfPact(sentence);
      for (Token token : sentence.tokens()) {
        if (token.tag() == Tag.PROPN) {
          int first = introductions.computeIfAbsent(token.text(), w -> sentence.index());
          admitted.set(first, admitted.get(first) || tells);
        }
      }
      if (tells) {
        admitted.set(sentence.index());
        admitSpeaker(tagged, sentence, admitted);
      }
    }
    return admitted;
  }

  // "We will leave," is said by whoever speaks in the next sentence, or by the last who spoke.
  private static void admitSpeaker(List<Sentence> tagged, Sentence sentence, BitSet admitted) {
    if (isQuoted(sentence)) {
      int after = sentence.index() + 1;
      if (after < tagged.size() && isSaying(tagged.get(after))) {
        admitted.set(after);
      }
      int before = sentence.index() - 1;
      int furthest = Math.max(0, before - FURTHEST_SPEAKER);
      while (before > furthest && !isSaying(tagged.get(before))) {
        before--;
      }
      if (before >= 0 && isSaying(tagged.get(before))) {
        admitted.set(before);
      }
    }
  }

  // "The minister said:" speaks for all that follows.
  private static boolean opensStatement(Sentence sentence) {
    return sentence.tokens().getLast().text().equals(":") && isSaying(sentence);
  }

  /** Whether the sentence tells what its speaker does, or part of it stands in quotation marks. */
  private static boolean isQuoted(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.has(Feature.FIRST_PERSON) || isQuote(token.text())) {
        return true;
      }
    }
    return false;
  }

  // Asked of every token: the length tells nearly all words from a quotation mark.
  private static boolean isQuote(String text) {
    return text.length() <= LONGEST_QUOTE && QUOTES.contains(text);
  }

  // What a pact lays down, how it ends and whom it spares stands in sentences that tell no event.
  private static boolean tellsOfPact(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (isPact(token)) {
        return true;
      }
    }
    return spares(sentence);
  }

  private static boolean isPact(Token token) {
    return (token.tag() == Tag.NOUN || token.tag() == Tag.PROPN)
        && PACTS.contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  // "This would not apply to X."
  private static boolean spares(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return POINTERS.contains(tokens.getFirst().lemma().toLowerCase(Locale.ROOT))
        && tokens.stream().anyMatch(t -> t.lemma().equals("not"))
        && tokens.stream().anyMatch(t -> COVERING.contains(t.lemma()));
  }

  private static boolean isSaying(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.tag() == Tag.VERB && SAYING.contains(token.lemma())) {
        return true;
      }
    }
    return false;
  }

  private boolean mayTell(Sentence tagged) {
    Look look = new Look(tagged);
    for (Token token : tagged.tokens()) {
      if (look.mayEvoke(token)) {
        return true;
      }
    }
    return false;
  }

  /** One sentence while its words are looked at. */
  private final class Look {
    private final Sentence sentence;
    private final SentenceWords words;

    Look(Sentence sentence) {
      this.sentence = sentence;
      this.words = codebook.words(sentence);
    }

    /** Whether a token, with the words around it, may tell an event. */
    boolean mayEvoke(Token token) {
      return switch (token.tag()) {
        case VERB -> mayEvokeAsVerbOrPlural(token);
        case AUX -> VerbPhrase.mayBeDuty(token) && holdAny(Clause.Kind.VERB, token, true);
        case NOUN, PROPN -> !ClauseReader.isMonth(token) && mayEvokeAsNoun(token);
        case ADJ, ADP -> holdAny(Clause.Kind.ADJECTIVE, token, true);
        default -> false;
      };
    }

    // "talks" and "raids" are taken for verbs before the parser sees the sentence.
    private boolean mayEvokeAsVerbOrPlural(Token token) {
      return holdAny(Clause.Kind.VERB, token, true)
          || (token.text().endsWith("s") && holdAny(Clause.Kind.NOUN, token, true));
    }

    private boolean mayEvokeAsNoun(Token noun) {
      List<Candidate> nouns = candidates(Clause.Kind.NOUN, noun);
      return nouns.isEmpty() && noun.tag() == Tag.NOUN
          ? mayEvokeAsPast(noun)
          : holdAny(nouns, noun, false);
    }

    // "Chad shot down a jet" is taken for a noun before the parser sees the sentence.
    private boolean mayEvokeAsPast(Token noun) {
      Optional<String> base = VerbForms.load().baseOfPast(noun.text());
      return base.isPresent()
          && holdAny(codebook.candidates().of(Clause.Kind.VERB, base.get()), noun, true);
    }

    private List<Candidate> candidates(Clause.Kind kind, Token token) {
      return codebook.candidates().of(kind, token, words);
    }

    private boolean holdAny(Clause.Kind kind, Token predicate, boolean verb) {
      return holdAny(candidates(kind, predicate), predicate, verb);
    }

    // The last asks least.
    private boolean holdAny(List<Candidate> candidates, Token predicate, boolean verb) {
      for (int i = candidates.size() - 1; i >= 0; i--) {
        if (hold(candidates.get(i), predicate, verb)) {
          return true;
        }
      }
      return false;
    }

    private boolean hold(Candidate candidate, Token predicate, boolean verb) {
      int at = predicate.index();
      if (predicate.tag() == Tag.ADP && !isBehindCopula(at)) {
        return false;
      }
      if (!(verb ? near(candidate, at) : before(candidate, at))) {
        return false;
      }
      for (Demand demand : candidate.conditions()) {
        if (!meets(demand, at, verb)) {
          return false;
        }
      }
      return true;
    }

    // "is against the plan", but not "a campaign against the plan"
    private boolean isBehindCopula(int at) {
      for (int i = start(at, COPULA_BEFORE); i < at; i++) {
        if (sentence.token(i).tag() == Tag.AUX || sentence.token(i).lemma().equals("be")) {
          return true;
        }
      }
      return false;
    }

    private boolean near(Candidate candidate, int at) {
      for (int i = 0; i < candidate.others(); i++) {
        if (find(candidate.other(i), start(at, PARTICLE.before()), end(at, PARTICLE.after())) < 0) {
          return false;
        }
      }
      return true;
    }

    /** Whether the other words stand right before; hyphens between them do not count. */
    private boolean before(Candidate compound, int noun) {
      int at = noun - 1;
      for (int i = 0; i < compound.others(); i++) {
        while (at >= 0 && isHyphen(sentence.token(at).text())) {
          at--;
        }
        if (at < 0 || !words.is(at, compound.other(i))) {
          return false;
        }
        at--;
      }
      return true;
    }

    private static boolean isHyphen(String text) {
      return text.equals("-") || text.equals("–");
    }

    private boolean meets(Demand demand, int at, boolean verb) {
      Window window = verb ? VERB : NOUN;
      int to = end(at, window.after());
      if (demand.slot().kind() == SlotName.Kind.TO_INFINITIVE) {
        return opensInfinitive(at + 1, to) && (demand.anything() || fills(demand, at + 1, to));
      }
      if (demand.preposition() == Vocabulary.UNKNOWN) {
        return demand.anything() || fills(demand, start(at, window.before()), to);
      }
      int from = start(at, verb ? PREPOSITION_BEFORE_VERB : PREPOSITION_BEFORE_NOUN);
      int preposition = find(demand.preposition(), from, to);
      while (preposition >= 0) {
        if (demand.anything()
            || fills(demand, preposition + 1, end(preposition, BEHIND_PREPOSITION))) {
          return true;
        }
        preposition = find(demand.preposition(), preposition + 1, to);
      }
      return false;
    }

    // "began to bomb", "stopped bombing"
    private boolean opensInfinitive(int from, int to) {
      for (int at = from; at < to; at++) {
        Token token = sentence.token(at);
        String text = token.text().toLowerCase(Locale.ROOT);
        if (text.equals("to") || (text.endsWith("ing") && token.tag() != Tag.NOUN)) {
          return true;
        }
      }
      return false;
    }

    private boolean fills(Demand demand, int from, int to) {
      for (int at = from; at < to; at++) {
        if (words.isAmong(at, demand.ends())
            || (demand.actor() && mayBeActor(sentence.token(at).tag()))) {
          return true;
        }
      }
      return false;
    }

    private static boolean mayBeActor(Tag tag) {
      return tag.isNominal() || tag == Tag.ADJ || tag == Tag.NUM || tag == Tag.X;
    }

    private int find(int word, int from, int to) {
      for (int at = from; at < to; at++) {
        if (words.is(at, word)) {
          return at;
        }
      }
      return -1;
    }

    private int start(int at, int before) {
      return Math.max(0, at - before);
    }

    private int end(int at, int after) {
      return Math.min(sentence.size(), at + after + 1);
    }
  }
}
