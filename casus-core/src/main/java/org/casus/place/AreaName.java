package org.casus.place;

import java.util.Set;

/** What remains of a division's name without the word for its rank: Homs of Homs Governorate. */
final class AreaName {
  private static final Set<String> BEFORE =
      Set.of(
          "Muhafazat ",
          "State of ",
          "Republic of ",
          "Region of ",
          "Borough of ",
          "City of ",
          "County of ",
          "District of ",
          "Département du ",
          "Département de la ",
          "Département de ",
          "Provincia de ",
          "Departamento de ",
          "Province of ",
          "Qaḑā’ ");
  private static final Set<String> AFTER =
      Set.of(
          "Province",
          "Governorate",
          "Oblast",
          "oblast",
          "Oblast'",
          "Kray",
          "Krai",
          "Republic",
          "Region",
          "State",
          "District",
          "Raion",
          "Department",
          "Prefecture",
          "Municipality",
          "Division",
          "Voivodeship",
          "Canton");

  private AreaName() {}

  static String bare(String name) {
    int last = name.lastIndexOf(' ');
    if (last < 0) {
      return name;
    }
    // "Northern District" without its last word names no place.
    if (AFTER.contains(name.substring(last + 1))) {
      return name.startsWith("ern", last - 3) ? name : name.substring(0, last);
    }
    return withoutRankBefore(name);
  }

  private static String withoutRankBefore(String name) {
    int of = name.indexOf(' ');
    int word = name.indexOf(' ', of + 1);
    int second = word < 0 ? -1 : name.indexOf(' ', word + 1);
    if (second > 0 && BEFORE.contains(name.substring(0, second + 1))) {
      return name.substring(second + 1);
    }
    if (word > 0 && BEFORE.contains(name.substring(0, word + 1))) {
      return name.substring(word + 1);
    }
    return BEFORE.contains(name.substring(0, of + 1)) ? name.substring(of + 1) : name;
  }
}
