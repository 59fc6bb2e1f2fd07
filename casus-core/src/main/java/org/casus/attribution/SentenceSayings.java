package org.casus.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.attribution.Saying.Voice;
import org.casus.event.SubjectFinder;
import org.casus.event.VerbPhrase;
import org.casus.language.Feature;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the attributions that one sentence makes. */
final class SentenceSayings {
  private static final Set<String> ACCORDING =
      Set.of("according to", "in the words of", "per", "as per", "citing", "quoting");
  private static final int LONGEST_LABEL = 5;
  private static final int LONGEST_NAME = 8;
  private static final int FEWEST_SAID = 3;
  private static final Set<String> QUOTING = Set.of("quote", "cite");
  private static final Set<String> CITING = Set.of("citing", "quoting");
  private static final Set<String> CONFIRMING =
      Set.of("confirm", "verify", "corroborate", "substantiate", "establish", "prove");
  private static final Set<String> HEARSAY =
      Set.of(
          "reportedly",
          "allegedly",
          "purportedly",
          "supposedly",
          "ostensibly",
          "apparently",
          "rumoredly",
          "admittedly");

  private final Sentence sentence;
  private final EmbeddingLexicon lexicon;
  private final Phrases phrases;
  private final Quotations quotations;
  private final SayingContent contents;
  private final SubjectFinder subjects;
  private final VerbPhrase verbs;

