package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.event.NumberWords.Range;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;

/**
 * Reads how many people a noun phrase speaks of: "three", "at least 43", "between 10 and 15",
 * "dozens of", "two soldiers and a child".
 */
final class QuantityReader {
  private static final int LONGEST = 6;
  private static final Set<String> AT_LEAST =
      Set.of(
          "at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum");
  private static final Set<String> MORE_THAN =
      Set.of("more than", "over", "above", "upwards of", "in excess of", "well over");
  private static final Set<String> AT_MOST =
      Set.of("up to", "as many as", "at most", "a maximum of", "no more than", "not more than");
  private static final Set<String> LESS_THAN = Set.of("fewer than", "less than", "under", "below");
  private static final Set<String> NEARLY = Set.of("nearly", "almost", "close to", "just under");
  private static final Set<String> ABOUT =
      Set.of("about", "around", "some", "roughly", "approximately", "an estimated", "estimated");
  private static final Set<String> NOBODY = Set.of("nobody", "no-one", "none");

  private final Sentence sentence;
  private final String text;
  private final Predicate<String> people;

  /**
   * @param people which nouns name persons
   */
  QuantityReader(Sentence sentence, String text, Predicate<String> people) {
    this.sentence = sentence;
    this.text = text;
    this.people = people;
  }

  /** The number of people that the phrase headed by this noun tells, if it tells one. */
  Optional<Quantity> of(Token noun) {
    Optional<Quantity> own = own(noun);
    List<Quantity> further = new ArrayList<>();
    for (Token conjunct : sentence.children(noun, Relation.CONJ)) {
      // "12 soldiers and three civilians": all of them, or the sum would say too little.
      own(conjunct).ifPresent(further::add);
    }
    return own.map(first -> further.stream().reduce(first, this::sum));
  }

  private Quantity sum(Quantity one, Quantity other) {
    Span span = Span.covering(one.span(), other.span());
    long low = (long) one.low() + other.low();
    boolean open = one.isOpen() || other.isOpen();
    long high = open ? Quantity.OPEN : (long) one.high() + other.high();
    return quantity(new Range((int) low, (int) Math.min(high, Quantity.OPEN)), span);
  }

  private Optional<Quantity> own(Token noun) {
    if (isNumber(noun)) {
      return quantity(noun);
    }
    if (NOBODY.contains(lower(noun))) {
      return Optional.of(quantity(new Range(0, 0), noun.span()));
    }
    for (Token child : sentence.children(noun)) {
      boolean counts =
          switch (child.relation()) {
            case NUMMOD, AMOD, NMOD_UNMARKED, DET, NMOD -> isNumber(child) || isEither(child);
            default -> false;
          };
      if (counts && child.index() < noun.index()) {
        return quantity(child);
      }
    }
    return none(noun).or(() -> single(noun));
  }

  private static boolean isNumber(Token token) {
    return token.tag() == Tag.NUM
        || (!Set.of("a", "an", "one", "half").contains(lower(token))
            && NumberWords.isPart(token.text()));
  }

  private static boolean isEither(Token token) {
    return token.text().matches("\\d{1,6}\\s?[-–]\\s?\\d{1,6}");
  }

  // "no casualties"
  private Optional<Quantity> none(Token noun) {
    return sentence.children(noun, Relation.DET).stream()
        .filter(det -> det.lemma().equals("no"))
        .map(det -> quantity(new Range(0, 0), det.span()))
        .findFirst();
  }

