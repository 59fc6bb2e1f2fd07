package org.casus.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Sentence;
import org.casus.place.NameGroup.Candidate;
import org.casus.place.Place.Precision;
import org.casus.text.Span;

/**
 * The place names of a document by the gazetteer: longest names first, told from persons,
 * organisations and ordinary words by their surroundings, namesakes told apart by the document.
 *
 * <p>Thread-safe; the time grows with the length of the document.
 */
public final class GazetteerToponymResolver implements ToponymResolver {
  private static final double RANK_NAMED = 6;

  private final Gazetteer gazetteer;

  /** Resolves by this gazetteer. */
  public GazetteerToponymResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Resolves by the places that are shipped with core. */
  public static GazetteerToponymResolver load() {
    return new GazetteerToponymResolver(Gazetteer.load());
  }

  @Override
  public List<LocatedToponym> resolve(AnnotatedDocument annotated) {
    PlaceTable table = gazetteer.table();
    List<NameMatch> matches = new ToponymFinder(table, annotated).find(annotated);
    ToponymChooser chooser = new ToponymChooser(table, matches);
    List<LocatedToponym> located = new ArrayList<>();
    for (NameMatch match : matches) {
      if (chooser.isPlace(match)) {
        located.add(located(match, chooser.group(match), annotated.document().text()));
      }
    }
    return located;
  }

  private LocatedToponym located(NameMatch match, NameGroup group, String text) {
    Span span = match.span();
    Toponym toponym = new Toponym(match.sentence().index(), match.head(), span, span.in(text));
    Candidate chosen = chosen(match, group);
    Place place = gazetteer.place(chosen.row());
    String side = place.precision() == Precision.COUNTRY ? side(match) : "";
    if (!side.isEmpty()) {
      return new LocatedToponym(toponym, part(place, side), "a part of " + place.name());
    }
    return new LocatedToponym(toponym, place, reason(group, chosen));
  }

  // "Aleppo province" asks for the division even where "Aleppo" alone is the city.
  private Candidate chosen(NameMatch match, NameGroup group) {
    Candidate best = group.best();
    if (!hasRank(match)) {
      return best;
    }
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : group.candidates()) {
      Precision precision = gazetteer.table().kind(candidate.row()).precision();
      boolean isArea = precision == Precision.PROVINCE || precision == Precision.DISTRICT;
      double score = candidate.score() + (isArea ? RANK_NAMED : 0);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static boolean hasRank(NameMatch match) {
    Sentence sentence = match.sentence();
    boolean after =
        match.end() < sentence.size() && WordClass.AREA.has(lower(sentence, match.end()));
    boolean before =
        match.first() >= 2
            && lower(sentence, match.first() - 1).equals("of")
            && WordClass.AREA.has(lower(sentence, match.first() - 2));
    return after || before;
  }

  private static String side(NameMatch match) {
    boolean hasWord = match.first() > 0;
    String word = hasWord ? lower(match.sentence(), match.first() - 1) : "";
    return WordClass.DIRECTION.has(word) ? word : "";
  }

  private static String lower(Sentence sentence, int at) {
    return sentence.token(at).text().toLowerCase(Locale.ROOT);
  }

  private static Place part(Place country, String side) {
    return new Place(
        side + " " + country.name(),
        country.country(),
        null,
        country.latitude(),
        country.longitude(),
        null,
        Precision.REGION,
        0);
  }

  private String reason(NameGroup group, Candidate chosen) {
    int holder = group.holder(chosen.row());
    if (holder != PlaceTable.NONE) {
      return "the text puts it in " + gazetteer.table().name(holder);
    }
    if (group.candidates().size() == 1) {
      return "the only place of that name";
    }
    Candidate first = group.candidates().getFirst();
    return chosen == first
        ? "the most prominent of " + group.candidates().size() + " so named"
        : "nearest to the document's other places";
  }
}
