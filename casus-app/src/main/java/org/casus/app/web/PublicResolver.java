package org.casus.app.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host, and gives only public ones; of the person's own hosts, those of
 * his network, too. The connection goes to just the addresses that were judged: a name that answers
 * otherwise a moment later changes nothing.
 */
final class PublicResolver implements DnsResolver {
  private final DnsResolver names;
  private final Predicate<InetAddress> allowed;
  private final OwnHosts own;

  PublicResolver(DnsResolver names, Predicate<InetAddress> allowed, OwnHosts own) {
    this.names = names;
    this.allowed = allowed;
    this.own = own;
  }

  /** A host that may not be talked to. */
  static final class PrivateHostException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    PrivateHostException(String host) {
      super(
          host
              + " is a private address, which is not fetched from unless --own-host names the host");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (AddressRules.isDisguised(host)) {
      throw new PrivateHostException(host);
    }
    Predicate<InetAddress> fit = own.name(host) ? allowed.or(AddressRules::isOwnNetwork) : allowed;
    List<InetAddress> found = Stream.of(names.resolve(host)).filter(fit).toList();
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
