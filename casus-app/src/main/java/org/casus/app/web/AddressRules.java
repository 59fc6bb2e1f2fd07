package org.casus.app.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which addresses of the internet are public. A page or a feed must not be able to make the program
 * talk to the machine that it runs on, or to its neighbours.
 *
 * <p>The ranges are those of IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890 and
 * later); an IPv6 address that carries an IPv4 address within it (mapped, compatible, NAT64, 6to4,
 * Teredo) is judged by both.
 */
final class AddressRules {
  private static final List<Range> PRIVATE =
      List.of(
          Range.of("0.0.0.0", 8),
          Range.of("10.0.0.0", 8),
          Range.of("100.64.0.0", 10),
          Range.of("127.0.0.0", 8),
          Range.of("169.254.0.0", 16),
          Range.of("172.16.0.0", 12),
          Range.of("192.0.0.0", 24),
          Range.of("192.0.2.0", 24),
          Range.of("192.88.99.0", 24),
          Range.of("192.168.0.0", 16),
          Range.of("198.18.0.0", 15),
          Range.of("198.51.100.0", 24),
          Range.of("203.0.113.0", 24),
          Range.of("224.0.0.0", 4),
          Range.of("240.0.0.0", 4),
          Range.of("::", 96),
          Range.of("64:ff9b:1::", 48),
          Range.of("100::", 64),
          Range.of("2001::", 23),
          Range.of("2001:db8::", 32),
          Range.of("3fff::", 20),
          Range.of("5f00::", 16),
          Range.of("fc00::", 7),
          Range.of("fe80::", 10),
          Range.of("fec0::", 10),
          Range.of("ff00::", 8));

  // What a host that the person names may lie in; never where clouds keep their machines' secrets.
  private static final List<Range> OWN =
      List.of(
          Range.of("10.0.0.0", 8),
          Range.of("100.64.0.0", 10),
          Range.of("127.0.0.0", 8),
          Range.of("172.16.0.0", 12),
          Range.of("192.168.0.0", 16),
          Range.of("::1", 128),
          Range.of("fc00::", 7));

  private static final List<Range> SECRETS =
      List.of(Range.of("100.100.100.200", 32), Range.of("fd00:ec2::254", 128));

  private static final Range NAT64 = Range.of("64:ff9b::", 96);
  private static final Range SIX_TO_FOUR = Range.of("2002::", 16);

  // Numbers that some readers take for an address and others do not: 2130706433, 0x7f.1,
  // 0177.0.0.1.
  private static final Pattern NUMBERS =
      Pattern.compile("(?:0x[0-9a-fA-F]*|\\d+)(?:\\.(?:0x[0-9a-fA-F]*|\\d+))*\\.?");
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");

  private AddressRules() {}

  /** A range of addresses: those whose first bits are these. */
  private record Range(byte[] first, int bits) {
    static Range of(String first, int bits) {
      try {
        return new Range(InetAddress.getByName(first).getAddress(), bits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(first, e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if ((address[bit >> 3] & mask) != (first[bit >> 3] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Whether an address is one of the public internet. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (PRIVATE.stream().anyMatch(range -> range.holds(bytes))) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> true;
      case Inet6Address six -> isPublicWithin(bytes);
      default -> false;
    };
  }

  /** Whether an address is one that a person's own network gives to its hosts. */
  static boolean isOwnNetwork(InetAddress address) {
    byte[] bytes = address.getAddress();
    return OWN.stream().anyMatch(range -> range.holds(bytes))
        && SECRETS.stream().noneMatch(range -> range.holds(bytes));
  }

  private static boolean isPublicWithin(byte[] bytes) {
    if (NAT64.holds(bytes)) {
      return isPublic(bytes, 12);
    }
    return !SIX_TO_FOUR.holds(bytes) || isPublic(bytes, 2);
  }

  private static boolean isPublic(byte[] bytes, int from) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("four bytes are an address", e);
    }
  }

  /** Whether a host is written in numbers that do not plainly say which address they mean. */
  static boolean isDisguised(String host) {
    return NUMBERS.matcher(host).matches() && !FOUR_NUMBERS.matcher(host).matches();
  }
}
