package org.casus.actor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a dictionary file: {@code Name; alias; alias | ROLE; ROLE}, one entity a line.
 *
 * <p>A {@code ROLE} is {@code CCC SECTOR}, {@code CCC}, or {@code IGO}, {@code NGO}, {@code MNC} or
 * {@code IMG}; then, in any order, {@code code=...} and a range of dates such as {@code
 * 2018-05-08..2020-01}. A line {@code kind: person} says what the following lines are.
 */
final class DictionaryReader {
  private static final Map<String, ActorKind> KINDS =
      Map.of(
          "person", ActorKind.PERSON,
          "organization", ActorKind.ORGANIZATION,
          "group", ActorKind.GROUP,
          "state", ActorKind.STATE);

  private final String file;
  private final List<DictionaryEntry> entries = new ArrayList<>();
  private ActorKind kind = ActorKind.ORGANIZATION;

  private DictionaryReader(String file) {
    this.file = file;
  }

  /** The entities of a file, in its order. */
  static List<DictionaryEntry> read(String file, List<Resource.Line> lines) {
    DictionaryReader reader = new DictionaryReader(file);
    for (Resource.Line line : lines) {
      reader.line(line);
    }
    return List.copyOf(reader.entries);
  }

  private void line(Resource.Line line) {
    try {
      if (line.text().startsWith("kind:")) {
        kind = kind(line.text().substring("kind:".length()).strip());
      } else {
        entries.add(entity(line));
      }
    } catch (RuntimeException e) {
      throw new DictionaryException(
          file, line.number(), "no line 'Name; alias | ROLE; ROLE': " + line.text());
    }
  }

  private static ActorKind kind(String name) {
    ActorKind kind = KINDS.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no kind: " + name);
    }
    return kind;
  }

  private DictionaryEntry entity(Resource.Line line) {
    int bar = line.text().indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("no roles");
    }
    List<String> names = Resource.parts(line.text().substring(0, bar));
    String name = names.getFirst();
    return new DictionaryEntry(
        id(kind, name),
        kind,
        name,
        names.subList(1, names.size()),
        roles(line.text().substring(bar + 1)),
        file,
        line.number());
  }

  /** The id of an entity: its kind and its name in plain letters. */
  static String id(ActorKind kind, String name) {
    StringBuilder id = new StringBuilder(kind.name().toLowerCase(Locale.ROOT)).append('/');
    int start = id.length();
    for (String atom : Atoms.of(name)) {
      id.append(id.length() > start ? "-" : "");
      append(id, atom.toLowerCase(Locale.ROOT));
    }
    return id.toString();
  }

  private static void append(StringBuilder id, String atom) {
    for (int i = 0; i < atom.length(); i++) {
      char c = atom.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        id.append(c);
      }
    }
  }

  private static List<DatedRole> roles(String text) {
    List<DatedRole> roles = new ArrayList<>(2);
    for (String role : Resource.parts(text)) {
      roles.add(role(role));
    }
    return List.copyOf(roles);
  }

  private static DatedRole role(String text) {
    String country = null;
    Sector sector = null;
    String code = null;
    LocalDate from = null;
    LocalDate until = null;
    for (String word : Resource.parts(text, ' ')) {
      if (word.startsWith("code=")) {
        code = word.substring("code=".length());
      } else if (word.contains("..")) {
        from = from(word);
        until = until(word);
      } else if (country == null && sector == null && !isInternational(word)) {
        country = word;
      } else {
        sector = Sector.valueOf(word);
      }
    }
    return new DatedRole(country, sector, code, from, until);
  }

  private static boolean isInternational(String word) {
    return switch (word) {
      case "IGO", "NGO", "MNC", "IMG" -> true;
      default -> false;
    };
  }

  private static @Nullable LocalDate from(String range) {
    String from = range.substring(0, range.indexOf(".."));
    return switch (from.length()) {
      case 0 -> null;
      case 4 -> LocalDate.of(Integer.parseInt(from), 1, 1);
      case 7 -> YearMonth.parse(from).atDay(1);
      default -> LocalDate.parse(from);
    };
  }

  private static @Nullable LocalDate until(String range) {
    String until = range.substring(range.indexOf("..") + 2);
    return switch (until.length()) {
      case 0 -> null;
      case 4 -> LocalDate.of(Integer.parseInt(until), 12, 31);
      case 7 -> YearMonth.parse(until).atEndOfMonth();
      default -> LocalDate.parse(until);
    };
  }
}
