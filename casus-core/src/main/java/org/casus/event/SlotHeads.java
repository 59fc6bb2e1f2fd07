package org.casus.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.casus.language.Token;

/** The heads in the slots of one clause: dozens of entries ask for those of the same slot. */
final class SlotHeads {
  private final ClauseTree tree;
  private final Clause clause;
  private final Map<SlotName.Kind, List<Token>> known = new EnumMap<>(SlotName.Kind.class);

  SlotHeads(ClauseTree tree, Clause clause) {
    this.tree = tree;
    this.clause = clause;
  }

  /** The heads of the nominals or complement verbs in a slot. */
  List<Token> in(SlotName slot) {
    if (slot.kind() == SlotName.Kind.PREPOSITION) {
      return tree.heads(clause, slot);
    }
    List<Token> heads = known.get(slot.kind());
    if (heads == null) {
      heads = tree.heads(clause, slot);
      known.put(slot.kind(), heads);
    }
    return heads;
  }
}
