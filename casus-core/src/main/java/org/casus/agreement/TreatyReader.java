package org.casus.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Mention;
import org.casus.agreement.Agreement.Quote;
import org.casus.agreement.Agreement.Status;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.casus.language.Sentence;
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
  private static final int BEHIND = 40;

  private static final String UNION_CODE = "IGOEUREEC";

  // "Done at Lisbon, this 3rd day of May", "Signed in Oslo on", "Date of signing:".
  private static final Pattern SIGNED =
      Pattern.compile(
          "\\b(?:DONE|Done) (?:at|AT|in|IN|and signed)\\b|\\b(?:SIGNED|Signed) (?:at|AT|in|IN|on|ON)\\b"
              + "|\\bAS OF(?= \\d)"
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

  // Who signs for a territory that concludes in its own name is no party besides.
  private static final Pattern FOR_TERRITORY =
      Pattern.compile("(?i)^\\s*,?\\s+(?:in respect|acting for|on behalf) of\\b");
  private static final Pattern HOME_RULE =
      Pattern.compile("(?i)^\\s+and the home government of\\b");
  private static final String HOME_RULER = "DNK";

  private final PactLexicon lexicon;
  private final TreatyNames names = TreatyNames.load();

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

    /** The states and blocs that a stretch of text names, each once. */
    private List<ActorMention> named(Span region) {
      Map<String, ActorMention> parties = new LinkedHashMap<>();
      for (TreatyNames.Named name : names.in(text, region)) {
        name.actors().stream()
            .filter(actor -> !actsForTerritory(name.span(), actor))
            .forEach(actor -> party(name.span(), actor, parties));
      }
      treaty
          .union()
          .filter(region::covers)
          .ifPresent(span -> party(span, names.bloc(UNION_CODE), parties));
      return withoutListed(List.copyOf(parties.values()));
    }

    private boolean actsForTerritory(Span span, Actor actor) {
      String behind = text.substring(span.end(), Math.min(text.length(), span.end() + BEHIND));
      boolean homeRule =
          HOME_RULER.equals(actor.country()) && HOME_RULE.matcher(behind).lookingAt();
      return homeRule || FOR_TERRITORY.matcher(behind).lookingAt();
    }

    private void party(Span span, Actor actor, Map<String, ActorMention> parties) {
      Mention words = new Mention(sentence(span), 0, span, span.in(text));
      parties.putIfAbsent(
          PactDraft.side(actor), new ActorMention(words, actor, "treaty: " + actor.name()));
    }

    private int sentence(Span span) {
      return coded.annotated().sentences().stream()
          .filter(sentence -> sentence.span().overlaps(span))
          .mapToInt(Sentence::index)
          .findFirst()
          .orElse(0);
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

    /** What the closing clause or the title says. */
    private void sign(PactDraft draft, Span head) {
      Optional<Span> cue = treaty.first(SIGNED);
      Optional<Span> bracket = treaty.first(TITLE_DATE).filter(s -> s.start() < TITLE);
      Optional<Span> near =
          cue.or(() -> bracket)
              .map(s -> new Span(s.start(), Math.min(text.length(), s.end() + CLOSE)));
      EventTime time = near.map(this::dated).orElse(null);
      EventPlace place = near.map(this::located).orElse(null);
      draft.signed(time, time == null ? null : place);
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
