package org.casus.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the names of one document agree: one sense per discourse (Gale, Church and Yarowsky 1992).
 *
 * <p>A person named in full lends his last name to it alone, be it unnamed so far or read as
 * something else; a name that is read in several ways is read in the one that is commonest.
 */
final class NameAgreement {
  private static final Set<String> PLACE_WORDS =
      Set.of("at", "from", "in", "into", "near", "outside", "to", "toward", "towards");

  private final List<Words> document;
  private final List<int[]> labels;
  private final Map<Integer, int[]> votes = new HashMap<>();
  private final Map<Integer, Integer> surnames = new HashMap<>();
  private final Map<Integer, Integer> located = new HashMap<>();

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
        if (type == NameType.PLACE && isAfterPlaceWord(sentence, at)) {
          located.merge(key(sentence, at, end), 1, Integer::sum);
        }
        if (type == NameType.PERSON && end - at > 1) {
          surnames.merge(document.get(sentence).forms[end - 1], 1, Integer::sum);
        }
      }
    }
  }

  private boolean isAfterPlaceWord(int sentence, int at) {
    return at > 1 && PLACE_WORDS.contains(document.get(sentence).text(at - 1));
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

  // Of a person called London, and of London: one is where something is or comes from.
  private boolean votedElse(int sentence, int at) {
    int full = surnames.getOrDefault(document.get(sentence).forms[at], 0);
    return located.getOrDefault(key(sentence, at, at + 1), 0) >= full;
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
