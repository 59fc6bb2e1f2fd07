package org.casus.app.web;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hosts of the person's own network that may be fetched from although their addresses are private,
 * each with the ports that are meant; none unless the person names them.
 *
 * @param services hosts with their ports, as {@code wiki.example:80}
 */
public record OwnHosts(Set<String> services) {
  /** None. */
  public static final OwnHosts NONE = new OwnHosts(Set.of());

  private static final List<Integer> USUAL_PORTS = List.of(80, 443);
  private static final Pattern SERVICE =
      Pattern.compile(
          "([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{0,251}[\\p{L}\\p{N}])?|\\[[0-9a-fA-F:.]{2,45}\\])(?::(\\d{1,5}))?");

  public OwnHosts {
    services = Set.copyOf(services);
  }

  /**
   * The hosts that a person names: {@code wiki.example} for its ports 80 and 443, {@code
   * localhost:8000} for that port, {@code [::1]:8000}.
   *
   * @throws IllegalArgumentException if one of them is no host; the message says so
   */
  public static OwnHosts of(Collection<String> named) {
    return new OwnHosts(
        named.stream().flatMap(name -> services(name).stream()).collect(Collectors.toSet()));
  }

  private static List<String> services(String name) {
    Matcher service = SERVICE.matcher(name.strip());
    if (!service.matches() || AddressRules.isDisguised(service.group(1))) {
      throw new IllegalArgumentException(
          "'" + name + "' names no host, such as wiki.example or localhost:8000");
    }
    String port = service.group(2);
    List<Integer> ports = port == null ? USUAL_PORTS : List.of(Integer.valueOf(port));
    return ports.stream().map(number -> service(service.group(1), number)).toList();
  }

  private static String service(String host, int port) {
    return host.toLowerCase(Locale.ROOT) + ":" + port;
  }

  /** Whether an address lies on one of them, at a port that is meant. */
  boolean hold(URI address) {
    if (address.getHost() == null) {
      return false;
    }
    int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    int port = address.getPort() < 0 ? usual : address.getPort();
    return services.contains(service(address.getHost(), port));
  }

  /** Whether a host is one of them, at whatever port. */
  boolean name(String host) {
    String start = host.toLowerCase(Locale.ROOT) + ":";
    String bracketed = "[" + start.substring(0, start.length() - 1) + "]:";
    return services.stream()
        .anyMatch(service -> service.startsWith(start) || service.startsWith(bracketed));
  }
}
