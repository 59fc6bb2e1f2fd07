package org.casus.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to characters.
 *
 * <p>Evidence in order of trust: a byte-order mark, the zeros of UTF-16, what the server said, what
 * a page declares of itself, well-formed UTF-8, UTF-8 with a few broken bytes, and last a guess by
 * the frequency of letters, where the western code page is taken unless another is far likelier.
 */
final class Encoding {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final int DECLARATION_BYTES = 4096;
  private static final int GUESS_BYTES = 8000;
  private static final int LEAD_TO_LEAVE_WESTERN = 20;
  private static final char REPLACEMENT = '\uFFFD';

  // https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta\\b[^>]{0,500}?charset|\\?xml\\b[^>]{0,200}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private Encoding() {}

  /** The characters of a plain text. */
  static String ofText(byte[] bytes) {
    Charset wide = wideCharset(bytes);
    return wide != null ? decode(bytes, wide) : undeclared(bytes);
  }

  /** The characters of an HTML page. */
  static String ofPage(byte[] bytes) {
    return ofPage(bytes, null);
  }

  /**
   * The characters of an HTML page.
   *
   * @param served the encoding that the server named in the header of HTTP
   */
  static String ofPage(byte[] bytes, @Nullable String served) {
    Charset wide = wideCharset(bytes);
    if (wide != null) {
      return decode(bytes, wide);
    }
    if (StreamReader.withoutMark(bytes).length < bytes.length) {
      return decode(bytes, StandardCharsets.UTF_8);
    }
    Charset named = served == null ? null : charsetNamed(served);
    Charset declared = named == null ? declaredCharset(bytes) : named;
    return declared == null || declared.equals(StandardCharsets.UTF_8)
        ? undeclared(bytes)
        : decode(bytes, declared);
  }

  /** UTF-16 or UTF-32 if a mark or the zeros of its bytes say so, else null. */
  static @Nullable Charset wideCharset(byte[] bytes) {
    Charset widest = widestCharset(bytes);
    if (widest != null) {
      return widest;
    }
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    if (first == 0xFEFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFFFE) {
      return StandardCharsets.UTF_16LE;
    }
    return charsetByZeros(bytes);
  }

  // UTF-32 has a mark of four bytes, or no character beyond U+10FFFF and hardly one beyond U+FFFF.
  private static @Nullable Charset widestCharset(byte[] bytes) {
    int looked = Math.min(bytes.length, DECLARATION_BYTES) & ~3;
    int big = 0;
    int little = 0;
    for (int i = 0; i < looked; i += 4) {
      big += bytes[i] == 0 && bytes[i + 1] == 0 ? 1 : 0;
      little += bytes[i + 2] == 0 && bytes[i + 3] == 0 ? 1 : 0;
    }
    int most = looked / 4 - looked / 400;
    if (looked < 8 || Math.max(big, little) < most || Math.min(big, little) >= most) {
      return null;
    }
    return big >= most ? UTF_32BE : UTF_32LE;
  }

  private static @Nullable Charset charsetByZeros(byte[] bytes) {
    int[] zeros = new int[2];
    int looked = Math.min(bytes.length, DECLARATION_BYTES) & ~1;
    for (int i = 0; i < looked; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int many = looked / 4;
    int few = looked / 100;
    if (looked >= 4 && zeros[1] > many && zeros[0] <= few) {
      return StandardCharsets.UTF_16LE;
    }
    return looked >= 4 && zeros[0] > many && zeros[1] <= few ? StandardCharsets.UTF_16BE : null;
  }

  private static @Nullable Charset declaredCharset(byte[] bytes) {
    int looked = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher matcher = DECLARED.matcher(new String(bytes, 0, looked, StandardCharsets.ISO_8859_1));
    return matcher.find() ? charsetNamed(matcher.group(1)) : null;
  }

  // Names that mean more on the web than they say:
  // https://encoding.spec.whatwg.org/#names-and-labels
  private static final Map<String, String> WEB_NAMES =
      Map.ofEntries(
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("korean", "x-windows-949"));

  private static @Nullable Charset charsetNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    try {
      Charset charset = Charset.forName(WEB_NAMES.getOrDefault(lower, lower));
      // A page whose declaration could be read as ASCII is not UTF-16, whatever it says.
      return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static String undeclared(byte[] bytes) {
    String text = decode(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes)) {
      return text;
    }
    long broken = text.chars().filter(c -> c == REPLACEMENT).count();
    long intact = text.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    return intact > broken ? text : decode(bytes, guess(bytes));
  }

  /** Whether the bytes are well-formed UTF-8. */
  static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset guess(byte[] bytes) {
    int beyondAscii = 0;
    while (beyondAscii < bytes.length && bytes[beyondAscii] >= 0) {
      beyondAscii++;
    }
    int from = Math.max(0, beyondAscii - GUESS_BYTES / 2);
    int to = Math.min(bytes.length, from + GUESS_BYTES);
    CharsetMatch[] matches =
        new CharsetDetector().setText(Arrays.copyOfRange(bytes, from, to)).detectAll();
    int western = 0;
    for (CharsetMatch match : matches) {
      western = match.getName().equals("ISO-8859-1") ? match.getConfidence() : western;
    }
    boolean clear =
        matches.length > 0 && matches[0].getConfidence() >= western + LEAD_TO_LEAVE_WESTERN;
    Charset named = clear ? charsetNamed(matches[0].getName()) : null;
    return named == null || named.equals(StandardCharsets.UTF_8) ? WESTERN : named;
  }

  private static String decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
