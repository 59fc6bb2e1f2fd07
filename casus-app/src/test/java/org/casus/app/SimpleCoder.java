package org.casus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Mention;
import org.casus.attribution.Claim;
import org.casus.attribution.Factuality;
import org.casus.document.Document;
import org.casus.document.Extractor;
import org.casus.event.Clause;
import org.casus.event.EventMention;
import org.casus.event.EventType;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.report.CodedDocument;
import org.casus.report.EventReport;
import org.casus.store.CoderVersion;
import org.casus.text.Fingerprint;
import org.casus.text.Span;

/**
 * A coder of one rule: the text is one sentence, every "attacked" in it is an assault by Rebels.
 * The word "BREAK" breaks it, "OVERFLOW" overflows its stack, "WAIT" makes it wait for ever.
 */
final class SimpleCoder {
  private static final String CODEBOOK = "simple-1";
  private static final String TRIGGER = "attacked";
  private static final Actor REBELS =
      new Actor("Rebels", "rebels", "SYR", null, "SYRREB", ActorKind.GROUP);
  private static final Extractor EXTRACTOR = new Extractor();

  private SimpleCoder() {}

  static Coder make() {
    return new Coder(
        EXTRACTOR::extract,
        SimpleCoder::code,
        coded -> List.of(),
        rule -> Optional.empty(),
        new CoderVersion("test", CODEBOOK));
  }

  private static CodedDocument code(Document document) {
    String text = document.text();
    if (text.contains("BREAK")) {
      throw new IllegalStateException("broken on purpose");
    }
    if (text.contains("OVERFLOW")) {
      throw new StackOverflowError();
    }
    if (text.contains("WAIT")) {
      waitForEver();
    }
    Span whole = new Span(0, text.length());
    Token word = token(text, new Span(0, Math.min(1, text.length())));
    AnnotatedDocument annotated =
        new AnnotatedDocument(document, List.of(new Sentence(0, whole, List.of(word), true)));
    List<EventReport> events = new ArrayList<>();
    for (int at = text.indexOf(TRIGGER); at >= 0; at = text.indexOf(TRIGGER, at + 1)) {
      events.add(event(document, new Span(at, at + TRIGGER.length())));
    }
    return new CodedDocument(annotated, new Nobody(), List.of(), List.of(), events, CODEBOOK);
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static EventReport event(Document document, Span trigger) {
    String text = document.text();
    Span first = new Span(0, Math.max(1, text.indexOf(' ')));
    Mention mention = new Mention(0, 0, first, first.in(text));
    Clause clause =
        new Clause(
            0,
            token(text, trigger),
            Clause.Kind.VERB,
            List.of(),
            false,
            Clause.Modality.NONE,
            Clause.Aspect.PAST,
            null,
            null);
    EventMention event =
        new EventMention(
            EventType.ASSAULT,
            null,
            List.of(),
            "190",
            trigger,
            TRIGGER,
            List.of(new ActorMention(mention, REBELS, "the first word")),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            clause,
            "assault/attack");
    Factuality factuality =
        new Factuality(
            Factuality.Polarity.POSITIVE, Factuality.Certainty.CERTAIN, Factuality.Reality.PAST);
    String id = Fingerprint.of(document.id(), trigger.toString(), CODEBOOK);
    return new EventReport(id, new Claim(event, List.of(), factuality), List.of());
  }

  private static Token token(String text, Span span) {
    String word = span.in(text);
    return new Token(0, span, word, word, Tag.VERB, Set.of(), Token.NO_HEAD, Relation.ROOT);
  }

  /** Names no one. */
  private static final class Nobody implements Cast {
    @Override
    public List<ActorMention> actorsOf(int sentence, Token token) {
      return List.of();
    }

    @Override
    public List<ActorMention> actorOf(int sentence, Token token) {
      return List.of();
    }
  }
}
