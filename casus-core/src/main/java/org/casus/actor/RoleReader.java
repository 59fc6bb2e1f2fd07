package org.casus.actor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.PhraseTrie.Phrase;
import org.casus.actor.RoleWord.Kind;
import org.casus.actor.RoleWord.Manner;
import org.jspecify.annotations.Nullable;

/** Reads the file of role words: {@code SECTOR kind [manner ...] [of=CCC]: word; word}. */
final class RoleReader {
  private static final String FILE = "roles.txt";

  private RoleReader() {}

  /** The role words that are shipped, in the singular and in the plural. */
  static List<Phrase> read() {
    return read(FILE, Resource.lines(FILE));
  }

  /** The role words of a file, in the singular and in the plural. */
  static List<Phrase> read(String file, List<Resource.Line> lines) {
    List<Phrase> phrases = new ArrayList<>();
    for (Resource.Line line : lines) {
      try {
        line(line.text(), phrases);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new DictionaryException(
            file, line.number(), "no line 'SECTOR kind [manner ...]: word; word': " + line.text());
      }
    }
    return phrases;
  }

  private static void line(String text, List<Phrase> phrases) {
    int colon = text.indexOf(':');
    String[] head = text.substring(0, colon).split("\\s+", -1);
    for (String word : Resource.parts(text.substring(colon + 1))) {
      add(role(head, word), phrases);
    }
  }

  private static RoleWord role(String[] head, String word) {
    Set<Manner> manners = EnumSet.noneOf(Manner.class);
    String country = null;
    for (int i = 2; i < head.length; i++) {
      if (head[i].startsWith("of=")) {
        country = head[i].substring("of=".length());
      } else {
        manners.add(Manner.valueOf(head[i].toUpperCase(Locale.ROOT)));
      }
    }
    Kind kind = Kind.valueOf(head[1].toUpperCase(Locale.ROOT));
    return new RoleWord(word, sector(head[0]), country, kind, manners);
  }

  private static @Nullable Sector sector(String name) {
    return name.equals("-") ? null : Sector.valueOf(name);
  }

  private static void add(RoleWord role, List<Phrase> phrases) {
    boolean collective = role.kind() == Kind.PEOPLE;
    Names.spellings(role.word())
        .forEach(a -> phrases.add(new Phrase(a, true, new Sense.Role(role, collective))));
    if (role.kind() != Kind.PEOPLE && role.kind() != Kind.MARKER) {
      Names.spellings(plural(role.word()))
          .forEach(a -> phrases.add(new Phrase(a, true, new Sense.Role(role, true))));
    }
  }

  /** The plural of a role phrase: its head stands last, or before "of", "to", "in" or "general". */
  static String plural(String phrase) {
    List<String> words = new ArrayList<>(List.of(phrase.split(" ", -1)));
    int head = words.size() - 1;
    for (int i = 1; i < words.size(); i++) {
      if (Set.of("of", "to", "in", "for", "on", "at", "d'affaires", "general", "martial")
          .contains(words.get(i))) {
        head = i - 1;
        break;
      }
    }
    words.set(head, pluralWord(words.get(head)));
    return String.join(" ", words);
  }

  private static String pluralWord(String word) {
    if (word.endsWith("child")) {
      return word + "ren";
    }
    if (word.endsWith("man") && !Set.of("ombudsman", "human", "german").contains(word)) {
      return word.substring(0, word.length() - 2) + "en";
    }
    if (word.endsWith("y") && !word.matches(".*[aeiou]y")) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    if (word.endsWith("fe")) {
      return word.substring(0, word.length() - 2) + "ves";
    }
    boolean hisses = Stream.of("s", "x", "ch", "sh", "z").anyMatch(word::endsWith);
    return hisses ? word + "es" : word + "s";
  }
}
