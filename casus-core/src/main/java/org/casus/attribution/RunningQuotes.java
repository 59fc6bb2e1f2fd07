package org.casus.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;

/**
 * Carries attributions on beyond their sentence: to the whole of a quotation, to later quotations
 * of the same run, and to what follows "X said:".
 */
final class RunningQuotes {
  private static final int FEWEST_WORDS = 4;

  // Nobody speaks for longer without a paragraph of another's; a text may have no paragraphs.
  private static final int LONGEST_STATEMENT = 20_000;
  private static final Set<String> OWN = Set.of("i", "we", "us", "our", "my", "me");

  private final AnnotatedDocument annotated;
  private final String text;
  private final Quotations quotations;

  /** Where paragraphs end, in order. */
  private final int[] breaks;

  RunningQuotes(AnnotatedDocument annotated, Quotations quotations) {
    this.annotated = annotated;
    this.text = annotated.document().text();
    this.quotations = quotations;
    this.breaks =
        IntStream.iterate(text.indexOf('\n'), at -> at >= 0, at -> text.indexOf('\n', at + 1))
            .filter(at -> at == 0 || text.charAt(at - 1) != '\n')
            .toArray();
  }

  /** The same attributions with all of what they attribute. */
  List<Saying> join(List<Saying> read, List<Saying> openings) {
    List<Saying> sayings = new ArrayList<>(read);
    introduced(sayings, openings);
    sayings.replaceAll(this::unquoted);
    sayings.replaceAll(this::toWholeQuotation);
    Attributed attributed = new Attributed(sayings);
    List<Integer> outer =
        IntStream.range(0, sayings.size()).filter(at -> isOuter(sayings.get(at))).boxed().toList();
    for (Span quotation : quotations.spans()) {
      if (isSpeech(quotation) && !attributed.anyOverlapping(quotation, s -> holds(s, quotation))) {
        owner(sayings, outer, quotation).ifPresent(at -> extend(sayings, at, quotation));
      }
    }
    return List.copyOf(sayings);
  }

  private static void extend(List<Saying> sayings, int at, Span span) {
    Saying saying = sayings.get(at);
    List<Span> content = new ArrayList<>(saying.content());
    content.add(span);
    sayings.set(at, saying.withContent(content));
  }

  private static boolean holds(Saying saying, Span quotation) {
    return saying.signature().speaks() && !quotation.covers(saying.cue());
  }

  private boolean isSpeech(Span quotation) {
    int words = 0;
    for (Sentence sentence : annotated.within(quotation)) {
      for (Token token : sentence.tokens()) {
        words += token.tag() != Tag.PUNCT && quotation.covers(token.span()) ? 1 : 0;
        if (words >= FEWEST_WORDS) {
          return true;
        }
      }
    }
    return false;
  }

  /** A quotation is attributed as a whole, also where it began sentences before. */
  private Saying toWholeQuotation(Saying saying) {
    if (!saying.signature().speaks() || quotations.covers(saying.cue())) {
      return saying;
    }
    return saying.withContent(saying.content().stream().map(this::whole).distinct().toList());
  }

  private Span whole(Span content) {
    Span whole = content;
    for (Span quotation : quotations.within(content).spans()) {
      boolean cut = quotation.overlaps(content) && !content.covers(quotation);
      boolean opens = quotation.start() <= content.start() || quotation.end() >= content.end();
      if (cut && opens) {
        whole = Span.covering(whole, quotation);
      }
    }
    return whole;
  }

  /**
   * Whoever spoke last before a quotation in its paragraph or the one before, or right after it.
   */
  private Optional<Integer> owner(List<Saying> sayings, List<Integer> outer, Span quotation) {
    int next = firstFrom(sayings, outer, quotation.end());
    int after = next < outer.size() ? outer.get(next) : -1;
    int last = next - 1;
    while (last >= 0 && sayings.get(outer.get(last)).cue().end() > quotation.start()) {
      last--;
    }
    int before = last >= 0 ? outer.get(last) : -1;
    boolean follows = after >= 0 && breaks(quotation.end(), sayings.get(after).cue().start()) == 0;
    boolean precedes = before >= 0 && breaks(end(sayings.get(before)), quotation.start()) <= 1;
    if (precedes && breaks(end(sayings.get(before)), quotation.start()) == 0) {
      return Optional.of(before);
    }
    if (follows) {
      return Optional.of(after);
    }
    return precedes ? Optional.of(before) : Optional.empty();
  }

