package org.casus.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Things that stand at ranges of a text, found again by a range: those that cover it and those that
 * it touches, without a look at all others. What is found comes in the order in which it was given.
 *
 * <p>An interval tree laid out in an array: ranges by their starts, and over them the furthest end
 * of every half (Cormen et al., Introduction to Algorithms, 14.3).
 *
 * @param <T> what stands there
 */
public final class SpanIndex<T> {
  private final List<Entry<T>> entries;
  private final int[] furthest;

  private record Entry<T>(Span span, T value, int order) {}

  private SpanIndex(List<Entry<T>> entries) {
    this.entries = entries;
    this.furthest = new int[Math.max(1, 4 * entries.size())];
    if (!entries.isEmpty()) {
      build(1, 0, entries.size());
    }
  }

  private int build(int node, int from, int to) {
    int middle = (from + to) >>> 1;
    furthest[node] =
        to - from == 1
            ? entries.get(from).span().end()
            : Math.max(build(2 * node, from, middle), build(2 * node + 1, middle, to));
    return furthest[node];
  }

  /** Gathers what an index shall hold. */
  public static final class Builder<T> {
    private final List<Entry<T>> entries = new ArrayList<>();

    /** Puts a thing at a range; one thing may stand at several. */
    public void put(Span span, T value) {
      entries.add(new Entry<>(span, value, entries.size()));
    }

    /** The index of all that was put. */
    public SpanIndex<T> build() {
      List<Entry<T>> sorted = new ArrayList<>(entries);
      sorted.sort(Comparator.comparingInt((Entry<T> entry) -> entry.span().start()));
      return new SpanIndex<>(sorted);
    }
  }

  /** The things at ranges that cover this one, each once for every such range. */
  public List<T> covering(Span span) {
    List<Entry<T>> found = new ArrayList<>();
    // Ranges that cover it start no later, and end no earlier.
    any(span.start(), span.end(), entry -> !found.add(entry));
    return inOrder(found);
  }

  /** Whether a thing that passes stands at a range that covers this one. */
  public boolean anyCovering(Span span, Predicate<T> test) {
    return any(span.start(), span.end(), entry -> test.test(entry.value()));
  }

  /** Whether a thing that passes stands at a range that shares a character with this one. */
  public boolean anyOverlapping(Span span, Predicate<T> test) {
    return any(span.end() - 1, span.start() + 1, entry -> test.test(entry.value()));
  }

  private static <T> List<T> inOrder(List<Entry<T>> found) {
    found.sort(Comparator.comparingInt(Entry::order));
    return found.stream().map(Entry::value).toList();
  }

  /** Whether an entry passes that starts no later than one place and ends no earlier than one. */
  private boolean any(int latestStart, int earliestEnd, Predicate<Entry<T>> test) {
    return !entries.isEmpty() && any(1, 0, entries.size(), latestStart, earliestEnd, test);
  }

  private boolean any(
      int node, int from, int to, int latestStart, int earliestEnd, Predicate<Entry<T>> test) {
    if (furthest[node] < earliestEnd || entries.get(from).span().start() > latestStart) {
      return false;
    }
    if (to - from == 1) {
      return test.test(entries.get(from));
    }
    int middle = (from + to) >>> 1;
    return any(2 * node, from, middle, latestStart, earliestEnd, test)
        || any(2 * node + 1, middle, to, latestStart, earliestEnd, test);
  }
}
