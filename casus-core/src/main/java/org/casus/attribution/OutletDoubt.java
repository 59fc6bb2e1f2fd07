package org.casus.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Sentence;
import org.casus.text.Glance;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Carries the outlet's own doubt to the claims that it is about: "such reports are doubtful", "the
 * allegation could not be verified", "no evidence was given" mean what was last attributed.
 *
 * <p>Read from the words, since a sentence that tells no event need not be parsed. "There was no
 * comment" doubts nothing.
 */
final class OutletDoubt {
  /** So many sentences on, nobody knows any more which claim is meant. */
  private static final int REACH = 3;

  private static final String SPACES = "\t\n\u000b\f\r";

  private static final String REPORTS =
      "(?:reports?|claims?|accounts?|statements?|allegations?|accusations?|assertions?|versions?"
          + "|information|announcements?|news|stor(?:y|ies)|details?)";
  private static final String NUMBERS =
      "(?:figures?|tolls?|numbers?|casualty figures?|counts?|estimates?|statistics)";
  private static final String POINTING =
      "\\b(?:such|this|these|those|that|the|its|their|his|her|both|either|neither)"
          + "(?: [\\w’'-]+){0,2}? ";
  private static final String CHECK =
      "(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|substantiated?|authenticated?"
          + "|(?:cross-)?check(?:ed)?)";
  private static final String DOUBTFUL =
      "(?:doubtful|dubious|questionable|unverified|unconfirmed|unclear|unreliable|unsubstantiated"
          + "|suspect|disputed|in doubt|in question|uncertain|unproven|far from certain)";

  private static final Pattern REFERENCE =
      Pattern.compile(
          POINTING
              + REPORTS
              + "\\b|\\ba "
              + REPORTS
              + " (?:that|which)\\b|\\b(?:reports|claims|allegations|rumou?rs) (?:that|of)\\b"
              + "|\\bwhich (?:could|can|has|have)\\b"
              + "|^\\W*(?:it|that|this|none of (?:it|this)) (?:could|can|has|have)\\b");
  private static final Pattern NUMBER_REFERENCE = Pattern.compile(POINTING + NUMBERS + "\\b");
  private static final Pattern UNCHECKED =
      Pattern.compile(
          "(?:\\bnot|n[’']t|\\bnever|\\bcannot|\\bnone)\\b[^.;]{0,40}?\\b"
              + CHECK
              + "\\b|\\b(?:unable|impossible|hard|difficult) (?:for [\\w ]{1,30})?to (?:\\w+ )?"
              + CHECK
              + "\\b|\\b(?:is|are|was|were|remains?|remained|seems?|appears?) (?:\\w+ )?"
              + DOUBTFUL
              + "\\b");
  private static final Pattern UNSUPPORTED =
      Pattern.compile(
          "\\bno (?:independent |official |immediate |outside |further |hard |clear )*"
              + "(?:confirmation|verification|corroboration|evidence|proof)\\b(?! that| of"
              + " (?!th(?:e|is|at|ese)\\b))|\\b(?:confirmation|verification)\\b[^.;]{0,30}\\bnot"
              + " (?:\\w+ )?(?:available|possible)|\\bwithout"
              + " (?:providing|offering|giving|citing|presenting|producing) (?:any |further |more"
              + " )?(?:evidence|proof|details?)|\\b(?:not|n[’']t) (?:immediately"
              + " )?(?:provide|offer|give|present|cite|produce) (?:any |further"
              + " )?(?:evidence|proof)");
  private static final Pattern REPUTATION =
      Pattern.compile(
          "\\bha(?:s|ve|d)\\b[^.;]{0,30}\\b(?:such|similar|like|the same) "
              + REPORTS
              + "[^.;]*\\b(?:before|past|previously|times|repeatedly|often)\\b|\\b(?:known|prone|tends?|used)"
              + " to (?:exaggerate|inflate|overstate)|\\bprove[ds]?(?: to be)?"
              + " (?:false|untrue|wrong|unfounded|baseless)\\b|\\b(?:often|routinely|regularly|frequently)"
              + " (?:exaggerates?|inflates?|overstates?)");

