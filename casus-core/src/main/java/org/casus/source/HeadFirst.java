package org.casus.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose first bytes are looked at before the rest is read: if it breaks off within them,
 * that is told when they have been read.
 */
final class HeadFirst extends FilterInputStream {
  private @Nullable IOException failure;

  HeadFirst(InputStream in) {
    super(in);
  }

  /**
   * The first bytes, as many as there are of so many.
   *
   * @throws IOException if there is not even one
   */
  byte[] head(int most) throws IOException {
    byte[] head = new byte[most];
    int length = 0;
    try {
      for (int read = 0; read >= 0 && length < most; length += Math.max(0, read)) {
        read = in.read(head, length, most - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
      failure = e;
    }
    return Arrays.copyOf(head, length);
  }

  @Override
  public int read() throws IOException {
    check();
    return in.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    check();
    return in.read(bytes, offset, length);
  }

  private void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
