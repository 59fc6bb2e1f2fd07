package org.casus.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnHostsTest {
  @Test
  void aHostIsNamedWithItsPorts() {
    OwnHosts own = OwnHosts.of(List.of("Wiki.example", "localhost:8000", "[::1]:8080"));
    assertThat(own.hold(URI.create("http://wiki.example/a"))).isTrue();
    assertThat(own.hold(URI.create("https://WIKI.example/a"))).isTrue();
    assertThat(own.hold(URI.create("http://wiki.example:8000/a"))).isFalse();
    assertThat(own.hold(URI.create("http://localhost:8000/"))).isTrue();
    assertThat(own.hold(URI.create("http://localhost/"))).isFalse();
    assertThat(own.hold(URI.create("http://[::1]:8080/"))).isTrue();
    assertThat(own.hold(URI.create("http://sub.wiki.example/"))).isFalse();
    assertThat(own.name("LOCALHOST")).isTrue();
    assertThat(own.name("::1")).isTrue();
    assertThat(own.name("wiki.example.evil.example")).isFalse();
    assertThat(OwnHosts.NONE.hold(URI.create("http://wiki.example/"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "http://wiki.example",
        "wiki.example/feed",
        "10.0.0.0/8",
        "a b",
        "2130706433",
        "0x7f.1",
        "wiki.example:",
        "wiki.example:x",
        ".example"
      })
  void whatIsNoHostIsRefused(String name) {
    assertThatThrownBy(() -> OwnHosts.of(List.of(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names no host");
  }
}
