package org.casus.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.casus.text.Span;
import org.casus.text.SpanIndex;

/** The attributions of a document, found again by what they attribute. */
final class Attributed {
  private final SpanIndex<Saying> contents;

  Attributed(List<Saying> sayings) {
    SpanIndex.Builder<Saying> builder = new SpanIndex.Builder<>();
    for (Saying saying : sayings) {
      saying.content().forEach(content -> builder.put(content, saying));
    }
    contents = builder.build();
  }

  /** Those that attribute these characters, in the order of the cues. */
  List<Saying> covering(Span span) {
    List<Saying> covering = new ArrayList<>();
    for (Saying saying : contents.covering(span)) {
      // The parts of one follow each other.
      if (covering.isEmpty() || covering.getLast() != saying) {
        covering.add(saying);
      }
    }
    return covering;
  }

  /** Whether one that passes attributes these characters. */
  boolean anyCovering(Span span, Predicate<Saying> test) {
    return contents.anyCovering(span, test);
  }

  /** Whether one that passes attributes any of these characters. */
  boolean anyOverlapping(Span span, Predicate<Saying> test) {
    return contents.anyOverlapping(span, test);
  }
}
