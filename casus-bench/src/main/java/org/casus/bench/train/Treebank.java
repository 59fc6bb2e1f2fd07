package org.casus.bench.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.casus.language.Feature;
import org.casus.language.Morphology;
import org.casus.language.Relation;
import org.casus.language.Tag;

/** Sentences with gold annotation, in the CoNLL-U format, compressed. */
public final class Treebank {
  private static final Map<String, Feature> FEATURES =
      Map.ofEntries(
          Map.entry("Tense=Past", Feature.PAST),
          Map.entry("Tense=Pres", Feature.PRESENT),
          Map.entry("VerbForm=Fin", Feature.FINITE),
          Map.entry("VerbForm=Inf", Feature.INFINITIVE),
          Map.entry("VerbForm=Ger", Feature.GERUND),
          Map.entry("VerbForm=Part", Feature.PARTICIPLE),
          Map.entry("Voice=Pass", Feature.PASSIVE),
          Map.entry("Mood=Imp", Feature.IMPERATIVE),
          Map.entry("Number=Sing", Feature.SINGULAR),
          Map.entry("Number=Plur", Feature.PLURAL),
          Map.entry("Person=1", Feature.FIRST_PERSON),
          Map.entry("Person=2", Feature.SECOND_PERSON),
          Map.entry("Person=3", Feature.THIRD_PERSON),
          Map.entry("Polarity=Neg", Feature.NEGATIVE),
          Map.entry("Gender=Masc", Feature.MASCULINE),
          Map.entry("Gender=Fem", Feature.FEMININE),
          Map.entry("Poss=Yes", Feature.POSSESSIVE));
  private static final Set<Feature> AGREEMENT =
      EnumSet.of(
          Feature.SINGULAR,
          Feature.PLURAL,
          Feature.FIRST_PERSON,
          Feature.SECOND_PERSON,
          Feature.THIRD_PERSON);

  private Treebank() {}

  /**
   * A word with its gold annotation.
   *
   * @param form as written
   * @param lemma its dictionary form
   * @param morphology its tag and features; a verb's agreement only where its form shows it
   * @param head the place of its head, counting from 1; 0 for the root's
   * @param relation how it depends on its head
   * @param spaced whether white space follows
   */
  public record Word(
      String form,
      String lemma,
      Morphology morphology,
      int head,
      Relation relation,
      boolean spaced) {
    private Word rewritten(UnaryOperator<String> writing) {
      return new Word(writing.apply(form), lemma, morphology, head, relation, spaced);
    }
  }

  /**
   * A sentence of a treebank.
   *
   * @param words in order
   * @param newParagraph whether a paragraph begins with it
   * @param document the name of the document it belongs to
   */
  public record Gold(List<Word> words, boolean newParagraph, String document) {
    public Gold {
      words = List.copyOf(words);
    }

    /** The same sentence with its words written otherwise. */
    Gold rewritten(UnaryOperator<String> writing) {
      return new Gold(
          words.stream().map(word -> word.rewritten(writing)).toList(), newParagraph, document);
    }

    /** The words as written. */
    public List<String> forms() {
      return words.stream().map(Word::form).toList();
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read
   */
  public static List<Gold> read(Path file) throws IOException {
    List<Gold> sentences = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      Reading reading = new Reading();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty()) {
          sentences.add(reading.finish());
        } else {
          reading.line(line);
        }
      }
    }
    return sentences;
  }

  /** A sentence as far as it is read. */
  private static final class Reading {
    private List<Word> words = new ArrayList<>();
    private boolean paragraph;
    private String document = "";
    private int joinedUntil;
    private boolean joinedSpaced;

    void line(String line) {
      if (line.startsWith("# newdoc id = ")) {
        document = line.substring(14);
        paragraph = true;
      } else if (line.startsWith("# newpar")) {
        paragraph = true;
      } else if (!line.startsWith("#")) {
        columns(line.split("\t", -1));
      }
    }

    private void columns(String[] columns) {
      String id = columns[0];
      boolean spaced = !columns[9].contains("SpaceAfter=No");
      int range = id.indexOf('-');
      if (range > 0) {
        joinedUntil = Integer.parseInt(id.substring(range + 1));
        joinedSpaced = spaced;
      } else if (id.indexOf('.') < 0) {
        int place = Integer.parseInt(id);
        boolean inside = place < joinedUntil;
        words.add(word(columns, place == joinedUntil ? joinedSpaced : !inside && spaced));
      }
    }

    private static Word word(String[] columns, boolean spaced) {
      return new Word(
          columns[1],
          columns[2],
          morphology(columns[3], columns[5]),
          Integer.parseInt(columns[6]),
          Relation.of(columns[7]),
          spaced);
    }

    private static Morphology morphology(String tag, String features) {
      Set<Feature> set = EnumSet.noneOf(Feature.class);
      for (String feature : features.split("\\|")) {
        Feature known = FEATURES.get(feature);
        if (known != null) {
          set.add(known);
        }
      }
      boolean verb = tag.equals("VERB") || tag.equals("AUX");
      boolean shown =
          set.contains(Feature.PRESENT)
              && set.contains(Feature.SINGULAR)
              && set.contains(Feature.THIRD_PERSON);
      if (verb && !shown) {
        set.removeAll(AGREEMENT);
      }
      return new Morphology(Tag.valueOf(tag), set);
    }

    Gold finish() {
      Gold gold = new Gold(words, paragraph, document);
      words = new ArrayList<>();
      paragraph = false;
      joinedUntil = 0;
      return gold;
    }
  }
}
