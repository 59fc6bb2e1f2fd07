package org.casus.app.accuracy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who belonged to a bloc when: a treaty of the European Union counts as one of its members. */
final class Blocs {
  /** By the code of the bloc: members with the day of joining and, where they left, of leaving. */
  private static final Map<String, String> MEMBERS =
      Map.of(
          "IGOEUREEC",
          "BEL 1958 DEU 1958 FRA 1958 ITA 1958 LUX 1958 NLD 1958 DNK 1973 IRL 1973 "
              + "GBR 1973-2020-02 GRC 1981 ESP 1986 PRT 1986 AUT 1995 FIN 1995 SWE 1995 "
              + "CYP 2004-05 CZE 2004-05 EST 2004-05 HUN 2004-05 LVA 2004-05 LTU 2004-05 "
              + "MLT 2004-05 POL 2004-05 SVK 2004-05 SVN 2004-05 BGR 2007 ROU 2007 HRV 2013-07",
          "IGOEUREFT",
          "CHE 1960-05 NOR 1960-05 ISL 1970-03 LIE 1991-09 AUT 1960-05-1995 SWE 1960-05-1995 "
              + "FIN 1986-1995 PRT 1960-05-1986 DNK 1960-05-1973 GBR 1960-05-1973");

  private Blocs() {}

  /** The members on an ISO day; the code itself where the bloc's members are not known. */
  static Set<String> members(@Nullable String code, String day) {
    String known = code == null ? "?" : code;
    String list = MEMBERS.get(known);
    return list == null ? Set.of(known) : members(list.split(" ", -1), day);
  }

  private static Set<String> members(String[] pairs, String day) {
    Set<String> members = new TreeSet<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (isWithin(pairs[i + 1], day)) {
        members.add(pairs[i]);
      }
    }
    return members;
  }

  // "1960-05-1995": from May 1960 to the beginning of 1995.
  private static boolean isWithin(String term, String day) {
    int until = term.indexOf('-', 4) < 0 ? -1 : lastYear(term);
    String joined = until < 0 ? term : term.substring(0, until - 1);
    return day.compareTo(joined) >= 0 && (until < 0 || day.compareTo(term.substring(until)) < 0);
  }

  private static int lastYear(String term) {
    for (int at = 5; at + 4 <= term.length(); at++) {
      if (term.charAt(at - 1) == '-'
          && term.substring(at, at + 4).chars().allMatch(Character::isDigit)) {
        return at;
      }
    }
    return -1;
  }
}
