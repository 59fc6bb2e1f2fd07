package org.casus.actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.actor.PhraseTrie.Phrase;
import org.casus.text.Fingerprint;

/**
 * Names and role words of a user's own, which lie over those that are shipped and win.
 *
 * <p>They stand in a folder: {@code roles.txt} and {@code *.roles.txt} hold role words, every other
 * {@code *.txt} names, both in the form of the files that are shipped.
 */
public final class UserDictionary {
  private static final String ROLES = "roles.txt";
  private static final String SUFFIX = ".txt";
  private static final UserDictionary NONE =
      new UserDictionary(List.of(), List.of(), Fingerprint.of(""));

  private final List<DictionaryEntry> entries;
  private final List<Phrase> roles;
  private final String fingerprint;

  private UserDictionary(List<DictionaryEntry> entries, List<Phrase> roles, String fingerprint) {
    this.entries = List.copyOf(entries);
    this.roles = List.copyOf(roles);
    this.fingerprint = fingerprint;
  }

  /** No dictionary: what is shipped stands alone. */
  public static UserDictionary none() {
    return NONE;
  }

  /**
   * Reads the files of a folder, in the order of their names.
   *
   * @throws IOException if it cannot be read
   * @throws DictionaryException if a line breaks the format
   */
  public static UserDictionary read(Path folder) throws IOException {
    Map<String, DictionaryEntry> entries = new LinkedHashMap<>();
    List<Phrase> roles = new ArrayList<>();
    StringBuilder everything = new StringBuilder();
    for (Path file : files(folder)) {
      String text = Files.readString(file);
      String name = file.getFileName().toString();
      everything.append(name).append('\n').append(text);
      if (name.equals(ROLES) || name.endsWith("." + ROLES)) {
        roles.addAll(RoleReader.read(name, Resource.linesOf(text)));
      } else {
        DictionaryReader.read(name, Resource.linesOf(text)).forEach(e -> entries.put(e.id(), e));
      }
    }
    return new UserDictionary(
        List.copyOf(entries.values()), roles, Fingerprint.of(everything.toString()));
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(SUFFIX) && Files.isRegularFile(f))
          .sorted()
          .toList();
    }
  }

  /** The names, each entry once: a later line for the same name takes an earlier one's place. */
  public List<DictionaryEntry> entries() {
    return entries;
  }

  /** How many role words it has, singular and plural apart. */
  public int roleCount() {
    return roles.size();
  }

  /** A hash of all files: the same dictionary, the same fingerprint. */
  public String fingerprint() {
    return fingerprint;
  }

  List<Phrase> roles() {
    return roles;
  }
}
