package org.casus.language;

/**
 * The features by which the parser chooses a transition: words, lemmas, tags and relations around
 * the top of the stack and the next word (after Zhang and Nivre 2011).
 */
public final class ParseFeatures {
  /** No state has more features than this. */
  public static final int MOST = 192;

  private final Words words;
  private final ParseState state;
  private final int[] out = new int[MOST];
  private final int[] commas;
  private final int[] verbs;
  private int count;
  private int s0;
  private int s1;
  private int s2;
  private int b0;
  private int b1;
  private int b2;

  /** Features of the states that the parse of one sentence goes through. */
  public ParseFeatures(Words words, ParseState state) {
    this.words = words;
    this.state = state;
    commas = new int[words.size() + 2];
    verbs = new int[words.size() + 2];
    for (int at = 1; at <= words.size() + 1; at++) {
      int tag = words.tags[at];
      commas[at] = commas[at - 1] + (tag == Tag.PUNCT.ordinal() ? 1 : 0);
      verbs[at] = verbs[at - 1] + (tag == Tag.VERB.ordinal() || tag == Tag.AUX.ordinal() ? 1 : 0);
    }
  }

  /** The features of the last call of {@link #extract}. */
  public int[] features() {
    return out;
  }

  /** Puts the features of the state as it is now. */
  public int extract() {
    count = 0;
    s0 = state.stack(0);
    s1 = state.stack(1);
    s2 = state.stack(2);
    b0 = state.buffer(0);
    b1 = state.buffer(1);
    b2 = state.buffer(2);
    template = 0;
    singles();
    pairs();
    triples();
    children();
    attachments();
    distances();
    return count;
  }

  private int template;

  private void add(int a) {
    out[count++] = Hash.of(++template, a);
  }

  private void add(int a, int b) {
    out[count++] = Hash.of(++template, a, b);
  }

  private void add(int a, int b, int c) {
    out[count++] = Hash.of(++template, a, b, c);
  }

  private int w(int at) {
    return words.forms[at];
  }

  private int l(int at) {
    return words.lemmas[at];
  }

  private int m(int at) {
    return words.morphologies[at];
  }

  private int t(int at) {
    return words.tags[at];
  }

  private int r(int at) {
    return state.relations[at];
  }

  private void singles() {
    add(0);
    for (int at : new int[] {s0, s1, b0, b1}) {
      add(w(at));
      add(l(at), t(at));
      add(m(at));
      add(w(at), m(at));
    }
    add(w(s2), m(s2));
    add(m(s2));
    add(m(b2));
    add(w(b2), m(b2));
  }

  private void pairs() {
    add(w(s0), m(s0), w(b0));
    add(l(s0), l(b0), t(b0));
    add(l(s0), t(s0), m(b0));
    add(m(s0), l(b0), t(b0));
    add(m(s0), m(b0));
    add(t(s0), t(b0));
    add(w(s0), t(b0));
    add(t(s0), w(b0));
    add(m(b0), m(b1));
    add(l(b0), m(b1));
    add(m(b0), w(b1));
    add(l(s1), l(s0), t(s0));
    add(l(s1), t(s1), m(s0));
    add(m(s1), l(s0), t(s0));
    add(m(s1), m(s0));
    add(t(s1), t(s0));
    add(m(s1), m(b0));
    add(l(s1), l(b0));
    add(l(s1), m(b0));
    add(m(s1), l(b0));
    add(m(s2), m(s0));
    add(m(s0), m(b1));
    add(l(s0), l(b1));
    add(l(s0), m(b1));
    add(m(s2), l(s0));
    add(l(s2), m(s0));
  }

  private void triples() {
    add(m(b0), m(b1), m(b2));
    add(m(s0), m(b0), m(b1));
    add(m(s1), m(s0), m(b0));
    add(m(s2), m(s1), m(s0));
    add(t(s1), t(s0), t(b0));
    add(l(s1), t(s0), t(b0));
    add(t(s1), l(s0), t(b0));
    add(t(s1), t(s0), l(b0));
    add(l(s1), l(s0), t(b0));
    add(l(s0), t(b0), t(b1));
    add(t(s0), l(b0), t(b1));
    add(t(s0), t(b0), l(b1));
    add(t(s1), t(s0), t(b0) << 5 | t(b1));
    add(t(s2), t(s1), t(s0) << 5 | t(b0));
    add(t(s0), t(b0), t(b1) << 5 | t(b2));
    add(l(s0), l(b0), t(b1));
  }

