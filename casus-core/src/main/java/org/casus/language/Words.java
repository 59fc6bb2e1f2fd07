package org.casus.language;

import java.util.List;

/**
 * The words of a sentence in the form that tagger and parser compute with. Place 0 is the root that
 * stands before the sentence, place {@code size() + 1} the nothing after it.
 *
 * <p>The arrays are filled in step by step as the sentence is read: forms first, then tags, then
 * heads.
 */
public final class Words {
  private static final int ROOT = 0x52304F54;
  private static final int NOTHING = 0x4E4F4E45;

  private final KnownWord[] known;

  /** Names of the words, see {@link Hash#ofWord}. */
  public final int[] forms;

  /** What the lexicon knows of each word. */
  public final int[] entries;

  /** What a dictionary says each word can be, see {@link Dictionary}. */
  public final int[] kinds;

  /** Numbers of the words in the lexicon, 0 for a word it lacks. */
  public final int[] ids;

  /** Indices of {@link Morphology} among those of the analyser. */
  public final int[] morphologies;

  /** Ordinals of {@link Tag}. */
  public final int[] tags;

  /** Places of the heads, 0 for the root's. */
  public final int[] heads;

  /** Ordinals of {@link Relation}. */
  public final int[] relations;

  private final boolean capitals;
  private final boolean looked;

  /** Words of a sentence, of which nothing but the form is known yet. */
  public Words(List<String> words, Lexicon lexicon, Dictionary dictionary) {
    this(
        words.stream()
            .map(word -> new KnownWord(word, lexicon, dictionary))
            .toArray(KnownWord[]::new),
        !dictionary.isEmpty());
  }

  /** The same of words that were looked up. */
  Words(KnownWord[] known, boolean looked) {
    int size = known.length + 2;
    this.known = known;
    this.looked = looked;
    forms = new int[size];
    entries = new int[size];
    kinds = new int[size];
    ids = new int[size];
    morphologies = new int[size];
    tags = new int[size];
    heads = new int[size];
    relations = new int[size];
    for (int i = 1; i < size - 1; i++) {
      KnownWord word = known[i - 1];
      forms[i] = word.form;
      entries[i] = word.entry;
      kinds[i] = word.kind;
      ids[i] = word.id;
    }
    mark(0, ROOT);
    mark(size - 1, NOTHING);
    capitals = mostlyCapitals();
  }

  private void mark(int place, int name) {
    forms[place] = name;
    morphologies[place] = 200 + place % 2;
    tags[place] = name == ROOT ? 30 : 31;
  }

  private boolean mostlyCapitals() {
    int upper = 0;
    int lower = 0;
    for (KnownWord word : known) {
      String text = word.text;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        upper += Character.isUpperCase(c) ? 1 : 0;
        lower += Character.isLowerCase(c) ? 1 : 0;
      }
    }
    return upper > 4 && upper > 2 * lower;
  }

  /** How many words there are. */
  public int size() {
    return known.length;
  }

  /** The word at a place, counting from 1. */
  public String text(int place) {
    return known[place - 1].text;
  }

  /** What is known of the word at a place, counting from 1. */
  KnownWord known(int place) {
    return known[place - 1];
  }

  /** Whether the words were looked up in a dictionary. */
  boolean haveKinds() {
    return looked;
  }

  /** Whether the sentence is written in capitals, so that they tell nothing of a word. */
  public boolean inCapitals() {
    return capitals;
  }
}
