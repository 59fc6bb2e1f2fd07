package org.casus.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Takes the codings of HTTP ({@code Content-Encoding}, RFC 9110) off the content of a message. */
final class ContentCoding {
  private static final int BUFFER = 1 << 14;

  private ContentCoding() {}

  /**
   * The content without its codings.
   *
   * @param codings as the header lists them, in the order in which they were applied
   * @param most how many bytes may come out
   */
  static byte[] decode(byte[] content, List<String> codings, int most) throws IOException {
    byte[] bytes = content;
    for (String coding : codings.reversed()) {
      try (InputStream in = decoder(coding.strip().toLowerCase(Locale.ROOT), bytes)) {
        bytes = read(in, most);
      }
    }
    return bytes;
  }

  // Crawlers often take the coding off and leave the header: then there is none to take off.
  private static InputStream decoder(String coding, byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return switch (coding) {
      case "", "identity", "none", "utf-8" -> in;
      case "gzip", "x-gzip" ->
          GzipMembers.isStart(bytes, 0, bytes.length) ? new GZIPInputStream(in) : in;
      case "deflate" -> inflater(bytes, in);
      case "br" -> new BrotliInputStream(in);
      case "zstd" -> new ZstdInputStream(in);
      default -> throw new IOException("its content coding " + coding + " is not known");
    };
  }

  // Some servers send the bare data of RFC 1951, some the frame of RFC 1950 around it.
  private static InputStream inflater(byte[] bytes, InputStream in) {
    boolean framed =
        bytes.length > 1
            && (bytes[0] & 0x0F) == 8
            && ((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF)) % 31 == 0;
    return new InflaterInputStream(in, new Inflater(!framed));
  }

  /** All bytes of a stream, if they are not more than so many. */
  static byte[] read(InputStream in, int most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (out.size() + read > most) {
        throw new OverLimitException(
            "the page is larger than " + most + " bytes, the most for one document");
      }
      out.write(buffer, 0, read);
    }
    return out.toByteArray();
  }
}
