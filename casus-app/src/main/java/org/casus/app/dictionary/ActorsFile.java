package org.casus.app.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An actor dictionary of PETRARCH or TABARI: names with underscores, synonyms behind {@code +},
 * codes with dates in brackets, on the name's line or below it.
 *
 * <pre>
 * HUGO_CHAVEZ_  ; president
 * +CHAVEZ_FRIAS_
 *   [VENGOV 19990202-20130305]
 * FARC_ [COLREB]
 * </pre>
 */
final class ActorsFile {
  private static final Pattern CODE = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Set<String> NOBODY = Set.of("---", "###", "~");

  private final String file;
  private final List<Name> names = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> spellings = new LinkedHashSet<>();
  private final List<String> roles = new ArrayList<>();
  private int line;
  private int lost;

  private ActorsFile(String file) {
    this.file = file;
  }

  /**
   * Somebody whom the file names.
   *
   * @param spellings at least one
   * @param roles as our dictionaries write them, those with dates first
   * @param line where the name begins
   */
  record Name(List<String> spellings, List<String> roles, int line) {
    Name {
      spellings = List.copyOf(spellings);
      roles = List.copyOf(roles);
    }
  }

  /** The names of a file, and the lines of it that are none. */
  record Read(List<Name> names, List<Finding> findings) {
    Read {
      names = List.copyOf(names);
      findings = List.copyOf(findings);
    }
  }

  /** Reads a file. */
  static Read read(SourceLines source) {
    ActorsFile actors = new ActorsFile(source.file());
    for (SourceLines.Line line : source.lines()) {
      actors.line(line);
    }
    actors.end();
    return new Read(actors.names, actors.findings);
  }

  private void line(SourceLines.Line source) {
    int bracket = source.text().indexOf('[');
    String name = (bracket < 0 ? source.text() : source.text().substring(0, bracket)).strip();
    if (name.startsWith(".") || name.startsWith("<")) {
      return;
    }
    if (name.startsWith("+")) {
      spelling(source.number(), name.substring(1));
    } else if (!name.isEmpty()) {
      end();
      line = source.number();
      spelling(source.number(), name);
    }
    Matcher code = CODE.matcher(source.text());
    while (code.find()) {
      code(source.number(), code.group(1).strip());
    }
    if (bracket >= 0 && source.text().indexOf(']', bracket) < 0) {
      findings.add(new Finding(file, source.number(), "a code that no ']' closes"));
    }
  }

  private void spelling(int number, String name) {
    String bare = name.replaceAll("\\{[^}]*\\}", "").strip();
    if (!bare.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_'’.&\\- ]*")) {
      findings.add(new Finding(file, number, "no name: " + name));
    } else if (line == 0) {
      findings.add(new Finding(file, number, "a synonym of no name: " + name));
    } else {
      spellings.addAll(Spelling.names(bare));
    }
  }

  private void code(int number, String written) {
    String[] parts = written.split("\\s+", 2);
    String code = parts[0].contains("/") ? parts[0].substring(0, parts[0].indexOf('/')) : parts[0];
    if (!code.equals(parts[0])) {
      findings.add(new Finding(file, number, "of the codes " + parts[0] + " only " + code));
    }
    String dates = parts.length < 2 ? "" : parts[1].strip();
    if (dates.isEmpty() && code.matches("[A-Z]+[<>].*")) {
      int at = code.replaceAll("[A-Z]+([<>].*)", "$1").length();
      dates = code.substring(code.length() - at);
      code = code.substring(0, code.length() - at);
    }
    Optional<String> role = Codes.role(code);
    Optional<String> range = dates.isEmpty() ? Optional.of("") : Dates.range(dates);
    if (NOBODY.contains(code)) {
      lost(number, "the code " + code + " says that it is no actor");
    } else if (role.isEmpty()) {
      lost(number, "no country or kind of actor that we know: " + code);
    } else if (range.isEmpty()) {
      lost(number, "no dates: " + dates);
    } else {
      keep((role.get() + " " + range.get()).strip(), range.get().isEmpty());
    }
  }

  private void keep(String role, boolean always) {
    if (always) {
      roles.add(role);
    } else {
      int dated = (int) roles.stream().filter(r -> r.contains("..")).count();
      roles.add(dated, role);
    }
  }

  private void lost(int number, String problem) {
    lost++;
    findings.add(new Finding(file, number, problem));
  }

  private void end() {
    if (!spellings.isEmpty() && !roles.isEmpty()) {
      names.add(new Name(List.copyOf(spellings), roles, line));
    } else if (!spellings.isEmpty() && lost == 0) {
      String name = spellings.iterator().next();
      findings.add(new Finding(file, line, "a name without a code: " + name));
    }
    spellings.clear();
    roles.clear();
    lost = 0;
  }
}