  SentenceSayings(String text, Sentence sentence, EmbeddingLexicon lexicon, Quotations quotations) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.phrases = new Phrases(sentence);
    this.quotations = quotations.within(sentence.span());
    this.contents = new SayingContent(sentence, phrases, this.quotations, text);
    this.subjects = new SubjectFinder(sentence);
    this.verbs = new VerbPhrase(sentence);
  }

  /** In the order of the cues. */
  List<Saying> read() {
    List<Saying> sayings = new ArrayList<>();
    labelled().ifPresent(sayings::add);
    for (Token token : sentence.tokens()) {
      switch (token.tag()) {
        case VERB -> {
          predicate(token).ifPresent(sayings::add);
          citing(token).ifPresent(sayings::add);
        }
        case ADJ -> predicate(token).ifPresent(sayings::add);
        case NOUN -> {
          according(token).ifPresent(sayings::add);
          noun(token).ifPresent(sayings::add);
        }
        case PROPN, PRON -> according(token).ifPresent(sayings::add);
        case ADV -> hearsay(token).ifPresent(sayings::add);
        default -> {}
      }
    }
    sayings.sort(Comparator.comparing(Saying::cue));
    return sayings;
  }

  /** Who takes the word at the end of the sentence: "X said:". */
  Optional<Saying> opening() {
    Token last = sentence.tokens().getLast();
    if (!last.text().equals(":") || quotations.covers(last.span())) {
      return Optional.empty();
    }
    return sentence.tokens().reversed().stream()
        .filter(t -> t.tag() == Tag.VERB && !quotations.covers(t.span()))
        .filter(t -> lexicon.signature(sentence, t).filter(Signature::speaks).isPresent())
        .filter(t -> voice(t) != null)
        .findFirst()
        .map(t -> new Saying(voice(t), cue(t), Signature.ASSERTS, List.of(), true))
        .or(() -> label(last));
  }

  // "THE MINISTER: ..."
  private Optional<Saying> label(Token colon) {
    boolean named =
        colon.index() > 0
            && colon.index() <= LONGEST_LABEL
            && sentence.tokens().subList(0, colon.index()).stream().allMatch(this::isName);
    if (!named) {
      return Optional.empty();
    }
    Token first = sentence.token(0);
    Token head = sentence.token(colon.index() - 1);
    while (!head.isRoot() && head.head() < colon.index()) {
      head = sentence.token(head.head());
    }
    Span span = Span.covering(first.span(), sentence.token(colon.index() - 1).span());
    return Optional.of(
        new Saying(
            new Voice(sentence.index(), head.index(), span),
            colon.span(),
            Signature.ASSERTS,
            List.of(),
            true));
  }

  private boolean isName(Token token) {
    return token.tag() == Tag.PROPN
        || token.text().equals(".")
        || token.text().chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  // "X: the rest of the line"
  private Optional<Saying> labelled() {
    int colon = firstColon();
    return colon < 0
        ? Optional.empty()
        : label(sentence.token(colon))
            .map(
                saying ->
                    saying.withContent(
                        List.of(new Span(afterColon(saying), sentence.span().end()))));
  }

  /** The colon behind a label at the start, with words after it; -1 if there is none. */
  private int firstColon() {
    int last = Math.min(LONGEST_LABEL, sentence.size() - 2);
    for (int at = 0; at <= last; at++) {
      if (sentence.token(at).text().equals(":")) {
        return at;
      }
    }
    return -1;
  }

  private int afterColon(Saying saying) {
    return sentence.tokens().stream()
        .map(t -> t.span().start())
        .filter(start -> start >= saying.cue().end())
        .findFirst()
        .orElse(saying.cue().end());
  }

  private Optional<Saying> predicate(Token token) {
    Optional<Signature> signature =
        lexicon.signature(sentence, token).filter(Signature::attributes);
    if (signature.isEmpty()) {
      return Optional.empty();
    }
    Optional<Saying> loose = loose(token, signature.get());
    if (loose.isPresent()) {
      return loose;
    }
    if (token.relation() == Relation.AMOD
        || token.relation() == Relation.CASE
        || token.relation() == Relation.COMPOUND) {
      return Optional.empty();
    }
    List<Span> content = contents.of(token, signature.get());
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Saying(
                voice(token), cue(token), kind(token, signature.get()), content, told(token)));
  }

  /** What is read from the words, since parsers often make X part of what is said. */
  private Optional<Saying> loose(Token verb, Signature signature) {
    int comma = signature == Signature.ASSERTS ? commaBefore(verb) : -1;
    return comma < 0 ? Optional.empty() : trailing(comma, verb).or(() -> inserted(comma, verb));
  }

  /** "..., X said." */
  private Optional<Saying> trailing(int comma, Token verb) {
    return comma >= FEWEST_SAID && endsWith(verb)
        ? Optional.of(saidBetween(comma, verb, List.of(words(0, comma - 1))))
        : Optional.empty();
  }

  private Span words(int first, int last) {
    return Span.covering(sentence.token(first).span(), sentence.token(last).span());
  }

  /** What somebody says whose name stands between a comma and the verb of saying. */
  private Saying saidBetween(int comma, Token verb, List<Span> content) {
    List<Token> name = sentence.tokens().subList(comma + 1, verb.index());
    Token head =
        name.stream()
            .filter(t -> t.isRoot() || t.head() <= comma || t.head() >= verb.index())
            .findFirst()
            .orElse(name.getLast());
    Voice voice = new Voice(sentence.index(), head.index(), words(comma + 1, verb.index() - 1));
    return new Saying(voice, cue(verb), Signature.ASSERTS, content, true);
  }

  /** "Rebels, the army said, shelled the town": what stands on both sides is said. */
  private Optional<Saying> inserted(int comma, Token verb) {
    int behind = verb.index() + 1;
    boolean enclosed =
        comma > 0
            && sentence.token(comma).text().equals(",")
            && behind + FEWEST_SAID < sentence.size()
            && sentence.token(behind).text().equals(",");
    return enclosed
        ? Optional.of(
            saidBetween(
                comma, verb, List.of(words(0, comma - 1), words(behind + 1, sentence.size() - 1))))
        : Optional.empty();
  }

  /** The comma or closing mark before the one to eight words of a name before the verb. */
  private int commaBefore(Token verb) {
    int at = verb.index() - 1;
    int least = Math.max(0, verb.index() - LONGEST_NAME - 1);
    while (at >= least && isOfName(sentence.token(at), verb)) {
      at--;
    }
    boolean found = at >= least && at < verb.index() - 1 && sentence.token(at).text().equals(",");
    boolean quoted =
        at >= least
            && at < verb.index() - 1
            && Set.of("”", "\"").contains(sentence.token(at).text());
    return found || quoted ? at : -1;
  }

  private boolean isOfName(Token token, Token verb) {
    return switch (token.tag()) {
      case PUNCT, SCONJ, CCONJ, AUX, PART, ADV ->
          token.text().equals("-") || token.text().equals("'s");
      case VERB ->
          token.index() == verb.index() - 1 && Character.isUpperCase(token.text().charAt(0));
      case PRON -> !Set.of("that", "which", "who", "what").contains(token.lemma());
      default -> true;
    };
  }

  private boolean endsWith(Token verb) {
    List<Token> rest = sentence.tokens().subList(verb.index() + 1, sentence.size());
    return rest.size() <= LONGEST_NAME
        && rest.stream()
            .allMatch(
                t ->
                    t.tag() != Tag.VERB
                        && t.tag() != Tag.AUX
                        && t.tag() != Tag.SCONJ
                        && !t.text().equals("“"));
  }

  private Signature kind(Token verb, Signature signature) {
    if (signature == Signature.ASSERTS && verbs.negated(verb) && !Hold.isRaising(verb.lemma())) {
      // "did not say that": nobody has said so; "could not confirm": they leave it open.
      return CONFIRMING.contains(verb.lemma()) ? Signature.DOUBTS : Signature.EXPRESSES;
    }
    return signature == Signature.ASSERTS && contents.isTopicOnly(verb, signature)
        ? Signature.EXPRESSES
        : signature;
  }

  private boolean told(Token verb) {
    boolean to =
        sentence.children(verb, Relation.MARK).stream().anyMatch(m -> m.lemma().equals("to"));
    boolean bare = verb.tag() == Tag.VERB && verb.has(Feature.INFINITIVE);
    return !to && (!bare || !sentence.children(verb, Relation.AUX).isEmpty());
  }

  private boolean noted(Token noun) {
    return owner(noun) != null || !sentence.children(noun, Relation.CCOMP).isEmpty();
  }

  /** The verb with its particle. */
  private Span cue(Token verb) {
    return sentence.children(verb, Relation.COMPOUND_PRT).stream()
        .filter(p -> p.index() == verb.index() + 1)
        .findFirst()
        .map(p -> Span.covering(verb.span(), p.span()))
        .orElse(verb.span());
  }

  private @Nullable Voice voice(Token verb) {
    Optional<Token> quoted = quoted(verb);
    if (quoted.isPresent()) {
      return voice(quoted.get(), quoted.get());
    }
    if (verb.tag() == Tag.VERB && verbs.passive(verb)) {
      return agent(verb);
    }
    Optional<Token> own =
        sentence.children(verb).stream().filter(c -> c.relation().isSubject()).findFirst();
    if (own.isPresent()) {
      return voice(subjects.antecedent(verb, own.get()), own.get());
    }
    return subjects.of(verb).map(subject -> voice(subject, subject)).orElse(null);
  }

  // "quoted the minister as saying": the minister says it.
  private Optional<Token> quoted(Token verb) {
    boolean as =
        !verb.isRoot()
            && sentence.children(verb, Relation.MARK).stream().anyMatch(m -> m.lemma().equals("as"))
            && QUOTING.contains(sentence.token(verb.head()).lemma())
            && verb.text().endsWith("ing");
    return as
        ? sentence.children(sentence.token(verb.head())).stream()
            .filter(c -> c.relation() == Relation.OBJ || c.relation() == Relation.NSUBJ_PASS)
            .findFirst()
        : Optional.empty();
  }

  private @Nullable Voice agent(Token verb) {
    return sentence.children(verb).stream()
        .filter(c -> c.relation().isOblique() && phrases.preposition(c).equals("by"))
        .findFirst()
        .map(c -> voice(c, c))
        .orElse(null);
  }

  private @Nullable Voice voice(Token meant, Token standing) {
    if (!standing.tag().isNominal() && standing.tag() != Tag.NUM && standing.tag() != Tag.DET) {
      return null;
    }
    boolean empty = standing.relation() == Relation.EXPL || isExpletive(standing);
    return empty ? null : new Voice(sentence.index(), meant.index(), phrases.nominal(standing));
  }

  private static boolean isExpletive(Token token) {
    return token.lemma().equals("it") && token.relation() == Relation.EXPL;
  }

  // "according to X", "in the words of X"
  private Optional<Saying> according(Token nominal) {
    if (nominal.isRoot() || !ACCORDING.contains(phrases.preposition(nominal))) {
      return Optional.empty();
    }
    List<Span> content = contents.around(nominal);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Saying(
                voice(nominal, nominal),
                phrases.prepositionSpan(nominal),
                Signature.ASSERTS,
                content,
                true));
  }

  // "According to X, citing Y, ...": Y answers for the same, and X for Y.
  private Optional<Saying> citing(Token verb) {
    boolean cites = !verb.isRoot() && CITING.contains(verb.text().toLowerCase(Locale.ROOT));
    return cites
        ? sentence.children(verb, Relation.OBJ).stream()
            .findFirst()
            .flatMap(cited -> cited(verb, cited))
        : Optional.empty();
  }

  private Optional<Saying> cited(Token verb, Token cited) {
    Token head = sentence.token(verb.head());
    List<Span> content =
        head.tag() == Tag.VERB
            ? contents.of(head, Signature.ASSERTS)
            : head.isRoot() ? List.of() : contents.around(head);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Saying(voice(cited, cited), verb.span(), Signature.ASSERTS, content, true));
  }

  // "the claim that", "Iran's announcement that", "a threat to", "reports of"
  private Optional<Saying> noun(Token noun) {
    Optional<Signature> signature = lexicon.signature(sentence, noun).filter(Signature::attributes);
    if (signature.isEmpty() || sentence.children(noun, Relation.FLAT).size() > 0) {
      return Optional.empty();
    }
    List<Span> content = contents.ofNoun(noun);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(new Saying(owner(noun), noun.span(), signature.get(), content, noted(noun)));
  }

  private @Nullable Voice owner(Token noun) {
    for (Token child : sentence.children(noun)) {
      boolean by = child.relation().isNominalModifier() && phrases.preposition(child).equals("by");
      boolean from =
          child.relation().isNominalModifier() && phrases.preposition(child).equals("from");
      if (child.relation() == Relation.NMOD_POSS || by || from) {
        return voice(child, child);
      }
    }
    return modifier(noun);
  }

  // "Israeli claims that", "government allegations of"
  private @Nullable Voice modifier(Token noun) {
    return sentence.children(noun).stream()
        .filter(c -> c.relation() == Relation.COMPOUND || c.relation() == Relation.AMOD)
        .filter(c -> Character.isUpperCase(c.text().charAt(0)))
        .findFirst()
        .map(c -> new Voice(sentence.index(), c.index(), c.span()))
        .orElse(null);
  }

  private Optional<Saying> hearsay(Token adverb) {
    boolean reports = HEARSAY.contains(adverb.lemma().toLowerCase(Locale.ROOT));
    if (!reports || adverb.isRoot()) {
      return Optional.empty();
    }
    Token head = sentence.token(adverb.head());
    List<Span> content = phrases.without(head, adverb);
    boolean neutral =
        Set.of("reportedly", "apparently").contains(adverb.lemma().toLowerCase(Locale.ROOT));
    Signature signature = neutral ? Signature.ASSERTS : Signature.CLAIMS;
    return Optional.of(new Saying(null, adverb.span(), signature, content, true));
  }
}
