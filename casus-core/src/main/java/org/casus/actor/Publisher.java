package org.casus.actor;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casus.actor.PhraseTrie.Phrase;
import org.jspecify.annotations.Nullable;

/** The government, force or organisation that published a text: its "we" is theirs. */
final class Publisher {
  private static final Set<Sector> OFFICIAL =
      EnumSet.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.COP, Sector.IGO, Sector.NGO);

  private final PhraseTrie phrases;
  private @Nullable Coding named;
  private @Nullable String country;
  private @Nullable Sector office;

  private Publisher(PhraseTrie phrases) {
    this.phrases = phrases;
  }

  /** Who published under this name; null for an outlet of the press, and for a stranger. */
  static @Nullable Actor of(@Nullable String name, PhraseTrie phrases) {
    if (name == null) {
      return null;
    }
    Publisher publisher = new Publisher(phrases);
    publisher.read(Atoms.of(name));
    Coding coding = publisher.coding();
    return coding == null ? null : coding.unnamed(ActorKind.ORGANIZATION);
  }

  private @Nullable Coding coding() {
    Coding known = named;
    if (known != null) {
      return known;
    }
    Sector sector = office;
    return country == null || sector == null ? null : Coding.of(country, sector);
  }

  private void read(List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      int node = PhraseTrie.ROOT;
      for (int at = from; at < words.size() && node != PhraseTrie.NONE; at++) {
        node = phrases.step(node, phrases.word(words.get(at)));
        if (node != PhraseTrie.NONE) {
          phrases.meanings(node).forEach(this::take);
        }
      }
    }
  }

  private void take(Phrase phrase) {
    switch (phrase.sense()) {
      case Sense.Name(DictionaryEntry entry, boolean common) -> {
        Coding coding = Coding.of(entry.roleOn(null));
        Sector sector = coding.sector();
        if (!common && entry.kind() != ActorKind.PERSON && sector != null && isOfficial(sector)) {
          named = coding;
        }
      }
      case Sense.Land(DictionaryEntry entry, Sense.Form form) ->
          country = entry.roleOn(null).country();
      case Sense.Role(RoleWord word, boolean plural) -> {
        Sector sector = word.sector();
        if (sector != null && isOfficial(sector)) {
          office = sector;
        }
      }
    }
  }

  private static boolean isOfficial(Sector sector) {
    return OFFICIAL.contains(sector);
  }
}
