package org.casus.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which words of several sentences are read side by side: each lane reads some of the sentences,
 * one after the other. There are so few lanes that all are busy nearly to the end, and a multiple
 * of four where there are words enough, as four rows are multiplied in the time of one.
 */
final class LanePlan {
  private static final int ROWS = 4;

  /** The lane with the most words first. */
  private final List<Lane> lanes;

  /** A lane of so many words: of each step the places of the words, and where sentences begin. */
  private record Lane(int[] forward, int[] backward, boolean[] begins) {
    int size() {
      return forward.length;
    }
  }

  /** What a lane reads while that is being found out. */
  private static final class Load {
    final List<Integer> sentences = new ArrayList<>();
    int words;
  }

  /**
   * Divides sentences among lanes, each to the lane with the fewest words so far.
   *
   * @param starts where the sentences begin among the words, the longest first, and where they end
   * @param most how many lanes there may be
   */
  LanePlan(int[] starts, int most) {
    List<Load> loads = new ArrayList<>();
    for (int count = lanes(starts, most); count > 0; count--) {
      loads.add(new Load());
    }
    for (int sentence = 0; sentence + 1 < starts.length; sentence++) {
      Load load = leastOf(loads);
      load.sentences.add(sentence);
      load.words += starts[sentence + 1] - starts[sentence];
    }
    loads.sort(Comparator.comparingInt((Load load) -> load.words).reversed());
    lanes = loads.stream().map(load -> lane(load, starts)).toList();
  }

  private static int lanes(int[] starts, int most) {
    int sentences = starts.length - 1;
    int longest = sentences == 0 ? 1 : starts[1] - starts[0];
    int full = starts[sentences] / longest / ROWS * ROWS;
    return Math.min(Math.min(sentences, most), Math.max(ROWS, full));
  }

  private static Load leastOf(List<Load> loads) {
    Load least = loads.getFirst();
    for (Load load : loads) {
      least = load.words < least.words ? load : least;
    }
    return least;
  }

  private static Lane lane(Load load, int[] starts) {
    Lane lane = new Lane(new int[load.words], new int[load.words], new boolean[load.words]);
    int step = 0;
    for (int sentence : load.sentences) {
      int start = starts[sentence];
      int end = starts[sentence + 1];
      lane.begins[step] = true;
      for (int at = start; at < end; at++) {
        lane.forward[step] = at;
        lane.backward[step] = end - 1 - (at - start);
        step++;
      }
    }
    return lane;
  }

  /** How many lanes have a word to read at a step: the first so many. */
  int active(int step) {
    int active = lanes.size();
    while (active > 0 && lanes.get(active - 1).size() <= step) {
      active--;
    }
    return active;
  }

  /** Whether the word that a lane reads at a step is the first of its sentence to be read. */
  boolean begins(int lane, int step) {
    return lanes.get(lane).begins[step];
  }

  /** The place among all words of the one that a lane reads at a step. */
  int place(int lane, int step, boolean backward) {
    Lane own = lanes.get(lane);
    return backward ? own.backward[step] : own.forward[step];
  }
}
