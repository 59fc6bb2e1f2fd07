package org.casus.event;

import java.util.Arrays;
import java.util.List;
import org.casus.language.Feature;
import org.casus.language.Hash;
import org.casus.language.Name;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/**
 * What stands around a word of a sentence that has no tree yet: the words and tags beside it, the
 * nominals next to it, what is named near it, how long the sentence is. Each is the hash of a
 * feature, see {@link CueWeights}.
 */
final class CueFeatures {
  private static final int MOST = 64;
  private static final int NEAR = 14;
  private static final int NEXT = 9;
  private static final int BEYOND = -1;

  private final Sentence sentence;
  private final boolean quoted;
  private final int[] words;
  private final int[] kinds;
  private final int[] features = new int[MOST];
  private int count;

  CueFeatures(Sentence sentence, boolean quoted) {
    this.sentence = sentence;
    this.quoted = quoted;
    this.words = new int[sentence.size()];
    this.kinds = new int[sentence.size()];
    for (Token token : sentence.tokens()) {
      words[token.index()] = Hash.ofWord(token.lemma());
      kinds[token.index()] = token.tag().ordinal();
    }
    for (Name name : sentence.names()) {
      for (int at = name.from(); at < name.to(); at++) {
        kinds[at] |= (1 + name.type().ordinal()) << Byte.SIZE;
      }
    }
  }

  /** The features of a word, each once. */
  int[] of(Token token) {
    count = 0;
    int at = token.index();
    own(token);
    beside(at);
    around(at, Math.max(0, at - NEAR), at, 30);
    around(at, at + 1, Math.min(words.length, at + NEAR + 1), 40);
    next(at, -1, 50);
    next(at, 1, 55);
    ofSentence(at);
    return distinct();
  }

  private int[] distinct() {
    for (int i = 0; i < count; i++) {
      features[i] &= (1 << CueWeights.BITS) - 1;
    }
    Arrays.sort(features, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || features[i] != features[i - 1]) {
        features[kept++] = features[i];
      }
    }
    return Arrays.copyOf(features, kept);
  }

  private void own(Token token) {
    int word = words[token.index()];
    int tag = token.tag().ordinal();
    int inflection = 0;
    for (Feature feature : token.features()) {
      inflection |= 1 << feature.ordinal();
    }
    add(Hash.of(1, word));
    add(Hash.of(2, word, tag));
    add(Hash.of(3, tag));
    add(Hash.of(4, tag, inflection));
    add(Hash.of(5, word, tag, inflection));
  }

  private void beside(int at) {
    int own = words[at];
    for (int step : new int[] {-2, -1, 1, 2}) {
      add(Hash.of(10, step, word(at + step)));
      add(Hash.of(11, step, kind(at + step)));
    }
    add(Hash.of(12, kind(at - 1), kind(at), kind(at + 1)));
    for (int step = -1; step <= 1; step += 2) {
      add(Hash.of(13, step, own, word(at + step)));
      add(Hash.of(14, step, own, kind(at + step)));
    }
  }

  private int word(int at) {
    return at < 0 || at >= words.length ? BEYOND : words[at];
  }

  private int kind(int at) {
    return at < 0 || at >= kinds.length ? BEYOND : kinds[at];
  }

  /** Which types of names, and whether pronouns and proper nouns, stand on one side. */
  private void around(int except, int from, int to, int template) {
    int seen = 0;
    for (int at = from; at < to; at++) {
      int name = kinds[at] >> Byte.SIZE;
      int tag = kinds[at] & 0xff;
      seen |= name == 0 ? 0 : 1 << name;
      seen |= tag == Tag.PRON.ordinal() ? 1 << 10 : 0;
      seen |= tag == Tag.PROPN.ordinal() ? 1 << 11 : 0;
    }
    for (int bit = 0; bit < 12; bit++) {
      if ((seen >> bit & 1) == 1) {
        add(Hash.of(template, bit));
      }
    }
  }

  /** The next nominal on one side. */
  private void next(int from, int step, int template) {
    for (int at = from + step;
        at >= 0 && at < words.length && Math.abs(at - from) <= NEXT;
        at += step) {
      Tag tag = sentence.token(at).tag();
      if (tag.isNominal() || tag == Tag.PRON) {
        add(Hash.of(template, words[at]));
        add(Hash.of(template + 1, kinds[at]));
        return;
      }
    }
  }

  private void ofSentence(int at) {
    int types = 0;
    for (Name name : sentence.names()) {
      types |= 1 << name.type().ordinal();
    }
    List<Token> tokens = sentence.tokens();
    add(Hash.of(60, types));
    for (int bit = 0; bit < Byte.SIZE; bit++) {
      if ((types >> bit & 1) == 1) {
        add(Hash.of(61, bit));
      }
    }
    add(Hash.of(62, Math.min(12, words.length / 5)));
    add(Hash.of(63, quoted ? 1 : 0));
    add(Hash.of(64, words[tokens.size() - 1]));
    add(Hash.of(65, at < 3 ? 1 : 0));
  }

  private void add(int feature) {
    features[count++] = feature;
  }
}
