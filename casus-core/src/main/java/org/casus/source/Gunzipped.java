package org.casus.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one gzip stream holds, all its members joined. */
final class Gunzipped extends FilterInputStream {
  private final InputStream packed;

  Gunzipped(InputStream packed, Unpacked unpacked) {
    super(new GzipMembers(new Window(packed), unpacked));
    this.packed = packed;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return in.read(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
    packed.close();
  }
}
