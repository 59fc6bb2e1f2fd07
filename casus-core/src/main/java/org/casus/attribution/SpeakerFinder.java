package org.casus.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.event.Argument;
import org.casus.event.Clause;
import org.casus.event.Slot;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;

/** Finds who speaks in one sentence, and by which words. */
final class SpeakerFinder {
  private static final Set<String> ACCORDING =
      Set.of("according to", "in the words of", "per", "as per");
  private static final Set<String> COMPLEMENT_PREPOSITIONS =
      Set.of("", "of", "for", "to", "about", "with", "against", "from", "in", "on");

  private final String text;
  private final Sentence sentence;
  private final Cast cast;
  private final EmbeddingLexicon lexicon;
  private final Map<Integer, Optional<Attribution>> trailing = new HashMap<>();

  SpeakerFinder(
      AnnotatedDocument annotated, Sentence sentence, Cast cast, EmbeddingLexicon lexicon) {
    this.text = annotated.document().text();
    this.sentence = sentence;
    this.cast = cast;
    this.lexicon = lexicon;
  }

  Sentence sentence() {
    return sentence;
  }

  /** How a clause's predicate holds its complement. */
  Optional<Signature> signature(Clause clause) {
    return signature(clause.predicate());
  }

  private Optional<Signature> signature(Token predicate) {
    for (Token child : sentence.children(predicate)) {
      boolean particle =
          child.relation() == Relation.COMPOUND_PRT || child.relation() == Relation.ADVMOD;
      if (particle) {
        Optional<Signature> phrasal = lexicon.signature(predicate.lemma() + " " + child.lemma());
        if (phrasal.isPresent()) {
          return phrasal;
        }
      }
    }
    return lexicon.signature(predicate.lemma());
  }

  /** The speakers of a clause of saying: whoever its subject names. */
  List<Attribution> speakers(Clause saying, Signature signature) {
    List<Attribution> attributions = new ArrayList<>();
    for (Argument argument : saying.arguments()) {
      boolean speaks = argument.slot() == Slot.SUBJECT || argument.slot() == Slot.POSSESSOR;
      if (speaks) {
        for (ActorMention mention : cast.actorsOf(sentence.index(), argument.head())) {
          attributions.add(
              attribution(
                  mention,
                  saying.predicate().span(),
                  saying.predicate().text(),
                  signature.stance()));
        }
      }
    }
    return attributions;
  }

  private static Attribution attribution(
      ActorMention speaker, Span cue, String cueText, Stance stance) {
    return new Attribution(speaker, cue, cueText, stance, Interest.UNKNOWN);
  }

  /** "according to X", if it stands over the clause. */
  Optional<Attribution> accordingTo(Clause clause) {
    for (Token token : sentence.tokens()) {
      List<Token> cases = sentence.children(token, Relation.CASE);
      String preposition = preposition(cases);
      if (ACCORDING.contains(preposition) && governs(token, clause)) {
        Span cue = cueSpan(cases);
        Optional<ActorMention> speaker =
            cast.actorsOf(sentence.index(), token).stream().findFirst();
        if (speaker.isPresent()) {
          return Optional.of(attribution(speaker.get(), cue, cue.in(text), Stance.ASSERTS));
        }
      }
    }
    return Optional.empty();
  }

  private boolean governs(Token source, Clause clause) {
    if (source.isRoot()) {
      return false;
    }
    Token governor = sentence.token(source.head());
    return sentence.subtree(governor).contains(clause.predicate())
        && !sentence.subtree(source).contains(clause.predicate());
  }

  private String preposition(List<Token> cases) {
    List<String> words = new ArrayList<>();
    for (Token token : cases) {
      words.add(token.text().toLowerCase(Locale.ROOT));
      sentence
          .children(token, Relation.FIXED)
          .forEach(f -> words.add(f.text().toLowerCase(Locale.ROOT)));
    }
    return String.join(" ", words);
  }

  private Span cueSpan(List<Token> cases) {
    Span span = cases.getFirst().span();
    for (Token token : cases) {
      span = Span.covering(span, token.span());
      for (Token fixed : sentence.children(token, Relation.FIXED)) {
        span = Span.covering(span, fixed.span());
      }
    }
    return span;
  }

  /** "..., officials said": a verb of saying that hangs loosely on the clause or one around it. */
  Optional<Attribution> trailing(Clause clause) {
    Token at = clause.support() == null ? clause.predicate() : clause.support();
    while (true) {
      Optional<Attribution> found =
          trailing.computeIfAbsent(at.index(), i -> loose(sentence.token(i)));
      if (found.isPresent() || at.isRoot()) {
        return found;
      }
      at = sentence.token(at.head());
    }
  }

  private Optional<Attribution> loose(Token over) {
    return sentence.children(over, Relation.PARATAXIS).stream()
        .filter(verb -> verb.tag() == Tag.VERB)
        .flatMap(verb -> bySubject(verb).stream())
        .findFirst();
  }

  private Optional<Attribution> bySubject(Token verb) {
    Optional<Signature> signature = signature(verb).filter(Signature::speaks);
    if (signature.isEmpty()) {
      return Optional.empty();
    }
    return sentence.children(verb).stream()
        .filter(c -> c.relation().isSubject())
        .flatMap(c -> cast.actorsOf(sentence.index(), c).stream())
        .findFirst()
        .map(m -> attribution(m, verb.span(), verb.text(), signature.get().stance()));
  }

  /** Any speaker of the sentence whose verb of saying stands outside the quotation marks. */
  Optional<Attribution> anySpeakerOutside(Quotations quotations) {
    return sentence.tokens().stream()
        .filter(t -> t.tag() == Tag.VERB && !quotations.covers(t.span()))
        .filter(t -> signature(t).map(s -> s == Signature.ASSERTS).orElse(false))
        .flatMap(t -> bySubject(t).stream())
        .findFirst();
  }

  /** "as X says, ...": an adverbial clause of saying. */
  boolean opensWithSaying(Clause clause) {
    return signature(clause.predicate()).filter(s -> s == Signature.ASSERTS).isPresent()
        && sentence.children(clause.predicate(), Relation.MARK).stream()
            .anyMatch(m -> m.lemma().equals("as"));
  }

  /** "commented on the attack", "spoke about the raid": the noun is the topic, not what is said. */
  boolean isTopicOf(Token noun, Token verb) {
    boolean says = signature(verb).map(s -> s == Signature.ASSERTS).orElse(false);
    return says && !noun.isRoot() && noun.head() == verb.index() && noun.relation().isOblique();
  }

  /** Whether a noun is what the verb is about: its object, or behind a preposition it asks for. */
  boolean isComplementOf(Token noun, Token verb) {
    Token at = noun;
    while (at.relation() == Relation.CONJ && !at.isRoot()) {
      at = sentence.token(at.head());
    }
    if (at.isRoot() || at.head() != verb.index()) {
      return false;
    }
    return switch (at.relation()) {
      case OBJ, NSUBJ_PASS, XCOMP, CCOMP, NMOD -> true;
      case OBL ->
          COMPLEMENT_PREPOSITIONS.contains(preposition(sentence.children(at, Relation.CASE)));
      default -> false;
    };
  }
}
