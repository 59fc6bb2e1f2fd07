package org.casus.store.wire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Mention;
import org.casus.actor.Sector;
import org.casus.agreement.Agreement;
import org.casus.agreement.Provision;
import org.casus.attribution.Attribution;
import org.casus.attribution.Claim;
import org.casus.attribution.Factuality;
import org.casus.attribution.Interest;
import org.casus.attribution.Stance;
import org.casus.document.Document;
import org.casus.document.Evidence;
import org.casus.document.Publication;
import org.casus.document.Publication.Fact;
import org.casus.document.Rejection;
import org.casus.document.Zone;
import org.casus.event.Clause;
import org.casus.event.EventMention;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.casus.event.EventType;
import org.casus.event.Quantity;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.place.Place;
import org.casus.report.CodedDocument;
import org.casus.report.EventReport;
import org.casus.source.Provenance;
import org.casus.text.Fingerprint;
import org.casus.text.Span;
import org.casus.time.TimeInterval;
import org.jspecify.annotations.Nullable;

/** Records made by hand, one sentence a document. */
public final class Samples {
  /** Of nobody. */
  private static final Cast NOBODY =
      new Cast() {
        @Override
        public List<ActorMention> actorsOf(int sentence, Token token) {
          return List.of();
        }

        @Override
        public List<ActorMention> actorOf(int sentence, Token token) {
          return List.of();
        }
      };

  public static final Actor IRAN = state("Iran", "IRN");
  public static final Actor SYRIA = state("Syria", "SYR");
  public static final Actor ISRAELI_ARMY =
      new Actor(
          "Israel Defense Forces", "idf", "ISR", Sector.MIL, "ISRMIL", ActorKind.ORGANIZATION);
  public static final Place DAMASCUS =
      new Place(
          "Damascus", "SYR", null, 33.5102, 36.29128, 170654L, Place.Precision.CITY, 1_569_394L);

  private Samples() {}

  private static Actor state(String name, String code) {
    return new Actor(name, code, code, null, code, ActorKind.STATE);
  }

