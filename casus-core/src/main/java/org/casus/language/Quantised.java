package org.casus.language;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A network's matrices as they are kept in a file: whole numbers, with one scale a row. */
final class Quantised {
  private Quantised() {}

  static void write(float[][][] matrices, DataOutput out) throws IOException {
    out.writeInt(matrices.length);
    for (int i = 0; i < matrices.length; i++) {
      out.writeInt(matrices[i].length);
      out.writeInt(matrices[i][0].length);
      for (float[] row : matrices[i]) {
        writeRow(row, mostOf(i), out);
      }
    }
  }

  /** Embeddings take one byte a number, everything else two. */
  private static int mostOf(int matrix) {
    return matrix < ParserNetwork.CELLS ? Byte.MAX_VALUE : Short.MAX_VALUE;
  }

  private static void writeRow(float[] row, int most, DataOutput out) throws IOException {
    float largest = 1e-9f;
    for (float weight : row) {
      largest = Math.max(largest, Math.abs(weight));
    }
    out.writeFloat(largest / most);
    for (float weight : row) {
      int whole = Math.round(weight / largest * most);
      if (most == Byte.MAX_VALUE) {
        out.writeByte(whole);
      } else {
        out.writeShort(whole);
      }
    }
  }

  static float[][][] read(ByteBuffer in) {
    float[][][] matrices = new float[in.getInt()][][];
    for (int i = 0; i < matrices.length; i++) {
      matrices[i] = new float[in.getInt()][in.getInt()];
      for (float[] row : matrices[i]) {
        readRow(row, mostOf(i), in);
      }
    }
    return matrices;
  }

  // In bulk: millions of calls are slow while nothing is compiled yet.
  private static void readRow(float[] row, int most, ByteBuffer in) {
    float scale = in.getFloat();
    if (most == Byte.MAX_VALUE) {
      byte[] whole = new byte[row.length];
      in.get(whole);
      for (int i = 0; i < row.length; i++) {
        row[i] = scale * whole[i];
      }
    } else {
      short[] whole = new short[row.length];
      in.asShortBuffer().get(whole);
      in.position(in.position() + Short.BYTES * row.length);
      for (int i = 0; i < row.length; i++) {
        row[i] = scale * whole[i];
      }
    }
  }
}
