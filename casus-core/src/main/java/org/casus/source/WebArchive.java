package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.casus.source.GzipMembers.DamagedMember;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a web archive, WARC or ARC, plain or gzipped record by record or as a whole.
 *
 * <p>jwarc reads the headers of records and of HTTP. How records follow each other is read here, so
 * that reading goes on behind damage: at the next gzip member that begins a record, or the next
 * line that does.
 */
final class WebArchive extends Lookahead {
  private final InputStream in;
  private final Place place;
  private final Limits limits;
  private final @Nullable GzipMembers members;
  private final Segments segments;
  private final Deque<Reading> ready = new ArrayDeque<>();
  private Window window;
  private boolean foundSome;
  private boolean finished;

  private WebArchive(
      InputStream in, Place place, Limits limits, Window window, @Nullable GzipMembers members) {
    this.in = in;
    this.place = place;
    this.limits = limits;
    this.window = window;
    this.members = members;
    this.segments = new Segments(limits.documentBytes());
  }

  /** Reads an archive that is not compressed. */
  static WebArchive plain(InputStream in, Place place, Limits limits) {
    return new WebArchive(in, place, limits, new Window(in), null);
  }

  /** Reads a gzipped archive. */
  static WebArchive gzipped(InputStream in, Place place, Limits limits) {
    GzipMembers members = new GzipMembers(new Window(in), place.unpacked());
    return new WebArchive(in, place, limits, new Window(members), members);
  }

  @Override
  @Nullable Reading advance() {
    while (ready.isEmpty() && !finished) {
      step();
    }
    return ready.poll();
  }

  private void step() {
    skipLineEnds();
    if (window.ensure(1) == 0 && window.failure() == null) {
      end();
      return;
    }
    foundSome = true;
    window.mark();
    Provenance provenance = provenance(window.offset());
    try {
      ready.addAll(readRecord(provenance));
    } catch (IOException e) {
      lose(provenance, e);
    }
  }

  private Provenance provenance(long offset) {
    return new Provenance(place.name(), members == null ? offset : members.place(offset));
  }

  private int skipLineEnds() {
    int feeds = 0;
    while (window.ensure(1) > 0 && (window.peek(0) == '\r' || window.peek(0) == '\n')) {
      feeds += window.peek(0) == '\n' ? 1 : 0;
      window.skip(1);
    }
    return feeds;
  }

  private void end() {
    finished = true;
    for (RecordHead head : segments.unfinished()) {
      ready.add(malformed(head.provenance(), "the last segment of the record is missing"));
    }
    if (!foundSome) {
      ready.add(
          new Reading.Damaged(place.whole(), Damage.EMPTY, "there is no record in this archive"));
    }
  }

  private static Reading malformed(Provenance provenance, String message) {
    return new Reading.Damaged(provenance, Damage.MALFORMED, message);
  }

  /** Reads the record at the window and leaves the window behind it. */
  private Deque<Reading> readRecord(Provenance provenance) throws IOException {
    RecordHead head = RecordHead.read(window, provenance);
    long end = window.offset() + head.length();
    Deque<Reading> found = new ArrayDeque<>();
    Reading reading =
        switch (head.type()) {
          case "response", "resource", "conversion", "revisit" -> capture(head);
          case "continuation" -> continuation(head);
          default -> null;
        };
    if (reading != null) {
      found.add(reading);
    }
    if (!window.skipAll(end - window.offset())) {
      throw cut(end - window.offset());
    }
    checkEnd(head);
    return found;
  }

  private IOException cut(long missing) {
    IOException failure = window.failure();
    return failure == null
        ? new IOException("it is cut, " + missing + " bytes are missing")
        : failure;
  }