  /**
   * Without a word of its list no pattern fits, UNSUPPORTED, REPUTATION and UNCHECKED: to look for
   * them is ten times as fast as to match.
   */
  private static final Glance HINTS =
      Glance.over(
          List.of("confirmation", "verification", "corroboration", "evidence", "proof", "detail"),
          List.of(
              "exaggerat",
              "inflat",
              "prove",
              "overstat",
              "such ",
              "similar ",
              "like ",
              "the same "),
          List.of(
              "confirm",
              "verif",
              "corroborat",
              "substantiat",
              "authenticat",
              "check",
              "doubt",
              "dubious",
              "question",
              "clear",
              "reliable",
              "suspect",
              "dispute",
              "certain",
              "proven"));

  private static final int OF_NO_SUPPORT = 1;
  private static final int OF_REPUTATION = 2;
  private static final int OF_NO_CHECK = 4;

  private final AnnotatedDocument annotated;
  private final Attributed sayings;
  private final Quotations quotations;

  /** The sentences that doubt; each is read once, when a claim near it is first asked about. */
  private final Map<Integer, Optional<Found>> doubts = new HashMap<>();

  OutletDoubt(AnnotatedDocument annotated, Attributed sayings, Quotations quotations) {
    this.annotated = annotated;
    this.sayings = sayings;
    this.quotations = quotations;
  }

  /** The claims in the same order, with those that the outlet doubts made possible. */
  List<Claim> over(List<Claim> claims) {
    Map<Integer, List<Claim>> bySentence = new TreeMap<>();
    for (Claim claim : claims) {
      bySentence
          .computeIfAbsent(claim.event().clause().sentence(), at -> new ArrayList<>())
          .add(claim);
    }
    Map<Claim, Doubt> doubted = new HashMap<>();
    for (int at : near(bySentence.keySet())) {
      found(at)
          .ifPresent(
              found ->
                  meant(found.kind(), at, bySentence)
                      .forEach(claim -> doubted.putIfAbsent(claim, found.doubt())));
    }
    return claims.stream().map(c -> doubtedOr(c, doubted.get(c))).toList();
  }

  private static Claim doubtedOr(Claim claim, @Nullable Doubt doubt) {
    return doubt == null ? claim : claim.doubted(doubt);
  }

  /** The sentences that may be about claims of these ones. */
  private Set<Integer> near(Set<Integer> claiming) {
    Set<Integer> near = new TreeSet<>();
    for (int sentence : claiming) {
      int last = Math.min(sentence + REACH, annotated.sentences().size() - 1);
      for (int at = sentence; at <= last; at++) {
        near.add(at);
      }
    }
    return near;
  }

  private Optional<Found> found(int sentence) {
    return doubts.computeIfAbsent(sentence, at -> found(annotated.sentences().get(at)));
  }

  /** What is doubted: what was said, or only how many. */
  private enum Kind {
    REPORT,
    NUMBER
  }

  private record Found(Kind kind, Doubt doubt) {}

