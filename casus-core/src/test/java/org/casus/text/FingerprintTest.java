package org.casus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  // The same by the plain way: all bytes at once.
  private static String plain(String part) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(), 0, 10);
  }

  @Property(tries = 60)
  void longTextIsHashedAsShortTextIs(@ForAll String any, @ForAll @IntRange(max = 9) int shift)
      throws NoSuchAlgorithmException {
    String text = "x".repeat(shift) + (any + "é😀\ud83d").repeat(1 + 20_000 / (any.length() + 4));
    assertThat(Fingerprint.of(text)).isEqualTo(plain(text));
  }

  @Test
  void partsAreSeparated() {
    assertThat(Fingerprint.of("ab", "c")).isNotEqualTo(Fingerprint.of("a", "bc"));
  }
}