  /** The first of these sayings whose cue starts at a character or behind it. */
  private static int firstFrom(List<Saying> sayings, List<Integer> outer, int offset) {
    int low = 0;
    int high = outer.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sayings.get(outer.get(middle)).cue().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int end(Saying saying) {
    return Math.max(
        saying.cue().end(), saying.content().stream().mapToInt(Span::end).max().orElse(0));
  }

  private boolean isOuter(Saying saying) {
    return saying.voice() != null
        && (saying.signature() == Signature.ASSERTS || saying.signature() == Signature.CLAIMS)
        && !quotations.covers(saying.cue());
  }

  /** How many paragraphs end between two characters. */
  private int breaks(int from, int to) {
    return Math.max(0, breaksBefore(to) - breaksBefore(from));
  }

  private int breaksBefore(int offset) {
    int at = Arrays.binarySearch(breaks, offset);
    return at >= 0 ? at : -at - 1;
  }

  /** What follows "X said:", as a quotation or up to where the next one takes the word. */
  private void introduced(List<Saying> sayings, List<Saying> openings) {
    for (int at = 0; at < openings.size(); at++) {
      int limit = at + 1 < openings.size() ? openings.get(at + 1).cue().start() : text.length();
      follow(openings.get(at), limit).ifPresent(sayings::add);
    }
    sayings.sort(Comparator.comparing(Saying::cue));
  }

  /** A statement lasts until a paragraph tells of its speaker again, as others do. */
  private int endOfStatement(Saying opening, int start, int limit) {
    String name = name(opening);
    int end = endOfParagraph(start, limit);
    while (end < limit) {
      int next = endOfParagraph(end + 2, limit);
      if (text.substring(end, next).contains(name)) {
        return end;
      }
      end = next;
    }
    return limit;
  }

  private String name(Saying saying) {
    Saying.Voice voice = Objects.requireNonNull(saying.voice());
    return annotated.sentences().get(voice.sentence()).token(voice.head()).text();
  }

  /** "X said: We have won." without quotation marks goes on as long as it says "we". */
  private Saying unquoted(Saying saying) {
    int colon = saying.cue().end();
    boolean opens =
        saying.voice() != null
            && saying.signature() == Signature.ASSERTS
            && colon < text.length()
            && text.charAt(colon) == ':'
            && saying.content().stream().allMatch(c -> quotations.within(c).spans().isEmpty());
    if (!opens || saying.content().isEmpty()) {
      return saying;
    }
    int start = saying.content().getFirst().start();
    int limit = Math.min(text.length(), start + LONGEST_STATEMENT);
    int end = lastOwnParagraph(start, endOfStatement(saying, start, limit));
    return end > start ? saying.withContent(List.of(new Span(start, end))) : saying;
  }

  private int lastOwnParagraph(int start, int limit) {
    int end = -1;
    for (Sentence sentence : annotated.within(new Span(start, limit))) {
      boolean inside = sentence.span().start() >= start && sentence.span().end() <= limit;
      if (inside && sentence.tokens().stream().anyMatch(RunningQuotes::isOwn)) {
        end = endOfParagraph(sentence.span().end(), limit);
      }
    }
    return end;
  }

  private int endOfParagraph(int from, int limit) {
    int last = Math.min(text.length(), limit + 1);
    int end = from < last ? text.indexOf("\n\n", from, last) : -1;
    return end < 0 ? limit : end;
  }

  private static boolean isOwn(Token token) {
    return OWN.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private Optional<Saying> follow(Saying opening, int limit) {
    int from = text.indexOf(':', opening.cue().end() - 1) + 1;
    while (from < limit && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    int start = from;
    if (start >= limit) {
      return Optional.empty();
    }
    Span content =
        quotations.within(new Span(start, start + 1)).spans().stream()
            .filter(q -> q.start() == start)
            .findFirst()
            .orElseGet(() -> new Span(start, endOfStatement(opening, start, limit)));
    return Optional.of(opening.withContent(List.of(content)));
  }
}
