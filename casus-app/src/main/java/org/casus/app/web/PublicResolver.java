package org.casus.app.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host, and gives only public ones. The connection goes to just the
 * addresses that were judged: a name that answers otherwise a moment later changes nothing.
 */
final class PublicResolver implements DnsResolver {
  private final DnsResolver names;
  private final Predicate<InetAddress> allowed;

  PublicResolver(DnsResolver names, Predicate<InetAddress> allowed) {
    this.names = names;
    this.allowed = allowed;
  }

  /** A host that may not be talked to. */
  static final class PrivateHostException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    PrivateHostException(String host) {
      super(host + " is a private address, which is never fetched from");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (AddressRules.isDisguised(host)) {
      throw new PrivateHostException(host);
    }
    List<InetAddress> found = Stream.of(names.resolve(host)).filter(allowed).toList();
    if (found.isEmpty()) {
      throw new PrivateHostException(host);
    }
    return found.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
