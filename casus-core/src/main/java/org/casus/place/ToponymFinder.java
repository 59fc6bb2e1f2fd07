package org.casus.place;

import java.util.ArrayList;
import java.util.List;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Sentence;

/** The search for names of the gazetteer in a document: at each place the longest, none within. */
final class ToponymFinder {
  private static final int MOST_TOKENS = 8;
  private static final int MOST_CHARACTERS = 60;

  private final PlaceTable table;
  private final String text;
  private final Surroundings surroundings;

  ToponymFinder(PlaceTable table, AnnotatedDocument annotated) {
    this.table = table;
    this.text = annotated.document().text();
    this.surroundings = new Surroundings(annotated);
  }

  /** The names in the order of the text. */
  List<NameMatch> find(AnnotatedDocument annotated) {
    List<NameMatch> matches = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      find(new Words(sentence), matches);
    }
    return matches;
  }

  private void find(Words words, List<NameMatch> matches) {
    for (int at = 0; at < words.size(); ) {
      NameMatch match = canStart(words, at) ? longest(words, at) : null;
      if (match == null) {
        at++;
      } else {
        matches.add(match.with(surroundings.evidence(words, match)));
        at = match.end();
      }
    }
  }

  private static boolean canStart(Words words, int at) {
    return words.isCapitalised(at) || words.isArticle(at);
  }

  private @org.jspecify.annotations.Nullable NameMatch longest(Words words, int first) {
    int start = words.token(first).span().start();
    NameMatch longest = null;
    for (int end = first + 1; end <= Math.min(first + MOST_TOKENS, words.size()); end++) {
      int textEnd = words.token(end - 1).span().end();
      if (textEnd - start > MOST_CHARACTERS) {
        break;
      }
      if (words.canClose(end - 1)) {
        long key = NameKey.extended(NameKey.EMPTY, text, start, textEnd);
        NameMatch match = match(words, first, end, key);
        longest = match == null ? longest : match;
      }
    }
    return longest;
  }

  private @org.jspecify.annotations.Nullable NameMatch match(
      Words words, int first, int end, long key) {
    boolean isOne = end == first + 1;
    if (isOne && isAfterComma(words, first)) {
      long shortForm = NameKey.shortForm(key);
      if (table.first(shortForm) != PlaceTable.NONE) {
        // The full stop of "Ga." may have become a token of its own.
        boolean hasStop = words.lower(end).equals(".") && words.isGluedToNext(first);
        boolean isLast = end + 1 >= words.size();
        int stop = hasStop && !isLast ? end + 1 : end;
        return new NameMatch(
            words.sentence(), first, stop, shortForm, table.first(shortForm), Surroundings.CERTAIN);
      }
    }
    if (isOne && words.isAllCapitals(first)) {
      long acronym = NameKey.acronym(key);
      if (table.first(acronym) != PlaceTable.NONE) {
        return new NameMatch(words.sentence(), first, end, acronym, table.first(acronym), 0);
      }
    }
    int link = table.first(key);
    return link == PlaceTable.NONE
        ? null
        : new NameMatch(words.sentence(), first, end, key, link, 0);
  }

  private static boolean isAfterComma(Words words, int at) {
    return words.lower(at - 1).equals(",") && words.isCapitalised(at - 2);
  }
}