  private @Nullable Reading capture(RecordHead head) throws IOException {
    int there = window.ensure((int) Math.min(head.length(), Captured.SAMPLE));
    int from = window.position();
    byte[] sample = Arrays.copyOfRange(window.array(), from, from + there);
    try {
      if (Captured.look(head, sample) instanceof Captured.Other other) {
        return new Reading.Passed(head.provenance(), other.what());
      }
    } catch (IOException e) {
      return malformed(
          head.provenance(), "the answer in the record cannot be read: " + e.getMessage());
    }
    if (head.length() > limits.documentBytes()) {
      return tooLarge(head);
    }
    byte[] block = block(head);
    if (!Segments.isFirst(head)) {
      return page(head, block);
    }
    segments.begin(head, block);
    return null;
  }

  private byte[] block(RecordHead head) throws IOException {
    byte[] block = window.take((int) head.length());
    if (block.length < head.length()) {
      throw cut(head.length() - block.length);
    }
    return block;
  }

  private Reading tooLarge(RecordHead head) {
    return new Reading.Damaged(
        head.provenance(),
        Damage.TOO_LARGE,
        "the record is larger than "
            + limits.documentBytes()
            + " bytes, the most for one document");
  }

  private Reading page(RecordHead head, byte[] block) {
    try {
      return switch (Captured.read(head, block, limits.documentBytes())) {
        case Captured.Other other -> new Reading.Passed(head.provenance(), other.what());
        case Captured.Page page ->
            new Reading.Item(
                new RawItem(
                    page.content(),
                    page.kind(),
                    Metadata.ofCapture(head.target(), head.captured()),
                    head.provenance()));
      };
    } catch (OverLimitException e) {
      return StreamReader.unreadable(head.provenance(), e);
    } catch (IOException e) {
      return malformed(
          head.provenance(), "the page in the record cannot be read: " + e.getMessage());
    }
  }

  private @Nullable Reading continuation(RecordHead head) throws IOException {
    if (head.length() > limits.documentBytes()) {
      return tooLarge(head);
    }
    byte[] block = block(head);
    try {
      Segments.Whole whole = segments.add(head, block);
      return whole == null ? null : page(whole.head(), whole.block());
    } catch (Segments.MissingException e) {
      return malformed(head.provenance(), "the segment before this one is missing");
    }
  }

  /** Checks that the record ends where its header says. */
  private void checkEnd(RecordHead head) throws IOException {
    int feeds = skipLineEnds();
    if (window.ensure(1) > 0) {
      if (feeds == 0 && !RecordStart.isAt(window)) {
        throw new IOException("its length is wrong, no other record begins behind it");
      }
      return;
    }
    // What breaks off within this record's member spoils the record; a later member does not.
    IOException failure = window.failure();
    if (failure != null
        && !(failure instanceof DamagedMember later && later.start() > head.offset())) {
      throw failure;
    }
  }

  /** Tells of a damaged record and goes to the next. */
  private void lose(Provenance provenance, IOException cause) {
    ready.add(
        cause instanceof OverLimitException over
            ? StreamReader.unreadable(provenance, over)
            : malformed(provenance, "the record is damaged: " + cause.getMessage()));
    window.rewind();
    window.skip(Math.min(1, window.ensure(1)));
    if (findRecord()) {
      return;
    }
    IOException failure = window.failure();
    if (failure != null && failure != cause && !(failure instanceof DamagedMember)) {
      ready.add(StreamReader.unreadable(provenance, failure));
    }
    if (!recover()) {
      end();
    }
  }

  private boolean findRecord() {
    while (window.ensure(1) > 0) {
      int before = window.peek(0);
      if (before == 'W' && RecordStart.isVersionLine(window)) {
        return true;
      }
      window.skip(1);
      if (before == '\n' && RecordStart.isAt(window)) {
        return true;
      }
    }
    return false;
  }

  private boolean recover() {
    if (members == null || place.unpacked().isOver() || !members.recover()) {
      return false;
    }
    window = new Window(members, members.produced());
    return true;
  }

  @Override
  public void close() {
    if (members != null) {
      members.close();
    }
    StreamReader.closeQuietly(in);
  }
}
