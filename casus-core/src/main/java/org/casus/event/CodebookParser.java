package org.casus.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.event.Condition.ActorClass;
import org.casus.event.Condition.Test;
import org.casus.event.Entry.Example;
import org.casus.event.Entry.Predicate;

/** Reads the entries of one codebook file; see {@code docs/codebook/FORMAT.md}. */
final class CodebookParser {
  private static final List<SlotName> VERB_ACTOR = slots("subject");
  private static final List<SlotName> VERB_RECIPIENT = slots("object | indirect");
  private static final List<SlotName> NOUN_ACTOR = slots("subject | by | poss | mod");
  private static final List<SlotName> NOUN_RECIPIENT =
      slots("on | against | at | to | of | with | object");
  private static final List<SlotName> NONE = List.of();

  private final CodebookFile file;
  private final SemanticClasses classes;
  private final EventType type;

  CodebookParser(CodebookFile file, SemanticClasses classes) {
    this.file = file;
    this.classes = classes;
    this.type = EventType.valueOf(head("type"));
  }

  /** The title, the definition and the entries of the file. */
  CodebookChapter parse() {
    List<Entry> entries = new ArrayList<>();
    List<CodebookFile.Field> block = new ArrayList<>();
    for (CodebookFile.Field field : file.fields()) {
      if (field.key().equals("entry") && !block.isEmpty()) {
        entries.add(entry(block));
        block.clear();
      }
      if (field.key().equals("entry") || !block.isEmpty()) {
        block.add(field);
      }
    }
    if (!block.isEmpty()) {
      entries.add(entry(block));
    }
    return new CodebookChapter(type, head("title"), head("definition"), entries);
  }

  private String head(String key) {
    return file.fields().stream()
        .filter(field -> field.key().equals(key))
        .map(CodebookFile.Field::value)
        .findFirst()
        .orElseThrow(() -> new CodebookException(file.name(), 1, "no '" + key + ":' at the top"));
  }

  private Entry entry(List<CodebookFile.Field> block) {
    EntryDraft draft = new EntryDraft(type, block.getFirst().value(), block.getFirst().line());
    for (CodebookFile.Field field : block.subList(1, block.size())) {
      read(field, draft);
    }
    if (draft.predicates.isEmpty()) {
      throw problem(block.getFirst(), "entry '" + draft.name + "' has no predicate");
    }
    boolean nominal = draft.predicates.getFirst().kind() == Clause.Kind.NOUN;
    return draft.entry(
        nominal ? NOUN_ACTOR : VERB_ACTOR,
        draft.mutual ? NONE : nominal ? NOUN_RECIPIENT : VERB_RECIPIENT);
  }

  private void read(CodebookFile.Field field, EntryDraft draft) {
    String value = field.value();
    switch (field.key()) {
      case "verbs" -> draft.predicates.addAll(predicates(Clause.Kind.VERB, value));
      case "nouns" -> draft.predicates.addAll(predicates(Clause.Kind.NOUN, value));
      case "adjectives" -> draft.predicates.addAll(predicates(Clause.Kind.ADJECTIVE, value));
      case "when" -> draft.conditions.add(condition(field));
      case "unless" -> draft.exceptions.add(condition(field));
      case "actor" -> draft.actor = slots(value);
      case "recipient" -> draft.recipient = value.equals("-") ? NONE : slots(value);
      case "mutual" -> draft.mutual = value.equals("yes");
      case "mode" -> draft.mode = value;
      case "contexts" -> draft.contexts.addAll(list(value, ","));
      case "cameo" -> draft.cameo = value;
      case "+" -> draft.examples.add(example(field));
      case "-" -> draft.counterexamples.add(value);
      default -> throw problem(field, "unknown key '" + field.key() + "'");
    }
  }

  private static List<Predicate> predicates(Clause.Kind kind, String value) {
    return list(value.toLowerCase(Locale.ROOT), ",").stream()
        .map(words -> new Predicate(kind, List.of(words.split("[\\s-]+"))))
        .toList();
  }

  private Condition condition(CodebookFile.Field field) {
    return classes.condition(field.value(), text -> made(field));
  }

  private Condition made(CodebookFile.Field field) {
    String[] slotAndRest = field.value().split("\\s+", 2);
    if (slotAndRest.length < 2) {
      throw problem(field, "a condition is a slot and its alternatives: " + field.value());
    }
    List<Test> tests =
        list(slotAndRest[1], "\\|").stream().flatMap(word -> tests(field, word)).toList();
    return new Condition(SlotName.of(slotAndRest[0]), tests);
  }

  private Stream<Test> tests(CodebookFile.Field field, String word) {
    if (word.equals("*")) {
      return Stream.of(new Test.Anything());
    }
    if (!word.startsWith("@")) {
      return Stream.of(new Test.Words(List.of(word.toLowerCase(Locale.ROOT).split("[\\s-]+"))));
    }
    String name = word.substring(1);
    Stream<Test> actors =
        Arrays.stream(ActorClass.values())
            .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(name))
            .map(Test.ActorTest::new);
    Stream<Test> words = classes.contains(name) ? classes.tests(name).stream() : Stream.empty();
    List<Test> tests = Stream.concat(words, actors).toList();
    if (tests.isEmpty()) {
      throw problem(field, "no class file 'classes/" + name + ".txt'");
    }
    return tests.stream();
  }

  private static Example example(CodebookFile.Field field) {
    String[] parts = field.value().split("\\s\\|\\s", 2);
    if (parts.length < 2) {
      return new Example(parts[0], List.of(), List.of());
    }
    String[] roles = parts[1].split("\\s?>\\s?", 2);
    return new Example(parts[0], names(roles[0]), roles.length < 2 ? List.of() : names(roles[1]));
  }

  private static List<String> names(String text) {
    return text.strip().equals("-") ? List.of() : list(text, ",");
  }

  private static List<SlotName> slots(String value) {
    return list(value.toLowerCase(Locale.ROOT), "\\|").stream().map(SlotName::of).toList();
  }

  private static List<String> list(String value, String separator) {
    return Arrays.stream(value.split(separator, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private CodebookException problem(CodebookFile.Field field, String what) {
    return new CodebookException(file.name(), field.line(), what);
  }
}
