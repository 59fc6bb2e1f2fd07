package org.casus.bench.attribution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.actor.ActorMention;
import org.casus.actor.Sector;
import org.casus.attribution.Attribution;
import org.casus.attribution.Claim;
import org.casus.attribution.Factuality.Certainty;
import org.casus.attribution.Stance;
import org.casus.document.Document;
import org.casus.document.Extractor;
import org.casus.event.EventType;
import org.casus.report.DocumentCoder;
import org.casus.report.EventReport;
import tools.jackson.databind.JsonNode;

/**
 * The measure of how sure a text is of who did it, on the templates of MUC-4 (1992).
 *
 * <p>A perpetrator organization is found when an actor of a coded attack or coercion has its name.
 * Of the found ones the confidence is right when ours is one of those the template gives. Ours is
 * "claimed or admitted" where the perpetrator itself says so; "reported as fact" where any such
 * report is certain; else, where it is accused, "suspected or accused by authorities" if a
 * government, its forces, its police or its courts speak, and "suspected or accused" if others do;
 * and "possible" where nobody is said to think so.
 */
public final class ConfidenceAccuracy {
  private static final Pattern NAME = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Set<Sector> AUTHORITIES =
      EnumSet.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.SPY, Sector.LEG);

  private final Extractor extractor;
  private final DocumentCoder coder;
  private final PrintStream out;

  private int perpetrators;
  private int found;
  private int right;
  private int facts;

  private ConfidenceAccuracy(Extractor extractor, DocumentCoder coder, PrintStream out) {
    this.extractor = extractor;
    this.coder = coder;
    this.out = out;
  }

  private enum Confidence {
    REPORTED_AS_FACT,
    CLAIMED_OR_ADMITTED,
    SUSPECTED_OR_ACCUSED_BY_AUTHORITIES,
    SUSPECTED_OR_ACCUSED,
    POSSIBLE
  }

  /** Prints the figures over a file of dispatches with their templates. */
  public static void print(Extractor extractor, DocumentCoder coder, Path file, PrintStream out)
      throws IOException {
    new ConfidenceAccuracy(extractor, coder, out).measure(file);
  }

  private void measure(Path file) throws IOException {
    for (JsonNode record : Texts.read(file)) {
      List<String> graded = graded(record.get("gold"));
      if (!graded.isEmpty()) {
        List<EventReport> events = events(record);
        graded.forEach(perpetrator -> compare(perpetrator, events));
      }
    }
    out.printf(
        Locale.ROOT,
        "confidence: %d perpetrators, found %.3f; of the found right %.3f (%.3f if all were facts)%n",
        perpetrators,
        (double) found / perpetrators,
        (double) right / found,
        (double) facts / found);
  }

  private static List<String> graded(JsonNode templates) {
    List<String> graded = new ArrayList<>();
    for (JsonNode template : templates) {
      JsonNode confidence = template.get("PERP: ORGANIZATION CONFIDENCE");
      if (confidence != null) {
        confidence.forEach(c -> graded.add(c.asString()));
      }
    }
    return graded.stream().filter(g -> g.contains("\"")).toList();
  }

  private List<EventReport> events(JsonNode record) {
    Document document =
        Texts.extracted(extractor, record.get("id").asString(), record.get("text").asString());
    return document == null
        ? List.of()
        : coder.code(document).events().stream()
            .filter(e -> isViolent(e.claim().event().type()))
            .toList();
  }

  private static boolean isViolent(EventType type) {
    return type == EventType.ASSAULT || type == EventType.COERCE || type == EventType.ACCUSE;
  }

  private void compare(String graded, List<EventReport> events) {
    perpetrators++;
    List<String> names = names(graded);
    List<Claim> claims =
        events.stream()
            .map(EventReport::claim)
            .filter(claim -> claim.event().type() != EventType.ACCUSE)
            .filter(claim -> claim.event().actors().stream().anyMatch(a -> isNamed(a, names)))
            .toList();
    if (claims.isEmpty()) {
      return;
    }
    found++;
    String grades = graded.substring(0, graded.indexOf('"')).replace(' ', '_');
    right += isGraded(grades, confidence(claims, names)) ? 1 : 0;
    facts += isGraded(grades, Confidence.REPORTED_AS_FACT) ? 1 : 0;
  }

  private static boolean isGraded(String grades, Confidence ours) {
    return Stream.of(grades.split("[/:()?]")).anyMatch(g -> trimmed(g).equals(ours.name()));
  }

  private static String trimmed(String grade) {
    return grade.replaceAll("^_+|_+$", "");
  }

  private static List<String> names(String graded) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(graded);
    while (matcher.find()) {
      names.add(matcher.group(1).toUpperCase(Locale.ROOT));
    }
    return names;
  }

  private static boolean isNamed(ActorMention mention, List<String> names) {
    String words = mention.mention().text().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    String name = String.valueOf(mention.actor().name()).toUpperCase(Locale.ROOT);
    return names.stream().anyMatch(n -> words.contains(n) || n.contains(words) || n.equals(name));
  }

  /** Who is only told to be about to do it, or to be asked to, may have done it. */
  private static Confidence confidence(List<Claim> told, List<String> names) {
    List<Claim> claims = told.stream().filter(ConfidenceAccuracy::isOfADeed).toList();
    if (claims.isEmpty()) {
      return Confidence.POSSIBLE;
    }
    if (claims.stream()
        .flatMap(c -> c.attribution().stream())
        .anyMatch(a -> a.stance() == Stance.ASSERTS && isNamed(a.speaker(), names))) {
      return Confidence.CLAIMED_OR_ADMITTED;
    }
    if (claims.stream().anyMatch(c -> c.factuality().certainty() == Certainty.CERTAIN)) {
      return Confidence.REPORTED_AS_FACT;
    }
    List<Attribution> speakers = claims.stream().flatMap(c -> c.attribution().stream()).toList();
    if (speakers.stream().anyMatch(s -> AUTHORITIES.contains(s.speaker().actor().sector()))) {
      return Confidence.SUSPECTED_OR_ACCUSED_BY_AUTHORITIES;
    }
    return speakers.isEmpty() ? Confidence.POSSIBLE : Confidence.SUSPECTED_OR_ACCUSED;
  }

  private static boolean isOfADeed(Claim claim) {
    return switch (claim.factuality().reality()) {
      case PAST, ONGOING, HABITUAL -> true;
      case FUTURE, DEMANDED, HYPOTHETICAL -> false;
    };
  }
}
