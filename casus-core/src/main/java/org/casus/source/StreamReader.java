package org.casus.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** Reads one stream of bytes, as what it is. */
record StreamReader(InputFormat forced, Limits limits) {
  private static final int HEAD_BYTES = 8192;

  /** Reads what somebody named, or what lies in a folder; the source closes the stream. */
  Source read(InputStream in, String name) {
    Counted counted = new Counted(in);
    Unpacked unpacked = new Unpacked(limits.unpacking(), counted::count);
    return read(counted, Place.of(name, unpacked));
  }

  /** Reads what a server sent; the source closes it. */
  Source read(Remote.Content content, String name) {
    Counted counted = new Counted(content.body());
    Unpacked unpacked = new Unpacked(limits.unpacking(), counted::count);
    return read(counted, Place.of(name, unpacked).fetched(content.address(), content.charset()));
  }

  /** Reads a file; the source closes it. */
  Source read(SeekableByteChannel file, String name) {
    try {
      byte[] head = Channels.newInputStream(file).readNBytes(4);
      file.position(0);
      if (Packing.of(head, "") != Packing.ZIP) {
        return read(Channels.newInputStream(file), name);
      }
      ListedChannel bytes = listed(file);
      return zip(bytes, Place.of(name, new Unpacked(limits.unpacking(), bytes::count)));
    } catch (IOException e) {
      return only(file, unreadable(new Provenance(name, 0), e));
    }
  }

  /** Looks at the head of the stream and reads it; the source closes the stream. */
  Source read(InputStream in, Place place) {
    try {
      HeadFirst first = new HeadFirst(in);
      byte[] head = first.head(HEAD_BYTES);
      InputStream bytes = new SequenceInputStream(new ByteArrayInputStream(head), first);
      Packing packing = Packing.of(head, place.name());
      if (isTooDeep(packing, place)) {
        return only(in, new Reading.Damaged(place.whole(), Damage.TOO_LARGE, tooDeep()));
      }
      return packing == Packing.NONE ? document(head, bytes, place) : unpack(packing, bytes, place);
    } catch (IOException e) {
      return only(in, unreadable(place.whole(), e));
    }
  }

  private boolean isTooDeep(Packing packing, Place place) {
    return switch (packing) {
      case ZIP, TAR -> place.depth() >= limits.nesting().archives();
      case GZIP, ZSTD -> place.layers() >= limits.nesting().archives();
      case WEB_ARCHIVE, GZIPPED_WEB_ARCHIVE, NONE -> false;
    };
  }

  private String tooDeep() {
    return "archives lie in each other deeper than "
        + limits.nesting().archives()
        + "; unpack it yourself";
  }

  private Source unpack(Packing packing, InputStream in, Place place) throws IOException {
    return switch (packing) {
      case WEB_ARCHIVE -> WebArchive.plain(in, place, limits);
      case GZIPPED_WEB_ARCHIVE -> WebArchive.gzipped(in, place, limits);
      case GZIP -> read(new Gunzipped(in, place.unpacked()), place.decompressed());
      case ZSTD ->
          read(new Metered(new ZstdInputStream(in), place.unpacked()), place.decompressed());
      case TAR -> new TarArchive(in, place, this);
      case ZIP, NONE -> zip(listed(new SeekableInMemoryByteChannel(packed(in))), place);
    };
  }

