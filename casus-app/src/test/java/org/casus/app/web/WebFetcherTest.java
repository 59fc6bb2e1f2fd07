package org.casus.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.casus.app.web.Web.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All requests go to a server of the test's own on the loopback address. */
class WebFetcherTest {
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final int BYTES = 10_000;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private int failures;
  private boolean robotsFail;
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    switch (path) {
      case "/robots.txt" ->
          send(
              exchange,
              robotsFail ? 500 : 200,
              "User-agent: *\nDisallow: /secret\nCrawl-delay: 3\n");
      case "/page" -> page(exchange);
      case "/hop" -> redirect(exchange, "/page");
      case "/loop" -> redirect(exchange, "/loop");
      case "/inside" -> redirect(exchange, "http://10.1.2.3/");
      case "/to-wiki" -> redirect(exchange, at("wiki.example", "/page"));
      case "/file" -> redirect(exchange, "file:///etc/hostname");
      case "/to-secret" -> redirect(exchange, "/secret/x");
      case "/large" -> send(exchange, 200, "x".repeat(2 * BYTES));
      case "/bomb" -> bomb(exchange);
      case "/slow" -> drip(exchange);
      case "/flaky" -> send(exchange, failures-- > 0 ? 503 : 200, "at last");
      case "/busy" -> {
        exchange.getResponseHeaders().set("Retry-After", "7");
        send(exchange, failures-- > 0 ? 429 : 200, "at last");
      }
      default -> send(exchange, 404, "nothing");
    }
  }

  private static void page(HttpExchange exchange) throws IOException {
    if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().set("ETag", "\"v1\"");
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=windows-1252");
    send(exchange, 200, "<p>a page");
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    send(exchange, 302, "");
  }

  private static void bomb(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[50 * BYTES]);
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, packed.size());
    exchange.getResponseBody().write(packed.toByteArray());
    exchange.close();
  }

  // A byte every now and then: no single wait is long, all together they never end.
  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 200; i++) {
        out.write('x');
        out.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  // The test's own server is let in; everything else is judged as always.
  private WebFetcher fetcher() {
    return fetcher(
        SystemDefaultDnsResolver.INSTANCE,
        found -> found.isLoopbackAddress() || AddressRules.isPublic(found));
  }

  private WebFetcher fetcher(DnsResolver names, Predicate<InetAddress> allowed) {
    return fetcher(OwnHosts.NONE, names, allowed);
  }

  private WebFetcher fetcher(OwnHosts own, DnsResolver names, Predicate<InetAddress> allowed) {
    FetchRules rules =
        new FetchRules(
            "Casus/test", Duration.ofSeconds(1), Duration.ofSeconds(60), 3, 5, DEADLINE, BYTES);
    return new WebFetcher(rules, own, names, allowed, new Courtesy(() -> now, waits::add));
  }

  private String body(String path) throws IOException {
    try (WebFetcher fetcher = fetcher()) {
      return new String(fetcher.open(address(path)).body().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void refuses(String address, String reason) {
    try (WebFetcher fetcher = fetcher()) {
      assertThatThrownBy(() -> fetcher.open(address))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining(reason);
    }
  }

  @Test
  void aPageIsFetchedWithItsEncodingAndVersion() throws IOException {
    try (WebFetcher fetcher = fetcher()) {
      Fetched page = fetcher.fetch(address("/hop"), org.casus.app.web.Version.NONE);
      assertThat(page).isNotNull();
      assertThat(page.content().charset()).isEqualTo("windows-1252");
      assertThat(page.content().address()).isEqualTo(address("/page"));
      assertThat(page.version().tag()).isEqualTo("\"v1\"");
      assertThat(fetcher.fetch(address("/page"), page.version())).isNull();
    }
  }

  @Test
  void robotsAreHeededOnEveryHopAndAskedOnce() throws IOException {
    refuses(address("/secret/x"), "robots.txt forbids it");
    refuses(address("/to-secret"), "robots.txt forbids it");
    assertThat(asked).doesNotContain("/secret/x");
    asked.clear();
    assertThat(body("/hop")).isEqualTo("<p>a page");
    assertThat(asked).containsExactly("/robots.txt", "/hop", "/page");
  }

  @Test
  void requestsToOneHostAreKeptApartAsItAsks() throws IOException {
    body("/hop");
    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4));
  }

  @Test
  void failuresThatMayPassAreTriedAgainWithGrowingPauses() throws IOException {
    failures = 2;
    assertThat(body("/flaky")).isEqualTo("at last");
    assertThat(waits).contains(Duration.ofSeconds(1), Duration.ofSeconds(2));
    failures = 3;
    refuses(address("/flaky"), "status 503");
  }

  @Test
  void aServerMayAskForALongerPause() throws IOException {
    failures = 1;
    assertThat(body("/busy")).isEqualTo("at last");
    assertThat(waits).contains(Duration.ofSeconds(7));
  }

  @Test
  void limitsHold() {
    refuses(address("/large"), "more than 10000 bytes");
    refuses(address("/bomb"), "more than 10000 bytes");
    refuses(address("/loop"), "more than 5 times");
    refuses(address("/absent"), "status 404");
  }

  @Test
  void aServerThatNeverEndsIsGivenUp() {
    refuses(address("/slow"), "cannot be reached");
  }

  @Test
  void redirectsToPrivateAddressesAndFilesAreRefused() {
    refuses(address("/inside"), "private address");
    refuses(address("/file"), "http or https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://0.0.0.0/",
        "file:///etc/hostname",
        "jar:http://example.org/a.jar!/b",
        "ftp://example.org/",
        "http://user@example.org/",
        "gopher://127.0.0.1:70/_x",
        "http:///etc/hostname"
      })
  void privateAddressesAreNeverFetched(String address) {
    try (WebFetcher fetcher = fetcher(SystemDefaultDnsResolver.INSTANCE, AddressRules::isPublic)) {
      assertThatThrownBy(() -> fetcher.open(address)).isInstanceOf(FetchException.class);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aNameThatTurnsPrivateIsNotFollowedThere() {
    List<String> answers = new ArrayList<>(List.of("1.1.1.1", "127.0.0.1"));
    DnsResolver turning =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            // Judged once as public, it answers with the loopback address when it is connected to.
            String answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            return new InetAddress[] {InetAddress.getByName(answer)};
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };
    PublicResolver resolver = new PublicResolver(turning, AddressRules::isPublic, OwnHosts.NONE);
    assertThat(resolved(resolver)).isEqualTo("1.1.1.1");
    String there = "http://rebind.example:" + server.getAddress().getPort() + "/page";
    try (WebFetcher fetcher = fetcher(turning, AddressRules::isPublic)) {
      assertThatThrownBy(() -> fetcher.open(there)).hasMessageContaining("private address");
    }
    assertThat(asked).isEmpty();
  }

  // The test's own server under any name; nothing but what the person names is let in.
  private static final DnsResolver HERE =
      new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) {
          return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
          return host;
        }
      };

  private String at(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  private OwnHosts own(String host) {
    return OwnHosts.of(List.of(host + ":" + server.getAddress().getPort()));
  }

  private static String text(Web.Content content) throws IOException {
    return new String(content.body().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aHostOfOnesOwnIsFetchedFromWhereItIsNamed() throws IOException {
    try (WebFetcher fetcher = fetcher(own("wiki.example"), HERE, AddressRules::isPublic)) {
      String there = at("wiki.example", "/page");
      assertThat(text(fetcher.open(there))).isEqualTo("<p>a page");
      assertThat(text(fetcher.open(at("wiki.example", "/hop"), there))).isEqualTo("<p>a page");
    }
  }

  @Test
  void allElseStaysOutOfReachBesideAHostOfOnesOwn() {
    try (WebFetcher fetcher = fetcher(own("wiki.example"), HERE, AddressRules::isPublic)) {
      assertThatThrownBy(() -> fetcher.open(at("other.example", "/page")))
          .hasMessageContaining("private address");
      assertThatThrownBy(() -> fetcher.open("http://wiki.example:1/page"))
          .hasMessageContaining("port not named");
      assertThatThrownBy(() -> fetcher.open(at("wiki.example", "/inside")))
          .hasMessageContaining("private address");
    }
    assertThat(asked).doesNotContain("/page");
  }

  @Test
  void noFeedFromElsewhereLeadsToAHostOfOnesOwn() {
    try (WebFetcher fetcher =
        fetcher(own("wiki.example"), HERE, found -> found.isLoopbackAddress())) {
      assertThatThrownBy(
              () -> fetcher.open(at("wiki.example", "/page"), at("public.example", "/feed")))
          .hasMessageContaining("others may not lead");
      assertThatThrownBy(() -> fetcher.open(at("public.example", "/to-wiki")))
          .hasMessageContaining("others may not lead");
    }
    assertThat(asked).doesNotContain("/page");
  }

  @Test
  void aHostOfOnesOwnIsNeverWhereCloudsKeepSecrets() {
    DnsResolver names =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            return new InetAddress[] {InetAddress.getByName("169.254.169.254")};
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };
    try (WebFetcher fetcher = fetcher(own("wiki.example"), names, AddressRules::isPublic)) {
      assertThatThrownBy(() -> fetcher.open(at("wiki.example", "/page")))
          .hasMessageContaining("private address");
    }
  }

  @Test
  void robotsAreAskedAnewAfterADayAndSoonerAfterAFailure() throws IOException {
    try (WebFetcher fetcher = fetcher()) {
      robotsFail = true;
      assertThatThrownBy(() -> fetcher.open(address("/page"))).hasMessageContaining("robots.txt");
      robotsFail = false;
      assertThatThrownBy(() -> fetcher.open(address("/page"))).hasMessageContaining("robots.txt");
      now = now.plus(Duration.ofHours(1));
      assertThat(text(fetcher.open(address("/page")))).isEqualTo("<p>a page");
      asked.clear();
      fetcher.open(address("/page"));
      now = now.plus(Duration.ofHours(25));
      fetcher.open(address("/page"));
    }
    assertThat(asked).containsExactly("/page", "/robots.txt", "/page");
  }

  private static String resolved(PublicResolver resolver) {
    try {
      return resolver.resolve("rebind.example")[0].getHostAddress();
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
