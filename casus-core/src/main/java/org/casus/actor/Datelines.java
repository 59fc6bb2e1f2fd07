package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.actor.PhraseTrie.Phrase;
import org.casus.document.Document;
import org.casus.document.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the datelines of a document tell of countries and speakers: "KHARTOUM, May 3 (Reuters) -",
 * "[Speech] [President Virgilio Barco]".
 */
final class Datelines {
  private static final int LONGEST = 200;
  private static final Pattern BRACKETED = Pattern.compile("[\\[(]([^\\])]{2,80})[\\])]");

  /** Whoever has one of these sectors speaks in his own name when he broadcasts. */
  private static final Set<Sector> SPEAKING =
      EnumSet.of(Sector.GOV, Sector.MIL, Sector.REB, Sector.LEG, Sector.IGO);

  private final PhraseTrie phrases;
  private final List<String> texts;

  Datelines(Document document, PhraseTrie phrases) {
    this.phrases = phrases;
    this.texts =
        document.zones().stream()
            .filter(zone -> zone.kind() == Zone.Kind.DATE && zone.span().length() <= LONGEST)
            .map(zone -> zone.span().in(document.text()))
            .toList();
  }

  /** The countries whose names or capitals stand before the brackets, once for each mention. */
  List<String> countries() {
    List<String> countries = new ArrayList<>();
    for (String text : texts) {
      int bracket = text.indexOf('(');
      List<String> words = Atoms.of(bracket < 0 ? text : text.substring(0, bracket));
      int at = 0;
      while (at < words.size()) {
        Found land = longest(words, at, Sense.Land.class);
        String country = land == null ? null : country((Sense.Land) land.sense());
        if (country != null) {
          countries.add(country);
        }
        at += land == null ? 1 : land.words();
      }
    }
    return countries;
  }

  private static @Nullable String country(Sense.Land land) {
    boolean named = land.form() == Sense.Form.NAME || land.form() == Sense.Form.SEAT;
    return named ? land.entry().roleOn(null).country() : null;
  }

  /** Who speaks in the text, where the dateline names him; the press does not. */
  @Nullable Actor speaker(@Nullable LocalDate day) {
    for (String text : texts) {
      Matcher matcher = BRACKETED.matcher(text);
      while (matcher.find()) {
        Actor speaker = speaker(Atoms.of(matcher.group(1)), day);
        if (speaker != null) {
          return speaker;
        }
      }
    }
    return null;
  }

  private @Nullable Actor speaker(List<String> words, @Nullable LocalDate day) {
    for (int at = 0; at < words.size(); at++) {
      Found name = longest(words, at, Sense.Name.class);
      if (name != null
          && name.words() > 1
          && name.sense() instanceof Sense.Name(var entry, var c)) {
        Actor actor = entry.actorOn(day);
        return SPEAKING.contains(actor.sector()) ? actor : null;
      }
    }
    return null;
  }

  /** A known phrase and how many words it has. */
  private record Found(Sense sense, int words) {}

  private @Nullable Found longest(List<String> words, int from, Class<? extends Sense> type) {
    Found longest = null;
    int node = PhraseTrie.ROOT;
    for (int at = from; at < words.size() && node != PhraseTrie.NONE; at++) {
      node = phrases.step(node, phrases.word(words.get(at)));
      int length = at + 1 - from;
      Stream<Phrase> here =
          node == PhraseTrie.NONE ? Stream.empty() : phrases.meanings(node).stream();
      longest =
          here.map(Phrase::sense)
              .filter(type::isInstance)
              .findFirst()
              .map(sense -> new Found(sense, length))
              .orElse(longest);
    }
    return longest;
  }
}
