package org.casus.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the names of one document agree: one sense per discourse (Gale, Church and Yarowsky 1992).
 *
 * <p>A person named in full lends his last name to it alone, be it unnamed so far or read as
 * something else; a name that is read in several ways is read in the one that is commonest.
 */
final class NameAgreement {
  private final List<Words> document;
  private final List<int[]> labels;
  private final Map<Integer, int[]> votes = new HashMap<>();
  private final Map<Integer, Integer> surnames = new HashMap<>();

  NameAgreement(List<Words> document, List<int[]> labels) {
    this.document = document;
    this.labels = labels;
  }

  /** Changes the labels. */
  void settle() {
    for (int sentence = 0; sentence < labels.size(); sentence++) {
      vote(sentence);
    }
    for (int sentence = 0; sentence < labels.size(); sentence++) {
      change(sentence);
    }
  }

  private void vote(int sentence) {
    int[] own = labels.get(sentence);
    for (int at = 1; at < own.length; at = NameFinder.end(own, at)) {
      if (own[at] > 0) {
        int end = NameFinder.end(own, at);
        NameType type = NameFinder.type(own[at]);
        votes
            .computeIfAbsent(key(sentence, at, end), k -> new int[NameType.values().length])[
            type.ordinal()]++;
        if (type == NameType.PERSON && end - at > 1) {
          surnames.merge(document.get(sentence).forms[end - 1], 1, Integer::sum);
        }
      }
    }
  }

  private int key(int sentence, int at, int end) {
    int key = 1;
    for (int i = at; i < end; i++) {
      key = Hash.of(1, key, document.get(sentence).forms[i]);
    }
    return key;
  }

  private void change(int sentence) {
    int[] own = labels.get(sentence);
    int at = 1;
    while (at < own.length) {
      int end = NameFinder.end(own, at);
      if (end == at + 1 && isSurname(sentence, at)) {
        own[at] = NameFinder.label(NameType.PERSON, true);
      } else if (own[at] > 0) {
        relabel(own, at, end, commonest(key(sentence, at, end), NameFinder.type(own[at])));
      }
      at = end;
    }
  }

  private boolean isSurname(int sentence, int at) {
    Words words = document.get(sentence);
    boolean follows = at > 1 && words.text(at - 1).equals("-");
    return surnames.containsKey(words.forms[at])
        && words.tags[at] == Tag.PROPN.ordinal()
        && !follows
        && labels.get(sentence)[at] != NameFinder.label(NameType.PERSON, true)
        && !votedElse(sentence, at);
  }

  // Of a person called London, and of London: whoever is named more often alone keeps the name.
  private boolean votedElse(int sentence, int at) {
    int[] alone = votes.get(key(sentence, at, at + 1));
    int full = surnames.getOrDefault(document.get(sentence).forms[at], 0);
    return alone != null
        && alone[NameType.PLACE.ordinal()] > full + alone[NameType.PERSON.ordinal()] + 1;
  }

  private NameType commonest(int key, NameType own) {
    int[] counts = votes.get(key);
    NameType best = own;
    for (NameType type : NameType.values()) {
      if (counts != null && counts[type.ordinal()] > counts[best.ordinal()]) {
        best = type;
      }
    }
    return best;
  }

  private static void relabel(int[] own, int at, int end, NameType type) {
    for (int i = at; i < end; i++) {
      own[i] = NameFinder.label(type, i == at);
    }
  }
}
