package org.casus.language;

/** The features by which the tagger knows a word's morphology: its form and its neighbours. */
public final class TagFeatures {
  /** Where a word may stand that tells something of another, and the features it gives to that. */
  enum Side {
    SECOND_BEFORE(-2, 4, 0, 0),
    BEFORE(-1, 2, 0, 81),
    AFTER(1, 3, 15, 80),
    SECOND_AFTER(2, 5, 16, 0);

    private final int step;
    private final int formTemplate;
    private final int entryTemplate;
    private final int suffixTemplate;

    Side(int step, int formTemplate, int entryTemplate, int suffixTemplate) {
      this.step = step;
      this.formTemplate = formTemplate;
      this.entryTemplate = entryTemplate;
      this.suffixTemplate = suffixTemplate;
    }

    /** The place on this side of another in a sentence of so many words; at most its edge. */
    int of(int at, int size) {
      return Math.clamp(at + step, 0, size + 1);
    }
  }

  /** No word has more features than this. */
  public static final int MOST = 64;

  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_SUFFIX = 5;

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
    own(at);
    for (Side side : Side.values()) {
      beside(side, side.of(at, words.size()));
    }
    behind(at);
    pairs(at);
    return count;
  }

  /** Puts those features of the word at a place that the words beside it have no part in. */
  int extractOwn(int at) {
    count = 0;
    own(at);
    return count;
  }

  /** Puts those features that the word at a place alone gives to a word that has it on a side. */
  int extractBeside(Side side, int at) {
    count = 0;
    beside(side, at);
    return count;
  }

  /** Puts those features that a word and the morphology of the word before it give. */
  int extractBehind(int at) {
    count = 0;
    behind(at);
    return count;
  }

  /** Puts the features that the other methods leave out. */
  int extractPairs(int at) {
    count = 0;
    pairs(at);
    return count;
  }

  /** Whether the capitals of the word count. */
  boolean isCased() {
    return !words.inCapitals();
  }

  /** The morphology of the word before a place, or what stands for the edge. */
  int morphologyBefore(int at) {
    return words.morphologies[at - 1];
  }

  private void own(int at) {
    int entry = words.entries[at];
    int shape = shapes[at];
    int first = at == 1 ? 1 : 0;
    add(Hash.of(1, words.forms[at]));
    add(Hash.of(14, entry));
    add(Hash.of(24, 0));
    add(Hash.of(30, shape, first));
    add(Hash.of(31, shape, entry, first));
    if (words.haveKinds()) {
      int kind = words.kinds[at];
      add(Hash.of(90, kind));
      add(Hash.of(93, kind, entry));
      add(Hash.of(95, kind, shape, first));
    }
    String word = words.text(at);
    int length = Math.min(word.length(), LONGEST_WORD);
    for (int n = 1; n <= LONGEST_SUFFIX && n <= length; n++) {
      int suffix = Hash.ofWord(word, word.length() - n, word.length());
      add(Hash.of(40 + n, suffix));
      if (isTelling(n, entry)) {
        add(Hash.of(50 + n, suffix, shape, first));
      }
    }
    for (int n = 1; n <= 4 && n <= length; n++) {
      add(Hash.of(70 + n, Hash.ofWord(word, 0, n)));
    }
  }

  private static boolean isTelling(int suffixLength, int entry) {
    return suffixLength == 3 || entry == Lexicon.UNKNOWN;
  }

  private void beside(Side side, int at) {
    add(Hash.of(side.formTemplate, words.forms[at]));
    if (side.entryTemplate != 0) {
      add(Hash.of(side.entryTemplate, words.entries[at]));
    }
    if (side.suffixTemplate != 0) {
      neighbourSuffix(side.suffixTemplate, at);
    }
  }

  private void behind(int at) {
    int tag1 = words.morphologies[at - 1];
    add(Hash.of(8, tag1));
    add(Hash.of(10, tag1, words.forms[at]));
    add(Hash.of(18, tag1, words.entries[at]));
    add(Hash.of(33, shapes[at], tag1));
    if (words.haveKinds()) {
      add(Hash.of(91, words.kinds[at], tag1));
    }
    String word = words.text(at);
    int length = Math.min(word.length(), LONGEST_WORD);
    for (int n = 1; n <= LONGEST_SUFFIX && n <= length; n++) {
      if (isTelling(n, words.entries[at])) {
        add(Hash.of(60 + n, Hash.ofWord(word, word.length() - n, word.length()), tag1));
      }
    }
  }

  private void pairs(int at) {
    int before = words.forms[at - 1];
    int before2 = words.forms[Side.SECOND_BEFORE.of(at, words.size())];
    int after = words.forms[at + 1];
    int after2 = words.forms[Side.SECOND_AFTER.of(at, words.size())];
    int form = words.forms[at];
    int tag1 = words.morphologies[at - 1];
    int tag2 = words.morphologies[Side.SECOND_BEFORE.of(at, words.size())];
    add(Hash.of(6, before, form));
    add(Hash.of(7, form, after));
    add(Hash.of(9, tag1, tag2));
    add(Hash.of(11, tag1, tag2, form));
    add(Hash.of(12, tag1, after));
    add(Hash.of(13, before, after));
    add(Hash.of(22, before, before2));
    add(Hash.of(23, after, after2));
    add(Hash.of(32, shapes[at - 1], shapes[at], shapes[at + 1]));
    entries(at, tag1, tag2);
    if (words.haveKinds()) {
      kinds(at, tag1, tag2);
    }
  }

  private void entries(int at, int tag1, int tag2) {
    int entry = words.entries[at];
    int next = words.entries[at + 1];
    int next2 = words.entries[Side.SECOND_AFTER.of(at, words.size())];
    add(Hash.of(17, entry, next));
    add(Hash.of(19, tag1, entry, next));
    add(Hash.of(20, tag1, tag2, entry));
    add(Hash.of(21, next, next2, entry));
  }

  private void kinds(int at, int tag1, int tag2) {
    int kind = words.kinds[at];
    int next = words.kinds[at + 1];
    add(Hash.of(92, kind, next));
    add(Hash.of(94, kind, tag1, tag2));
    add(Hash.of(96, kind, words.forms[at + 1]));
    add(Hash.of(97, kind, words.forms[at - 1]));
    add(Hash.of(98, kind, tag1, next));
    add(Hash.of(99, next, words.entries[at]));
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
