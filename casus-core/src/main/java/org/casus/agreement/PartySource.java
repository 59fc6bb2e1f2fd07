package org.casus.agreement;

import java.time.LocalDate;
import java.util.List;
import org.casus.language.Sentence;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the parties of a treaty are read from.
 *
 * @param names of states and blocs
 * @param membership who belonged to which bloc when
 * @param treaty the text
 * @param sentences of the text
 * @param day on which whoever is a member then is bound; null where it is not known
 */
record PartySource(
    TreatyNames names,
    Membership membership,
    TreatyText treaty,
    List<Sentence> sentences,
    @Nullable LocalDate day) {
  private static final int BEHIND = 40;
  private static final int BEFORE = 60;

  PartySource {
    sentences = List.copyOf(sentences);
  }

  String text() {
    return treaty.text();
  }

  List<TreatyNames.Named> namedIn(Span region) {
    return names.in(text(), region);
  }

  /** The words behind a stretch of the text, as far as they tell what its name stands for. */
  String behind(Span span) {
    return text().substring(span.end(), Math.min(text().length(), span.end() + BEHIND));
  }

  /** The words before it. */
  String before(Span span) {
    return text().substring(Math.max(0, span.start() - BEFORE), span.start());
  }

  int sentence(Span span) {
    return sentences.stream()
        .filter(sentence -> sentence.span().overlaps(span))
        .mapToInt(Sentence::index)
        .findFirst()
        .orElse(0);
  }
}
