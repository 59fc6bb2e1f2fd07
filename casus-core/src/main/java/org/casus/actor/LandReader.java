package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.actor.PhraseTrie.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of states: {@code CODE | names | adjectives | people | seats of government}, one
 * land a line; {@code kind:} says whether what follows is a state, a former or breakaway one, a
 * region or a people.
 */
final class LandReader {
  private static final String FILE = "states.txt";

  private final List<DictionaryEntry> entries = new ArrayList<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private String kind = "state";

  private LandReader() {}

  /** The lands and the words that name them. */
  record Lands(List<DictionaryEntry> entries, List<Phrase> phrases) {
    Lands {
      entries = List.copyOf(entries);
      phrases = List.copyOf(phrases);
    }
  }

  /** Reads the lands that are shipped. */
  static Lands read() {
    LandReader reader = new LandReader();
    Resource.lines(FILE).forEach(reader::line);
    return new Lands(reader.entries, reader.phrases);
  }

  private void line(Resource.Line line) {
    if (line.text().startsWith("kind:")) {
      kind = line.text().substring("kind:".length()).strip();
    } else {
      land(line, Stream.of(line.text().split("\\|", -1)).map(Resource::parts).toList());
    }
  }

  private void land(Resource.Line line, List<List<String>> fields) {
    if (fields.size() < 4 || fields.getFirst().size() != 1) {
      throw new DictionaryException(FILE, line.number(), "no land: " + line.text());
    }
    String code = fields.getFirst().getFirst();
    List<String> names = Stream.of(1, 2, 3).flatMap(i -> fields.get(i).stream()).toList();
    DictionaryEntry entry = entry(line, code.equals("-") ? null : code, names);
    entries.add(entry);
    add(entry, fields.get(1), Sense.Form.NAME);
    add(entry, fields.get(2), Sense.Form.ADJECTIVE);
    add(entry, fields.get(3), Sense.Form.PEOPLE);
    if (fields.size() > 4) {
      add(entry, fields.get(4), Sense.Form.SEAT);
    }
  }

  private DictionaryEntry entry(Resource.Line line, @Nullable String code, List<String> names) {
    ActorKind actorKind = kind.equals("people") ? ActorKind.GROUP : ActorKind.STATE;
    Sector sector = kind.equals("breakaway") ? Sector.PRE : null;
    String name = names.getFirst();
    String slug = DictionaryReader.id(actorKind, name);
    return new DictionaryEntry(
        kind + slug.substring(slug.indexOf('/')),
        actorKind,
        name,
        names.subList(1, names.size()),
        List.of(new DatedRole(code, sector, null, null, null)),
        FILE,
        line.number());
  }

  private void add(DictionaryEntry entry, List<String> words, Sense.Form form) {
    for (String word : words) {
      for (List<String> atoms : Names.spellings(word)) {
        phrases.add(new Phrase(atoms, false, new Sense.Land(entry, form)));
      }
    }
  }
}