  private void children() {
    int s0l = state.left1[s0];
    int s0r = state.right1[s0];
    int s1l = state.left1[s1];
    int s1r = state.right1[s1];
    int b0l = state.left1[b0];
    child(s0l, m(s0), m(b0));
    child(s0r, m(s0), m(b0));
    child(s1l, m(s1), m(s0));
    child(s1r, m(s1), m(s0));
    child(b0l, m(b0), m(s0));
    add(t(s1), t(s0), t(s0l) << 6 | r(s0l));
    add(t(s1), t(s0), t(s0r) << 6 | r(s0r));
    add(t(s1), t(s0), t(s1r) << 6 | r(s1r));
    add(t(s0), t(s0l), t(state.left2[s0]));
    add(t(s0), t(s0r), t(state.right2[s0]));
    add(t(s1), t(s1r), t(state.right2[s1]));
    add(t(b0), t(b0l), t(state.left2[b0]));
    add(m(s0), r(s0l), r(state.left2[s0]));
    add(m(s0), r(s0r), r(state.right2[s0]));
    add(m(s1), r(s1r), r(state.right2[s1]));
    add(m(b0), r(b0l), r(state.left2[b0]));
  }

  private void child(int child, int parent, int other) {
    add(w(child), r(child));
    add(parent, r(child), other);
    add(parent, m(child), other);
    add(parent, r(child), l(child));
  }

  /** What decides to whom a prepositional phrase, an object or a clause belongs. */
  private void attachments() {
    int s0l = w(state.left1[s0]);
    int s0l2 = w(state.left2[s0]);
    int b0l = w(state.left1[b0]);
    int s1r = state.right1[s1];
    add(l(s1), s0l, t(s0));
    add(l(s1), s0l, l(s0));
    add(t(s1), s0l, l(s0));
    add(l(s0), b0l, t(b0));
    add(l(s1), b0l, t(b0));
    add(l(s2), s0l, t(s0));
    add(t(s0), b0l, l(b0));
    add(t(s1), t(s0), b0l);
    add(l(s0), l(state.right1[s0]), w(b0));
    add(l(s1), l(s1r), s0l);
    add(s0l, s0l2, l(s1));
    add(folded(state.childRelations[s0]), t(s0), t(b0));
    add(folded(state.childRelations[s1]), t(s1), t(s0));
    add(folded(state.childRelations[s0]), l(s0));
    add(folded(state.childRelations[s1]), l(s1), t(s0));
    add(folded(state.childRelations[b0]), t(b0), t(s0));
    add(folded(state.childRelations[s1]), folded(state.childRelations[s0]), t(s1) << 5 | t(s0));
    add(folded(state.childRelations[s0]), folded(state.childRelations[b0]), t(s0) << 5 | t(b0));
  }

  private static int folded(long bits) {
    return (int) (bits ^ (bits >>> 32) * 31);
  }

  private void distances() {
    int near = bucket(b0 - s0);
    int far = bucket(s0 - s1);
    add(near, t(s0), t(b0));
    add(near, l(s0));
    add(near, l(b0));
    add(far, t(s1), t(s0));
    add(far, l(s1));
    add(far, l(s0), t(s1));
    add(state.leftCount[s0], t(s0), state.rightCount[s0]);
    add(state.leftCount[s1], t(s1), state.rightCount[s1]);
    add(state.leftCount[b0], t(b0));
    add(state.rightCount[s0], l(s0));
    add(state.rightCount[s1], l(s1));
    int between = between(commas, s0, b0) << 3 | between(verbs, s0, b0);
    int below = between(commas, s1, s0) << 3 | between(verbs, s1, s0);
    add(between, t(s0), t(b0));
    add(below, t(s1), t(s0));
    add(below, m(s1), m(s0));
    add(Math.min(state.depth(), 5), t(s0), t(b0));
  }

  private static int between(int[] sums, int from, int to) {
    return from < to ? Math.min(3, sums[to - 1] - sums[from]) : 4;
  }

  private static int bucket(int distance) {
    if (distance <= 0) {
      return 15;
    }
    return distance < 5 ? distance : distance < 8 ? 5 : distance < 13 ? 6 : 7;
  }
}
