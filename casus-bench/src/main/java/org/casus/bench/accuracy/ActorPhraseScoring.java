package org.casus.bench.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.app.accuracy.Figures;
import org.casus.app.accuracy.Gold;
import org.casus.bench.accuracy.ActorPhrase.Asked;
import org.casus.document.Document;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Sentence;
import org.casus.language.Token;
import org.casus.report.CodedDocument;
import org.casus.report.DocumentCoder;
import org.casus.source.Provenance;
import org.jspecify.annotations.Nullable;

/** Whether phrases that name an actor, each a document of its own, get their country and sector. */
final class ActorPhraseScoring {
  private static final Set<String> INTERNATIONAL = Set.of("UNO", "EUR", "IGO", "NGO", "MNC", "IMG");
  private static final Set<String> NO_SECTOR = Set.of("UNK", "JNK");

  private final DocumentCoder coder;
  private int countries;
  private int sectors;
  private int countriesRight;
  private int sectorsRight;
  private final List<String> misses = new ArrayList<>();

  ActorPhraseScoring(DocumentCoder coder) {
    // A phrase tells no event, so a sparing coder would not parse it.
    this.coder = coder.with(EnglishAnnotator.load());
  }

  /**
   * The shares of phrases with the right country and the right sector, of those that ask for it.
   */
  Figures score(List<Gold> gold) {
    for (Gold record : gold) {
      score(record.id(), ActorPhrase.of(record));
    }
    return Figures.of("actor phrases")
        .count("countries", countries)
        .rate("country_right", countriesRight, countries)
        .count("sectors", sectors)
        .rate("sector_right", sectorsRight, sectors);
  }

  /** What was coded otherwise than expected, a line each. */
  List<String> misses() {
    return List.copyOf(misses);
  }

  private void score(String id, ActorPhrase phrase) {
    if (phrase.asks().isEmpty()) {
      return;
    }
    ActorMention found = named(phrase);
    Actor actor = found == null ? Actor.UNKNOWN : found.actor();
    boolean country = !phrase.asks().contains(Asked.COUNTRY) || isCountry(phrase, actor);
    boolean sector = !phrase.asks().contains(Asked.SECTOR) || isSector(phrase, actor);
    countries += phrase.asks().contains(Asked.COUNTRY) ? 1 : 0;
    countriesRight += phrase.asks().contains(Asked.COUNTRY) && country ? 1 : 0;
    sectors += phrase.asks().contains(Asked.SECTOR) ? 1 : 0;
    sectorsRight += phrase.asks().contains(Asked.SECTOR) && sector ? 1 : 0;
    if (!country || !sector) {
      misses.add(
          String.join(
              " | ",
              id,
              phrase.text().replace("\n", " "),
              (country ? "" : phrase.countries()) + " " + (sector ? "" : phrase.sectors()),
              Objects.toString(actor.code()),
              found == null ? "" : found.evidence()));
    }
  }

  /** The actor of the longest mention, which is the phrase itself where the tree is right. */
  private @Nullable ActorMention named(ActorPhrase phrase) {
    CodedDocument coded = coder.code(document(phrase));
    List<ActorMention> mentions = new ArrayList<>();
    Sentence last = coded.annotated().sentences().getLast();
    for (Token token : last.tokens()) {
      mentions.addAll(coded.cast().actorOf(last.index(), token));
    }
    return mentions.stream()
        .max(Comparator.comparingInt((ActorMention m) -> m.mention().span().length()))
        .orElse(null);
  }

  private static Document document(ActorPhrase phrase) {
    return new Document(
        "phrase",
        phrase.text(),
        null,
        List.of(),
        phrase.day(),
        null,
        null,
        "en",
        new Provenance("gold", 0),
        List.of(),
        List.of());
  }

  private static boolean isCountry(ActorPhrase phrase, Actor actor) {
    if (phrase.countries().isEmpty()) {
      return actor.country() == null;
    }
    return (actor.country() != null && phrase.countries().contains(actor.country()))
        || (isInternational(actor)
            && phrase.countries().stream().anyMatch(INTERNATIONAL::contains));
  }

  private static boolean isInternational(Actor actor) {
    return actor.sector() != null && actor.sector().isInternational();
  }

  // An international body has its part in its code: IGOUNOJUD.
  private static boolean isSector(ActorPhrase phrase, Actor actor) {
    String sector = actor.sector() == null ? "" : actor.sector().name();
    if (sector.isEmpty() || NO_SECTOR.contains(sector)) {
      return phrase.sectors().isEmpty() || phrase.sectors().stream().anyMatch(NO_SECTOR::contains);
    }
    String code = Objects.toString(actor.code());
    return phrase.sectors().contains(sector)
        || (isInternational(actor)
            && phrase.sectors().stream().anyMatch(s -> code.contains(s) || s.equals("GOV")));
  }
}
