package org.casus.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final int UNKNOWN = -1;
  private static final Window VERB = new Window(12, 12);
  private static final Window NOUN = new Window(6, 8);
  private static final Window PARTICLE = new Window(4, 12);
  private static final int PREPOSITION_BEFORE_VERB = 4;
  private static final int PREPOSITION_BEFORE_NOUN = 1;
  private static final int BEHIND_PREPOSITION = 12;
  private static final int COPULA_BEFORE = 6;

  private final Codebook codebook;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<Clause.Kind, Map<String, List<Cue>>> cues = new HashMap<>();

  /** How many tokens before and after a predicate may hold what belongs to it. */
  private record Window(int before, int after) {}

  /** What one predicate of an entry asks for: all words of it, and every one of the conditions. */
  private record Cue(int[] words, List<Demand> demands) {}

  /** What one condition asks for. */
  private record Demand(
      int preposition, boolean infinitive, BitSet words, boolean actor, boolean anything) {}

  /** The words that this codebook asks for. */
  public EventCues(Codebook codebook) {
    this.codebook = codebook;
    // Hundreds of entries share conditions.
    Map<Condition, Demand> demands = new IdentityHashMap<>();
    for (CodebookChapter chapter : codebook.chapters()) {
      for (Entry entry : chapter.entries()) {
        List<Demand> asked = new ArrayList<>(entry.conditions().size());
        for (Condition condition : entry.conditions()) {
          asked.add(demands.computeIfAbsent(condition, this::demand));
        }
        for (Entry.Predicate predicate : entry.predicates()) {
          cues.computeIfAbsent(predicate.kind(), kind -> new HashMap<>())
              .computeIfAbsent(predicate.head(), head -> new ArrayList<>())
              .add(new Cue(others(predicate), asked));
        }
      }
    }
  }

  private int number(String word) {
    return words.computeIfAbsent(word.toLowerCase(Locale.ROOT), w -> words.size());
  }

  private int[] others(Entry.Predicate predicate) {
    List<String> lemmas = predicate.lemmas();
    return switch (predicate.kind()) {
      case NOUN -> lemmas.reversed().stream().skip(1).mapToInt(this::number).toArray();
      case VERB, ADJECTIVE -> lemmas.stream().skip(1).mapToInt(this::number).toArray();
    };
  }

  private Demand demand(Condition condition) {
    String preposition = condition.slot().preposition();
    BitSet named = new BitSet();
    boolean actor = false;
    boolean anything = false;
    for (Condition.Test test : condition.alternatives()) {
      switch (test) {
        case Condition.Test.Words(List<String> lemmas) -> named.set(number(lemmas.getLast()));
        case Condition.Test.ActorTest ignored -> actor = true;
        case Condition.Test.Anything() -> anything = true;
      }
    }
    int number = preposition.isEmpty() ? UNKNOWN : number(preposition);
    boolean infinitive = condition.slot().kind() == SlotName.Kind.TO_INFINITIVE;
    return new Demand(number, infinitive, named, actor, anything);
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
    return sentence.tokens().stream()
        .anyMatch(t -> t.has(Feature.FIRST_PERSON) || QUOTES.contains(t.text()));
  }

  // What a pact lays down, how it ends and whom it spares stands in sentences that tell no event.
  private static boolean tellsOfPact(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(EventCues::isPact) || spares(sentence);
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
    return sentence.tokens().stream()
        .anyMatch(t -> t.tag() == Tag.VERB && SAYING.contains(t.lemma()));
  }

  private boolean mayTell(Sentence tagged) {
    Numbers numbers = null;
    for (Token token : tagged.tokens()) {
      boolean verb = token.tag() != Tag.NOUN && token.tag() != Tag.PROPN;
      List<Cue> candidates = candidates(token);
      if (candidates.isEmpty() && token.tag() == Tag.NOUN) {
        verb = true;
        candidates = asPast(token);
      }
      if (!candidates.isEmpty()) {
        numbers = numbers == null ? new Numbers(tagged) : numbers;
        if (numbers.holdAny(candidates, token, verb)) {
          return true;
        }
      }
    }
    return false;
  }

  // "Chad shot down a jet" is taken for a noun before the parser sees the sentence.
  private List<Cue> asPast(Token noun) {
    return VerbForms.load()
        .baseOfPast(noun.text())
        .map(base -> candidates(Clause.Kind.VERB, base))
        .orElse(List.of());
  }

  private List<Cue> candidates(Token token) {
    return switch (token.tag()) {
      case VERB -> asVerbOrPlural(token);
      case AUX -> VerbPhrase.mayBeDuty(token) ? candidates(Clause.Kind.VERB, token) : List.of();
      case NOUN, PROPN ->
          ClauseReader.isMonth(token) ? List.of() : candidates(Clause.Kind.NOUN, token);
      case ADJ, ADP -> candidates(Clause.Kind.ADJECTIVE, token);
      default -> List.of();
    };
  }

  // "talks" and "raids" are taken for verbs before the parser sees the sentence.
  private List<Cue> asVerbOrPlural(Token token) {
    List<Cue> verbs = candidates(Clause.Kind.VERB, token);
    if (!token.text().endsWith("s")) {
      return verbs;
    }
    List<Cue> both = new ArrayList<>(verbs);
    both.addAll(candidates(Clause.Kind.NOUN, token));
    return both;
  }

  private List<Cue> candidates(Clause.Kind kind, Token token) {
    return candidates(kind, token.lemma().toLowerCase(Locale.ROOT));
  }

  private List<Cue> candidates(Clause.Kind kind, String lemma) {
    return cues.getOrDefault(kind, Map.of()).getOrDefault(codebook.head(kind, lemma), List.of());
  }

  /** The words of one sentence by number: of each token its lemma and its text. */
  private final class Numbers {
    private final Sentence sentence;
    private final int[] lemmas;
    private final int[] texts;

    Numbers(Sentence sentence) {
      this.sentence = sentence;
      this.lemmas = new int[sentence.size()];
      this.texts = new int[sentence.size()];
      for (Token token : sentence.tokens()) {
        int at = token.index();
        lemmas[at] = words.getOrDefault(lower(token.lemma()), UNKNOWN);
        boolean same = token.text().equals(token.lemma());
        texts[at] = same ? lemmas[at] : words.getOrDefault(lower(token.text()), UNKNOWN);
      }
    }

    private static String lower(String word) {
      return word.toLowerCase(Locale.ROOT);
    }

    boolean holdAny(List<Cue> candidates, Token predicate, boolean verb) {
      for (Cue cue : candidates) {
        if (hold(cue, predicate, verb)) {
          return true;
        }
      }
      return false;
    }

    private boolean hold(Cue cue, Token predicate, boolean verb) {
      if (predicate.tag() == Tag.ADP && !isBehindCopula(predicate.index())) {
        return false;
      }
      if (!(verb ? near(cue.words(), predicate.index()) : before(cue.words(), predicate.index()))) {
        return false;
      }
      for (Demand demand : cue.demands()) {
        if (!meets(demand, predicate.index(), verb)) {
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

    private boolean near(int[] particles, int at) {
      for (int particle : particles) {
        if (find(particle, start(at, PARTICLE.before()), end(at, PARTICLE.after())) < 0) {
          return false;
        }
      }
      return true;
    }

    /** Whether the words, the last first, stand right before; hyphens between them do not count. */
    private boolean before(int[] compound, int noun) {
      int at = noun - 1;
      for (int word : compound) {
        while (at >= 0 && isHyphen(sentence.token(at).text())) {
          at--;
        }
        if (at < 0 || !is(at, word)) {
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
      if (demand.infinitive()) {
        return opensInfinitive(at + 1, to) && (demand.anything() || fills(demand, at + 1, to));
      }
      if (demand.preposition() == UNKNOWN) {
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
        String text = lower(token.text());
        if (text.equals("to") || (text.endsWith("ing") && token.tag() != Tag.NOUN)) {
          return true;
        }
      }
      return false;
    }

    private boolean fills(Demand demand, int from, int to) {
      for (int at = from; at < to; at++) {
        boolean named = has(demand.words(), lemmas[at]) || has(demand.words(), texts[at]);
        if (named || (demand.actor() && mayBeActor(sentence.token(at).tag()))) {
          return true;
        }
      }
      return false;
    }

    private static boolean has(BitSet words, int number) {
      return number >= 0 && words.get(number);
    }

    private static boolean mayBeActor(Tag tag) {
      return tag.isNominal() || tag == Tag.ADJ || tag == Tag.NUM || tag == Tag.X;
    }

    private int find(int word, int from, int to) {
      for (int at = from; at < to; at++) {
        if (is(at, word)) {
          return at;
        }
      }
      return -1;
    }

    private boolean is(int at, int word) {
      return lemmas[at] == word || texts[at] == word;
    }

    private int start(int at, int before) {
      return Math.max(0, at - before);
    }

    private int end(int at, int after) {
      return Math.min(sentence.size(), at + after + 1);
    }
  }
}
