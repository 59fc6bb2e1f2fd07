package org.casus.place;

import java.util.HashSet;
import java.util.Set;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Sentence;
import org.casus.language.Token;

/**
 * What the words around a name, and the rest of the document, say for or against its being a place.
 *
 * <p>The weights are on the scale of {@link Prominence}: a locative preposition lifts a village to
 * the rank of a town ten to thirty times its size.
 */
final class Surroundings {
  /** Enough for any name to be taken. */
  static final double CERTAIN = 6;

  private static final int LONGEST_RUN = 6;
  private static final Set<String> ISLAMIC_STATE_OF =
      Set.of("of", "in", "and", "the", "iraq", "syria", "-", "al", "greater");

  private final Set<String> writtenSmall = new HashSet<>();
  private final Set<String> persons = new HashSet<>();

  Surroundings(AnnotatedDocument annotated) {
    for (Sentence sentence : annotated.sentences()) {
      note(new Words(sentence));
    }
  }

  private void note(Words words) {
    for (int at = 0; at < words.size(); at++) {
      Token token = words.token(at);
      if (Character.isLowerCase(token.text().charAt(0))) {
        writtenSmall.add(token.text());
      } else if (words.isCapitalised(at) && isPersonalBefore(words, at)) {
        persons.add(words.lower(at));
      }
    }
  }

  private static boolean isPersonalBefore(Words words, int at) {
    boolean isTitle = words.is(at - 1, WordClass.TITLE) && words.isCapitalised(at - 1);
    boolean isFirstName = words.is(at - 1, WordClass.FIRST) && words.isCapitalised(at - 1);
    boolean isInitial = words.lower(at - 1).length() == 2 && words.lower(at - 1).endsWith(".");
    boolean isNamed = isInitial && words.is(at - 2, WordClass.FIRST);
    return isTitle || isFirstName || isNamed;
  }

  /** The sum of what speaks for a place, negative where more speaks against it. */
  double evidence(Words words, NameMatch match) {
    return before(words, match) + after(words, match) + itself(words, match);
  }

  private double before(Words words, NameMatch match) {
    int before = match.first() - 1;
    if (isPersonalBefore(words, match.first())) {
      return -CERTAIN;
    }
    if (isInIslamicState(words, before)) {
      return -2 * CERTAIN;
    }
    if (isOrganisationOf(words, before)) {
      return -3;
    }
    if (isLocative(words, before)) {
      return 1.5;
    }
    if (isNameWord(words, before)) {
      return isLong(match) ? -1.5 : -4;
    }
    boolean isModified = words.is(before, WordClass.MODIFIER);
    return isModified && isLocative(words, before - 1) ? 2 : isModified ? 1 : 0;
  }

  private static boolean isLong(NameMatch match) {
    return match.end() - match.first() > 1;
  }

  private static boolean isLocative(Words words, int at) {
    return words.is(at, WordClass.LOCATIVE)
        || (words.lower(at).equals("the") && words.is(at - 1, WordClass.LOCATIVE));
  }

  // The countries in the group's long names: "Islamic State of Iraq and the Levant".
  private static boolean isInIslamicState(Words words, int before) {
    for (int at = before; at > before - LONGEST_RUN; at--) {
      if (words.lower(at).equals("state") && words.lower(at - 1).equals("islamic")) {
        return at < before;
      }
      if (!ISLAMIC_STATE_OF.contains(words.lower(at))) {
        return false;
      }
    }
    return false;
  }

  private static boolean isOrganisationOf(Words words, int of) {
    return words.lower(of).equals("of")
        && words.is(of - 1, WordClass.ORGANISATION)
        && words.isCapitalised(of - 1);
  }

  // A capitalised word next to the name that belongs to it: "Henry Jordan", but not "In Jordan".
  private static boolean isNameWord(Words words, int at) {
    return words.isCapitalised(at)
        && !words.capitalsTellNothing()
        && !words.is(at, WordClass.LOCATIVE)
        && !words.is(at, WordClass.MODIFIER)
        && !words.is(at, WordClass.PLACEHEAD)
        && !isOrdinaryFirst(words, at);
  }

  private static boolean isOrdinaryFirst(Words words, int at) {
    return words.isFirst(at) && (words.is(at, WordClass.WORD) || !words.isProperNoun(at));
  }

  private double after(Words words, NameMatch match) {
    int after = match.end();
    if (words.is(after, WordClass.PLACEHEAD)) {
      return 1.5;
    }
    if (isDateline(words, match)) {
      return 3;
    }
    if (words.isCapitalised(after) && !words.capitalsTellNothing()) {
      return capitalsAfter(words, match);
    }
    return words.is(after, WordClass.PEOPLE) && !isLong(match) ? -1 : 0;
  }

  private static double capitalsAfter(Words words, NameMatch match) {
    int after = match.end();
    if (words.is(after, WordClass.CALENDAR)) {
      return 0;
    }
    for (int at = after; at < after + LONGEST_RUN && continues(words, at); at++) {
      if (words.is(at, WordClass.AUTHORITY)) {
        return 0;
      }
      if (words.is(at, WordClass.ORGANISATION)) {
        return -5.5;
      }
      if (words.is(at, WordClass.PLACEHEAD)) {
        return 1;
      }
      if (words.is(at, WordClass.TITLE)) {
        return 0.5;
      }
    }
    return isLong(match) || isLocative(words, match.first() - 1) ? -2.5 : -4;
  }

  private static boolean continues(Words words, int at) {
    boolean isHyphen = words.lower(at).equals("-") && words.isGluedToNext(at);
    return words.isCapitalised(at) || (isHyphen && words.isCapitalised(at + 1));
  }

  private static boolean isDateline(Words words, NameMatch match) {
    if (!words.isFirst(match.first()) || !words.isAllCapitals(match.first())) {
      return false;
    }
    String after = words.lower(match.end());
    return after.equals(",")
        || after.equals("(")
        || after.startsWith("-")
        || after.equals("—")
        || after.equals("–");
  }

  private double itself(Words words, NameMatch match) {
    if (isLong(match)) {
      return itselfLong(words, match);
    }
    int at = match.first();
    String lower = words.lower(at);
    if (match.key() == NameKey.ofAcronym(lower)) {
      return 0;
    }
    double evidence = 0;
    if (words.is(at, WordClass.CALENDAR)) {
      return -2 * CERTAIN;
    }
    if (words.is(at, WordClass.AMBIGUOUS)) {
      evidence -= isLocative(words, at - 1) ? 1 : 4;
    } else if (words.is(at, WordClass.WORD)) {
      evidence -= 5;
    }
    if (words.is(at, WordClass.FIRST) || words.is(at, WordClass.SURNAME)) {
      evidence -= isLocative(words, at - 1) ? 0.7 : 2.5;
    }
    if (writtenSmall.contains(lower) && !words.isAllCapitals(at)) {
      evidence -= 2;
    }
    if (persons.contains(lower) && !isLocative(words, at - 1)) {
      evidence -= 3;
    }
    if (!words.isProperNoun(at)) {
      evidence -= words.isFirst(at) ? 1.5 : 0.5;
    }
    return evidence;
  }

  private double itselfLong(Words words, NameMatch match) {
    double evidence = 1;
    for (int at = match.first(); at < match.end(); at++) {
      if (at > match.first() && words.is(at, WordClass.PLACEHEAD)) {
        evidence += 2;
      }
    }
    boolean isPerson =
        words.is(match.first(), WordClass.FIRST) || words.is(match.first(), WordClass.TITLE);
    return isPerson ? evidence - 3 : evidence;
  }
}
