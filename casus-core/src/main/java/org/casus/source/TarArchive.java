package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a tar archive. */
final class TarArchive extends FileArchive {
  private final TarArchiveInputStream tar;

  TarArchive(InputStream in, Place place, StreamReader reader) {
    super(place, reader);
    this.tar = new TarArchiveInputStream(in);
  }

  @Override
  @Nullable Entry nextEntry() throws IOException {
    TarArchiveEntry entry = tar.getNextEntry();
    while (entry != null && !holdsBytes(entry)) {
      entry = tar.getNextEntry();
    }
    return entry == null ? null : new Entry(entry.getName(), new Unclosed(tar));
  }

  // Links and devices have a name and nothing in them.
  private boolean holdsBytes(TarArchiveEntry entry) {
    boolean points = entry.isLink() || entry.isSymbolicLink();
    boolean device = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
    return entry.isFile() && !points && !device && tar.canReadEntryData(entry);
  }

  @Override
  void closeArchive() throws IOException {
    tar.close();
  }
}