  /** A document of one sentence, the whole text. */
  public static Document document(String id, String text) {
    return new Document(
        id,
        text,
        "A \"title\"",
        List.of("A. Author"),
        LocalDate.of(2020, 7, 9),
        "The Outlet",
        null,
        "en",
        0.987,
        new Provenance("news.jsonl", 12),
        List.of("war", "peace"),
        List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length()))),
        publication());
  }

  private static Publication publication() {
    return new Publication(
        OffsetDateTime.parse("2020-07-09T10:15:30+03:00"),
        LocalDate.of(2020, 7, 10),
        null,
        "Under the title",
        Map.of(Fact.PUBLISHED, Evidence.JSON_LD, Fact.TITLE, Evidence.OPEN_GRAPH));
  }

  /** Damascus was bombed, according to the Syrians; an event of all fields. */
  public static DocumentRecord airstrike(String id) {
    return airstrike(
        id, "Syria says 3 to 5 died when Israeli forces bombed Damascus on Monday 😀.");
  }

  /** The same told in other words, which must hold "Syria", "says", "Israeli forces", "bombed". */
  public static DocumentRecord airstrike(String id, String text) {
    Document document = document(id, text);
    return coded(document, List.of(report(document, bombing(text), syriaSays(text))), List.of());
  }

  private static EventMention bombing(String text) {
    TimeInterval monday = TimeInterval.day(LocalDate.of(2020, 7, 6));
    return new EventMention(
        EventType.ASSAULT,
        "aerial",
        List.of("military"),
        "195",
        span(text, "bombed"),
        "bombed",
        List.of(mention(text, "Israeli forces", ISRAELI_ARMY)),
        List.of(),
        optional(text, "Damascus")
            ? new EventPlace(span(text, "Damascus"), "Damascus", DAMASCUS)
            : null,
        optional(text, "Monday") ? new EventTime(span(text, "Monday"), "Monday", monday) : null,
        optional(text, "3 to 5") ? new Quantity(3, 5, span(text, "3 to 5"), "3 to 5") : null,
        null,
        null,
        clause(0, text, "bombed"),
        "assault.aerial/bomb");
  }

  private static Attribution syriaSays(String text) {
    return new Attribution(
        mention(text, "Syria", SYRIA), span(text, "says"), "says", Stance.ASSERTS, Interest.PARTY);
  }

  /** Iran and Syria sign a pact: an event and an agreement, told by the outlet itself. */
  public static DocumentRecord pact(String id) {
    String text = "Iran and Syria signed a military pact in Damascus.";
    Document document = document(id, text);
    return coded(
        document, List.of(report(document, signing(text, 0), null)), List.of(pactOf(text)));
  }

  /** An airstrike of no day or place in the first sentence, the pact in the second. */
  public static DocumentRecord airstrikeAndPact(String id) {
    String first = "Syria says Israeli forces bombed it.";
    String text = first + " Iran and Syria signed a military pact in Aleppo or Damascus.";
    Document document = document(id, text);
    EventMention bombing = bombing(first);
    List<EventReport> events =
        List.of(
            report(document, bombing, syriaSays(text)), report(document, signing(text, 1), null));
    Span one = new Span(0, first.length());
    Span two = new Span(first.length() + 1, text.length());
    return coded(document, List.of(one, two), events, List.of(pactOf(text)));
  }

  private static EventMention signing(String text, int sentence) {
    return new EventMention(
        EventType.AGREE,
        null,
        List.of(),
        "057",
        span(text, "signed"),
        "signed",
        parties(text),
        List.of(),
        new EventPlace(span(text, "Damascus"), "Damascus", DAMASCUS),
        null,
        null,
        null,
        null,
        clause(sentence, text, "signed"),
        "agree/sign");
  }

  private static List<ActorMention> parties(String text) {
    return List.of(mention(text, "Iran", IRAN), mention(text, "Syria", SYRIA));
  }

  private static Agreement pactOf(String text) {
    List<ActorMention> parties = parties(text);
    Provision help =
        new Provision(
            "air_defense",
            Provision.Duty.COMMITS,
            parties.get(0),
            parties.get(1),
            null,
            span(text, "military pact"),
            "military pact");
    return new Agreement(
        Fingerprint.of(text),
        "defense_cooperation",
        new Agreement.Quote(span(text, "military pact"), "military pact"),
        Agreement.Status.SIGNED,
        parties,
        List.of(new Agreement.Signatory(parties.get(0), "IRN")),
        EventTime.ofDocument(LocalDate.of(2020, 7, 8)),
        new EventPlace(span(text, "Damascus"), "Damascus", DAMASCUS),
        List.of(
            new Agreement.Purpose(
                new Agreement.Quote(span(text, "military pact"), "military pact"), List.of())),
        List.of(help),
        List.of(),
        List.of(span(text, "signed a military pact")));
  }

  /** The same record of a coded document without events, read from another file. */
  public static DocumentRecord movedTo(String file, DocumentRecord record) {
    Document old = record.document();
    Document moved =
        new Document(
            old.id(),
            old.text(),
            old.title(),
            old.authors(),
            old.published(),
            old.publisher(),
            old.url(),
            old.language(),
            old.languageConfidence(),
            new Provenance(file, 0),
            old.keywords(),
            old.zones(),
            old.publication());
    return coded(moved, List.of(), List.of());
  }

  /** An event of a sentence that the document does not have: it cannot be written. */
  public static DocumentRecord unwritable(String id) {
    String text = "Iran and Syria signed a military pact in Damascus.";
    Document document = document(id, text);
    return coded(document, List.of(report(document, signing(text, 7), null)), List.of());
  }

  /** Coded, and nothing in it. */
  public static DocumentRecord quiet(String id) {
    return coded(document(id, "The weather was fine."), List.of(), List.of());
  }

  /** Not coded. */
  public static DocumentRecord rejected(String id, Rejection.Reason reason) {
    return new DocumentRecord.Rejected(
        document(id, "Das Wetter war schön."), new Rejection(reason, "it is German"));
  }

  /** The same, of sentences that are parts of longer ones. */
  public static DocumentRecord cut(DocumentRecord record) {
    CodedDocument coded = ((DocumentRecord.Coded) record).coded();
    AnnotatedDocument whole = coded.annotated();
    List<Sentence> parts = whole.sentences().stream().map(Sentence::asPart).toList();
    return new DocumentRecord.Coded(
        new CodedDocument(
            new AnnotatedDocument(whole.document(), parts),
            coded.cast(),
            coded.places(),
            coded.times(),
            coded.events(),
            coded.codebookVersion()),
        List.of());
  }

  /** A coded document of one sentence. */
  public static DocumentRecord coded(
      Document document, List<EventReport> events, List<Agreement> agreements) {
    return coded(document, List.of(new Span(0, document.text().length())), events, agreements);
  }

  private static DocumentRecord coded(
      Document document,
      List<Span> sentences,
      List<EventReport> events,
      List<Agreement> agreements) {
    List<Sentence> list = new ArrayList<>();
    for (Span span : sentences) {
      list.add(sentence(list.size(), span, document.text()));
    }
    AnnotatedDocument annotated = new AnnotatedDocument(document, list);
    return new DocumentRecord.Coded(
        new CodedDocument(annotated, NOBODY, List.of(), List.of(), events, "codebook-1"),
        agreements);
  }

  public static EventReport report(
      Document document, EventMention event, @Nullable Attribution attribution) {
    String id = Fingerprint.of(document.id(), event.trigger().toString(), event.type().name(), "1");
    Factuality factuality =
        new Factuality(
            Factuality.Polarity.POSITIVE, Factuality.Certainty.CERTAIN, Factuality.Reality.PAST);
    List<Attribution> chain = attribution == null ? List.of() : List.of(attribution);
    return new EventReport(id, new Claim(event, chain, factuality), List.of());
  }

  public static ActorMention mention(String text, String words, Actor actor) {
    return new ActorMention(new Mention(0, 0, span(text, words), words), actor, "by hand");
  }

  private static Clause clause(int sentence, String text, String trigger) {
    return new Clause(
        sentence,
        token(span(text, trigger), trigger),
        Clause.Kind.VERB,
        List.of(),
        false,
        Clause.Modality.NONE,
        Clause.Aspect.PAST,
        null,
        null);
  }

  private static Sentence sentence(int index, Span span, String text) {
    return new Sentence(index, span, List.of(token(span, span.in(text))), true);
  }

  private static Token token(Span span, String text) {
    return new Token(0, span, text, text, Tag.VERB, Set.of(), Token.NO_HEAD, Relation.ROOT);
  }

  public static Span span(String text, String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("'" + words + "' is not in '" + text + "'");
    }
    return new Span(start, start + words.length());
  }

  private static boolean optional(String text, String words) {
    return text.contains(words);
  }
}
