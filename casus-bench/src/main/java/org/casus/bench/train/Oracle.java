package org.casus.bench.train;

import org.casus.language.ParseState;

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): which transitions lose no
 * gold arc that can still be reached.
 */
final class Oracle {
  private final int[] heads;
  private final int[] relations;

  /** Gold heads and relations, counting places from 1. */
  Oracle(int[] heads, int[] relations) {
    this.heads = heads;
    this.relations = relations;
  }

  /** How many gold arcs a shift makes unreachable. */
  int costOfShift(ParseState state) {
    int next = state.buffer(0);
    int cost = 0;
    for (int deep = 0; deep < state.depth(); deep++) {
      int place = state.stack(deep);
      cost += place != 0 && heads[place] == next ? 1 : 0;
      cost += deep > 0 && heads[next] == place ? 1 : 0;
    }
    return cost;
  }

  /** How many gold arcs an arc to the left makes unreachable. */
  int costOfLeft(ParseState state, int size) {
    int top = state.stack(0);
    int next = state.buffer(0);
    int cost = heads[top] == state.stack(1) || heads[top] > next ? 1 : 0;
    return cost + dependentsAhead(top, next, size);
  }

  /** How many gold arcs an arc to the right makes unreachable. */
  int costOfRight(ParseState state, int size) {
    int top = state.stack(0);
    int next = state.buffer(0);
    int cost = heads[top] >= next ? 1 : 0;
    return cost + dependentsAhead(top, next, size);
  }

  private int dependentsAhead(int of, int from, int size) {
    int count = 0;
    for (int place = from; place <= size; place++) {
      count += heads[place] == of ? 1 : 0;
    }
    return count;
  }

  /** The gold relation of a place. */
  int relation(int place) {
    return relations[place];
  }
}
