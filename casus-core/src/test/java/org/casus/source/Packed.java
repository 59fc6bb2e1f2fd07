package org.casus.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Packs bytes for the tests of reading. */
final class Packed {
  private Packed() {}

  /** A file of an archive. */
  record Entry(String name, byte[] bytes) {
    static Entry of(String name, String text) {
      return new Entry(name, text.getBytes(UTF_8));
    }
  }

  static byte[] gzip(byte[]... parts) {
    return written(
        out -> {
          GZIPOutputStream gzip = new GZIPOutputStream(out);
          for (byte[] part : parts) {
            gzip.write(part);
          }
          gzip.finish();
        });
  }

  /** Gzip of one byte so many times. */
  static byte[] gzipped(int b, long count) {
    return written(
        out -> {
          GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
          byte[] same = new byte[1 << 20];
          Arrays.fill(same, (byte) b);
          for (long left = count; left > 0; left -= same.length) {
            gzip.write(same, 0, (int) Math.min(left, same.length));
          }
          gzip.finish();
        });
  }

  static byte[] deflate(byte[] bytes, Deflater deflater) {
    return written(
        out -> {
          DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater);
          deflated.write(bytes);
          deflated.finish();
        });
  }

  static byte[] zstd(byte[] bytes) {
    return Zstd.compress(bytes);
  }

  static byte[] zip(Entry... entries) {
    return written(
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          for (Entry entry : entries) {
            zip.putNextEntry(new ZipEntry(entry.name()));
            zip.write(entry.bytes());
            zip.closeEntry();
          }
          zip.finish();
        });
  }

  static byte[] tar(Entry... entries) {
    return written(
        out -> {
          TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
          tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
          for (Entry entry : entries) {
            TarArchiveEntry header = new TarArchiveEntry(entry.name());
            header.setSize(entry.bytes().length);
            tar.putArchiveEntry(header);
            tar.write(entry.bytes());
            tar.closeArchiveEntry();
          }
          tar.finish();
        });
  }

  static byte[] joined(byte[]... parts) {
    return written(
        out -> {
          for (byte[] part : parts) {
            out.write(part);
          }
        });
  }

  /** Writes to a stream in memory. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
