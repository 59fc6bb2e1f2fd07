package org.casus.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event is called.
 *
 * @param type the PLOVER type
 * @param mode the PLOVER mode
 * @param contexts the PLOVER contexts
 * @param cameo the CAMEO code
 * @param rule the codebook entry that says so; {@code intent/} before it where the deed is only
 *     meant
 */
record Coding(
    EventType type, @Nullable String mode, List<String> contexts, String cameo, String rule) {
  Coding {
    contexts = List.copyOf(contexts);
  }

  /** As the entry has it. */
  static Coding of(Entry entry) {
    return new Coding(entry.type(), entry.mode(), entry.contexts(), entry.cameo(), entry.rule());
  }
}
