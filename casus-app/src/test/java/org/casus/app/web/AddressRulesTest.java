package org.casus.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.8", "198.18.0.1", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "::127.0.0.1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:c0a8:101::1", "2001::1", "2001:db8::1"
      })
  void privateAddressesAreRefused(String address) throws UnknownHostException {
    assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "93.184.216.34",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "192.167.1.1",
        "2606:4700::1111",
        "2a00:1450:4001::1",
        "64:ff9b::101:101",
        "2002:101:101::1"
      })
  void publicAddressesAreNot(String address) throws UnknownHostException {
    assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "127.1",
        "127.0.1",
        "017700000001",
        "127.0.0.1.",
        "010.0.0.1"
      })
  void numbersInDisguiseAreRefused(String host) {
    assertThat(AddressRules.isDisguised(host)).isTrue();
    assertThatThrownBy(() -> resolver("1.1.1.1").resolve(host))
        .isInstanceOf(PublicResolver.PrivateHostException.class)
        .hasMessageContaining(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3.4", "example.org", "0x.example.org", "127.example.org", "abc"})
  void namesAndPlainAddressesAreNoDisguise(String host) {
    assertThat(AddressRules.isDisguised(host)).isFalse();
  }

  @Test
  void aNameThatChangesItsAnswerIsJudgedEachTime() throws UnknownHostException {
    PublicResolver resolver = resolver("1.1.1.1", "127.0.0.1");
    assertThat(resolver.resolve("rebind.example")).hasSize(1);
    assertThatThrownBy(() -> resolver.resolve("rebind.example"))
        .isInstanceOf(PublicResolver.PrivateHostException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "fd12::1"
      })
  void aNetworkOfOnesOwnHasTheseAddresses(String address) throws UnknownHostException {
    assertThat(AddressRules.isOwnNetwork(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "fe80::1",
        "fd00:ec2::254",
        "100.100.100.200",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "1.1.1.1"
      })
  void andNoneOfThese(String address) throws UnknownHostException {
    assertThat(AddressRules.isOwnNetwork(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void ofSeveralAddressesThePublicOnesAreGiven() throws UnknownHostException {
    InetAddress[] all = {InetAddress.getByName("10.0.0.1"), InetAddress.getByName("1.1.1.1")};
    PublicResolver resolver =
        new PublicResolver(
            names(List.<InetAddress[]>of(all)), AddressRules::isPublic, OwnHosts.NONE);
    assertThat(resolver.resolve("both.example")).containsExactly(all[1]);
  }

  private static PublicResolver resolver(String... answers) throws UnknownHostException {
    List<InetAddress[]> found = new java.util.ArrayList<>();
    for (String answer : answers) {
      found.add(new InetAddress[] {InetAddress.getByName(answer)});
    }
    return new PublicResolver(names(found), AddressRules::isPublic, OwnHosts.NONE);
  }

  private static DnsResolver names(List<InetAddress[]> answers) {
    Deque<InetAddress[]> left = new ArrayDeque<>(answers);
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) {
        return left.size() > 1 ? left.remove() : left.element();
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }
}
