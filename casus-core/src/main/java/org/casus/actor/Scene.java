package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Name;
import org.casus.language.NameType;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.place.LocatedToponym;
import org.casus.place.Place;
import org.jspecify.annotations.Nullable;

/** What is known of a document before anybody in it is named: trees, known phrases, places. */
final class Scene {
  /** The prepositions behind which a place name names a place, not its government. */
  static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "around",
          "across",
          "inside",
          "within",
          "throughout",
          "into",
          "through",
          "above",
          "off",
          "along",
          "over",
          "beyond",
          "toward",
          "towards",
          "surrounding");

  private static final Set<String> AGAINST =
      Set.of("anti", "pro", "non", "post", "pre", "ex", "counter");
  private static final Set<String> NOT_OF =
      Set.of(
          ("backed supported funded financed sponsored armed trained friendly allied aligned linked brokered"
                  + " mediated made built born educated speaking occupied style inspired dominated majority"
                  + " sympathizing registered flagged equipped supplied mandated designated controlled"
                  + " held imposed hosted drafted proposed")
              .split(" "));

  private final AnnotatedDocument annotated;
  private final ActorDictionary dictionary;
  private final Spotter spotter;
  private final Datelines datelines;
  private final @Nullable Actor publisher;
  private final List<Syntax> syntaxes = new ArrayList<>();
  private final List<@Nullable Spotting[]> spottings = new ArrayList<>();
  private final List<@Nullable LocatedToponym[]> toponyms = new ArrayList<>();
  private final List<NounPhraseFinder> finders = new ArrayList<>();
  private final List<@Nullable NounPhrase[]> phrases = new ArrayList<>();
  private @Nullable Quotation quotation;

  Scene(
      AnnotatedDocument annotated,
      List<LocatedToponym> places,
      ActorDictionary dictionary,
      Spotter spotter) {
    this.annotated = annotated;
    this.dictionary = dictionary;
    this.spotter = spotter;
    this.datelines = new Datelines(annotated.document(), dictionary.phrases());
    Actor speaker = datelines.speaker(annotated.document().published());
    this.publisher =
        speaker == null
            ? Publisher.of(annotated.document().publisher(), dictionary.phrases())
            : speaker;
    for (Sentence sentence : annotated.sentences()) {
      Syntax syntax = new Syntax(sentence);
      @Nullable Spotting[] found = spotter.spot(syntax);
      dropSurnames(syntax, found);
      syntaxes.add(syntax);
      spottings.add(found);
      toponyms.add(new @Nullable LocatedToponym[sentence.size()]);
      finders.add(new NounPhraseFinder(syntax, found));
      phrases.add(new @Nullable NounPhrase[sentence.size()]);
    }
    places.forEach(this::locate);
  }

  // In "Peter Cook" and "Julie Bishop" the second word is a name, not a trade.
  private static void dropSurnames(Syntax syntax, @Nullable Spotting[] found) {
    for (int i = 1; i < found.length; i++) {
      Spotting spotting = found[i];
      if (spotting != null
          && syntax.token(i).relation() == Relation.FLAT
          && isTrade(spotting)
          && followsName(syntax, found, i)) {
        found[i] = null;
      }
    }
  }

  private static boolean isTrade(Spotting spotting) {
    return spotting.to() - spotting.from() == 1
        && !spotting.isName()
        && spotting.land().isEmpty()
        && spotting.role().map(r -> r.word().isTitle()).orElse(false);
  }

  private static boolean followsName(Syntax syntax, @Nullable Spotting[] found, int at) {
    Token before = syntax.token(at - 1);
    boolean initial = before.text().length() <= 2 && before.text().endsWith(".");
    return before.tag() == Tag.PROPN && (found[at - 1] == null || initial);
  }

  private void locate(LocatedToponym located) {
    Sentence sentence = syntax(located.toponym().sentence()).sentence();
    @Nullable LocatedToponym[] here = toponyms.get(sentence.index());
    int head = located.toponym().head();
    if (isPartOfStrangersName(located) || isWordInCapitals(sentence, located)) {
      return;
    }
    for (int i = head; i >= 0 && located.toponym().span().covers(sentence.token(i).span()); i--) {
      here[i] = located;
    }
    for (int i = head + 1;
        i < sentence.size() && located.toponym().span().covers(sentence.token(i).span());
        i++) {
      here[i] = located;
    }
  }

  // "Liwa" is a town of Oman, "Liwa al-Haqq" is not there; nor is Jimmy Walker from Walker.
  private boolean isPartOfStrangersName(LocatedToponym located) {
    int sentence = located.toponym().sentence();
    int head = located.toponym().head();
    Name name = name(sentence, head);
    return name != null
        && name.span().length() > located.toponym().span().length()
        && (name.type() == NameType.PERSON || NameComposer.isForce(syntax(sentence).word(head)));
  }

  // In capitals "the CAPITAL city" reads like the district of that name.
  private boolean isWordInCapitals(Sentence sentence, LocatedToponym located) {
    int head = located.toponym().head();
    Spotting known = spotting(sentence.index(), head);
    return known != null
        && known.role().isPresent()
        && known.land().isEmpty()
        && syntax(sentence.index()).shouted();
  }

  /** The document's characters. */
  String text() {
    return annotated.document().text();
  }

  /** The day of publication. */
  @Nullable LocalDate day() {
    return annotated.document().published();
  }

  /** The government or organisation that published the text; null for the press. */
  @Nullable Actor publisher() {
    return publisher;
  }

  /** The countries that the datelines name. */
  List<String> datelines() {
    return datelines.countries();
  }

  /** The state of a country. */
  Actor state(@Nullable String country) {
    Coding coding = Coding.of(country, null);
    return Optional.ofNullable(country)
        .flatMap(dictionary::state)
        .map(coding::named)
        .orElseGet(() -> coding.unnamed(ActorKind.STATE));
  }

  /** How many sentences there are. */
  int size() {
    return syntaxes.size();
  }

  /** The tree of a sentence. */
  Syntax syntax(int sentence) {
    return syntaxes.get(sentence);
  }

  /** The known phrase that a token belongs to. */
  @Nullable Spotting spotting(int sentence, int token) {
    return spottings.get(sentence)[token];
  }

  /** The known phrases of a sentence, by token. */
  @Nullable Spotting[] spottings(int sentence) {
    return spottings.get(sentence);
  }

  /** The place that a token names or helps to name. */
  @Nullable Place place(int sentence, int token) {
    LocatedToponym located = toponyms.get(sentence)[token];
    return located == null ? null : located.place();
  }

  /** The name, known or not, that a token is part of. */
  @Nullable Name name(int sentence, int token) {
    return syntax(sentence).sentence().nameAt(token).orElse(null);
  }

  /** Whether a token stands between quotation marks. */
  boolean isQuoted(int sentence, int token) {
    Quotation known = quotation;
    if (known == null) {
      known = new Quotation(this);
      quotation = known;
    }
    return known.covers(sentence, token);
  }

  /** The role word that begins at a token, be it part of a longer known phrase. */
  @Nullable Spotting roleAt(int sentence, int token) {
    return spotter.roleAt(syntax(sentence), token);
  }

  /** The noun phrase that a token heads. */
  NounPhrase phrase(int sentence, Token head) {
    @Nullable NounPhrase[] here = phrases.get(sentence);
    NounPhrase phrase = here[head.index()];
    if (phrase == null) {
      phrase = finders.get(sentence).find(head);
      here[head.index()] = phrase;
    }
    return phrase;
  }

  /** Whether a token only continues a name or a known phrase that another token heads. */
  boolean isInner(int sentence, Token token) {
    if (token.isRoot()) {
      return false;
    }
    Spotting spotting = spotting(sentence, token.index());
    boolean within =
        spotting != null
            && spotting.to() - spotting.from() > 1
            && spotting.covers(token.head())
            && token.relation() != Relation.CONJ;
    return within || Syntax.isInner(token);
  }

  /** Whether what is named is whom somebody is for or against, not whose he is. */
  boolean isExcluded(int sentence, Spotting spotting) {
    Syntax syntax = syntax(sentence);
    String before = syntax.word(spotting.from() - 1);
    return AGAINST.contains(before.equals("-") ? syntax.word(spotting.from() - 2) : before)
        || (syntax.word(spotting.to()).equals("-")
            && NOT_OF.contains(syntax.word(spotting.to() + 1)));
  }

  /** The known phrases within a range of tokens, each once, in order. */
  List<Spotting> within(int sentence, int from, int to) {
    List<Spotting> within = List.of();
    @Nullable Spotting[] here = spottings.get(sentence);
    for (int i = from; i < to; i++) {
      Spotting spotting = here[i];
      if (spotting != null && spotting.from() == i && spotting.to() <= to) {
        within = within.isEmpty() ? new ArrayList<>() : within;
        within.add(spotting);
      }
    }
    return within;
  }
}
