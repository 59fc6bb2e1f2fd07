package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Sentence;
import org.casus.text.Cancellation;
import org.casus.text.Span;
import org.casus.time.TimePhrase.Absolute;
import org.casus.time.TimePhrase.Counted;
import org.casus.time.TimePhrase.Origin;
import org.casus.time.TimePhrase.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * The time expressions of English news by a hand-written grammar, dated against the day of
 * publication; a document that mostly tells of other years is dated from its own dates instead.
 *
 * <p>Thread-safe; the time grows with the length of the document.
 */
public final class EnglishTimeReader implements TimeReader {
  private static final int FEWEST_OLD_DATES = 4;

  private record Found(Sentence sentence, Span span, int head, TimePhrase phrase) {}

  @Override
  public List<DatedExpression> read(AnnotatedDocument annotated) {
    String text = annotated.document().text();
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      Cancellation.check();
      Pieces pieces = new Pieces(text, sentence.span());
      for (Parsed parsed : new TimeGrammar(pieces).all()) {
        Span span = pieces.span(parsed.start(), parsed.end());
        found.add(new Found(sentence, span, head(sentence, span), parsed.phrase()));
      }
    }
    return dated(found, annotated.document().published(), text);
  }

  private static List<DatedExpression> dated(
      List<Found> found, @Nullable LocalDate published, String text) {
    TimeDater dater = new TimeDater(published, isNarrative(found, published));
    List<DatedExpression> dated = new ArrayList<>();
    for (Found one : found) {
      TimeExpression expression =
          new TimeExpression(one.sentence.index(), one.head, one.span, one.span.in(text));
      Tense tense = Tense.at(one.sentence, one.head);
      dated.add(new DatedExpression(expression, dater.date(one.phrase, tense)));
    }
    return dated;
  }

  // News speaks of this week and of weekdays; history gives years, and they are others.
  private static boolean isNarrative(List<Found> found, @Nullable LocalDate published) {
    int old = 0;
    int current = 0;
    for (Found one : found) {
      if (one.phrase instanceof Absolute absolute) {
        int year = absolute.interval().start().getYear();
        boolean isOld = published == null || published.getYear() - year > 1;
        old += isOld ? 1 : 0;
        current += isOld ? 0 : 1;
      }
      boolean isDeictic =
          one.phrase instanceof Counted counted && counted.origin() == Origin.SPEECH;
      current += isDeictic || one.phrase instanceof Weekday ? 1 : 0;
    }
    return old >= FEWEST_OLD_DATES && old > 2 * current;
  }

  private static int head(Sentence sentence, Span span) {
    int last = 0;
    for (int at = firstAt(sentence, span.start()); at < sentence.size(); at++) {
      if (sentence.token(at).span().start() >= span.end()) {
        break;
      }
      last = at;
      boolean isHead = sentence.parsed() && !isWithin(sentence, sentence.token(at).head(), span);
      if (isHead) {
        return at;
      }
    }
    return last;
  }

  // The first token that ends after the offset, by halving.
  private static int firstAt(Sentence sentence, int offset) {
    int low = 0;
    int high = sentence.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sentence.token(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isWithin(Sentence sentence, int token, Span span) {
    return token >= 0 && sentence.token(token).span().overlaps(span);
  }
}
