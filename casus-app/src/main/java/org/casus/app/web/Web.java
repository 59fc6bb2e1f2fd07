package org.casus.app.web;

import java.io.IOException;
import org.casus.source.Remote;
import org.jspecify.annotations.Nullable;

/** Where pages and feeds are fetched from, again and again. */
public interface Web extends Remote {
  /** Something that was fetched: the content, and the version by which to ask for a later one. */
  record Fetched(Content content, Version version) {}

  /**
   * What an address names, or null where the server says that it is still the known version.
   *
   * @throws IOException if it cannot be had or may not be fetched; the message says why
   */
  @Nullable Fetched fetch(String address, Version known) throws IOException;

  /**
   * What an address names that somebody else gave: an entry of a feed.
   *
   * @param origin where it was given; hosts of the person's own network are out of reach for what
   *     comes from elsewhere
   * @throws IOException as {@link #open}
   */
  Content open(String address, String origin) throws IOException;
}
