package org.casus.app.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.app.dictionary.VerbPattern.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A verb dictionary of PETRARCH or TABARI: blocks of synonymous verbs with a code, patterns with
 * codes of their own below them, sets of synonyms behind {@code &}.
 *
 * <pre>
 * --- ATTACK [190] ---
 * ASSAIL {ASSAILS ASSAILED ASSAILING} [190]
 * - * (WITH &amp;BOMB) [183]
 * </pre>
 */
final class VerbsFile {
  private static final Pattern BLOCK =
      Pattern.compile("-{2,}\\s*([^\\[\\-]+?)\\s*(\\[([^\\]]*)\\])?\\s*-{2,}.*");
  private static final Pattern VERB =
      Pattern.compile("([A-Za-z][A-Za-z_' ]*?)_?\\s*(\\{[^}]*\\})?\\s*(\\[([^\\]]*)\\])?");
  private static final Pattern PATTERN = Pattern.compile("-\\s*(.*?)\\s*\\[([^\\]]*)\\].*");
  private static final Set<String> NOTHING = Set.of("---", "###", "");

  private final String file;
  private final Map<String, Set<String>> sets = new LinkedHashMap<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> verbs = new LinkedHashSet<>();
  private String blockCode = "";
  private Set<String> set = new LinkedHashSet<>();
  private boolean inBlock;

  private VerbsFile(String file) {
    this.file = file;
  }

  /**
   * An entry for the codebook.
   *
   * @param verbs its predicates, {@code shoot down}
   * @param conditions all must hold
   * @param reversed whether who is object acts
   * @param cameo the code
   * @param line where it stands
   */
  record Draft(
      List<String> verbs, List<Condition> conditions, boolean reversed, String cameo, int line) {
    Draft {
      verbs = List.copyOf(verbs);
      conditions = List.copyOf(conditions);
    }
  }

  /** The entries of a file, and the lines of it that can be none. */
  record Read(List<Draft> drafts, List<Finding> findings) {
    Read {
      drafts = List.copyOf(drafts);
      findings = List.copyOf(findings);
    }
  }

  /** Reads a file; a set may stand behind the lines that use it. */
  static Read read(SourceLines source) {
    VerbsFile file = new VerbsFile(source.file());
    for (SourceLines.Line line : source.lines()) {
      file.set(line);
    }
    for (SourceLines.Line line : source.lines()) {
      file.line(line);
    }
    return new Read(file.drafts, file.findings);
  }

  private void set(SourceLines.Line line) {
    String text = line.text();
    if (text.startsWith("&")) {
      set = sets.computeIfAbsent(text.substring(1).strip(), name -> new LinkedHashSet<>());
    } else if (text.startsWith("+")) {
      set.add(Spelling.plain(text.substring(1)));
    }
  }

  private void line(SourceLines.Line line) {
    String text = line.text();
    if (text.startsWith("&") || text.startsWith("+") || text.startsWith("<")) {
      return;
    }
    Matcher block = BLOCK.matcher(text);
    if (block.matches()) {
      begin(block.group(1), block.group(3));
      keepVerb(line, block.group(1), blockCode);
      inBlock = true;
    } else if (text.startsWith("~")) {
      problem(line, "a transformation of several verbs: " + text);
    } else if (text.startsWith("-")) {
      pattern(line);
    } else {
      verb(line);
    }
  }

  private void begin(String verb, @Nullable String code) {
    verbs.clear();
    blockCode = code == null ? "" : code.strip();
  }

  private void verb(SourceLines.Line line) {
    Matcher verb = VERB.matcher(line.text());
    if (!verb.matches()) {
      problem(line, "neither a verb nor a pattern: " + line.text());
      return;
    }
    if (!inBlock) {
      // TABARI's older files have no blocks: a verb's line begins one.
      begin(verb.group(1), verb.group(4));
    }
    String code = verb.group(4) == null ? blockCode : verb.group(4).strip();
    keepVerb(line, verb.group(1), code);
  }

  private void keepVerb(SourceLines.Line line, String written, String code) {
    String verb = Spelling.plain(written);
    boolean known = !verbs.add(verb);
    if (NOTHING.contains(code) || code.matches("\\d{3}") && !isEvent(code)) {
      return;
    }
    if (!known) {
      keep(line, List.of(verb), new VerbPattern(List.of(), "", false), code);
    }
  }

  private static boolean isEvent(String code) {
    return Codes.type(first(code)).isPresent();
  }

  private void pattern(SourceLines.Line line) {
    Matcher pattern = PATTERN.matcher(line.text());
    if (!pattern.matches()) {
      problem(line, "a pattern without a code: " + line.text());
    } else if (verbs.isEmpty()) {
      problem(line, "a pattern of no verb: " + line.text());
    } else if (NOTHING.contains(pattern.group(2).strip())) {
      problem(line, "a pattern that codes nothing: " + line.text());
    } else {
      try {
        VerbPattern read = VerbPattern.of(pattern.group(1), sets);
        keep(line, List.copyOf(verbs), read, pattern.group(2).strip());
      } catch (IllegalArgumentException e) {
        problem(line, e.getMessage() + ": " + line.text());
      }
    }
  }

  private void keep(SourceLines.Line line, List<String> of, VerbPattern pattern, String code) {
    String cameo = first(code);
    if (Codes.type(cameo).isEmpty()) {
      problem(line, "PLOVER has no type for the code " + code);
      return;
    }
    if (!cameo.equals(code)) {
      problem(line, "of the codes " + code + " only " + cameo + " is kept");
    }
    List<String> predicates = of.stream().map(v -> (v + " " + pattern.particle()).strip()).toList();
    drafts.add(
        new Draft(predicates, pattern.conditions(), pattern.reversed(), cameo, line.number()));
  }

  private static String first(String code) {
    return code.split("[:/]", 2)[0].strip();
  }

  private void problem(SourceLines.Line line, String problem) {
    findings.add(new Finding(file, line.number(), problem));
  }
}
