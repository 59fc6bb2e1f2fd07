package org.casus.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.agreement.Agreement.Quote;
import org.casus.agreement.Agreement.Status;
import org.casus.document.Document;
import org.casus.document.Evidence;
import org.casus.document.Publication.Fact;
import org.casus.document.Zone;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
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

  // "Done at Lisbon, this 3rd day of May", "Signed in Oslo on", "Date of signing:".
  private static final Pattern SIGNED =
      Pattern.compile(
          "\\b(?:Hecho|HECHO|Suscrito|SUSCRITO|Firmado|FIRMADO|Fait|FAIT) (?:en|EN|à|A|À)(?=\\s)"
              + "|\\b(?:DONE|Done) (?:at|AT|in|IN|and signed)\\b|\\b(?:SIGNED|Signed) (?:at|AT|in|IN|on|ON)\\b"
              + "|\\bAS OF(?= \\d)"
              + "|(?i:\\bdate of (?:signing|signature)\\b|\\bIN WITNESS WHEREOF\\b)");
  private static final Pattern TITLE_DATE =
      Pattern.compile("\\((?=[\\p{L} .'-]{2,40}, [\\p{L}\\d ,.]{8,30}\\))");
  private static final Pattern AIM =
      Pattern.compile(
          "(?i)\\b(?:objectives?|aims?|purposes?|object) of (?:this|the present) "
              + "(?:agreement|treaty|convention|protocol)[^.]{0,60}? (?:is|are|shall be)\\b:?\\s*");
  private static final Pattern FREE_TRADE =
      Pattern.compile(
          "(?iu)\\bfree[- ]trade\\b|\\bcustoms union\\b|\\blibre comercio\\b|\\bunión aduanera\\b"
              + "|\\bintegración comercial\\b|\\balcance parcial\\b|\\blibre-échange\\b|\\bunion douanière\\b");
  private static final Pattern SENTENCE = Pattern.compile("[^.;]{1,500}");

  private final PactLexicon lexicon;
  private final TreatyNames names = TreatyNames.load();
  private final Membership membership = Membership.load();
  private final KnownTreaties treaties = KnownTreaties.load();

  TreatyReader(PactLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The treaty that the document is, if it is one. */
  Optional<Agreement> read(CodedDocument coded) {
    TreatyText treaty = new TreatyText(coded.annotated().document().text());
    return treaty.isTreaty() || isForeign(coded) && treaty.isForeignTreaty()
        ? new Reading(coded, treaty).agreement()
        : Optional.empty();
  }

  private static boolean isForeign(CodedDocument coded) {
    return coded.annotated().document().zones().stream()
        .anyMatch(zone -> zone.kind() == Zone.Kind.FOREIGN && zone.span().start() == 0);
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
      EventTime time = sign(draft);
      parties(time).read().forEach(draft::party);
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

    private TreatyParties parties(@Nullable EventTime signed) {
      LocalDate day =
          signed == null ? coded.annotated().document().published() : signed.interval().start();
      PartySource source =
          new PartySource(names, membership, treaty, coded.annotated().sentences(), day);
      return new TreatyParties(source, treaties);
    }

    /** What the closing clause or the title says, else the date that the input gives. */
    private @Nullable EventTime sign(PactDraft draft) {
      Optional<Span> cue = treaty.first(SIGNED);
      Optional<Span> bracket = treaty.first(TITLE_DATE).filter(s -> s.start() < TITLE);
      Optional<Span> near =
          cue.or(() -> bracket)
              .map(s -> new Span(s.start(), Math.min(text.length(), s.end() + CLOSE)));
      EventTime time = near.map(this::dated).orElse(null);
      EventPlace place = near.map(this::located).orElse(null);
      EventTime signed = time == null ? ofCollection() : time;
      draft.signed(signed, time == null ? null : place);
      return signed;
    }

    // Collections keep a treaty under its day of signature; a date that was read off a page or out
    // of the text is the day on which somebody printed it.
    private @Nullable EventTime ofCollection() {
      Document document = coded.annotated().document();
      LocalDate date = document.published();
      boolean given = document.publication().evidence().get(Fact.PUBLISHED) == Evidence.GIVEN;
      return date == null || !given ? null : EventTime.ofDocument(date);
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
