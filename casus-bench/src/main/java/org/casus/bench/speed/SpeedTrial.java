package org.casus.bench.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.casus.actor.Cast;
import org.casus.agreement.AgreementReader;
import org.casus.attribution.Claim;
import org.casus.document.Document;
import org.casus.document.Extraction;
import org.casus.document.Extractor;
import org.casus.event.EventMention;
import org.casus.event.EventReader.Scene;
import org.casus.language.AnnotatedDocument;
import org.casus.place.LocatedToponym;
import org.casus.report.CodedDocument;
import org.casus.report.DocumentCoder;
import org.casus.source.RawItem;
import org.casus.store.wire.DocumentRecord;
import org.casus.store.wire.RecordWriter;
import org.casus.time.DatedExpression;

/** Codes the same documents again and again and measures each stage. */
public final class SpeedTrial {
  private final Extractor extractor;
  private final DocumentCoder coder;
  private final AgreementReader agreements;
  private long sentences;
  private long tokens;
  private long written;

  /** Measures these stages. */
  public SpeedTrial(Extractor extractor, DocumentCoder coder, AgreementReader agreements) {
    this.extractor = extractor;
    this.coder = coder;
    this.agreements = agreements;
  }

  /**
   * Codes every item in passes: first to warm up, then measured.
   *
   * @param items the documents
   * @param seconds the CPU seconds to measure, and half as many to warm up; a pass is never cut
   */
  public Speed run(List<RawItem> items, double seconds) throws IOException {
    passes(items, seconds / 2, new Meter());
    Meter meter = new Meter();
    int passes = passes(items, seconds, meter);
    Map<Stage, Cost> stages = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      stages.put(stage, meter.of(stage));
    }
    return new Speed(
        items.size(), sentences, tokens, passes, stages, Memory.peakHeap(), Memory.peak());
  }

  private int passes(List<RawItem> items, double seconds, Meter meter) {
    int passes = 0;
    do {
      sentences = 0;
      tokens = 0;
      items.forEach(item -> pass(item, meter));
      passes++;
    } while (meter.all().nanos() < seconds * 1e9);
    return passes;
  }

  private void pass(RawItem item, Meter meter) {
    Extraction extraction = meter.measure(Stage.DOCUMENT, () -> extractor.extract(item));
    if (extraction instanceof Extraction.Extracted extracted) {
      code(extracted.document(), meter);
    }
  }

  private void code(Document document, Meter meter) {
    AnnotatedDocument annotated =
        meter.measure(Stage.LANGUAGE, () -> coder.annotator().annotate(document));
    annotated.sentences().forEach(sentence -> tokens += sentence.size());
    sentences += annotated.sentences().size();
    List<LocatedToponym> places =
        meter.measure(Stage.PLACE, () -> coder.toponyms().resolve(annotated));
    List<DatedExpression> times = meter.measure(Stage.TIME, () -> coder.times().read(annotated));
    Cast cast = meter.measure(Stage.ACTOR, () -> coder.actors().resolve(annotated, places));
    Scene scene = new Scene(cast, places, times);
    List<EventMention> events =
        meter.measure(Stage.EVENT, () -> new ArrayList<>(coder.events().read(annotated, scene)));
    List<Claim> claims =
        meter.measure(Stage.ATTRIBUTION, () -> coder.attribution().read(annotated, cast, events));
    finish(document, claims, meter);
  }

  private void finish(Document document, List<Claim> claims, Meter meter) {
    CodedDocument coded = meter.measure(Stage.CODING, () -> coder.code(document));
    DocumentRecord record =
        new DocumentRecord.Coded(
            coded, meter.measure(Stage.AGREEMENT, () -> agreements.read(coded)));
    written += meter.measure(Stage.WRITING, () -> RecordWriter.line(record)).length();
    written += claims.size();
  }

  /** How much was written in all, so that no work can be left out as unused. */
  public long written() {
    return written;
  }
}
