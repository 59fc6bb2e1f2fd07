package org.casus.language;

/** The features by which the tagger knows a word's morphology: its form and its neighbours. */
public final class TagFeatures {
  /** No word has more features than this. */
  public static final int MOST = 64;

  private final Words words;
  private final int[] shapes;
  private final int[] out = new int[MOST];
  private int count;

  /** Features of the words of one sentence. */
  public TagFeatures(Words words) {
    this.words = words;
    this.shapes = new int[words.size() + 2];
    for (int at = 1; at <= words.size(); at++) {
      shapes[at] = words.inCapitals() ? 1 : shape(words.text(at));
    }
  }

  /** What the letters of a word look like: capitals, digits, hyphens. */
  private static int shape(String word) {
    int shape = 0;
    boolean start = Character.isUpperCase(word.charAt(0));
    boolean digit = false;
    boolean upper = false;
    boolean lower = false;
    boolean other = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      digit |= Character.isDigit(c);
      upper |= i > 0 && Character.isUpperCase(c);
      lower |= Character.isLowerCase(c);
      other |= !Character.isLetterOrDigit(c);
    }
    shape |= start ? 2 : 0;
    shape |= digit ? 4 : 0;
    shape |= upper ? 8 : 0;
    shape |= lower ? 16 : 0;
    shape |= other ? 32 : 0;
    return shape | (word.length() == 1 ? 64 : 0);
  }

  /** The features of the last call of {@link #extract}. */
  public int[] features() {
    return out;
  }

  /** Puts the features of the word at a place; the words before it are tagged already. */
  public int extract(int at) {
    count = 0;
    int before = at - 1;
    int before2 = Math.max(0, at - 2);
    int after = at + 1;
    int after2 = Math.min(words.size() + 1, at + 2);
    int form = words.forms[at];
    int tag1 = words.morphologies[before];
    int tag2 = words.morphologies[before2];
    add(Hash.of(1, form));
    add(Hash.of(2, words.forms[before]));
    add(Hash.of(3, words.forms[after]));
    add(Hash.of(4, words.forms[before2]));
    add(Hash.of(5, words.forms[after2]));
    add(Hash.of(6, words.forms[before], form));
    add(Hash.of(7, form, words.forms[after]));
    add(Hash.of(8, tag1));
    add(Hash.of(9, tag1, tag2));
    add(Hash.of(10, tag1, form));
    add(Hash.of(11, tag1, tag2, form));
    add(Hash.of(12, tag1, words.forms[after]));
    add(Hash.of(13, words.forms[before], words.forms[after]));
    int entry = words.entries[at];
    int next = words.entries[after];
    add(Hash.of(14, entry));
    add(Hash.of(15, next));
    add(Hash.of(16, words.entries[after2]));
    add(Hash.of(17, entry, next));
    add(Hash.of(18, tag1, entry));
    add(Hash.of(19, tag1, entry, next));
    add(Hash.of(20, tag1, tag2, entry));
    add(Hash.of(21, next, words.entries[after2], entry));
    add(Hash.of(22, words.forms[before], words.forms[before2]));
    add(Hash.of(23, words.forms[after], words.forms[after2]));
    add(Hash.of(24, 0));
    if (words.haveKinds()) {
      kinds(at, tag1, tag2);
    }
    shapes(at, entry);
    affixes(at, tag1);
    return count;
  }

  private void kinds(int at, int tag1, int tag2) {
    int kind = words.kinds[at];
    int next = words.kinds[at + 1];
    add(Hash.of(90, kind));
    add(Hash.of(91, kind, tag1));
    add(Hash.of(92, kind, next));
    add(Hash.of(93, kind, words.entries[at]));
    add(Hash.of(94, kind, tag1, tag2));
    add(Hash.of(95, kind, shapes[at], at == 1 ? 1 : 0));
    add(Hash.of(96, kind, words.forms[at + 1]));
    add(Hash.of(97, kind, words.forms[at - 1]));
    add(Hash.of(98, kind, tag1, next));
    add(Hash.of(99, next, words.entries[at]));
  }

  private void shapes(int at, int entry) {
    int shape = shapes[at];
    int first = at == 1 ? 1 : 0;
    add(Hash.of(30, shape, first));
    add(Hash.of(31, shape, entry, first));
    add(Hash.of(32, shapes[at - 1], shape, shapes[at + 1]));
    add(Hash.of(33, shape, words.morphologies[at - 1]));
  }

  private void affixes(int at, int tag1) {
    String word = words.text(at);
    int length = Math.min(word.length(), 40);
    boolean rare = words.entries[at] == Lexicon.UNKNOWN;
    for (int n = 1; n <= 5 && n <= length; n++) {
      int suffix = Hash.ofWord(word, word.length() - n, word.length());
      add(Hash.of(40 + n, suffix));
      if (rare || n == 3) {
        add(Hash.of(50 + n, suffix, shapes[at], at == 1 ? 1 : 0));
        add(Hash.of(60 + n, suffix, tag1));
      }
    }
    for (int n = 1; n <= 4 && n <= length; n++) {
      add(Hash.of(70 + n, Hash.ofWord(word, 0, n)));
    }
    neighbourSuffix(80, at + 1);
    neighbourSuffix(81, at - 1);
  }

  private void neighbourSuffix(int template, int at) {
    if (at >= 1 && at <= words.size()) {
      String word = words.text(at);
      int from = Math.max(0, word.length() - 3);
      add(Hash.of(template, Hash.ofWord(word, from, word.length())));
    }
  }

  private void add(int feature) {
    out[count++] = feature;
  }
}
