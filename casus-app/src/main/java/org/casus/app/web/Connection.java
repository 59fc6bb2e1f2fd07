package org.casus.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Asks servers, one request at a time, within a deadline and a size; follows nothing by itself. */
final class Connection implements AutoCloseable {
  private static final int BUFFER = 1 << 14;

  private final CloseableHttpClient client;
  private final FetchRules rules;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fetch-deadline").factory());

  Connection(PublicResolver resolver, FetchRules rules) {
    this.rules = rules;
    Timeout patience = Timeout.of(rules.deadline());
    this.client =
        HttpClients.custom()
            .setUserAgent(rules.agent())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).build())
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(patience)
                            .setSocketTimeout(patience)
                            .build())
                    .build())
            .build();
  }

  /** What a server answers to a request for this address. */
  Answer get(URI address, Version known) throws IOException {
    HttpGet request = new HttpGet(address);
    request.setHeader(
        HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
    if (known.tag() != null) {
      request.setHeader(HttpHeaders.IF_NONE_MATCH, known.tag());
    }
    if (known.changed() != null) {
      request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.changed());
    }
    Duration deadline = rules.deadline();
    Future<?> end = timer.schedule(request::cancel, deadline.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, response -> answer(response, address.toString()));
    } finally {
      end.cancel(false);
    }
  }

  private Answer answer(ClassicHttpResponse response, String address) throws IOException {
    return new Answer(
        response.getCode(),
        body(response.getEntity(), address),
        address,
        charset(response.getEntity()),
        header(response, HttpHeaders.ETAG),
        header(response, HttpHeaders.LAST_MODIFIED),
        header(response, HttpHeaders.LOCATION),
        header(response, HttpHeaders.RETRY_AFTER));
  }

  private static @Nullable String header(HttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static @Nullable String charset(@Nullable HttpEntity entity) {
    ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
    return type == null || type.getCharset() == null ? null : type.getCharset().name();
  }

  private byte[] body(@Nullable HttpEntity entity, String address) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = entity.getContent()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (out.size() + read > rules.bytes()) {
          throw FetchException.lasting(
              address + " sends more than " + rules.bytes() + " bytes, the most for one document");
        }
        out.write(buffer, 0, read);
      }
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.GRACEFUL);
  }
}
