package org.casus.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.actor.PhraseTrie.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Names made of words that any country's bodies have in theirs: "Constitutional Council", "Supreme
 * National Security Council". Only where the text speaks of a country do they name its own.
 */
final class CommonNames {
  /** Whose bodies the news in English names without their country. */
  private static final Set<String> TAKEN_FOR_GRANTED = Set.of("USA", "GBR");

  private static final Set<String> JOINING = Set.of("of", "the", "for", "and", "on", "to", "in");
  private static final Set<String> ALSO =
      Set.of(
          ("general special public internal republican democratic independent interim transitional"
                  + " national supreme high central state federal first second new united popular"
                  + " people's peoples presidential royal election")
              .split(" "));
  // They stand in role words too, yet belong to one country or a few.
  private static final Set<String> TELLING =
      Set.of(
          ("knesset duma tanaiste taoiseach vatican politburo loya jirga hong kong egypt germany"
                  + " russia european african arab western kurdish albanian tory brexit swat cia tv"
                  + " carabinieri dalai lama holy liberation consultative islamic muslim sunni")
              .split(" "));

  private final Set<String> words = new HashSet<>(ALSO);

  CommonNames(List<Phrase> roles) {
    roles.forEach(role -> role.words().forEach(w -> words.add(w.toLowerCase(Locale.ROOT))));
    words.addAll(JOINING);
    words.removeAll(TELLING);
  }

  /** Whether a name in pieces is such a one. */
  boolean has(List<String> name, DictionaryEntry entry) {
    boolean bodies = entry.kind() == ActorKind.ORGANIZATION || entry.kind() == ActorKind.GROUP;
    return bodies
        && name.size() > 1
        && isOfOneCountry(entry.roles().isEmpty() ? null : entry.roles().getFirst().country())
        && name.stream().allMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean isOfOneCountry(@Nullable String country) {
    return country != null && !TAKEN_FOR_GRANTED.contains(country);
  }
}
