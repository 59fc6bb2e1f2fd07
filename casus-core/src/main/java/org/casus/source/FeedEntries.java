package org.casus.source;

import com.rometools.rome.io.FeedException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The entries of a feed, one after another, numbered from 1. */
final class FeedEntries extends Lookahead {
  private final Iterator<Reading> readings;

  private FeedEntries(Iterator<Reading> readings) {
    this.readings = readings;
  }

  /** The readings of a feed; one damaged reading where it is none. */
  static Source of(String xml, Provenance whole, Limits limits) {
    return new FeedEntries(readings(xml, whole, limits).iterator());
  }

  private static List<Reading> readings(String xml, Provenance whole, Limits limits) {
    try {
      List<Feed.Entry> entries = Feed.read(xml, limits).entries();
      if (entries.isEmpty()) {
        return List.of(new Reading.Damaged(whole, Damage.EMPTY, "the feed holds no entry"));
      }
      return IntStream.range(0, entries.size())
          .<Reading>mapToObj(
              i -> {
                Provenance place = new Provenance(whole.source(), i + 1L);
                return new Reading.Item(Feed.item(entries.get(i), place));
              })
          .toList();
    } catch (FeedException | IllegalArgumentException e) {
      return List.of(
          new Reading.Damaged(
              whole,
              Damage.MALFORMED,
              "this is no feed in RSS or Atom that can be read ("
                  + e.getMessage()
                  + "); save its articles as pages"));
    }
  }

  @Override
  @Nullable Reading advance() {
    return readings.hasNext() ? readings.next() : null;
  }

  @Override
  public void close() {
    // The whole feed was read when it was opened.
  }
}
