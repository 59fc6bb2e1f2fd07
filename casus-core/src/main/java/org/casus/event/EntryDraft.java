package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import org.casus.event.Entry.Example;
import org.casus.event.Entry.Predicate;
import org.jspecify.annotations.Nullable;

/** An entry while its lines are being read. */
final class EntryDraft {
  final EventType type;
  final String name;
  final int line;
  final List<Predicate> predicates = new ArrayList<>();
  final List<Condition> conditions = new ArrayList<>();
  final List<Condition> exceptions = new ArrayList<>();
  final List<String> contexts = new ArrayList<>();
  final List<Example> examples = new ArrayList<>();
  final List<String> counterexamples = new ArrayList<>();
  @Nullable List<SlotName> actor;
  @Nullable List<SlotName> recipient;
  boolean mutual;
  @Nullable String mode;
  String cameo = "";

  EntryDraft(EventType type, String name, int line) {
    this.type = type;
    this.name = name;
    this.line = line;
  }

  Entry entry(List<SlotName> defaultActor, List<SlotName> defaultRecipient) {
    return new Entry(
        type,
        name,
        line,
        predicates,
        conditions,
        exceptions,
        actor == null ? defaultActor : actor,
        recipient == null ? defaultRecipient : recipient,
        mutual,
        mode,
        contexts,
        cameo,
        examples,
        counterexamples);
  }
}
