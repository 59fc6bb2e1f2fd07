package org.casus.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable short names for content: the same parts give the same name on every machine. */
public final class Fingerprint {
  private static final int BYTES = 10;
  private static final int CHUNK = 1 << 13;

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

  private static void update(MessageDigest digest, String part) {
    if (part.length() <= CHUNK) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
    } else {
      updateByChunks(digest, part);
    }
  }

  // What String.getBytes gives, lone surrogates replaced, without the bytes of the whole at once.
  private static void updateByChunks(MessageDigest digest, String part) {
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    ByteBuffer bytes = ByteBuffer.allocate(4 * CHUNK);
    int from = 0;
    while (from < part.length() || chars.position() > 0) {
      int to = Math.min(part.length(), from + chars.remaining());
      part.getChars(from, to, chars.array(), chars.position());
      chars.position(chars.position() + to - from).flip();
      from = to;
      CoderResult result = encoder.encode(chars, bytes, from == part.length());
      digest.update(bytes.flip());
      bytes.clear();
      chars.compact();
      if (result.isUnderflow() && from == part.length()) {
        return;
      }
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
