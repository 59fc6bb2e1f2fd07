package org.casus.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Mention;
import org.casus.actor.Sector;
import org.casus.agreement.Agreement.Quote;
import org.casus.agreement.Agreement.Status;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.place.LocatedToponym;
import org.casus.report.CodedDocument;
import org.casus.text.Span;
import org.casus.time.TimeInterval;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a treaty itself: who concludes it, when and where it was signed, what it is
 * about and for.
 */
final class TreatyReader {
  private static final int TITLE = 300;
  private static final int CLOSE = 220;
  private static final int LISTED = 3;

  private static final String UNION_CODE = "IGOEUREEC";
  private static final Actor EUROPEAN_UNION =
      new Actor(
          "European Union",
          "organization/european-union",
          null,
          Sector.IGO,
          UNION_CODE,
          ActorKind.ORGANIZATION);

  // "Done at Lisbon, this 3rd day of May", "Signed in Oslo on", "Date of signing:".
  private static final Pattern SIGNED =
      Pattern.compile(
          "\\b(?:DONE|Done) (?:at|in|and signed)\\b|\\b(?:SIGNED|Signed) (?:at|in|on)\\b"
              + "|(?i:\\bdate of (?:signing|signature)\\b|\\bIN WITNESS WHEREOF\\b)");
  private static final Pattern TITLE_DATE =
      Pattern.compile("\\((?=[\\p{L} .'-]{2,40}, [\\p{L}\\d ,.]{8,30}\\))");
  private static final Pattern AIM =
      Pattern.compile(
          "(?i)\\b(?:objectives?|aims?|purposes?|object) of (?:this|the present) "
              + "(?:agreement|treaty|convention|protocol)[^.]{0,60}? (?:is|are|shall be)\\b:?\\s*");
  private static final Pattern FREE_TRADE =
      Pattern.compile("(?i)\\bfree[- ]trade\\b|\\bcustoms union\\b");
  private static final Pattern SENTENCE = Pattern.compile("[^.;]{1,500}");
  private static final Pattern BEHALF = Pattern.compile("(?i)^\\s+(?:acting )?on behalf of\\b");

  private final PactLexicon lexicon;

