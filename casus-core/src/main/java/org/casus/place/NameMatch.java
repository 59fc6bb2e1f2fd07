package org.casus.place;

import org.casus.language.Sentence;
import org.casus.text.Span;

/**
 * Tokens that spell a name of the gazetteer, and how much their surroundings speak for a place.
 *
 * @param sentence where they stand
 * @param first the first token
 * @param end the token after the last
 * @param key the name's fingerprint
 * @param link the first link of the places so named
 * @param evidence what the surroundings add to the name's prominence, negative where they speak for
 *     a person, an organisation or an ordinary word
 */
record NameMatch(Sentence sentence, int first, int end, long key, int link, double evidence) {
  NameMatch with(double more) {
    return new NameMatch(sentence, first, end, key, link, evidence + more);
  }

  Span span() {
    return new Span(sentence.token(first).span().start(), sentence.token(end - 1).span().end());
  }

  /** The token that the others depend on, the last where the sentence is not parsed. */
  int head() {
    for (int at = first; sentence.parsed() && at < end; at++) {
      int head = sentence.token(at).head();
      if (head < first || head >= end) {
        return at;
      }
    }
    return end - 1;
  }
}
