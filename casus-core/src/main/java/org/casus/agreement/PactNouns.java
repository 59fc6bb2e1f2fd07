package org.casus.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.agreement.Agreement.Quote;
import org.casus.agreement.KnownPacts.KnownPact;
import org.casus.document.Document;
import org.casus.language.Feature;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the nouns that name a pact, and reads their phrase: kind, name, which pact it is. */
final class PactNouns {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "its", "their", "our");
  private static final Set<String> ANY = Set.of("any", "no", "every", "each", "such", "what");
  private static final Set<String> OF = Set.of("of", "on", "for", "to", "about");
  private static final int COMPLEMENT = 6;

  private final PactLexicon lexicon;
  private final KnownPacts known;
  private final String text;
  private final @Nullable LocalDate published;

  PactNouns(PactLexicon lexicon, KnownPacts known, Document document) {
    this.lexicon = lexicon;
    this.known = known;
    this.text = document.text();
    this.published = document.published();
  }

  /** The nouns of a sentence that name pacts; "an agreement on a truce" is one, the outer. */
  List<Token> in(Sentence sentence) {
    List<Token> nouns = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean heads =
          (token.tag() == Tag.NOUN || token.tag() == Tag.PROPN)
              && token.relation() != Relation.COMPOUND;
      if (heads && isPact(sentence, token)) {
        nouns.add(token);
      }
    }
    return nouns.size() < 2
        ? nouns
        : nouns.stream().filter(t -> !isContent(sentence, t, nouns)).toList();
  }

  // "An agreement for the cessation of hostilities" is one pact, wherever the parser hangs it.
  private static boolean isContent(Sentence sentence, Token noun, List<Token> nouns) {
    return nouns.stream()
        .filter(
            outer -> outer.index() + 1 < noun.index() && outer.index() + COMPLEMENT > noun.index())
        .filter(outer -> OF.contains(sentence.token(outer.index() + 1).lemma()))
        .anyMatch(
            outer ->
                sentence.tokens().subList(outer.index() + 2, noun.index()).stream()
                    .allMatch(PactNouns::isModifier));
  }

  private static boolean isModifier(Token token) {
    return switch (token.tag()) {
      case DET, ADJ, NOUN, PROPN, NUM -> true;
      default -> false;
    };
  }

  private boolean isPact(Sentence sentence, Token noun) {
    String lemma = lower(noun.lemma());
    if (known.isShortForm(noun.text(), published)) {
      return true;
    }
    boolean called =
        lexicon.isPact(lemma)
            ? needed(sentence, noun, lemma)
            : lexicon.isIn("signable", lemma) && isSigned(sentence, noun);
    return called && !isOther(sentence, noun) && !isConsent(sentence, noun);
  }

  // A settlement must be one of peace, a convention one on something.
  private boolean needed(Sentence sentence, Token noun, String lemma) {
    return !lexicon.has("needs." + lemma)
        || words(sentence, noun).stream().anyMatch(w -> lexicon.isIn("needs." + lemma, w));
  }

  // A declaration or a document becomes a pact by being signed.
  private boolean isSigned(Sentence sentence, Token noun) {
    boolean undergoes = noun.relation() == Relation.OBJ || noun.relation() == Relation.NSUBJ_PASS;
    return undergoes && lexicon.isIn("signing", sentence.token(noun.head()).lemma());
  }

  // "A great deal", "a plea deal", "a record deal".
  private boolean isOther(Sentence sentence, Token noun) {
    String own = "never." + lower(noun.lemma());
    return sentence.tokens().subList(first(sentence, noun), noun.index()).stream()
        .flatMap(t -> Stream.of(t.text(), t.lemma()))
        .anyMatch(word -> lexicon.isIn("never", word) || lexicon.isIn(own, word));
  }

  // "In agreement with"
  private static boolean isConsent(Sentence sentence, Token noun) {
    return sentence.children(noun, Relation.CASE).stream().anyMatch(c -> c.lemma().equals("in"))
        && sentence.children(noun, Relation.DET).isEmpty()
        && noun.index() > 0
        && sentence.token(noun.index() - 1).lemma().equals("in");
  }

  /** The words of the phrase and of what follows the noun up to the next verb or mark. */
  private List<String> words(Sentence sentence, Token noun) {
    List<String> words = new ArrayList<>();
    int last = Math.min(sentence.size(), noun.index() + COMPLEMENT + 1);
    for (int i = first(sentence, noun); i < last; i++) {
      Token token = sentence.token(i);
      if (i > noun.index() && (token.tag() == Tag.VERB || token.tag() == Tag.PUNCT)) {
        break;
      }
      words.add(token.text());
    }
    return words;
  }

  /** The noun and what stands before it: "a military cooperation agreement". */
  Span phrase(Sentence sentence, Token pact) {
    return Span.covering(sentence.token(first(sentence, pact)).span(), pact.span());
  }

  private static int first(Sentence sentence, Token pact) {
    int first = pact.index();
    for (Token child : sentence.children(pact)) {
      boolean part =
          switch (child.relation()) {
            case AMOD, COMPOUND, DET, NUMMOD, NMOD_POSS -> true;
            default -> false;
          };
      if (part && child.index() < first) {
        first = Math.min(first, sentence.subtree(child).getFirst().index());
      }
    }
    return first;
  }

  /** The noun with all that depends on it. */
  Span covering(Sentence sentence, Token pact) {
    List<Token> all = sentence.subtree(pact);
    return Span.covering(all.getFirst().span(), all.getLast().span());
  }

  /** What the pact is about, by its words. */
  Optional<String> kind(Sentence sentence, Token pact) {
    String words =
        pact.lemma().equalsIgnoreCase("cessation")
            ? covering(sentence, pact).in(text)
            : phrase(sentence, pact).in(text);
    return known(sentence, pact)
        .map(KnownPact::kind)
        .or(() -> lexicon.firstIn("kind", words))
        .or(() -> lexicon.firstIn("kind", covering(sentence, pact).in(text)))
        .or(() -> lexicon.firstIn("kind", String.join(" ", words(sentence, pact))));
  }

  /** Which of the pacts with a short name it is. */
  Optional<KnownPact> known(Sentence sentence, Token pact) {
    return known.named(words(sentence, pact), published);
  }

  /** "the Treaty of Lausanne", "the Minsk Protocol": capitals make a name. */
  Optional<Quote> name(Sentence sentence, Token pact) {
    boolean capital = Character.isUpperCase(pact.text().charAt(0)) && pact.index() > 0;
    if (!capital || pact.tag() != Tag.PROPN) {
      return Optional.empty();
    }
    Span span = phrase(sentence, pact);
    return Optional.of(new Quote(span, span.in(text)));
  }

  /** "the truce", "its pact": one that is known or has been spoken of. */
  boolean isDefinite(Sentence sentence, Token pact) {
    return sentence.children(pact).stream().anyMatch(c -> DEFINITE.contains(lower(c.lemma())));
  }

  /** "trade agreements", "any deal": such pacts in general, not one of them. */
  boolean isGeneric(Sentence sentence, Token pact) {
    boolean plural =
        pact.has(Feature.PLURAL)
            && !isDefinite(sentence, pact)
            && sentence.children(pact, Relation.NUMMOD).isEmpty();
    boolean any =
        sentence.children(pact, Relation.DET).stream().anyMatch(c -> ANY.contains(lower(c.text())));
    return (plural || any) && known(sentence, pact).isEmpty();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
