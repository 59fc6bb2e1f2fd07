package org.casus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of an export, as it lies there.
 *
 * @param format its form, which gives it its name
 * @param bytes how long it is
 * @param sha256 the SHA-256 of its bytes, in hexadecimal
 */
record DataFile(ExportFormat format, long bytes, String sha256) {
  static DataFile read(Path file, ExportFormat format) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      return new DataFile(format, bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
