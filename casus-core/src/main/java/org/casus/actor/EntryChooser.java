package org.casus.actor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among entries of one name by the nationality beside it, then by what the text is about.
 */
final class EntryChooser {
  private static final double ACTIVE = 0.5;

  private final Scene scene;
  private final CountryContext countries;

  EntryChooser(Scene scene, CountryContext countries) {
    this.scene = scene;
    this.countries = countries;
  }

  /**
   * The entry of a name that fits best; of equals the first in the dictionary. None where several
   * countries have a body of that name, or any may have, and the text speaks of none of them.
   */
  Optional<DictionaryEntry> choose(Spotting name, @Nullable String country) {
    DictionaryEntry best = null;
    double highest = -1;
    for (Sense sense : name.senses()) {
      if (sense instanceof Sense.Name(DictionaryEntry entry, boolean common)
          && !(common && !speaksOf(entry, country))) {
        double score = score(entry, country);
        if (score > highest) {
          highest = score;
          best = entry;
        }
      }
    }
    boolean unclear = best != null && name.isShared() && !speaksOf(best, country);
    return unclear ? Optional.empty() : Optional.ofNullable(best);
  }

  private boolean speaksOf(DictionaryEntry entry, @Nullable String country) {
    String own = entry.roleOn(scene.day()).country();
    return own == null || own.equals(country) || countries.share(own) > 0;
  }

  private double score(DictionaryEntry entry, @Nullable String country) {
    String own = entry.roleOn(scene.day()).country();
    double beside = country != null && country.equals(own) ? 2 : 0;
    double active = entry.isActiveOn(scene.day()) ? ACTIVE : 0;
    return beside + active + countries.share(own);
  }

  /** The actor that an entry is on the day of the document. */
  Actor actor(DictionaryEntry entry, int sentence) {
    return coding(entry, sentence).named(entry);
  }

  /** Country, sector and code of an entry on the day of the document. */
  Coding coding(DictionaryEntry entry, int sentence) {
    DatedRole role = entry.roleOn(scene.day());
    Coding coding = Coding.of(role);
    if (role.sector() == Sector.IMG && role.country() == null) {
      // Militants of no one country belong where the text shows them at work.
      coding = countries.ground(sentence).map(c -> Coding.of(c, Sector.REB)).orElse(coding);
    }
    return coding;
  }
}
