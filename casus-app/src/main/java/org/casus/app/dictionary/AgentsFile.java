package org.casus.app.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An agent dictionary of PETRARCH: common nouns with the end of a code, the irregular plural in
 * braces, sets of words between exclamation marks.
 *
 * <pre>
 * POLICEMAN {POLICEMEN} [~COP]
 * !MINISTER! = MINISTER, MINISTERS
 * DEFENCE_!MINISTER! [~GOVMIL]
 * </pre>
 */
final class AgentsFile {
  private static final Pattern LINE =
      Pattern.compile("([^\\[{]+)(\\{([^}]*)\\})?\\s*\\[([^\\]]*)\\].*");
  private static final Pattern SET = Pattern.compile("!([A-Z_]+)!\\s*=\\s*(.*)");
  private static final Pattern IN_SET = Pattern.compile("!([A-Z_]+)!");

  private final String file;
  private final Map<String, List<String>> sets = new HashMap<>();
  private final List<Agent> agents = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private AgentsFile(String file) {
    this.file = file;
  }

  /**
   * A word for an actor.
   *
   * @param word in lower case
   * @param plural empty where the word has none, or one by rule
   * @param sector of PLOVER
   * @param line where it stands
   */
  record Agent(String word, String plural, String sector, int line) {}

  /** The words of a file, and the lines of it that are none. */
  record Read(List<Agent> agents, List<Finding> findings) {
    Read {
      agents = List.copyOf(agents);
      findings = List.copyOf(findings);
    }
  }

  /** Reads a file; a set may stand behind the lines that use it. */
  static Read read(SourceLines source) {
    AgentsFile agents = new AgentsFile(source.file());
    for (SourceLines.Line line : source.lines()) {
      agents.set(line);
    }
    for (SourceLines.Line line : source.lines()) {
      agents.agent(line);
    }
    return new Read(agents.agents, agents.findings);
  }

  private void set(SourceLines.Line line) {
    Matcher set = SET.matcher(line.text());
    if (set.matches()) {
      List<String> words = new ArrayList<>();
      for (String word : set.group(2).split(",", -1)) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
      sets.put(set.group(1), words);
    }
  }

  private void agent(SourceLines.Line line) {
    if (SET.matcher(line.text()).matches() || line.text().startsWith("<")) {
      return;
    }
    Matcher agent = LINE.matcher(line.text());
    if (!agent.matches()) {
      problem(line, "no line 'WORD {PLURAL} [~CODE]': " + line.text());
      return;
    }
    String code = agent.group(4).replace("~", "").strip();
    String sector = Codes.sector(code, 0);
    if (sector == null) {
      problem(line, "no sector that we know: " + agent.group(4));
      return;
    }
    if (code.length() > 3) {
      problem(line, "of the code " + code + " only the sector " + sector + " is kept");
    }
    String plural = agent.group(3) == null ? "" : Spelling.plain(agent.group(3));
    spell(line, agent.group(1).strip(), plural, sector);
  }

  private void spell(SourceLines.Line line, String written, String plural, String sector) {
    Matcher in = IN_SET.matcher(written);
    if (!in.find()) {
      agents.add(new Agent(Spelling.plain(written), plural, sector, line.number()));
      return;
    }
    List<String> words = sets.getOrDefault(in.group(1), List.of());
    if (words.isEmpty()) {
      problem(line, "no set !" + in.group(1) + "! in this file");
    }
    for (String word : words) {
      String filled = written.substring(0, in.start()) + word + written.substring(in.end());
      spell(line, filled, plural, sector);
    }
  }

  private void problem(SourceLines.Line line, String problem) {
    findings.add(new Finding(file, line.number(), problem));
  }
}
