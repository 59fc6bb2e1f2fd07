package org.casus.language;

import java.util.Arrays;

/**
 * A half-built dependency tree of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011):
 * a stack of partial trees and the place of the first word not yet read. Places count from 1; 0 is
 * the root and lies at the bottom of the stack.
 */
public final class ParseState {
  /** Moves the next word onto the stack. */
  public static final int SHIFT = 0;

  /** How many transitions there are: shift, and an arc to the left or right for every relation. */
  public static final int TRANSITIONS = 1 + 2 * Relation.values().length;

  /** No arc, where a relation is asked for. */
  public static final int NO_RELATION = 63;

  private final int size;
  private final int[] stack;
  private int depth;
  private int next = 1;

  final int[] heads;
  final int[] relations;
  final int[] left1;
  final int[] left2;
  final int[] right1;
  final int[] right2;
  final int[] leftCount;
  final int[] rightCount;
  final long[] childRelations;

  /** The state before the first word of a sentence of this many. */
  public ParseState(int size) {
    this.size = size;
    stack = new int[size + 2];
    heads = new int[size + 2];
    relations = new int[size + 2];
    left1 = new int[size + 2];
    left2 = new int[size + 2];
    right1 = new int[size + 2];
    right2 = new int[size + 2];
    leftCount = new int[size + 2];
    rightCount = new int[size + 2];
    childRelations = new long[size + 2];
    int nothing = size + 1;
    Arrays.fill(heads, -1);
    Arrays.fill(relations, NO_RELATION);
    for (int[] places : new int[][] {left1, left2, right1, right2}) {
      Arrays.fill(places, nothing);
    }
    depth = 1;
  }

  /** The transition that attaches the stack's top to the next word. */
  public static int left(int relation) {
    return 1 + 2 * relation;
  }

  /** The transition that attaches the stack's top to the word below it. */
  public static int right(int relation) {
    return 2 + 2 * relation;
  }

  /** Whether the tree is complete. */
  public boolean finished() {
    return next > size && depth == 1;
  }

  /** The place that lies this deep in the stack, the nothing if it is not so deep. */
  public int stack(int deep) {
    return deep < depth ? stack[depth - 1 - deep] : size + 1;
  }

  /** How many places the stack holds, with the root. */
  public int depth() {
    return depth;
  }

  /** The place so many words after the next one, the nothing after the last. */
  public int buffer(int ahead) {
    return Math.min(next + ahead, size + 1);
  }

  /** Whether the next word may be moved onto the stack. */
  public boolean mayShift() {
    return next <= size;
  }

  /** Whether the stack's top may become a dependent of the next word. */
  public boolean mayGoLeft() {
    return next <= size && depth > 1;
  }

  /** Whether the stack's top may become a dependent of the word below it. */
  public boolean mayGoRight() {
    return depth > 2 || (depth == 2 && next > size);
  }

  /** Whether the only arc allowed is the one from the root. */
  public boolean mustBeRoot() {
    return depth == 2 && next > size;
  }

  /** Applies a transition that is allowed. */
  public void apply(int transition) {
    if (transition == SHIFT) {
      stack[depth++] = next++;
      return;
    }
    int dependent = stack[--depth];
    int relation = (transition - 1) >> 1;
    boolean toLeft = (transition & 1) == 1;
    attach(dependent, toLeft ? next : stack[depth - 1], relation);
  }

  private void attach(int dependent, int head, int relation) {
    heads[dependent] = head;
    relations[dependent] = relation;
    childRelations[head] |= 1L << relation;
    if (dependent < head) {
      left2[head] = left1[head];
      left1[head] = dependent;
      leftCount[head]++;
    } else {
      right2[head] = right1[head];
      right1[head] = dependent;
      rightCount[head]++;
    }
  }

  /** The head given to a place, -1 as long as it has none. */
  public int head(int place) {
    return heads[place];
  }

  /** The relation given to a place, {@link #NO_RELATION} as long as it has none. */
  public int relation(int place) {
    return relations[place];
  }
}
