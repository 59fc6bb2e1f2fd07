package org.casus.app.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the hosts allow by their robots.txt (RFC 9309), each asked once a day. A host whose file
 * cannot be had because the server fails allows nothing for a while; one that has none allows
 * everything.
 */
final class RobotsRules {
  private static final int MOST_BYTES = 500_000;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(15);

  private final Asker asker;
  private final String agent;
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** What a host allows, and until when that is held to be so. */
  private record Known(SimpleRobotRules rules, Instant until) {}

  /** Fetches a robots.txt, redirects followed. */
  @FunctionalInterface
  interface Asker {
    Answer ask(URI address) throws IOException;
  }

  RobotsRules(Asker asker, String agent, InstantSource clock) {
    this.asker = asker;
    this.clock = clock;
    this.agent = agent.split("/", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** Whether the host lets this address be fetched. */
  boolean allow(URI address) throws IOException {
    return rules(address).isAllowed(address.toString());
  }

  /** How far apart the host wants requests to be, at least so much. */
  Duration pause(URI address, Duration least) throws IOException {
    long asked = rules(address).getCrawlDelay();
    Duration delay = Duration.ofMillis(Math.max(0, asked));
    return delay.compareTo(least) > 0 ? delay : least;
  }

  private SimpleRobotRules rules(URI address) throws IOException {
    String host = address.getScheme() + "://" + address.getRawAuthority();
    Instant now = clock.instant();
    Known found = known.get(host);
    if (found == null || !now.isBefore(found.until())) {
      SimpleRobotRules rules = fetch(host + "/robots.txt");
      Duration kept = rules.isDeferVisits() ? KEPT_AFTER_FAILURE : KEPT;
      found = new Known(rules, now.plus(kept));
      known.put(host, found);
    }
    return found.rules();
  }

  private SimpleRobotRules fetch(String address) throws IOException {
    try {
      Answer answer = asker.ask(URI.create(address));
      if (answer.isSuccess()) {
        byte[] text = answer.body();
        byte[] read = Arrays.copyOf(text, Math.min(text.length, MOST_BYTES));
        return parser.parseContent(address, read, "text/plain", List.of(agent));
      }
      return parser.failedFetch(answer.status());
    } catch (FetchException e) {
      if (e.isPassing()) {
        SimpleRobotRules none = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
        none.setDeferVisits(true);
        return none;
      }
      throw e;
    }
  }
}
