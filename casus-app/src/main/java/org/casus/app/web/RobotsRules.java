package org.casus.app.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the hosts allow by their robots.txt (RFC 9309), each asked once. A host whose file cannot be
 * had because the server fails allows nothing for now; one that has none allows everything.
 */
final class RobotsRules {
  private static final int MOST_BYTES = 500_000;

  private final Asker asker;
  private final String agent;
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Map<String, SimpleRobotRules> known = new ConcurrentHashMap<>();

  /** Fetches a robots.txt, redirects followed. */
  @FunctionalInterface
  interface Asker {
    Answer ask(URI address) throws IOException;
  }

  RobotsRules(Asker asker, String agent) {
    this.asker = asker;
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
    SimpleRobotRules rules = known.get(host);
    if (rules == null) {
      rules = fetch(host + "/robots.txt");
      known.put(host, rules);
    }
    return rules;
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
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
      }
      throw e;
    }
  }
}
