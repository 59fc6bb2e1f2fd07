package org.casus.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable short names for content: the same parts give the same name on every machine. */
public final class Fingerprint {
  private static final int BYTES = 10;

  private Fingerprint() {}

  /**
   * The first ten bytes of the SHA-256 of the parts, in hexadecimal (20 characters). Parts are
   * separated, so that ("ab", "c") and ("a", "bc") differ.
   */
  public static String of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
