package org.casus.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that a document has introduced, found again by surname or by acronym. */
final class LocalNames {
  private final Map<String, List<Known>> byLast = new HashMap<>();
  private final Map<String, Reading> acronyms = new HashMap<>();

  /** A name in pieces, and whom it named. */
  private record Known(List<String> atoms, Reading reading) {}

  /** Keeps whom a name named; a later, better reading takes the place of an earlier one. */
  void learn(List<String> atoms, Reading reading) {
    if (atoms.isEmpty()) {
      return;
    }
    List<Known> known = byLast.computeIfAbsent(atoms.getLast(), last -> new ArrayList<>(1));
    if (!known.isEmpty()) {
      known.removeIf(k -> k.atoms().equals(atoms));
    }
    known.add(new Known(List.copyOf(atoms), reading));
  }

  /** Keeps what an acronym in brackets stands for. */
  void learnAcronym(String acronym, Reading reading) {
    acronyms.putIfAbsent(acronym, reading);
  }

  /** Whom this name named before: the same name, or its surname alone. */
  @Nullable Reading find(List<String> atoms) {
    if (atoms.isEmpty()) {
      return null;
    }
    List<Known> known = byLast.getOrDefault(atoms.getLast(), List.of());
    for (int i = known.size() - 1; i >= 0; i--) {
      if (fits(known.get(i).atoms(), atoms)) {
        return known.get(i).reading();
      }
    }
    if (acronyms.isEmpty()) {
      return null;
    }
    return acronyms.get(atoms.size() == 1 ? atoms.getFirst() : String.join("", atoms));
  }

  /** Whom an acronym names that stood in brackets behind a name; nobody where none did. */
  @Nullable Reading acronym(String acronym) {
    return acronyms.get(acronym);
  }

  // "Bagheri" is Mohammad Bagheri; Ahmad Bagheri is somebody else.
  private static boolean fits(List<String> full, List<String> name) {
    int more = full.size() - name.size();
    return more >= 0 && full.subList(more, full.size()).equals(name);
  }
}