  // "killed a policeman"
  private Optional<Quantity> single(Token noun) {
    boolean counted = noun.tag() == Tag.NOUN && noun.text().equalsIgnoreCase(noun.lemma());
    return counted && !Quantities.counts(noun) && people.test(noun.lemma())
        ? sentence.children(noun, Relation.DET).stream()
            .filter(det -> det.lemma().equals("a") || det.lemma().equals("an"))
            .map(det -> quantity(new Range(1, 1), det.span()))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Quantity> quantity(Token head) {
    int from = head.index();
    while (from > 0 && head.index() - from < LONGEST && continues(from - 1)) {
      from--;
    }
    int to = head.index();
    while (to + 1 < sentence.size() && to - from < LONGEST && scales(to + 1)) {
      to++;
    }
    int first = from;
    int last = to;
    return either(first, last).or(() -> counted(first, last));
  }

  // "a couple of hundred", "hundreds of thousands", "tens of thousands"
  private boolean scales(int at) {
    String word = lower(sentence.token(at));
    if (at + 1 < sentence.size() && (word.equals("of") || word.equals("-"))) {
      return isScale(lower(sentence.token(at + 1))) || isUnits(at + 1);
    }
    boolean hundreds = isScale(lower(sentence.token(at - 1)));
    return isScale(word) || isUnits(at) || (word.equals("and") && hundreds && isUnits(at + 1));
  }

  // "fifty" of "two hundred and fifty"
  private boolean isUnits(int at) {
    return at < sentence.size()
        && sentence.token(at).tag() == Tag.NUM
        && lower(sentence.token(at)).chars().allMatch(Character::isLetter);
  }

  private static boolean isScale(String word) {
    return Set.of("hundred", "hundreds", "thousand", "thousands", "million", "millions", "dozen")
        .contains(word);
  }

  private boolean continues(int at) {
    Token token = sentence.token(at);
    String word = lower(token);
    if (NumberWords.isPart(token.text())) {
      return true;
    }
    boolean joins = word.equals("and") || word.equals("of");
    return at > 0
        && ((joins && isScale(lower(sentence.token(at - 1))))
            || (word.equals("-") && isUnits(at - 1)));
  }

  private Optional<Quantity> counted(int from, int to) {
    List<String> words = sentence.tokens().subList(from, to + 1).stream().map(Token::text).toList();
    return NumberWords.read(words).map(range -> qualified(range, from, to));
  }

  /** "between 10 and 15", "10 to 15", "10-15", "10 or 15". */
  private Optional<Quantity> either(int from, int to) {
    String head = sentence.token(to).text();
    if (isEither(sentence.token(to))) {
      String[] ends = head.split("\\s?[-–]\\s?", -1);
      Range range = new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
      return Optional.of(quantity(range, sentence.token(to).span()));
    }
    return bounds(from, to, -1).or(() -> bounds(from, to, 1));
  }

  private Optional<Quantity> bounds(int from, int to, int step) {
    int joint = step < 0 ? from - 1 : to + 1;
    int other = joint + step;
    boolean inside = other >= 0 && other < sentence.size() && joint > 0;
    if (!inside || !NumberWords.isPart(sentence.token(other).text())) {
      return Optional.empty();
    }
    String word = lower(sentence.token(joint));
    int least = step < 0 ? other : from;
    boolean between = least > 0 && lower(sentence.token(least - 1)).equals("between");
    boolean joins = Set.of("to", "or", "–", "-").contains(word) || (word.equals("and") && between);
    int last = step < 0 ? to : other;
    return joins ? range(least, joint, last, between) : Optional.empty();
  }

  private Optional<Quantity> range(int least, int joint, int last, boolean between) {
    Optional<Range> low = NumberWords.read(words(least, joint - 1));
    Optional<Range> high = NumberWords.read(words(joint + 1, last));
    if (low.isEmpty() || high.isEmpty() || low.get().low() > high.get().high()) {
      return Optional.empty();
    }
    Token first = sentence.token(between ? least - 1 : least);
    Span span = Span.covering(first.span(), sentence.token(last).span());
    return Optional.of(quantity(new Range(low.get().low(), high.get().high()), span));
  }

  private List<String> words(int from, int to) {
    return sentence.tokens().subList(from, to + 1).stream().map(Token::text).toList();
  }

  /** The range with the words before and behind it that bound it. */
  private Quantity qualified(Range range, int from, int to) {
    for (int length = 3; length >= 1; length--) {
      if (from >= length) {
        String words = String.join(" ", words(from - length, from - 1)).toLowerCase(Locale.ROOT);
        Optional<Range> bounded = bounded(words, range);
        if (bounded.isPresent()) {
          return quantity(bounded.get(), span(from - length, to));
        }
      }
    }
    boolean more =
        sentence.token(to).text().endsWith("+")
            || (to + 2 < sentence.size()
                && String.join(" ", words(to + 1, to + 2)).equalsIgnoreCase("or more"));
    Range open = more ? new Range(range.low(), Quantity.OPEN) : range;
    return quantity(open, span(from, to));
  }

  private static Optional<Range> bounded(String words, Range range) {
    if (AT_LEAST.contains(words)) {
      return Optional.of(new Range(range.low(), Quantity.OPEN));
    }
    if (MORE_THAN.contains(words)) {
      return Optional.of(new Range(range.low() + 1, Quantity.OPEN));
    }
    if (AT_MOST.contains(words)) {
      return Optional.of(new Range(0, range.high()));
    }
    if (LESS_THAN.contains(words)) {
      return Optional.of(new Range(0, range.high() - 1));
    }
    int tenth = range.low() / 10;
    if (NEARLY.contains(words)) {
      return Optional.of(new Range(range.low() - tenth, range.high()));
    }
    return ABOUT.contains(words)
        ? Optional.of(new Range(range.low() - tenth, range.high() + tenth))
        : Optional.empty();
  }

  private Span span(int from, int to) {
    return Span.covering(sentence.token(from).span(), sentence.token(to).span());
  }

  private Quantity quantity(Range range, Span span) {
    return new Quantity(range.low(), range.high(), span, span.in(text));
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
