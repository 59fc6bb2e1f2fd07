package org.casus.language;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Everything the analyser has learnt.
 *
 * <p>In a file: a magic number, the version of the format, the CRC-32 of the contents, the
 * contents, compressed.
 *
 * @param morphologies what the tagger chooses from
 * @param lexicon the words seen in training
 * @param dictionary what a dictionary says words can be
 * @param lemmatizer how dictionary forms are found
 * @param tagger the tagger's weights
 * @param parser the parser's network
 */
public record AnalyserModel(
    List<Morphology> morphologies,
    Lexicon lexicon,
    Dictionary dictionary,
    Lemmatizer lemmatizer,
    Scorer tagger,
    ParserNetwork parser) {
  private static final int MAGIC = 0x43415355;
  private static final int VERSION = 3;

  public AnalyserModel {
    morphologies = List.copyOf(morphologies);
  }

  /**
   * Reads a model.
   *
   * @throws IOException when the file is damaged or of another version
   */
  public static AnalyserModel read(InputStream in) throws IOException {
    DataInputStream head = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    if (head.readInt() != MAGIC || head.readInt() != VERSION) {
      throw new IOException("not a model of format " + VERSION);
    }
    int sum = head.readInt();
    byte[] contents = new byte[head.readInt()];
    try (GZIPInputStream gzip = new GZIPInputStream(head, 1 << 16)) {
      new DataInputStream(gzip).readFully(contents);
    }
    if (sum(contents) != sum) {
      throw new IOException("the model's checksum does not agree with its contents");
    }
    return parse(ByteBuffer.wrap(contents));
  }

  private static AnalyserModel parse(ByteBuffer in) {
    return new AnalyserModel(
        Morphology.readAll(in),
        Lexicon.read(in),
        Dictionary.read(in),
        Lemmatizer.read(in),
        FeatureWeights.read(in),
        new ParserNetwork(Quantised.read(in)));
  }

  /** Learned weights that can write themselves. */
  public interface Weights {
    /** Writes them in the form of {@link FeatureWeights}. */
    void write(DataOutputStream out) throws IOException;
  }

  /**
   * Writes a model.
   *
   * @param model what was learnt, the tagger's weights apart
   * @param tagger the tagger's weights
   * @param out where to
   * @throws IOException when the output fails
   */
  public static void write(AnalyserModel model, Weights tagger, OutputStream out)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream contents = new DataOutputStream(bytes);
    Morphology.writeAll(model.morphologies, contents);
    model.lexicon.write(contents);
    model.dictionary.write(contents);
    model.lemmatizer.write(contents);
    tagger.write(contents);
    Quantised.write(model.parser.weights(), contents);
    DataOutputStream head = new DataOutputStream(out);
    head.writeInt(MAGIC);
    head.writeInt(VERSION);
    head.writeInt(sum(bytes.toByteArray()));
    head.writeInt(bytes.size());
    GZIPOutputStream gzip = new GZIPOutputStream(head);
    bytes.writeTo(gzip);
    gzip.finish();
    head.flush();
  }

  private static int sum(byte[] contents) {
    CRC32 sum = new CRC32();
    sum.update(contents);
    return (int) sum.getValue();
  }
}
