package org.casus.language;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds dictionary forms: by exceptions, which name a word, for verbs by {@link VerbForms}, then by
 * the rule of the longest ending that has one. A rule says how many characters to cut and what to
 * put in their place.
 *
 * <p>Both are keyed by {@link #key}: a morphology and the word or its ending, in small letters.
 */
public final class Lemmatizer {
  /** No rule looks at a longer ending. */
  public static final int LONGEST_ENDING = 6;

  private final Map<String, String> exceptions;
  private final Map<String, String> rules;

  /**
   * A lemmatiser of these exceptions and rules.
   *
   * @param exceptions from key to lemma
   * @param rules from key to rule, see {@link #rule}
   */
  public Lemmatizer(Map<String, String> exceptions, Map<String, String> rules) {
    this.exceptions = Map.copyOf(exceptions);
    this.rules = Map.copyOf(rules);
  }

  /** The key of a word or an ending under a morphology. */
  public static String key(int morphology, String letters) {
    return (char) ('A' + morphology) + letters;
  }

  /** The rule that turns a word into its lemma. */
  public static String rule(String word, String lemma) {
    int same = 0;
    while (same < word.length()
        && same < lemma.length()
        && word.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    return (char) ('0' + Math.min(60, word.length() - same)) + lemma.substring(same);
  }

  /** The words, in small letters, that have a lemma of their own under all these morphologies. */
  Set<String> wordsOfAll(int[] morphologies) {
    Set<String> words = new HashSet<>();
    for (String key : exceptions.keySet()) {
      String word = key.substring(1);
      if (IntStream.of(morphologies).allMatch(one -> exceptions.containsKey(key(one, word)))) {
        words.add(word);
      }
    }
    return morphologies.length == 0 ? Set.of() : words;
  }

  /** The lemma of a word; proper nouns keep their capitals. */
  public String lemma(String word, int morphology, Tag tag) {
    String small = tag == Tag.PROPN ? word : word.toLowerCase(Locale.ROOT);
    String plain = small.indexOf('’') < 0 ? small : small.replace('’', '\'');
    String exception = exceptions.get(key(morphology, plain));
    if (exception != null && (tag != Tag.VERB || VerbForms.load().base(exception).isPresent())) {
      return exception;
    }
    if (tag == Tag.VERB) {
      Optional<String> base = VerbForms.load().base(plain);
      if (base.isPresent()) {
        return base.get();
      }
    }
    for (int length = Math.min(LONGEST_ENDING, plain.length() - 1); length >= 0; length--) {
      String rule = rules.get(key(morphology, plain.substring(plain.length() - length)));
      if (rule != null) {
        return apply(rule, plain);
      }
    }
    return plain;
  }

  /** The word with the rule's ending; unchanged where it is too short to be cut. */
  public static String apply(String rule, String word) {
    int cut = rule.charAt(0) - '0';
    return cut > word.length() ? word : word.substring(0, word.length() - cut) + rule.substring(1);
  }

  static Lemmatizer read(ByteBuffer in) {
    return new Lemmatizer(readMap(in), readMap(in));
  }

  void write(DataOutput out) throws IOException {
    writeMap(exceptions, out);
    writeMap(rules, out);
  }

  private static Map<String, String> readMap(ByteBuffer in) {
    int count = in.getInt();
    Map<String, String> map = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String key = readString(in);
      map.put(key, readString(in));
    }
    return map;
  }

  private static String readString(ByteBuffer in) {
    byte[] bytes = new byte[in.getShort()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void writeString(String string, DataOutput out) throws IOException {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static void writeMap(Map<String, String> map, DataOutput out) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, String> entry : new TreeMap<>(map).entrySet()) {
      writeString(entry.getKey(), out);
      writeString(entry.getValue(), out);
    }
  }
}
