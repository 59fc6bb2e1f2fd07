package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a zip archive, found by the list at its end: a damaged one does not hide the others.
 */
final class ZipFiles extends FileArchive {
  private final Place place;
  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;

  private ZipFiles(ZipFile zip, Place place, StreamReader reader) {
    super(place, reader);
    this.place = place;
    this.zip = zip;
    this.entries = zip.getEntries();
  }

  /** Opens an archive; the source closes the bytes. */
  static ZipFiles open(ListedChannel bytes, Place place, StreamReader reader) throws IOException {
    ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(bytes).setIgnoreLocalFileHeader(true).get();
    bytes.lift();
    return new ZipFiles(zip, place, reader);
  }

  /** Whether the files are parts of one document of another kind. */
  boolean isDocument() {
    return Stream.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF")
        .anyMatch(part -> zip.getEntry(part) != null);
  }

  @Override
  @Nullable Entry nextEntry() throws EntryException {
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (!entry.isDirectory() && !entry.isUnixSymlink()) {
        return new Entry(entry.getName(), bytes(entry));
      }
    }
    return null;
  }

  private InputStream bytes(ZipArchiveEntry entry) throws EntryException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new EntryException(entry.getName(), "the file is encrypted; unpack it yourself");
    }
    try {
      if (!zip.canReadEntryData(entry)) {
        throw new EntryException(
            entry.getName(), "the file is packed in a way that is not known; unpack it yourself");
      }
      return new Metered(zip.getInputStream(entry), place.unpacked());
    } catch (IOException | RuntimeException e) {
      // The library throws unchecked exceptions, too, where an archive breaks its format.
      throw new EntryException(
          entry.getName(), "the file cannot be unpacked (" + e.getMessage() + ")");
    }
  }

  @Override
  void closeArchive() throws IOException {
    zip.close();
  }
}
