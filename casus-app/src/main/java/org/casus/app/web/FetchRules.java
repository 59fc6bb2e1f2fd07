package org.casus.app.web;

import java.time.Duration;

/**
 * What the fetcher holds to.
 *
 * @param agent the name by which it tells servers who asks
 * @param pause how far apart requests to one host are, unless its robots.txt asks for more
 * @param longestPause the most that a robots.txt or a server may ask for
 * @param tries how often a page is asked for, where failures may pass
 * @param redirects how many times an address may point to another
 * @param deadline how long one answer may take in all
 * @param bytes the largest answer
 */
public record FetchRules(
    String agent,
    Duration pause,
    Duration longestPause,
    int tries,
    int redirects,
    Duration deadline,
    int bytes) {
  /** The usual, within this size. */
  public static FetchRules of(String version, int bytes) {
    return new FetchRules(
        "Casus/" + version,
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        3,
        5,
        Duration.ofSeconds(60),
        bytes);
  }
}
