package org.casus.actor;

import java.util.BitSet;
import org.casus.language.Sentence;
import org.casus.language.Token;

/**
 * Which tokens of a document stand between quotation marks. A mark that is not closed ends with its
 * paragraph.
 */
final class Quotation {
  private final BitSet[] quoted;

  Quotation(Scene scene) {
    this.quoted = new BitSet[scene.size()];
    boolean open = false;
    int end = 0;
    for (int s = 0; s < quoted.length; s++) {
      Sentence sentence = scene.syntax(s).sentence();
      boolean breaks = scene.text().substring(end, sentence.span().start()).indexOf('\n') >= 0;
      quoted[s] = new BitSet(sentence.size());
      open = mark(sentence, open && !breaks, quoted[s]);
      end = sentence.span().end();
    }
  }

  private static boolean mark(Sentence sentence, boolean open, BitSet inside) {
    boolean now = open;
    for (Token token : sentence.tokens()) {
      switch (token.text()) {
        case "“", "``", "„", "«" -> now = true;
        case "”", "''", "»" -> now = false;
        case "\"" -> now = !now;
        default -> inside.set(token.index(), now);
      }
    }
    return now;
  }

  /** Whether a token stands between quotation marks. */
  boolean covers(int sentence, int token) {
    return quoted[sentence].get(token);
  }
}
