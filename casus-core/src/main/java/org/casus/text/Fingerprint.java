package org.casus.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable short names for content: the same parts give the same name on every machine. */
public final class Fingerprint {
  private static final int BYTES = 10;
  private static final int CHUNK = 1 << 9;

  private Fingerprint() {}

  /**
   * The first ten bytes of the SHA-256 of the parts, in hexadecimal (20 characters). Parts are
   * separated, so that ("ab", "c") and ("a", "bc") differ.
   */
  public static String of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      update(digest, part);
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  // Piece by piece, without the bytes of the whole at once: where pages have no id, this is done
  // for
  // each. Short pieces, since one without curly quotes and the like is copied many bytes at a time.
  private static void update(MessageDigest digest, String part) {
    int from = 0;
    while (from < part.length()) {
      int to = Math.min(part.length(), from + CHUNK);
      boolean parted = to < part.length() && Character.isHighSurrogate(part.charAt(to - 1));
      to -= parted ? 1 : 0;
      digest.update(part.substring(from, to).getBytes(StandardCharsets.UTF_8));
      from = to;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
