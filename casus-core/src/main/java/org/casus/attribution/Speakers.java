package org.casus.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Mention;
import org.casus.attribution.Saying.Voice;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/** Says who speaks in the attributions of one document: persons, offices, media, documents. */
final class Speakers {
  /** Papers that speak for whoever made them. */
  private static final Set<String> PAPERS =
      Set.of(
          "account",
          "announcement",
          "article",
          "assessment",
          "broadcast",
          "bulletin",
          "comment",
          "communique",
          "communiqué",
          "complaint",
          "declaration",
          "decree",
          "dispatch",
          "document",
          "finding",
          "footage",
          "indictment",
          "inquiry",
          "interview",
          "investigation",
          "letter",
          "memo",
          "memorandum",
          "message",
          "note",
          "notice",
          "order",
          "paper",
          "post",
          "poll",
          "press",
          "probe",
          "publication",
          "release",
          "remark",
          "report",
          "resolution",
          "ruling",
          "speech",
          "spokesman",
          "spokesperson",
          "spokeswoman",
          "statement",
          "study",
          "survey",
          "television",
          "testimony",
          "text",
          "tweet",
          "verdict",
          "video",
          "website",
          "channel",
          "agency",
          "newspaper",
          "daily",
          "radio",
          "media",
          "source",
          "figure",
          "datum",
          "data");

  private final AnnotatedDocument annotated;
  private final Cast cast;
  private final Map<String, List<ActorMention>> papers = new HashMap<>();

  Speakers(AnnotatedDocument annotated, Cast cast) {
    this.annotated = annotated;
    this.cast = cast;
  }

  /** Whoever answers for what is attributed; none where nobody is named or nobody speaks. */
  List<Attribution> of(Saying saying) {
    Voice voice = saying.voice();
    if (voice == null || !saying.signature().speaks()) {
      return List.of();
    }
    String cue = saying.cue().in(annotated.document().text());
    return mentions(voice).stream()
        .map(m -> new Attribution(m, saying.cue(), cue, saying.stance(), Interest.UNKNOWN))
        .toList();
  }

  private List<ActorMention> mentions(Voice voice) {
    Sentence sentence = annotated.sentences().get(voice.sentence());
    Token head = sentence.token(voice.head());
    List<ActorMention> named = cast.actorsOf(voice.sentence(), head);
    boolean coded = named.stream().anyMatch(m -> m.actor().isCoded());
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    if (!coded && PAPERS.contains(lemma)) {
      return paper(sentence, head, lemma, mention(voice));
    }
    if (!coded && cannotSpeak(head)) {
      return List.of();
    }
    if (named.isEmpty()) {
      return List.of(new ActorMention(mention(voice), Actor.UNKNOWN, "speaker: nothing is known"));
    }
    return named;
  }

  // "These sanctions show that": a thing says nothing, whatever it shows.
  private static boolean cannotSpeak(Token head) {
    return head.tag() == Tag.NOUN && !Humans.isHuman(head.lemma());
  }

  private Mention mention(Voice voice) {
    String words = voice.span().in(annotated.document().text());
    return new Mention(voice.sentence(), voice.head(), voice.span(), words);
  }

  /** "a Defense Department news release"; later "the release" is the same one. */
  private List<ActorMention> paper(Sentence sentence, Token head, String lemma, Mention mention) {
    List<ActorMention> makers = makers(sentence, head);
    if (makers.isEmpty()) {
      makers = papers.computeIfAbsent(lemma, this::firstMakers);
    }
    return makers.isEmpty()
        ? List.of(new ActorMention(mention, Actor.UNKNOWN, "paper: nobody is named"))
        : makers.stream()
            .map(m -> new ActorMention(mention, m.actor(), "paper of: " + m.evidence()))
            .toList();
  }

  private List<ActorMention> firstMakers(String lemma) {
    return annotated.sentences().stream()
        .flatMap(
            s ->
                s.tokens().stream()
                    .filter(t -> t.tag() == Tag.NOUN && t.lemma().equals(lemma))
                    .map(t -> makers(s, t)))
        .filter(makers -> !makers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<ActorMention> makers(Sentence sentence, Token head) {
    return sentence.children(head).stream()
        .filter(Speakers::isMaker)
        .flatMap(c -> Stream.concat(Stream.of(c), sentence.children(c, Relation.COMPOUND).stream()))
        .flatMap(c -> cast.actorsOf(sentence.index(), c).stream())
        .filter(m -> m.actor().isCoded())
        .limit(1)
        .toList();
  }

  private static boolean isMaker(Token child) {
    return switch (child.relation()) {
      case COMPOUND, NMOD_POSS, NMOD, NMOD_UNMARKED, NMOD_DESC -> true;
      case AMOD -> child.tag() == Tag.ADJ || child.tag() == Tag.PROPN;
      default -> false;
    };
  }
}