  TreatyReader(PactLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The treaty that the document is, if it is one. */
  Optional<Agreement> read(CodedDocument coded) {
    TreatyText treaty = new TreatyText(coded.annotated().document().text());
    return treaty.isTreaty() ? new Reading(coded, treaty).agreement() : Optional.empty();
  }

  /** One treaty while it is being read. */
  private final class Reading {
    private final CodedDocument coded;
    private final TreatyText treaty;
    private final String text;

    Reading(CodedDocument coded, TreatyText treaty) {
      this.coded = coded;
      this.treaty = treaty;
      this.text = treaty.text();
    }

    Optional<Agreement> agreement() {
      PactDraft draft = new PactDraft();
      Span head = treaty.head();
      draft.mention(trimmed(head));
      draft.status(Status.SIGNED);
      String title = text.substring(0, Math.min(text.length(), TITLE));
      lexicon
          .commonestIn("kind", title)
          .or(() -> treaty.first(FREE_TRADE).map(s -> "trade"))
          .or(() -> lexicon.commonestIn("kind", text))
          .ifPresent(draft::kind);
      parties(head).forEach(draft::party);
      sign(draft, head);
      aim().ifPresent(words -> draft.purpose(words, List.of()));
      return Optional.of(draft.agreement(coded.annotated().document().id()));
    }

    private Span trimmed(Span span) {
      int end = span.end();
      while (end > span.start() + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
        end--;
      }
      return new Span(span.start(), Math.max(end, Math.min(1, text.length())));
    }

    private List<ActorMention> parties(Span head) {
      List<ActorMention> named = named(head);
      if (named.size() >= 2) {
        return named;
      }
      return Stream.concat(Stream.of(treaty.subject()), treaty.relations().stream())
          .map(this::named)
          .filter(parties -> parties.size() >= 2)
          .findFirst()
          .orElse(named);
    }

    /** The states and organisations that a stretch of text names, each once. */
    private List<ActorMention> named(Span region) {
      Map<String, ActorMention> parties = new LinkedHashMap<>();
      for (Sentence sentence : coded.annotated().sentences()) {
        if (sentence.span().overlaps(region)) {
          for (Token token : sentence.tokens()) {
            if (region.covers(token.span())) {
              party(sentence, token)
                  .ifPresent(m -> parties.putIfAbsent(PactDraft.side(m.actor()), m));
            }
          }
        }
      }
      treaty
          .union()
          .filter(region::covers)
          .map(this::union)
          .ifPresent(m -> parties.putIfAbsent(PactDraft.side(m.actor()), m));
      return withoutListed(List.copyOf(parties.values()));
    }

    private ActorMention union(Span span) {
      Mention words = new Mention(0, 0, span, span.in(text));
      return new ActorMention(words, EUROPEAN_UNION, "treaty: the Community or Union");
    }

    // A bloc whose members stand in a list is no further party; the European Union signs besides.
    private static List<ActorMention> withoutListed(List<ActorMention> parties) {
      long states = parties.stream().filter(m -> m.actor().country() != null).count();
      return parties.stream()
          .filter(
              m ->
                  states < LISTED
                      || m.actor().country() != null
                      || UNION_CODE.equals(m.actor().code()))
          .toList();
    }

    private Optional<ActorMention> party(Sentence sentence, Token token) {
      if (token.tag() == Tag.PRON || isBareStates(sentence, token)) {
        return Optional.empty();
      }
      return coded.cast().actorOf(sentence.index(), token).stream()
          .filter(m -> isParty(m.actor()) && !isOtherStates(m))
          .filter(m -> Character.isUpperCase(token.text().charAt(0)))
          .filter(m -> !BEHALF.matcher(text.substring(m.mention().span().end())).lookingAt())
          .map(m -> own(m, token))
          .findFirst();
    }

    // "the EFTA States" are not the United States.
    private boolean isBareStates(Sentence sentence, Token token) {
      return token.text().equalsIgnoreCase("states")
          && (token.index() == 0
              || !sentence.token(token.index() - 1).text().equalsIgnoreCase("united"));
    }

    private boolean isOtherStates(ActorMention mention) {
      String words = mention.mention().text().toLowerCase(Locale.ROOT);
      return words.endsWith("states") && !words.contains("united");
    }

    private boolean isParty(Actor actor) {
      String code = String.valueOf(actor.code());
      boolean bloc =
          actor.kind() == ActorKind.ORGANIZATION
              && code.startsWith("IGO")
              && !code.startsWith("IGOUNO")
              && !code.startsWith("IGOWTO");
      boolean state = actor.kind() == ActorKind.STATE || actor.sector() == Sector.GOV;
      return bloc || (state && actor.country() != null);
    }

    /** In a list of names that the parser takes for one, the words of this name alone. */
    private ActorMention own(ActorMention mention, Token token) {
      Mention whole = mention.mention();
      int start = Math.max(whole.span().start(), lastComma(whole.span(), token.span().start()));
      int comma = text.indexOf(',', token.span().end());
      int end = comma < 0 ? whole.span().end() : Math.min(whole.span().end(), comma);
      if (start >= end || (start == whole.span().start() && end == whole.span().end())) {
        return mention;
      }
      Span span = new Span(start, end);
      return new ActorMention(
          new Mention(whole.sentence(), token.index(), span, span.in(text)),
          mention.actor(),
          mention.evidence());
    }

    private int lastComma(Span whole, int before) {
      int comma = text.lastIndexOf(',', before);
      int start = comma < whole.start() ? whole.start() : comma + 1;
      while (start < before && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      return start;
    }

    /** What the closing clause or the title says; else the date under which the text is kept. */
    private void sign(PactDraft draft, Span head) {
      Optional<Span> cue = treaty.first(SIGNED);
      Optional<Span> bracket = treaty.first(TITLE_DATE).filter(s -> s.start() < TITLE);
      Optional<Span> near =
          cue.or(() -> bracket)
              .map(s -> new Span(s.start(), Math.min(text.length(), s.end() + CLOSE)));
      EventTime time = near.map(this::dated).orElse(null);
      EventPlace place = near.map(this::located).orElse(null);
      draft.signed(time == null ? kept() : time, time == null ? null : place);
    }

    private @Nullable EventTime dated(Span near) {
      return SpelledDate.first(text, near.start(), near.end())
          .map(
              date -> {
                Span span = new Span(date.start(), date.end());
                return new EventTime(span, span.in(text), TimeInterval.day(date.day()));
              })
          .orElse(null);
    }

    // The document of a treaty bears the treaty's date; no words say so, hence the empty span.
    private @Nullable EventTime kept() {
      LocalDate published = coded.annotated().document().published();
      return published == null
          ? null
          : new EventTime(new Span(0, 0), "", TimeInterval.day(published));
    }

    private @Nullable EventPlace located(Span near) {
      return coded.places().stream()
          .filter(place -> near.covers(place.toponym().span()))
          .findFirst()
          .map(Reading::place)
          .orElse(null);
    }

    private static EventPlace place(LocatedToponym located) {
      return new EventPlace(located.toponym().span(), located.toponym().text(), located.place());
    }

    private Optional<Quote> aim() {
      return treaty
          .first(AIM)
          .flatMap(
              cue -> {
                var rest = SENTENCE.matcher(text).region(cue.end(), text.length());
                return rest.lookingAt()
                    ? Optional.of(trimmed(new Span(rest.start(), rest.end())))
                    : Optional.empty();
              })
          .filter(span -> !span.in(text).toLowerCase(Locale.ROOT).isBlank())
          .map(span -> new Quote(span, span.in(text)));
    }
  }
}
