package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The files of an archive, each read as what it is, in the order of the archive. */
abstract class FileArchive extends Lookahead {
  private final Place place;
  private final StreamReader reader;
  private @Nullable Source current;
  private boolean finished;

  FileArchive(Place place, StreamReader reader) {
    this.place = place;
    this.reader = reader;
  }

  /** A file of an archive, and its bytes. */
  record Entry(String name, InputStream bytes) {}

  /**
   * The next file that can be read, or null at the end.
   *
   * @throws EntryException if a file cannot be read, but others may
   * @throws IOException if the archive is broken from here on
   */
  abstract @Nullable Entry nextEntry() throws EntryException, IOException;

  @Override
  final @Nullable Reading advance() {
    while (true) {
      if (current != null && current.hasNext()) {
        return current.next();
      }
      leave();
      if (finished || place.unpacked().isOver()) {
        return null;
      }
      Reading damaged = enter();
      if (damaged != null) {
        return damaged;
      }
    }
  }

  private @Nullable Reading enter() {
    try {
      Entry entry = nextEntry();
      finished = entry == null;
      if (entry != null && isOfUse(entry.name())) {
        place.unpacked().addEntry();
        current = reader.read(entry.bytes(), place.entry(entry.name()));
      }
      return null;
    } catch (EntryException e) {
      return new Reading.Damaged(
          place.entry(e.entry()).whole(), Damage.UNREADABLE, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      // The library throws unchecked exceptions, too, where an archive breaks its format.
      finished = true;
      return StreamReader.broken(place.whole(), e);
    }
  }

  // What file managers leave behind; a folder's hidden files are passed over likewise.
  private static boolean isOfUse(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return !file.isEmpty() && !file.startsWith(".") && !name.startsWith("__MACOSX/");
  }

  private void leave() {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  /** Lets go of the archive itself. */
  abstract void closeArchive() throws IOException;

  @Override
  public final void close() {
    leave();
    StreamReader.closeQuietly(this::closeArchive);
  }

  /** Says that one file of an archive cannot be read. */
  static final class EntryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String entry;

    EntryException(String entry, String message) {
      super(message, null, false, false);
      this.entry = entry;
    }

    String entry() {
      return entry;
    }
  }
}
