package org.casus.language;

/**
 * The features by which a word is known as part of a name: its form, its letters, its tag, what the
 * lexicon knows of it, and the same of its neighbours.
 */
public final class NameFeatures {
  /** No word has more features than this. */
  public static final int MOST = 72;

  private final Words words;
  private final int[] marks;
  private final int[] shapes;
  private final int[] out = new int[MOST];
  private int count;

  /** Features of the words of one sentence, which is tagged. */
  public NameFeatures(Words words, NameLexicon lexicon) {
    this.words = words;
    this.marks = lexicon.mark(words);
    this.shapes = new int[words.size() + 2];
    for (int at = 1; at <= words.size(); at++) {
      shapes[at] = words.inCapitals() ? 7 : shape(words.text(at));
    }
  }

  private static int shape(String word) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
    }
    if (upper == 0) {
      return lower > 0 ? 1 : digits > 0 ? 2 : 3;
    }
    boolean starts = Character.isUpperCase(word.charAt(0));
    return lower == 0 ? (upper == 1 ? 4 : 5) : starts && upper == 1 ? 6 : 8;
  }

  /**
   * Whether a word may be part of a name at all: it has a capital, or is tagged as a proper noun,
   * or stands between two such words.
   */
  public boolean mayBeNamed(int at) {
    return isNameLike(at) || (isNameLike(at - 1) && (isNameLike(at + 1) || isNameLike(at + 2)));
  }

  private boolean isNameLike(int at) {
    if (at < 1 || at > words.size()) {
      return false;
    }
    return shapes[at] >= 4 || words.tags[at] == Tag.PROPN.ordinal();
  }

  /** The features of the last call of {@link #extract}. */
  public int[] features() {
    return out;
  }

  /** Puts the features of the word at a place and says how many they are. */
  public int extract(int at) {
    count = 0;
    int before = at - 1;
    int before2 = Math.max(0, at - 2);
    int after = at + 1;
    int after2 = Math.min(words.size() + 1, at + 2);
    forms(at, before, before2, after, after2);
    marks(at, before, before2, after, after2);
    tags(at, before, after);
    letters(at);
    return count;
  }

  private void forms(int at, int before, int before2, int after, int after2) {
    int[] forms = words.forms;
    add(Hash.of(1, forms[at]));
    add(Hash.of(2, forms[before]));
    add(Hash.of(3, forms[after]));
    add(Hash.of(4, forms[before2]));
    add(Hash.of(5, forms[after2]));
    add(Hash.of(6, forms[before], forms[at]));
    add(Hash.of(7, forms[at], forms[after]));
    add(Hash.of(8, forms[before2], forms[before]));
    add(Hash.of(9, forms[after], forms[after2]));
    add(Hash.of(10, 0));
  }

  private void marks(int at, int before, int before2, int after, int after2) {
    add(Hash.of(20, marks[at]));
    add(Hash.of(21, marks[before]));
    add(Hash.of(22, marks[after]));
    add(Hash.of(23, marks[before2], marks[before]));
    add(Hash.of(24, marks[after], marks[after2]));
    add(Hash.of(25, marks[before], marks[at], marks[after]));
    add(Hash.of(26, marks[at], shapes[at], words.tags[at]));
    for (int bit = 0; bit < 2 * Byte.SIZE; bit++) {
      if ((marks[at] >> bit & 1) == 1) {
        add(Hash.of(27, bit));
        add(Hash.of(28, bit, shapes[at]));
      }
    }
    add(Hash.of(29, words.forms[before], marks[at]));
  }

  private void tags(int at, int before, int after) {
    int[] tags = words.tags;
    add(Hash.of(30, tags[at], shapes[at]));
    add(Hash.of(31, tags[before], tags[at]));
    add(Hash.of(32, tags[at], tags[after]));
    add(Hash.of(33, words.morphologies[at], shapes[at]));
    add(Hash.of(34, words.forms[before], shapes[at]));
    add(Hash.of(35, words.forms[after], shapes[at]));
    add(Hash.of(36, words.kinds[at], shapes[at]));
    add(Hash.of(37, words.kinds[at], marks[at]));
  }

  private void letters(int at) {
    int first = at == 1 ? 1 : 0;
    add(Hash.of(40, shapes[at], first));
    add(Hash.of(41, shapes[at - 1], shapes[at], shapes[at + 1]));
    String word = words.text(at);
    int length = Math.min(word.length(), 40);
    for (int n = 2; n <= 4 && n <= length; n++) {
      add(Hash.of(42 + n, Hash.ofWord(word, word.length() - n, word.length()), shapes[at]));
      add(Hash.of(52 + n, Hash.ofWord(word, 0, n), shapes[at]));
    }
  }

  private void add(int feature) {
    out[count++] = feature;
  }
}
