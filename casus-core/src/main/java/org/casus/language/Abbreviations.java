package org.casus.language;

import java.util.Locale;
import java.util.Set;

/** Words that are written with a full stop which ends no sentence by itself. */
final class Abbreviations {
  /** A name or a number follows: no sentence ends here. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          ("mr mrs ms mx messrs mlle mme dr drs prof rev fr hon gen maj col lt capt cmdr cdr cpl sgt adm brig"
                  + " pvt pfc cpt ltc msgt ssgt amb sen sens rep reps gov govs pres supt insp det atty"
                  + " st ste mt ft msr mgr vs v cf viz approx ca fig figs eq pp vol ch nos art arts"
                  + " e.g i.e al sec para op ed eds trans dist spec spc tech sr.mr lt.col lt.gen"
                  + " maj.gen brig.gen")
              .split(" "));

  /** May end a sentence when a capital follows. */
  private static final Set<String> ANYWHERE =
      Set.of(
          ("jr sr inc corp co ltd llc plc bros assn dept univ govt etc u.s u.k u.n u.s.a u.s.s.r u.a.e"
                  + " e.u d.c a.m p.m a.d b.c b.c.e c.e ph.d m.d b.a m.a m.p jan feb apr aug sept oct nov"
                  + " dec tues thurs thur ave blvd rd hwy est ext tel attn esp incl excl max min"
                  + " calif conn fla mass mich minn okla ariz tex wis wash tenn penn ill colo ala ark"
                  + " kan md mo neb nev n.y n.j n.c s.c n.h n.m n.d s.d r.i la va ga vt pa"
                  + " yrs yr hrs hr mins lbs lb oz sq mph kg km cm mm"
                  + " ft ret resp ref refs cont misc div mtg")
              .split(" "));

  /** Abbreviations only when a number follows, or stands before them. */
  private static final Set<String> BESIDE_NUMBERS =
      Set.of("no mar sat sun mon wed fri jun jul tue may p art fig c".split(" "));

  private Abbreviations() {}

  /** Whether a word, written without its last full stop, is kept together with it. */
  static boolean keepsStop(String text, int start, int stop) {
    String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
    if (word.equals("etc")) {
      return goesOn(text, stop + 1);
    }
    if (BEFORE_NAMES.contains(word) || ANYWHERE.contains(word) || dotted(word)) {
      return true;
    }
    if (BESIDE_NUMBERS.contains(word)) {
      return digitFollows(text, stop + 1);
    }
    return initial(text, start, stop);
  }

  /** Whether a name or a number always follows this abbreviation, given with its stop. */
  static boolean runsOn(String token) {
    int stop = token.length() - 1;
    if (stop < 1 || token.charAt(stop) != '.') {
      return false;
    }
    String word = token.substring(0, stop).toLowerCase(Locale.ROOT);
    return BEFORE_NAMES.contains(word) || BESIDE_NUMBERS.contains(word);
  }

  /** Single letters with stops between: "u.s", "a.k.a". */
  private static boolean dotted(String word) {
    if (word.length() < 3 || word.length() % 2 == 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      boolean letter = Character.isLetter(word.charAt(i));
      if (i % 2 == 0 ? !letter : word.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean initial(String text, int start, int stop) {
    if (stop - start != 1 || !Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    int next = stop + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() && next - stop <= 2 && Character.isUpperCase(text.charAt(next));
  }

  /** Whether the sentence goes on: a small letter or a mark follows. */
  private static boolean goesOn(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length()
        && (Character.isLowerCase(text.charAt(at)) || ",;:)]".indexOf(text.charAt(at)) >= 0);
  }

  private static boolean digitFollows(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && Character.isDigit(text.charAt(at));
  }
}
