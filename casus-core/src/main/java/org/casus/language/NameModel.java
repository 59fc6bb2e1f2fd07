package org.casus.language;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the finder of names has learnt. In a file: a magic number, the version of the format, the
 * CRC-32 of the contents, the contents, compressed.
 */
public final class NameModel {
  private static final int MAGIC = 0x43414E41;
  private static final int VERSION = 1;

  private NameModel() {}

  /**
   * Reads the finder that a model makes.
   *
   * @throws IOException when the file is damaged or of another version
   */
  public static NameFinder read(InputStream in) throws IOException {
    DataInputStream head = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    if (head.readInt() != MAGIC || head.readInt() != VERSION) {
      throw new IOException("not a model of names of format " + VERSION);
    }
    int sum = head.readInt();
    byte[] contents = new byte[head.readInt()];
    try (GZIPInputStream gzip = new GZIPInputStream(head, 1 << 16)) {
      new DataInputStream(gzip).readFully(contents);
    }
    if (sum(contents) != sum) {
      throw new IOException("the checksum of the model of names does not agree with its contents");
    }
    ByteBuffer buffer = ByteBuffer.wrap(contents);
    return new NameFinder(NameLexicon.read(buffer), FeatureWeights.read(buffer));
  }

  /**
   * Writes a model.
   *
   * @throws IOException when the output fails
   */
  public static void write(NameLexicon lexicon, AnalyserModel.Weights weights, OutputStream out)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream contents = new DataOutputStream(bytes);
    lexicon.write(contents);
    weights.write(contents);
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
