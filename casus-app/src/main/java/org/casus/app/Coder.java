package org.casus.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.agreement.AgreementReader;
import org.casus.agreement.DocumentAgreements;
import org.casus.agreement.ForeignTreaty;
import org.casus.document.Document;
import org.casus.document.Extraction;
import org.casus.document.Extractor;
import org.casus.document.Rejection;
import org.casus.event.Codebook;
import org.casus.event.Entry;
import org.casus.language.EnglishAnnotator;
import org.casus.report.CodedDocument;
import org.casus.report.DocumentCoder;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.RawItem;
import org.casus.store.CoderVersion;
import org.casus.store.wire.DocumentRecord;
import org.casus.text.Fingerprint;

/** The whole road in one step: a raw item in, the record that is written of it out. Thread-safe. */
public final class Coder {
  private final Function<RawItem, Extraction> extractor;
  private final Function<Document, CodedDocument> coder;
  private final AgreementReader agreements;
  private final Function<String, Optional<Entry>> rules;
  private final CoderVersion version;
  private final Supplier<Coder> thorough;

  /**
   * @param extractor finds the article in an item
   * @param coder reads what it says
   * @param agreements gathers what it says of each pact
   * @param rules finds the codebook's entry that an event names
   * @param version what coded, for the store
   */
  Coder(
      Function<RawItem, Extraction> extractor,
      Function<Document, CodedDocument> coder,
      AgreementReader agreements,
      Function<String, Optional<Entry>> rules,
      CoderVersion version) {
    this.extractor = extractor;
    this.coder = coder;
    this.agreements = agreements;
    this.rules = rules;
    this.version = version;
    this.thorough = () -> this;
  }

  private Coder(Coder sparing, Supplier<Coder> thorough) {
    this.extractor = sparing.extractor;
    this.coder = sparing.coder;
    this.agreements = sparing.agreements;
    this.rules = sparing.rules;
    this.version = sparing.version;
    this.thorough = thorough;
  }

  /** The coder with the dictionaries and the codebook that are built in. */
  public static Coder load() {
    return of(DocumentCoder.load());
  }

  /**
   * The coder with a user's own dictionary, codebook and places over what is built in.
   *
   * @param own what he lays over
   * @param mark tells it from others in the coder's version
   */
  static Coder load(DocumentCoder.Own own, String mark) {
    String version = Version.number() + "+" + Fingerprint.of(mark).substring(0, 8);
    return of(DocumentCoder.load(own), version);
  }

  /** The coder that reads documents so. */
  public static Coder of(DocumentCoder coder) {
    return of(coder, Version.number());
  }

  private static Coder of(DocumentCoder coder, String version) {
    Codebook codebook = coder.events().codebook();
    Coder sparing =
        new Coder(
            new Extractor()::extract,
            coder::code,
            new DocumentAgreements(codebook),
            codebook::entry,
            new CoderVersion(version, codebook.version()));
    return new Coder(sparing, () -> of(coder.with(EnglishAnnotator.load()), version));
  }

  /** The same coder, which parses every sentence, also those without the words of an event. */
  Coder parsingAll() {
    return thorough.get();
  }

  /** The codebook's entry of this name. */
  Optional<Entry> entry(String rule) {
    return rules.apply(rule);
  }

  /** What codes: the program's version and the codebook's. */
  CoderVersion version() {
    return version;
  }

  /**
   * What is written of one item: one bad article stops nobody. This is the one place where a
   * failure of the program itself is caught; it becomes a rejection.
   *
   * @throws CancellationException if this thread is interrupted: the work ends at the next sentence
   */
  public DocumentRecord record(RawItem item) {
    Document known = unread(item);
    try {
      return switch (extractor.apply(item)) {
        case Extraction.Rejected rejected ->
            ForeignTreaty.of(rejected)
                .map(this::code)
                .orElseGet(
                    () -> new DocumentRecord.Rejected(rejected.document(), rejected.rejection()));
        case Extraction.Extracted extracted -> code(extracted.document());
      };
    } catch (CancellationException e) {
      // Nobody waits for the record any more; the run that gave it up has written another.
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new DocumentRecord.Rejected(
          known, new Rejection(Rejection.Reason.CODER_FAULT, fault(e)));
    }
  }

  /** What is written of an item that took too long. */
  DocumentRecord givenUp(RawItem item, int seconds) {
    String detail = "it was not done after " + seconds + " s; --time-limit gives it longer";
    return new DocumentRecord.Rejected(
        unread(item), new Rejection(Rejection.Reason.OUT_OF_TIME, detail));
  }

  private DocumentRecord code(Document document) {
    CodedDocument coded = reports(document);
    return new DocumentRecord.Coded(coded, agreements.read(coded));
  }

  /** What a document says that has been extracted before. */
  CodedDocument reports(Document document) {
    return coder.apply(document);
  }

  private static Document unread(RawItem item) {
    Metadata given = item.metadata();
    String text = item.kind() == MediaKind.PLAIN ? item.content() : "";
    String id = given.id() == null ? Fingerprint.of(item.content()) : given.id();
    return new Document(
        id,
        text,
        given.title(),
        List.of(),
        given.published(),
        given.publisher(),
        given.url(),
        given.language(),
        item.provenance(),
        List.of(),
        List.of());
  }

  private static String fault(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return "a fault of the program, please report it with the document: " + fault + where;
  }
}
