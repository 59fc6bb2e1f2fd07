package org.casus.app.dictionary;

import java.util.Locale;
import java.util.stream.Collectors;

/** A verb dictionary's pattern as an entry of a codebook file. */
final class CodebookEntry {
  private CodebookEntry() {}

  /** The lines of the entry, with an empty line before them. */
  static String text(VerbsFile.Draft draft, Codes.Type type) {
    StringBuilder text = new StringBuilder("\nentry: ").append(name(draft)).append('\n');
    text.append("verbs: ").append(String.join(", ", draft.verbs())).append('\n');
    for (VerbPattern.Condition condition : draft.conditions()) {
      text.append("when: ").append(line(condition)).append('\n');
    }
    if (draft.reversed()) {
      text.append("actor: object | by\nrecipient: subject\n");
    }
    if (type.mode() != null) {
      text.append("mode: ").append(type.mode()).append('\n');
    }
    return text.append("cameo: ").append(draft.cameo()).append('\n').toString();
  }

  /** The entry in one line, for a person. */
  static String line(VerbsFile.Draft draft) {
    String conditions =
        draft.conditions().stream().map(c -> " [" + line(c) + "]").collect(Collectors.joining());
    String verb = draft.verbs().getFirst();
    String more = draft.verbs().size() > 1 ? " (+" + (draft.verbs().size() - 1) + ")" : "";
    return draft.cameo() + " " + verb + more + conditions;
  }

  private static String line(VerbPattern.Condition condition) {
    return condition.slot() + " " + String.join(" | ", condition.words());
  }

  private static String name(VerbsFile.Draft draft) {
    String verb = draft.verbs().getFirst().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return verb + "-line-" + draft.line();
  }
}
