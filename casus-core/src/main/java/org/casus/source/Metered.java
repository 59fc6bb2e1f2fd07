package org.casus.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of what was packed, which counts what comes out of it. */
final class Metered extends FilterInputStream {
  private final Unpacked unpacked;

  Metered(InputStream in, Unpacked unpacked) {
    super(in);
    this.unpacked = unpacked;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    unpacked.add(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return count <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(count, 1 << 13)]));
  }
}