  // A zip archive is read by the list at its end: within a stream it must be held whole.
  private byte[] packed(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limits.documentBytes() + 1);
    in.close();
    if (bytes.length > limits.documentBytes()) {
      throw new OverLimitException(
          "a zip archive that is no file of its own may have "
              + limits.documentBytes()
              + " bytes; unpack it yourself");
    }
    return bytes;
  }

  private Source zip(ListedChannel bytes, Place place) {
    try {
      ZipFiles files = ZipFiles.open(bytes, place, this);
      return files.isDocument() ? only(files::close, officeDocument(place)) : files;
    } catch (IOException | RuntimeException e) {
      // The library throws unchecked exceptions, too, where an archive breaks its format.
      return only(bytes, broken(place.whole(), e));
    }
  }

  private ListedChannel listed(SeekableByteChannel bytes) {
    return new ListedChannel(bytes, limits.unpacking().directoryBytes());
  }

  private static Reading officeDocument(Place place) {
    return new Reading.Damaged(
        place.whole(),
        Damage.NOT_TEXT,
        "this is an office document, a book or a program; save it as text or HTML");
  }

  private Source document(byte[] head, InputStream bytes, Place place) throws IOException {
    String notText = Look.whyNotText(head);
    if (notText != null) {
      return only(bytes, new Reading.Damaged(place.whole(), Damage.NOT_TEXT, notText));
    }
    String name = place.layers() == 0 ? place.name() : Packing.withoutEnding(place.name());
    return switch (Look.formatOf(head, name, forced)) {
      case JSON_LINES -> new JsonLines(bytes, place.name(), limits);
      case HTML -> only(bytes, page(bytes, place));
      case FEED -> feed(bytes, place);
      case TEXT, AUTO -> only(bytes, text(bytes, place));
    };
  }

  private Reading page(InputStream in, Place place) throws IOException {
    byte[] bytes = in.readNBytes(limits.documentBytes() + 1);
    return bytes.length > limits.documentBytes()
        ? tooLarge(place.whole())
        : item(Encoding.ofPage(bytes, place.charset()), MediaKind.HTML, place);
  }

  private Source feed(InputStream in, Place place) throws IOException {
    byte[] bytes = in.readNBytes(limits.documentBytes() + 1);
    in.close();
    return bytes.length > limits.documentBytes()
        ? only(in, tooLarge(place.whole()))
        : FeedEntries.of(Encoding.ofPage(bytes, place.charset()), place.whole(), limits);
  }

  private Reading text(InputStream in, Place place) throws IOException {
    byte[] bytes = in.readNBytes(limits.documentBytes() + 1);
    return bytes.length > limits.documentBytes()
        ? tooLarge(place.whole())
        : item(Encoding.ofText(bytes), MediaKind.PLAIN, place);
  }

  private static Reading item(String content, MediaKind kind, Place place) {
    Metadata given = Metadata.ofCapture(place.address(), null);
    return new Reading.Item(new RawItem(content, kind, given, place.whole()));
  }

  private Reading tooLarge(Provenance provenance) {
    return new Reading.Damaged(
        provenance,
        Damage.TOO_LARGE,
        "the file is larger than "
            + limits.documentBytes()
            + " bytes, the most for one document; write many documents as JSON lines");
  }

  static Reading unreadable(Provenance provenance, IOException e) {
    return switch (e) {
      case OverLimitException over ->
          new Reading.Damaged(provenance, Damage.TOO_LARGE, String.valueOf(over.getMessage()));
      case GzipMembers.DamagedMember damaged ->
          new Reading.Damaged(provenance, Damage.MALFORMED, String.valueOf(damaged.getMessage()));
      default ->
          new Reading.Damaged(
              provenance, Damage.UNREADABLE, "reading broke off (" + e.getMessage() + ")");
    };
  }

  /** What is told of an archive that breaks its format. */
  static Reading broken(Provenance provenance, Exception e) {
    if (e instanceof OverLimitException over) {
      return unreadable(provenance, over);
    }
    return e.getCause() instanceof OverLimitException over
        ? unreadable(provenance, over)
        : new Reading.Damaged(
            provenance, Damage.MALFORMED, "the archive is damaged (" + e.getMessage() + ")");
  }

  private static Source only(Closeable in, Reading only) {
    return new Single(in, only);
  }

  /** A source of one reading. */
  private static final class Single extends Lookahead {
    private final Closeable in;
    private @Nullable Reading only;

    Single(Closeable in, Reading only) {
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

  static void closeQuietly(Closeable in) {
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
