package org.casus.agreement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.Sector;
import org.casus.actor.StateNames;
import org.casus.text.Span;

/**
 * Finds the names of states and blocs in the text of a treaty, by their letters alone: in capitals
 * or not, with line breaks inside, or glued to their neighbours as scanned texts have them.
 */
final class TreatyNames {
  private static final String FILE = "treaty-names.txt";
  private static final List<String> STYLES =
      List.of("republic", "kingdom", "confederation", "federation", "state", "government");

  private static final List<String> LANGUAGES = List.of("es", "fr");

  // "The Member States" are not the United States.
  private static final Set<String> COMMON = Set.of("STATES", "THESTATES", "AMERICA", "UNION");
  private static final char BREAK = '|';
  private static final int LONGEST = 90;

  // A ligature stands for up to three letters.
  private static final int WIDEST = 3;

  private final Map<String, List<Actor>> names = new HashMap<>();

  /** Those that are found in small letters too. */
  private final Map<String, List<Actor>> common = new HashMap<>();

  private final Map<String, Actor> byCode = new HashMap<>();

  private TreatyNames() {}

  /** A name and whom it names: one, or two that were one. */
  record Named(Span span, List<Actor> actors) {
    Named {
      actors = List.copyOf(actors);
    }
  }

  /** The names that are shipped. */
  static TreatyNames load() {
    TreatyNames known = new TreatyNames();
    StateNames states = StateNames.load();
    states.names().forEach((name, actor) -> known.add(name, List.of(actor)));
    states.names().values().stream()
        .filter(actor -> String.valueOf(actor.id()).startsWith("state/"))
        .forEach(actor -> known.byCode.putIfAbsent(String.valueOf(actor.country()), actor));
    states
        .adjectives()
        .forEach(
            (adjective, actor) ->
                STYLES.forEach(style -> known.add(adjective + " " + style, List.of(actor))));
    PactLexicon.rows(FILE, 2).forEach(row -> known.line(row.getFirst(), row.getLast()));
    LANGUAGES.forEach(known::inLanguage);
    return known;
  }

  // The platform knows the names of all countries in the languages of treaties.
  private void inLanguage(String language) {
    for (String country : Locale.getISOCountries()) {
      Locale state = Locale.of("", country);
      Actor actor = byCode.get(state.getISO3Country());
      if (actor != null) {
        add(state.getDisplayCountry(Locale.of(language)), List.of(actor));
      }
    }
  }

  /** The bloc with this code. */
  Actor bloc(String code) {
    return Objects.requireNonNull(byCode.get(code), code);
  }

  /** The state or territory with this code of ISO 3166-1 alpha-3. */
  Optional<Actor> state(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  private void line(String called, String codes) {
    String first = first(called);
    List<Actor> actors =
        Stream.of(codes.split(" ", -1))
            .map(code -> byCode.computeIfAbsent(code, c -> other(c, first)))
            .toList();
    for (String name : called.split(";", -1)) {
      names.put(letters(name), actors);
      if (Character.isLowerCase(name.strip().charAt(0))) {
        common.put(letters(name), actors);
      }
    }
  }

  private static String first(String names) {
    return names.split(";", -1)[0].strip();
  }

  // A territory has its own code; a bloc a longer one.
  private static Actor other(String code, String name) {
    return code.length() == 3
        ? new Actor(name, null, code, null, code, ActorKind.STATE)
        : new Actor(
            name,
            "organization/" + name.toLowerCase(Locale.ROOT).replace(' ', '-'),
            null,
            Sector.IGO,
            code,
            ActorKind.ORGANIZATION);
  }

  private void add(String name, List<Actor> actors) {
    String letters = letters(name);
    if (letters.length() > 3 && !COMMON.contains(letters)) {
      names.putIfAbsent(letters, actors);
    }
  }

  private static String letters(String name) {
    return Letters.of(name, 0, name.length()).text().replace(String.valueOf(BREAK), "");
  }

  /** The names in a stretch of text, in their order; of those that overlap, the longest. */
  List<Named> in(String text, Span region) {
    Letters letters = Letters.of(text, region.start(), region.end());
    List<Named> found = new ArrayList<>();
    int at = 0;
    while (at < letters.text().length()) {
      Optional<Named> named = at(text, letters, at);
      named.ifPresent(found::add);
      at = named.isPresent() ? letters.after(named.get().span().end()) : at + 1;
    }
    return found;
  }

  private Optional<Named> at(String text, Letters letters, int at) {
    if (letters.begins(text, at)) {
      return longest(text, letters, at, names);
    }
    return letters.beginsWord(text, at) ? longest(text, letters, at, common) : Optional.empty();
  }

  private static Optional<Named> longest(
      String text, Letters letters, int from, Map<String, List<Actor>> names) {
    int last = Math.min(letters.text().length(), from + LONGEST);
    for (int to = last; to > from + 1; to--) {
      if (letters.ends(text, to)) {
        String written = letters.text().substring(from, to);
        List<Actor> actors = names.get(written.replace(String.valueOf(BREAK), ""));
        if (actors != null && !isAcrossList(written)) {
          return Optional.of(new Named(letters.span(from, to), actors));
        }
      }
    }
    return Optional.empty();
  }

  // "Hong Kong, China" is one; "Guinea, Bissau" is not, but no treaty writes so.
  private static boolean isAcrossList(String written) {
    return written.chars().filter(c -> c == BREAK).count() > 2;
  }

  private static String plain(char c) {
    String upper = String.valueOf(c).toUpperCase(Locale.ROOT);
    return c < 128
        ? upper
        : Normalizer.normalize(upper, Normalizer.Form.NFD).replaceAll("[^A-Z]", "");
  }

  /** The letters of a text in capitals, without accents and white space, marks as breaks. */
  private record Letters(String text, int[] places) {
    static Letters of(String text, int from, int to) {
      StringBuilder letters = new StringBuilder();
      int[] places = new int[WIDEST * (to - from) + 1];
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
          for (char plain : plain(c).toCharArray()) {
            places[letters.length()] = i;
            letters.append(plain);
          }
        } else if (",;:()[]".indexOf(c) >= 0) {
          places[letters.length()] = i;
          letters.append(BREAK);
        }
      }
      return new Letters(letters.toString(), places);
    }

    /** Whether a name may begin there: at a capital behind no letter, or behind a small one. */
    boolean begins(String source, int at) {
      int place = places[at];
      return text.charAt(at) != BREAK
          && Character.isUpperCase(source.charAt(place))
          && (beginsWord(source, at) || Character.isLowerCase(source.charAt(place - 1)));
    }

    /** Whether a word begins there. */
    boolean beginsWord(String source, int at) {
      int place = places[at];
      return text.charAt(at) != BREAK
          && (place == 0 || !Character.isLetter(source.charAt(place - 1)));
    }

    /** Whether a name may end before this letter. */
    boolean ends(String source, int to) {
      int place = places[to - 1];
      if (text.charAt(to - 1) == BREAK) {
        return false;
      }
      if (place + 1 >= source.length() || !Character.isLetter(source.charAt(place + 1))) {
        return true;
      }
      boolean small = Character.isLowerCase(source.charAt(place));
      return small && Character.isUpperCase(source.charAt(place + 1));
    }

    Span span(int from, int to) {
      return new Span(places[from], places[to - 1] + 1);
    }

    /** The first letter behind a place of the source. */
    int after(int place) {
      int at = 0;
      while (at < text.length() && places[at] < place) {
        at++;
      }
      return at;
    }
  }
}
