package org.casus.event;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * What was learnt of words that may evoke an event: which of their surroundings speak for one. A
 * linear model of hashed features, learnt from what is found in text that is parsed in full.
 *
 * <p>In a file: a magic number, the version of the format, the CRC-32 of the contents; then the
 * bias, the scale of the weights, the weights, a byte each, and the words that were seen.
 */
public final class CueWeights {
  /** Features are told apart by so many bits of their hash. */
  public static final int BITS = 15;

  private static final int MAGIC = 0x43415045;
  private static final int VERSION = 1;
  private static final String FILE = "cues.model";

  private final float bias;
  private final float scale;
  private final byte[] weights;
  private final int[] words;

  private CueWeights(float bias, float scale, byte[] weights, int[] words) {
    this.bias = bias;
    this.scale = scale;
    this.weights = weights;
    this.words = words;
  }

  /**
   * Learnt weights.
   *
   * @param bias what every word has
   * @param weights of the features, by their hash
   * @param words the names of the words that were seen often enough to be judged
   */
  public static CueWeights of(double bias, double[] weights, int[] words) {
    double most = Arrays.stream(weights).map(Math::abs).max().orElse(0);
    double scale = Math.max(most, 1e-9) / Byte.MAX_VALUE;
    byte[] whole = new byte[1 << BITS];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (byte) Math.round(weights[i] / scale);
    }
    return new CueWeights(
        (float) bias, (float) scale, whole, Arrays.stream(words).sorted().toArray());
  }

  /** Nothing was learnt: no word is judged. */
  public static CueWeights none() {
    return new CueWeights(0, 0, new byte[1 << BITS], new int[0]);
  }

  /** The weights in the jar. */
  static CueWeights load() {
    try (InputStream in = CueWeights.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks " + FILE);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a word, by its name, was seen often enough to be judged. */
  boolean judges(int word) {
    return Arrays.binarySearch(words, word) >= 0;
  }

  /** The logarithm of the odds that a word with these features tells an event. */
  double score(int[] features) {
    int sum = 0;
    for (int feature : features) {
      sum += weights[feature];
    }
    return bias + scale * sum;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the file is damaged or of another version
   */
  static CueWeights read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC || data.readInt() != VERSION) {
      throw new IOException("no weights of cues of format " + VERSION);
    }
    int sum = data.readInt();
    float bias = data.readFloat();
    float scale = data.readFloat();
    byte[] weights = new byte[1 << BITS];
    data.readFully(weights);
    int[] words = new int[data.readInt()];
    for (int i = 0; i < words.length; i++) {
      words[i] = data.readInt();
    }
    CueWeights read = new CueWeights(bias, scale, weights, words);
    if (read.sum() != sum) {
      throw new IOException("the checksum of " + FILE + " does not agree with its contents");
    }
    return read;
  }

  /**
   * Writes them.
   *
   * @throws IOException when the output fails
   */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(sum());
    data.writeFloat(bias);
    data.writeFloat(scale);
    data.write(weights);
    data.writeInt(words.length);
    for (int word : words) {
      data.writeInt(word);
    }
    data.flush();
  }

  private int sum() {
    CRC32 sum = new CRC32();
    sum.update(weights);
    for (int word : words) {
      sum.update(Integer.toString(word).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    return (int) sum.getValue();
  }
}
