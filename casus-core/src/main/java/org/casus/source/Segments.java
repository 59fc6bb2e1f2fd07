package org.casus.source;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first parts of records that were cut into segments, kept until the rest has come.
 *
 * <p>The format: ISO 28500, section 7: a first segment, then records of type {@code continuation}
 * that name its id, the last of which names the total length.
 */
final class Segments {
  private final int most;
  private final Map<String, Started> started = new LinkedHashMap<>();
  private long kept;

  /** A record whose segments have come so far. */
  private record Started(RecordHead head, ByteArrayOutputStream block, int next) {}

  /** A record whose segments have all come. */
  record Whole(RecordHead head, byte[] block) {}

  /**
   * @param most how many bytes may be kept
   */
  Segments(int most) {
    this.most = most;
  }

  /** Whether a record is the first of several segments. */
  static boolean isFirst(RecordHead head) {
    return head.segment() == 1 && !head.type().equals("continuation");
  }

  /** Keeps a first segment. */
  void begin(RecordHead head, byte[] block) throws OverLimitException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    keep(bytes, block);
    started.put(head.id(), new Started(head, bytes, 2));
  }

  private void keep(ByteArrayOutputStream bytes, byte[] block) throws OverLimitException {
    kept += block.length;
    if (kept > most) {
      kept -= block.length;
      throw new OverLimitException("the segments of records take more than " + most + " bytes");
    }
    bytes.writeBytes(block);
  }

  /**
   * Adds a continuation; gives the record if it is now whole, else null.
   *
   * @throws MissingException if the segment before it is not there
   */
  @Nullable Whole add(RecordHead head, byte[] block) throws OverLimitException, MissingException {
    Started before = started.remove(head.origin());
    if (before == null || before.next() != head.segment()) {
      kept -= before == null ? 0 : before.block().size();
      throw new MissingException();
    }
    keep(before.block(), block);
    if (head.isLastSegment()) {
      kept -= before.block().size();
      return new Whole(before.head(), before.block().toByteArray());
    }
    started.put(head.origin(), new Started(before.head(), before.block(), before.next() + 1));
    return null;
  }

  /** The records whose last segment has not come; they are let go. */
  List<RecordHead> unfinished() {
    List<RecordHead> heads = new ArrayList<>();
    started.values().forEach(record -> heads.add(record.head()));
    started.clear();
    kept = 0;
    return heads;
  }

  /** Says that a segment came without the one before it. */
  static final class MissingException extends Exception {
    private static final long serialVersionUID = 1L;

    MissingException() {
      super("the segment before this one is missing", null, false, false);
    }
  }
}
