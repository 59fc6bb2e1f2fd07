package org.casus.bench.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.casus.language.NameFinder;
import org.casus.language.NameType;

/**
 * The names of a treebank with entity annotation (GUM), which marks every mention: names, common
 * nouns and pronouns alike.
 *
 * <p>A mention is a name if its head in the tree is a proper noun, and, of a person called by one
 * word, if that word is no common noun elsewhere ("the President"). Of its words the name keeps the
 * head and the proper nouns that stand next to it, over hyphens, and, for organisations, over "of",
 * "for", "and" and "the"; titles, articles, appositions and coordinations do not count. Of names
 * within names the longest counts. Adjectives written with a capital lemma, and plural proper nouns
 * that are persons, are groups.
 */
final class NameGold {
  private static final Pattern ENTITY = Pattern.compile("(?:^|\\|)Entity=([^|]*)");
  private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)?|[^()]+\\)");
  private static final Map<String, NameType> TYPES =
      Map.of(
          "person", NameType.PERSON,
          "organization", NameType.ORGANISATION,
          "place", NameType.PLACE);
  private static final Set<String> HYPHENS = Set.of("-", "–", "&", "'s", "’s", ".");
  private static final Set<String> LINKS = Set.of("of", "for", "and", "the", "de", "&", "-", "'s");
  private static final int MOST_LINKS = 3;

  private NameGold() {}

  /**
   * A sentence and the labels of its words.
   *
   * @param forms the words
   * @param labels those of {@link NameFinder}, from place 1
   * @param newDocument whether a document begins with it
   */
  record Labelled(List<String> forms, int[] labels, boolean newDocument) {
    Labelled {
      forms = List.copyOf(forms);
    }
  }

  private record Row(
      String form, String lemma, String tag, String fine, int head, String relation) {
    boolean isProper() {
      return tag.equals("PROPN");
    }

    boolean isNumeral() {
      return form.matches("[IVX]+|\\d{1,4}");
    }
  }

  private record Mention(int from, int to, NameType type) {}

  private record Open(String id, int from, String type) {}

  /** Reads the sentences of a compressed CoNLL-U file. */
  static List<Labelled> read(Path file) throws IOException {
    List<String> lines = lines(file);
    Reading reading = new Reading(nouns(lines));
    List<Labelled> sentences = new ArrayList<>();
    for (String line : lines) {
      if (line.isEmpty()) {
        sentences.add(reading.finish());
      } else if (line.startsWith("# newdoc")) {
        reading.newDocument = true;
      } else if (!line.startsWith("#")) {
        reading.line(line.split("\t", -1));
      }
    }
    return sentences;
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** The common nouns of a file: a person called by one of them is called by a role. */
  private static Set<String> nouns(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\t", -1))
        .filter(columns -> columns.length > 3 && columns[3].equals("NOUN"))
        .map(columns -> columns[1].toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** A sentence as far as it is read; mentions never cross sentences. */
  private static final class Reading {
    private final Set<String> nouns;
    private final List<Row> rows = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private boolean newDocument;

    Reading(Set<String> nouns) {
      this.nouns = nouns;
    }

    void line(String[] columns) {
      if (columns[0].contains("-") || columns[0].contains(".")) {
        return;
      }
      int head = Integer.parseInt(columns[6]) - 1;
      rows.add(new Row(columns[1], columns[2], columns[3], columns[4], head, columns[7]));
      Matcher entity = ENTITY.matcher(columns[9]);
      if (entity.find()) {
        brackets(entity.group(1), rows.size() - 1);
      }
    }

    private void brackets(String text, int at) {
      Matcher bracket = BRACKET.matcher(text);
      while (bracket.find()) {
        String one = bracket.group();
        if (one.startsWith("(")) {
          String[] fields = one.substring(1).replace(")", "").split("-", -1);
          if (one.endsWith(")")) {
            mention(at, at, fields[1]);
          } else {
            open.add(new Open(fields[0], at, fields[1]));
          }
        } else {
          close(one.substring(0, one.length() - 1), at);
        }
      }
    }

    private void close(String id, int at) {
      for (int i = open.size() - 1; i >= 0; i--) {
        if (open.get(i).id().equals(id)) {
          mention(open.get(i).from(), at, open.get(i).type());
          open.remove(i);
          return;
        }
      }
    }

    private void mention(int from, int to, String type) {
      NameType known = TYPES.get(type);
      if (known != null) {
        mentions.add(new Mention(from, to, known));
      }
    }

    Labelled finish() {
      int[] labels = new int[rows.size() + 1];
      mentions.stream()
          .flatMap(mention -> name(mention).stream())
          .sorted(Comparator.comparingInt((Mention m) -> m.from() - m.to()))
          .forEach(name -> put(name, labels));
      for (int at = 0; at < rows.size(); at++) {
        if (labels[at + 1] == 0 && isGroup(rows.get(at))) {
          labels[at + 1] = NameFinder.label(NameType.GROUP, true);
        }
      }
      Labelled labelled = new Labelled(rows.stream().map(Row::form).toList(), labels, newDocument);
      newDocument = false;
      rows.clear();
      mentions.clear();
      open.clear();
      return labelled;
    }

    private static boolean isGroup(Row row) {
      boolean capital = Character.isUpperCase(row.lemma().charAt(0));
      boolean shouted = row.lemma().equals(row.lemma().toUpperCase(Locale.ROOT));
      return row.tag().equals("ADJ") && capital && !shouted;
    }

    private void put(Mention name, int[] labels) {
      for (int at = name.from(); at <= name.to(); at++) {
        if (labels[at + 1] != 0) {
          return;
        }
      }
      for (int at = name.from(); at <= name.to(); at++) {
        labels[at + 1] = NameFinder.label(name.type(), at == name.from());
      }
    }

    private List<Mention> name(Mention mention) {
      int head = head(mention);
      if (head < 0 || !rows.get(head).isProper() || isCoordination(mention, head)) {
        return List.of();
      }
      int from = left(mention, head);
      int to = right(mention, head);
      if (mention.type() == NameType.PERSON && from == to && nouns.contains(small(head))) {
        return List.of();
      }
      boolean plural = mention.type() == NameType.PERSON && rows.get(head).fine().equals("NNPS");
      return List.of(new Mention(from, to, plural ? NameType.GROUP : mention.type()));
    }

    private String small(int at) {
      return rows.get(at).form().toLowerCase(Locale.ROOT);
    }

    private int head(Mention mention) {
      for (int at = mention.from(); at <= mention.to(); at++) {
        int head = rows.get(at).head();
        if (head < mention.from() || head > mention.to()) {
          return at;
        }
      }
      return -1;
    }

    private boolean isCoordination(Mention mention, int head) {
      for (int at = head + 1; at <= mention.to(); at++) {
        Row row = rows.get(at);
        if (row.head() == head && row.relation().equals("conj")) {
          return mention.type() != NameType.ORGANISATION || row.form().equals(",");
        }
      }
      return false;
    }

    private int left(Mention mention, int head) {
      int from = head;
      int at = head - 1;
      while (at >= mention.from()) {
        Row row = rows.get(at);
        boolean title = row.relation().equals("nmod:desc");
        if (row.isProper() && !title) {
          from = at;
        } else if (title || !HYPHENS.contains(row.form())) {
          boolean capital = Character.isUpperCase(row.lemma().charAt(0));
          if (!capital || mention.type() == NameType.PERSON || row.tag().equals("DET")) {
            break;
          }
          from = at;
        }
        at--;
      }
      return from;
    }

    private int right(Mention mention, int head) {
      int to = head;
      int links = 0;
      for (int at = head + 1; at <= mention.to(); at++) {
        Row row = rows.get(at);
        if (row.isProper() || row.isNumeral()) {
          to = at;
          links = 0;
        } else if (HYPHENS.contains(row.form())
            || (mention.type() == NameType.ORGANISATION
                && LINKS.contains(row.form())
                && ++links <= MOST_LINKS)) {
          continue;
        } else {
          break;
        }
      }
      return to;
    }
  }
}
