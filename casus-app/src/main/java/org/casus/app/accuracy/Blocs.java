package org.casus.app.accuracy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.agreement.Membership;
import org.jspecify.annotations.Nullable;

/** Who belonged to a bloc when: a treaty of the European Union counts as one of its members. */
final class Blocs {
  private static final Membership MEMBERSHIP = Membership.load();

  private Blocs() {}

  /** The members on an ISO day; the code itself where the bloc's members are not known. */
  static Set<String> members(@Nullable String code, String day) {
    String known = code == null ? "?" : code;
    List<String> members = MEMBERSHIP.on(known, LocalDate.parse(day));
    return members.isEmpty() ? Set.of(known) : new TreeSet<>(members);
  }
}
