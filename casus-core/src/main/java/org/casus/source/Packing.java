package org.casus.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a stream is packed, as its first bytes tell, and where they are damaged its name. */
enum Packing {
  /** It is a document, or several. */
  NONE,
  /** WARC or ARC. */
  WEB_ARCHIVE,
  /** WARC or ARC, gzipped by the record or as a whole. */
  GZIPPED_WEB_ARCHIVE,
  /** One stream in gzip. */
  GZIP,
  /** One stream in zstd. */
  ZSTD,
  /** Files in a zip archive. */
  ZIP,
  /** Files in a tar archive. */
  TAR;

  private static final int TAR_MAGIC = 257;

  static Packing of(byte[] head, String name) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (GzipMembers.isStart(head, 0, head.length)) {
      return isWebArchive(lower) || RecordStart.isPacked(head, 0, head.length)
          ? GZIPPED_WEB_ARCHIVE
          : GZIP;
    }
    if (RecordStart.isPlain(head)) {
      return WEB_ARCHIVE;
    }
    if (isWebArchive(lower) && head.length > 0) {
      return lower.endsWith(".gz") ? GZIPPED_WEB_ARCHIVE : WEB_ARCHIVE;
    }
    if (latin.startsWith("(\u00b5/\u00fd")) {
      return ZSTD;
    }
    if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    return latin.startsWith("ustar", TAR_MAGIC) ? TAR : NONE;
  }

  private static boolean isWebArchive(String lower) {
    String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return bare.endsWith(".warc") || bare.endsWith(".arc");
  }

  /** The name of what comes out of one packed stream: without {@code .gz}, {@code .tgz} a tar. */
  static String withoutEnding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    return switch (dot < 0 ? "" : lower.substring(dot)) {
      case ".gz", ".zst", ".zstd" -> name.substring(0, dot);
      case ".tgz" -> name.substring(0, dot) + ".tar";
      default -> name;
    };
  }
}
