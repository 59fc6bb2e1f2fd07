package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The readings of several inputs, one after another; a folder is listed when its turn comes. */
final class InputList extends Lookahead {
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final StreamReader reader;
  private final InputStream standardInput;
  private final Remote remote;
  private @Nullable Source current;

  /** A file or folder that waits for its turn, by the name under which it is reported. */
  private record Pending(String name, @Nullable Folder parent) {
    boolean isNamedByUser() {
      return parent == null;
    }
  }

  /** A folder on the way down to a file. */
  private record Folder(Path real, int depth, @Nullable Folder parent) {
    boolean liesWithin(Path other) {
      for (Folder at = this; at != null; at = at.parent) {
        if (at.real.equals(other)) {
          return true;
        }
      }
      return false;
    }
  }

  InputList(List<String> inputs, StreamReader reader, InputStream standardInput, Remote remote) {
    inputs.forEach(input -> pending.add(new Pending(input, null)));
    this.reader = reader;
    this.standardInput = standardInput;
    this.remote = remote;
  }

  @Override
  @Nullable Reading advance() {
    while (true) {
      if (current != null && current.hasNext()) {
        return current.next();
      }
      close();
      Pending turn = pending.poll();
      if (turn == null) {
        return null;
      }
      Reading damaged = enter(turn);
      if (damaged != null) {
        return damaged;
      }
    }
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  private @Nullable Reading enter(Pending turn) {
    if (turn.isNamedByUser() && turn.name.equals(Sources.STANDARD_INPUT)) {
      current = reader.read(new Unclosed(standardInput), turn.name);
      return null;
    }
    try {
      if (turn.isNamedByUser() && Sources.isAddress(turn.name)) {
        current = reader.read(remote.open(turn.name), turn.name);
      } else {
        open(turn, Path.of(turn.name));
      }
      return null;
    } catch (InvalidPathException e) {
      return damaged(turn, Damage.MISSING, "this is no name of a file (" + e.getReason() + ")");
    } catch (NoSuchFileException e) {
      return damaged(turn, Damage.MISSING, "there is no such file or folder; check its name");
    } catch (AccessDeniedException e) {
      return damaged(
          turn, Damage.UNREADABLE, "the system denies access to it; check its permissions");
    } catch (FileSystemLoopException e) {
      return damaged(
          turn, Damage.UNREADABLE, "the folder contains itself by a link; it is skipped");
    } catch (IOException e) {
      return damaged(turn, Damage.UNREADABLE, "it cannot be read (" + e.getMessage() + ")");
    }
  }

  private void open(Pending turn, Path path) throws IOException {
    if (Files.isDirectory(path)) {
      list(turn, path);
    } else if (Files.isRegularFile(path)) {
      current = reader.read(Files.newByteChannel(path), turn.name);
    } else if (turn.isNamedByUser()) {
      current = reader.read(Files.newInputStream(path), turn.name);
    } else {
      // A pipe or a device inside a folder could keep the whole run waiting.
      Files.readAttributes(path, "size");
      throw new IOException("it is neither a file nor a folder");
    }
  }

  private void list(Pending turn, Path path) throws IOException {
    Folder above = turn.parent;
    Path real = path.toRealPath();
    int depth = above == null ? 0 : above.depth + 1;
    if (depth > reader.limits().nesting().folders() || (above != null && above.liesWithin(real))) {
      throw new FileSystemLoopException(turn.name);
    }
    Folder folder = new Folder(real, depth, above);
    String prefix = turn.name.endsWith("/") ? turn.name : turn.name + "/";
    try (Stream<Path> files = Files.list(path)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.startsWith("."))
          .sorted(Comparator.reverseOrder())
          .forEach(name -> pending.addFirst(new Pending(prefix + name, folder)));
    }
  }

  private static Reading damaged(Pending turn, Damage damage, String message) {
    return new Reading.Damaged(new Provenance(turn.name, 0), damage, message);
  }
}
