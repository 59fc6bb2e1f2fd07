package org.casus.app;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import org.casus.app.web.FetchException;
import org.casus.app.web.Web;
import org.casus.app.web.Web.Fetched;
import org.casus.source.Damage;
import org.casus.source.Feed;
import org.casus.source.Limits;
import org.casus.source.Provenance;
import org.casus.source.Reading;
import org.casus.source.Source;
import org.casus.source.Sources;
import org.jspecify.annotations.Nullable;

/**
 * The new and the changed entries of several feeds, each read only when it is asked for: the
 * article's own page, or what the feed holds of it where the page cannot be had.
 */
final class FollowedFeeds implements Source {
  private final Web web;
  private final FollowState state;
  private final boolean pages;
  private final BooleanSupplier ending;
  private final Deque<String> feeds;
  private final Deque<Pending> entries = new ArrayDeque<>();
  private @Nullable Reading next;

  /** An entry that waits for its turn. */
  private record Pending(String feed, int number, Feed.Entry entry) {
    Provenance place() {
      return new Provenance(feed, number);
    }
  }

  /**
   * @param state says what is known already, and is told of what is read
   * @param pages whether the entries' own pages are fetched
   * @param ending whether no more is wanted: what has not been read then is read another time
   */
  FollowedFeeds(
      List<String> feeds, Web web, FollowState state, boolean pages, BooleanSupplier ending) {
    this.feeds = new ArrayDeque<>(feeds);
    this.web = web;
    this.state = state;
    this.pages = pages;
    this.ending = ending;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (!entries.isEmpty() || !feeds.isEmpty())) {
      if (ending.getAsBoolean()) {
        entries.forEach(pending -> state.forget(pending.feed(), id(pending.entry())));
        entries.clear();
        feeds.clear();
        return false;
      }
      next = entries.isEmpty() ? poll(feeds.remove()) : read(entries.remove());
    }
    return next != null;
  }

  @Override
  public Reading next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("every entry has been read");
    }
    Reading reading = next;
    next = null;
    return reading;
  }

  @Override
  public void close() {
    // What fetches belongs to whoever follows.
  }

  private @Nullable Reading poll(String address) {
    try {
      Fetched fetched = web.fetch(address, state.version(address));
      if (fetched != null) {
        Feed feed = Sources.feed(fetched.content(), Limits.DEFAULT);
        enter(address, feed);
        state.remember(address, fetched.version(), marks(feed));
      }
      return null;
    } catch (IOException e) {
      return new Reading.Damaged(
          new Provenance(address, 0), Damage.UNREADABLE, Failures.sentence(e));
    }
  }

  private void enter(String address, Feed feed) {
    int number = 0;
    for (Feed.Entry entry : feed.entries()) {
      number++;
      if (!state.isKnown(address, id(entry), entry.mark())) {
        entries.add(new Pending(address, number, entry));
      }
    }
  }

  private static Map<String, String> marks(Feed feed) {
    Map<String, String> marks = new LinkedHashMap<>();
    feed.entries().forEach(entry -> marks.put(id(entry), entry.mark()));
    return marks;
  }

  private static String id(Feed.Entry entry) {
    return entry.id() != null ? entry.id() : entry.title() + " " + entry.content();
  }

  private Reading read(Pending pending) {
    String link = pending.entry().link();
    if (pages && link != null) {
      try {
        return Sources.page(
            web.open(link, pending.feed()), pending.entry(), pending.place(), Limits.DEFAULT);
      } catch (IOException e) {
        return instead(pending, e);
      }
    }
    return new Reading.Item(Feed.item(pending.entry(), pending.place()));
  }

  // The feed's own words serve where they are more than a headline; what may pass is tried again.
  private Reading instead(Pending pending, IOException e) {
    if (e instanceof FetchException failure && failure.isPassing()) {
      state.forget(pending.feed(), id(pending.entry()));
    }
    return pending.entry().content().isEmpty()
        ? new Reading.Damaged(pending.place(), Damage.UNREADABLE, Failures.sentence(e))
        : new Reading.Item(Feed.item(pending.entry(), pending.place()));
  }
}
