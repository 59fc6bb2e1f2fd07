package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What the members of a gzip stream hold, one after another, with the places where they begin;
 * after a damaged member reading can go on with a later one.
 *
 * <p>The format: RFC 1952. Each member is checked by its length and its CRC-32.
 */
final class GzipMembers extends InputStream {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int CRC_FLAG = 2;
  private static final int EXTRA_FLAG = 4;
  private static final int NAME_FLAG = 8;
  private static final int COMMENT_FLAG = 16;
  private static final int KNOWN_FLAGS = 31;
  private static final int LONGEST_TEXT = 1 << 16;
  private static final int MOST_STARTS = 1 << 16;

  private final Window packed;
  private final Unpacked unpacked;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final Deque<Start> starts = new ArrayDeque<>();
  private boolean inMember;
  private int given;
  private long produced;

  /** Where a member begins, in what is packed and in what comes out. */
  private record Start(long packed, long unpacked) {}

  /** Says that a member cannot be unpacked to its end. */
  static final class DamagedMember extends IOException {
    private static final long serialVersionUID = 1L;

    private final long start;

    /**
     * @param start where the member begins in what comes out
     */
    DamagedMember(String message, long start) {
      super(message);
      this.start = start;
    }

    long start() {
      return start;
    }
  }

  /**
   * @param packed the members
   * @param unpacked counts what comes out
   */
  GzipMembers(Window packed, Unpacked unpacked) {
    this.packed = packed;
    this.unpacked = unpacked;
  }

  /** Whether these are the first bytes of a member. */
  static boolean isStart(byte[] bytes, int at, int length) {
    return length >= 4
        && bytes[at] == 0x1F
        && bytes[at + 1] == (byte) 0x8B
        && bytes[at + 2] == 8
        && (bytes[at + 3] & 0xFF) <= KNOWN_FLAGS;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (length > 0) {
      if (!inMember && !enterMember()) {
        return -1;
      }
      int count = inflate(bytes, offset, length);
      if (count > 0) {
        crc.update(bytes, offset, count);
        produced += count;
        unpacked.add(count);
        return count;
      }
    }
    return 0;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    if (inflater.needsInput() && !inflater.finished()) {
      feed();
    }
    try {
      int count = inflater.inflate(bytes, offset, length);
      if (count == 0 && inflater.needsDictionary()) {
        throw damaged("a dictionary is asked for");
      }
      if (count == 0 && inflater.finished()) {
        leaveMember();
      }
      return count;
    } catch (DataFormatException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  private void feed() throws IOException {
    packed.skip(given);
    given = 0;
    if (packed.ensure(1) == 0) {
      throw broken("it is cut");
    }
    given = packed.remaining();
    inflater.setInput(packed.array(), packed.position(), given);
  }

  private boolean enterMember() throws IOException {
    while (packed.ensure(1) > 0 && packed.peek(0) == 0) {
      // Zeros pad the last block of a tape.
      packed.skip(1);
    }
    packed.mark();
    int there = packed.ensure(HEADER);
    if (there == 0 && packed.failure() == null) {
      return false;
    }
    addStart();
    if (there < HEADER || !isStart(packed.array(), packed.position(), there)) {
      throw broken(there < HEADER ? "it is cut" : "no gzip member begins here");
    }
    skipHeader();
    inflater.reset();
    crc.reset();
    given = 0;
    inMember = true;
    return true;
  }

  private void addStart() {
    starts.addLast(new Start(packed.offset(), produced));
    if (starts.size() > MOST_STARTS) {
      starts.removeFirst();
    }
  }

  private void skipHeader() throws IOException {
    int flags = packed.peek(3);
    packed.skip(HEADER);
    if ((flags & EXTRA_FLAG) != 0 && packed.ensure(2) == 2) {
      int length = packed.peek(0) | packed.peek(1) << 8;
      packed.skipAll(2L + length);
    }
    if ((flags & NAME_FLAG) != 0) {
      skipText();
    }
    if ((flags & COMMENT_FLAG) != 0) {
      skipText();
    }
    if ((flags & CRC_FLAG) != 0) {
      packed.skipAll(2);
    }
  }

  private void skipText() throws IOException {
    for (int length = 0; packed.ensure(1) > 0; length++) {
      boolean last = packed.peek(0) == 0;
      packed.skip(1);
      if (last) {
        return;
      }
      if (length > LONGEST_TEXT) {
        throw damaged("its name is too long");
      }
    }
  }

  private void leaveMember() throws IOException {
    packed.skip(given - inflater.getRemaining());
    given = 0;
    if (packed.ensure(TRAILER) < TRAILER) {
      throw broken("it is cut");
    }
    boolean right =
        number(0) == crc.getValue() && number(4) == (inflater.getBytesWritten() & 0xFFFF_FFFFL);
    if (!right) {
      throw damaged("its checksum is wrong");
    }
    packed.skip(TRAILER);
    inMember = false;
  }

  private long number(int at) {
    return packed.peek(at)
        | packed.peek(at + 1) << 8
        | packed.peek(at + 2) << 16
        | (long) packed.peek(at + 3) << 24;
  }

  private IOException broken(String message) {
    IOException failure = packed.failure();
    return failure == null ? damaged(message) : failure;
  }

  private DamagedMember damaged(String message) {
    return new DamagedMember("the gzip data is damaged: " + message, starts.getLast().unpacked());
  }

  /**
   * The place in the file of what came out at this offset: of the first byte of a member that
   * member's own place, else the offset in what came out.
   */
  long place(long offset) {
    while (starts.size() > 1 && starts.getFirst().unpacked() < offset) {
      starts.removeFirst();
    }
    return starts.stream()
        .filter(start -> start.unpacked() == offset)
        .reduce((first, second) -> second)
        .map(Start::packed)
        .orElse(offset);
  }

  /** How many bytes have come out. */
  long produced() {
    return produced;
  }

  /**
   * Goes to the next member behind the start of the damaged one in which a record of a web archive
   * begins; tells whether there is one.
   */
  boolean recover() {
    packed.rewind();
    given = 0;
    inMember = false;
    do {
      packed.skip(Math.min(1, packed.ensure(1)));
    } while (packed.ensure(4) == 4 && !isRecordHere());
    return packed.ensure(4) == 4;
  }

  private boolean isRecordHere() {
    return isStart(packed.array(), packed.position(), packed.remaining())
        && packed.ensure(1 << 12) > HEADER
        && RecordStart.isPacked(packed.array(), packed.position(), packed.remaining());
  }

  @Override
  public void close() {
    inflater.end();
  }
}
