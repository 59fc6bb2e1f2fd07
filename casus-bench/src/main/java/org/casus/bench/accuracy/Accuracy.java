package org.casus.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.app.Coder;
import org.casus.app.accuracy.Evaluation;
import org.casus.app.accuracy.Figures;
import org.casus.app.accuracy.Gold;
import org.casus.report.DocumentCoder;
import org.casus.source.RawItem;
import org.casus.store.wire.RecordWriter;

/** How well the coder agrees with people, on every file of gold that a folder holds. */
public final class Accuracy {
  private static final List<String> FILES =
      List.of(
          "documents.jsonl",
          "plv.jsonl",
          "plover_gsr.jsonl",
          "cameo_manual.jsonl",
          "conflibert_quad.jsonl");
  private static final String TREATIES = "trade_agreements.jsonl";
  private static final String PHRASES = "actor_phrases.jsonl";

  private final DocumentCoder coder;
  private final Coder lines;

  /** Measures this coder. */
  public Accuracy(DocumentCoder coder) {
    this.coder = coder;
    this.lines = Coder.of(coder);
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
        figures.addAll(Evaluation.of(Gold.read(file), this::line).figures());
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
   * The figures about agreements: those of whole documents, and the texts of treaties.
   *
   * @throws IOException if one of the two files cannot be read
   */
  public List<Figures> ofAgreements(Path folder) throws IOException {
    List<Figures> figures = new ArrayList<>();
    for (String name : List.of("documents.jsonl", TREATIES)) {
      Evaluation.of(Gold.read(folder.resolve(name)), this::line).figures().stream()
          .filter(set -> set.name().contains("agreements") || set.name().contains("treaties"))
          .forEach(figures::add);
    }
    return figures;
  }

  private String line(RawItem item) {
    return RecordWriter.line(lines.record(item));
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
}
