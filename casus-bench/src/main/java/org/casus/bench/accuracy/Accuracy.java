package org.casus.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.document.Document;
import org.casus.document.Extraction;
import org.casus.document.Extractor;
import org.casus.report.DocumentCoder;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.Provenance;
import org.casus.source.RawItem;
import org.casus.text.CodePoints;

/** How well the coder agrees with people, on every file of gold that a folder holds. */
public final class Accuracy {
  private static final List<String> FILES =
      List.of(
          "documents.jsonl",
          "plv.jsonl",
          "plover_gsr.jsonl",
          "cameo_manual.jsonl",
          "conflibert_quad.jsonl");
  private static final String PHRASES = "actor_phrases.jsonl";
  private static final List<Scoring> SCORINGS =
      List.of(
          new DocumentScoring(),
          new RootScoring(),
          new DyadScoring(),
          new CameoScoring(),
          new QuadScoring());

  private final Extractor extractor;
  private final DocumentCoder coder;

  /** Measures this coder. */
  public Accuracy(Extractor extractor, DocumentCoder coder) {
    this.extractor = extractor;
    this.coder = coder;
  }

  /**
   * The figures of every file in the folder whose kind is known.
   *
   * @throws IOException if none is there, or one cannot be read
   */
  public List<Figures> of(Path folder) throws IOException {
    List<Figures> figures = new ArrayList<>();
    for (String name : FILES) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        figures.addAll(score(Gold.read(file)));
      }
    }
    Path phrases = folder.resolve(PHRASES);
    if (Files.exists(phrases)) {
      figures.add(new ActorPhraseScoring(coder).score(Gold.read(phrases)));
    }
    if (figures.isEmpty()) {
      throw new IOException(folder + " holds none of " + String.join(", ", FILES) + ", " + PHRASES);
    }
    return figures;
  }

  /**
   * The actor phrases of a folder that are coded otherwise than expected, a line each.
   *
   * @throws IOException if they cannot be read
   */
  public List<String> missedPhrases(Path folder) throws IOException {
    ActorPhraseScoring scoring = new ActorPhraseScoring(coder);
    List<String> missed = new ArrayList<>();
    missed.add(scoring.score(Gold.read(folder.resolve(PHRASES))).toString());
    missed.addAll(scoring.misses());
    return missed;
  }

  private List<Figures> score(List<Gold> gold) {
    Scoring scoring =
        SCORINGS.stream().filter(s -> s.fits(gold.getFirst())).findFirst().orElseThrow();
    return scoring.score(gold.stream().map(g -> new Scoring.Coded(g, code(g))).toList());
  }

  private List<ScoredEvent> code(Gold gold) {
    return switch (extractor.extract(item(gold))) {
      case Extraction.Rejected rejected -> List.of();
      case Extraction.Extracted extracted -> events(extracted.document());
    };
  }

  private List<ScoredEvent> events(Document document) {
    CodePoints points = CodePoints.of(document.text());
    return coder.code(document).events().stream()
        .map(report -> ScoredEvent.of(report, points))
        .toList();
  }

  private static RawItem item(Gold gold) {
    String date = gold.optional("date");
    Metadata metadata =
        new Metadata(
            gold.id(),
            gold.optional("title"),
            date == null ? null : LocalDate.parse(date),
            gold.optional("publisher"),
            null,
            null);
    return new RawItem(gold.text(), MediaKind.PLAIN, metadata, new Provenance("gold", 0));
  }
}
