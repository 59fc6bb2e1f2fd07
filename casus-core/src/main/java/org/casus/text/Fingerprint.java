package org.casus.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable short names for content: the same parts give the same name on every machine. */
public final class Fingerprint {
  private static final int BYTES = 10;
  private static final int CHUNK = 1 << 8;
  private static final int MOST_BYTES = 3;

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

  // What String.getBytes gives, "?" for lone surrogates, without the bytes of the whole at once:
  // where pages have no id, this is done for each. In short pieces, since the encoder takes many
  // bytes at a time up to the first curly quote or the like.
  private static void update(MessageDigest digest, String part) {
    CharsetEncoder encoder = encoder();
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES * CHUNK);
    int from = 0;
    while (from < part.length()) {
      int to = Math.min(part.length(), from + CHUNK);
      boolean parted = to < part.length() && Character.isHighSurrogate(part.charAt(to - 1));
      to -= parted ? 1 : 0;
      part.getChars(from, to, chars.array(), 0);
      encoder.reset().encode(chars.clear().limit(to - from), bytes.clear(), true);
      digest.update(bytes.flip());
      from = to;
    }
  }

  private static CharsetEncoder encoder() {
    return StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
