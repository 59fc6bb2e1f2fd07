package org.casus.app.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages and feeds politely: robots.txt is kept to, one request at a time goes to a host and
 * not too often, what has not changed is not sent again, failures that may pass are tried again
 * with growing pauses, and nothing is fetched from a private address, whatever a name, a redirect
 * or a number says, but from hosts that the person named as his own; to these only he himself and
 * they lead.
 */
public final class WebFetcher implements Web, AutoCloseable {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
  private static final Pattern UNSAFE = Pattern.compile("[ \"<>\\\\^`{|}]");

  private final FetchRules rules;
  private final OwnHosts own;
  private final Connection connection;
  private final Courtesy courtesy;
  private final RobotsRules robots;

  /** Fetches from the public internet, and from these hosts. */
  public WebFetcher(FetchRules rules, OwnHosts own) {
    this(
        rules,
        own,
        SystemDefaultDnsResolver.INSTANCE,
        AddressRules::isPublic,
        new Courtesy(InstantSource.system(), Thread::sleep));
  }

  /**
   * Fetches with these around it.
   *
   * @param names finds addresses of hosts
   * @param allowed which addresses may be talked to
   */
  WebFetcher(
      FetchRules rules,
      OwnHosts own,
      DnsResolver names,
      Predicate<InetAddress> allowed,
      Courtesy courtesy) {
    this.rules = rules;
    this.own = own;
    this.connection = new Connection(new PublicResolver(names, allowed, own), rules);
    this.courtesy = courtesy;
    this.robots = new RobotsRules(this::robotsText, rules.agent(), courtesy.clock());
  }

  @Override
  public Content open(String address) throws IOException {
    return Objects.requireNonNull(fetch(address, Version.NONE), "nothing is known of it").content();
  }

  @Override
  public Content open(String address, String origin) throws IOException {
    boolean trusted = own.hold(parsed(origin));
    return fetched(follow(parsed(address), Version.NONE, true, trusted)).content();
  }

  @Override
  public @Nullable Fetched fetch(String address, Version known) throws IOException {
    Answer answer = follow(parsed(address), known, true, true);
    return answer.isUnchanged() ? null : fetched(answer);
  }

  private static Fetched fetched(Answer answer) throws FetchException {
    if (!answer.isSuccess()) {
      throw FetchException.lasting(
          answer.address() + " answers with status " + answer.status() + ", not with a page");
    }
    Content content =
        new Content(new ByteArrayInputStream(answer.body()), answer.address(), answer.charset());
    return new Fetched(content, new Version(answer.tag(), answer.changed()));
  }

  private Answer robotsText(URI address) throws IOException {
    return follow(address, Version.NONE, false, true);
  }

  // Each hop is judged anew: its scheme, who leads there, its robots.txt, and on connecting its
  // address.
  private Answer follow(URI start, Version known, boolean heedRobots, boolean trusted)
      throws IOException {
    URI address = start;
    boolean fromOwn = trusted;
    for (int hop = 0; hop <= rules.redirects(); hop++) {
      fromOwn = judged(address, fromOwn);
      if (heedRobots && !robots.allow(address)) {
        throw FetchException.lasting(address + " may not be fetched: its robots.txt forbids it");
      }
      Duration pause = heedRobots ? robots.pause(address, rules.pause()) : rules.pause();
      Answer answer = tried(address, known, shortest(pause));
      if (!answer.isRedirect()) {
        return answer.at(address.toString());
      }
      address = target(address, Objects.requireNonNull(answer.location(), "a redirect names one"));
    }
    throw FetchException.lasting(
        start + " points from address to address more than " + rules.redirects() + " times");
  }

  // Whether an address is the person's own, by which the next one is judged.
  private boolean judged(URI address, boolean fromOwn) throws FetchException {
    boolean isOwn = own.hold(address);
    if (isOwn && !fromOwn) {
      throw FetchException.lasting(
          address + " lies on a host of your own, to which others may not lead");
    }
    if (!isOwn && own.name(address.getHost())) {
      throw FetchException.lasting(address + " lies on a host of your own, at a port not named");
    }
    return isOwn;
  }

  private Duration shortest(Duration asked) {
    return asked.compareTo(rules.longestPause()) < 0 ? asked : rules.longestPause();
  }

  private Answer tried(URI address, Version known, Duration pause) throws IOException {
    try {
      FetchException last = null;
      for (int attempt = 0; attempt < rules.tries(); attempt++) {
        courtesy.await(address.getRawAuthority(), pause);
        switch (once(address, known)) {
          case Attempt.Answered(Answer answer) -> {
            return answer;
          }
          case Attempt.Failed(FetchException why, String asked) -> {
            last = why;
            courtesy.pause(shortest(backOff(attempt, asked)));
          }
        }
      }
      throw Objects.requireNonNull(last, "at least one try is made");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FetchException.passing(address + " was given up: interrupted", e);
    }
  }

  /** What came of asking once. */
  private sealed interface Attempt {
    record Answered(Answer answer) implements Attempt {}

    record Failed(FetchException why, @Nullable String retryAfter) implements Attempt {}
  }

  private Attempt once(URI address, Version known) throws FetchException {
    try {
      Answer answer = connection.get(address, known);
      return answer.mayPass()
          ? new Attempt.Failed(
              FetchException.passing(address + " answers with status " + answer.status(), null),
              answer.retryAfter())
          : new Attempt.Answered(answer);
    } catch (FetchException e) {
      throw e;
    } catch (PublicResolver.PrivateHostException e) {
      throw FetchException.lasting(told(e));
    } catch (IOException e) {
      String message = address + " cannot be reached (" + told(e) + ")";
      return new Attempt.Failed(FetchException.passing(message, e), null);
    }
  }

  private static String told(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  // One second, two, four; or as long as the server asks for.
  private static Duration backOff(int attempt, @Nullable String asked) {
    return asked != null && SECONDS.matcher(asked).matches()
        ? Duration.ofSeconds(Long.parseLong(asked))
        : Duration.ofSeconds(1L << attempt);
  }

  private static URI target(URI from, String location) throws FetchException {
    try {
      return checked(from.resolve(new URI(escaped(location))), location);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw FetchException.lasting(from + " points to " + location + ", which is no address");
    }
  }

  private static URI parsed(String address) throws FetchException {
    try {
      return checked(new URI(escaped(address.strip())), address);
    } catch (URISyntaxException e) {
      throw FetchException.lasting(address + " is no address of the web (" + e.getReason() + ")");
    }
  }

  // Blanks and brackets stand in many addresses; a browser escapes them, too.
  private static String escaped(String address) {
    return UNSAFE
        .matcher(address)
        .replaceAll(found -> String.format(Locale.ROOT, "%%%02X", (int) found.group().charAt(0)));
  }

  private static URI checked(URI address, String given) throws FetchException {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      throw FetchException.lasting(given + " is no address of the web: http or https is read");
    }
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      throw FetchException.lasting(given + " names no host, or a user before it: neither is read");
    }
    return address.normalize();
  }

  @Override
  public void close() {
    connection.close();
  }
}
