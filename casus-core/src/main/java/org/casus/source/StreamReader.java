package org.casus.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one stream of bytes, as what it is. */
record StreamReader(InputFormat forced, Limits limits) {
  private static final int HEAD_BYTES = 8192;

  /** Looks at the head of the stream and reads it; the source closes the stream. */
  Source read(InputStream in, String name) {
    Provenance whole = new Provenance(name, 0);
    try {
      byte[] head = in.readNBytes(HEAD_BYTES);
      InputStream bytes = new SequenceInputStream(new ByteArrayInputStream(head), in);
      String notText = Look.whyNotText(head);
      if (notText != null) {
        return closing(in, new Reading.Damaged(whole, Damage.NOT_TEXT, notText));
      }
      return switch (Look.formatOf(head, name, forced)) {
        case JSON_LINES -> new JsonLines(bytes, name, limits);
        case HTML -> closing(in, page(bytes, whole));
        case TEXT, AUTO -> closing(in, text(bytes, whole));
      };
    } catch (IOException e) {
      return closing(in, unreadable(whole, e));
    }
  }

  private Reading page(InputStream in, Provenance provenance) throws IOException {
    byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
    return bytes.length > limits.fileBytes()
        ? tooLarge(provenance)
        : item(Encoding.ofPage(bytes), MediaKind.HTML, provenance);
  }

  private Reading text(InputStream in, Provenance provenance) throws IOException {
    byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
    return bytes.length > limits.fileBytes()
        ? tooLarge(provenance)
        : item(Encoding.ofText(bytes), MediaKind.PLAIN, provenance);
  }

  private static Reading item(String content, MediaKind kind, Provenance provenance) {
    return new Reading.Item(new RawItem(content, kind, Metadata.NONE, provenance));
  }

  private Reading tooLarge(Provenance provenance) {
    return new Reading.Damaged(
        provenance,
        Damage.TOO_LARGE,
        "the file is larger than "
            + limits.fileBytes()
            + " bytes, the most for one document; write many documents as JSON lines");
  }

  static Reading unreadable(Provenance provenance, IOException e) {
    return new Reading.Damaged(
        provenance, Damage.UNREADABLE, "reading broke off (" + e.getMessage() + ")");
  }

  private static Source closing(InputStream in, Reading only) {
    return new Single(in, only);
  }

  /** A source of one reading. */
  private static final class Single extends Lookahead {
    private final InputStream in;
    private @Nullable Reading only;

    Single(InputStream in, Reading only) {
      this.in = in;
      this.only = only;
    }

    @Override
    @Nullable Reading advance() {
      Reading reading = only;
      only = null;
      return reading;
    }

    @Override
    public void close() {
      closeQuietly(in);
    }
  }

  static void closeQuietly(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an input that was read could not be closed", e);
    }
  }

  /** The bytes without the mark that some editors put before UTF-8. */
  static byte[] withoutMark(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }
}
