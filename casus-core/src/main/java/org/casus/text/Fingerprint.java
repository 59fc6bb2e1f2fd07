package org.casus.text;

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

  // What String.getBytes gives, "?" for lone surrogates, without the bytes of the whole at once:
  // where pages have no id, this is done for each, and a plain loop is the fastest way to do it.
  private static void update(MessageDigest digest, String part) {
    char[] chars = new char[Math.min(CHUNK, part.length())];
    byte[] bytes = new byte[3 * chars.length];
    int from = 0;
    while (from < part.length()) {
      int to = Math.min(part.length(), from + CHUNK);
      boolean parted = to < part.length() && Character.isHighSurrogate(part.charAt(to - 1));
      to -= parted ? 1 : 0;
      part.getChars(from, to, chars, 0);
      digest.update(bytes, 0, encode(chars, to - from, bytes));
      from = to;
    }
  }

  private static int encode(char[] chars, int length, byte[] bytes) {
    int size = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        bytes[size++] = (byte) c;
      } else if (c < 0x800) {
        bytes[size++] = (byte) (0xC0 | c >> 6);
        bytes[size++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        bytes[size++] = (byte) (0xE0 | c >> 12);
        bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | c & 0x3F);
      } else if (i + 1 < length && Character.isSurrogatePair(c, chars[i + 1])) {
        size = encode(Character.toCodePoint(c, chars[++i]), bytes, size);
      } else {
        bytes[size++] = '?';
      }
    }
    return size;
  }

  private static int encode(int codePoint, byte[] bytes, int at) {
    bytes[at] = (byte) (0xF0 | codePoint >> 18);
    bytes[at + 1] = (byte) (0x80 | codePoint >> 12 & 0x3F);
    bytes[at + 2] = (byte) (0x80 | codePoint >> 6 & 0x3F);
    bytes[at + 3] = (byte) (0x80 | codePoint & 0x3F);
    return at + 4;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
