package org.casus.language;

import org.jspecify.annotations.Nullable;

/**
 * A word by itself: what the lexicon and the dictionary say of it, and what those that read it have
 * found out. Threads share it without a lock: what is kept in it does not change once it is there,
 * and is equal whoever finds it out, so a lost one costs time alone.
 */
final class KnownWord {
  final String text;
  final int form;
  final int entry;
  final int kind;
  final int id;

  /** What it adds to the tagger's scores, where that was asked for. */
  Tagger.@Nullable KnownScores scores;

  /** What it adds to the sums of the parser's first layers, where that was asked for. */
  InputReader.@Nullable WordSums sums;

  /** Its lemmas under every morphology, as far as they were asked for. */
  @Nullable String @Nullable [] lemmas;

  /** Looks a word up. */
  KnownWord(String text, Lexicon lexicon, Dictionary dictionary) {
    this.text = text;
    this.form = Hash.ofWord(text);
    this.entry = lexicon.entry(form);
    this.kind = dictionary.kind(form);
    this.id = lexicon.id(form);
  }
}