  private Optional<Found> found(Sentence sentence) {
    String written = spaced(sentence.span().in(annotated.document().text()));
    int hints = HINTS.of(written);
    if (hints == 0) {
      return Optional.empty();
    }
    String words = written.toLowerCase(Locale.ROOT);
    int start = sentence.span().start();
    Matcher unsupported = UNSUPPORTED.matcher(words);
    if ((hints & OF_NO_SUPPORT) != 0 && isOwn(unsupported, start)) {
      return Optional.of(new Found(Kind.REPORT, doubt(unsupported, sentence)));
    }
    Matcher reputation = REPUTATION.matcher(words);
    if ((hints & OF_REPUTATION) != 0 && isOwn(reputation, start)) {
      return Optional.of(new Found(Kind.REPORT, doubt(reputation, sentence)));
    }
    Matcher unchecked = UNCHECKED.matcher(words);
    if ((hints & OF_NO_CHECK) == 0 || !isOwn(unchecked, start)) {
      return Optional.empty();
    }
    Doubt doubt = doubt(unchecked, sentence);
    if (REFERENCE.matcher(words).find()) {
      return Optional.of(new Found(Kind.REPORT, doubt));
    }
    return NUMBER_REFERENCE.matcher(words).find()
        ? Optional.of(new Found(Kind.NUMBER, doubt))
        : Optional.empty();
  }

  /** The same characters with every white space a plain one. */
  private static String spaced(String words) {
    String spaced = words;
    for (int at = 0; at < SPACES.length(); at++) {
      spaced = spaced.replace(SPACES.charAt(at), ' ');
    }
    return spaced;
  }

  private Doubt doubt(Matcher found, Sentence sentence) {
    int start = sentence.span().start();
    Span words = new Span(start + found.start(), start + found.end());
    // A capital may be longer in lower case; then nobody knows where the words stand.
    Span span = sentence.span().covers(words) ? words : sentence.span();
    return new Doubt(span, span.in(annotated.document().text()));
  }

  /** Whether the outlet says so itself, and not somebody whom it quotes. */
  private boolean isOwn(Matcher matcher, int start) {
    if (!matcher.find()) {
      return false;
    }
    Span words = new Span(start + matcher.start(), start + matcher.end());
    boolean said =
        sayings.anyCovering(
            words, s -> asserts(s) && s.voice() != null && !s.cue().overlaps(words));
    return !said && !quotations.covers(words);
  }

  private static boolean asserts(Saying saying) {
    return saying.signature() == Signature.ASSERTS || saying.signature() == Signature.CLAIMS;
  }

  /** The claims of whoever spoke last: in the sentence, else in the nearest before it. */
  private List<Claim> meant(Kind kind, int doubt, Map<Integer, List<Claim>> claims) {
    List<Claim> meant = new ArrayList<>();
    for (int back = 0; back <= REACH && meant.isEmpty(); back++) {
      claims.getOrDefault(doubt - back, List.of()).stream()
          .filter(c -> !c.attribution().isEmpty() || isReported(c))
          .filter(c -> kind == Kind.REPORT || tellsNumber(c))
          .forEach(meant::add);
    }
    return meant.isEmpty() ? meant : withSameSpeaker(meant, doubt, claims);
  }

  // "Reports that it had fallen could not be confirmed": nobody is named who says so.
  private boolean isReported(Claim claim) {
    return sayings.anyCovering(claim.event().trigger(), OutletDoubt::asserts);
  }

  private static boolean tellsNumber(Claim claim) {
    return Stream.of(claim.event().dead(), claim.event().injured(), claim.event().crowd())
        .anyMatch(Objects::nonNull);
  }

  // "X said that A. It added that B. Neither claim could be verified."
  private static List<Claim> withSameSpeaker(
      List<Claim> meant, int doubt, Map<Integer, List<Claim>> claims) {
    if (meant.getLast().attribution().isEmpty()) {
      return meant;
    }
    Attribution speaker = meant.getLast().attribution().getLast();
    List<Claim> all = new ArrayList<>(meant);
    IntStream.rangeClosed(doubt - REACH, doubt)
        .mapToObj(at -> claims.getOrDefault(at, List.of()))
        .flatMap(List::stream)
        .filter(c -> c.attribution().stream().anyMatch(a -> isSame(a, speaker)))
        .forEach(all::add);
    return all;
  }

  private static boolean isSame(Attribution one, Attribution other) {
    return one.speaker().actor().isCoded()
        && one.speaker().actor().samePartyAs(other.speaker().actor());
  }
}
