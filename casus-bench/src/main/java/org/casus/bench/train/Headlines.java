package org.casus.bench.train;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.casus.language.Feature;
import org.casus.language.Morphology;
import org.casus.language.Relation;
import org.casus.language.Tag;

/**
 * Rewrites plain sentences of a treebank as headlines, of which treebanks have few: no articles, no
 * forms of "be" and "have" before a verb, the present for the past, "to" for "will", a comma for
 * "and", no full stop, and in a part of them capitals.
 */
final class Headlines {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 20;

  private static final Morphology PRESENT =
      new Morphology(Tag.VERB, EnumSet.of(Feature.PRESENT, Feature.FINITE));
  private static final Morphology THIRD_PERSON =
      new Morphology(
          Tag.VERB,
          EnumSet.of(Feature.PRESENT, Feature.FINITE, Feature.SINGULAR, Feature.THIRD_PERSON));
  private static final Morphology PARTICLE = new Morphology(Tag.PART, Set.of());
  private static final Morphology STOP = new Morphology(Tag.PUNCT, Set.of());
  private static final Set<Tag> SMALL =
      EnumSet.of(Tag.ADP, Tag.CCONJ, Tag.DET, Tag.PART, Tag.SCONJ);
  private static final Set<String> IRREGULAR = Set.of("be", "have", "do");

  private final Treebank.Gold sentence;
  private final List<Treebank.Word> words;
  private final boolean[] dropped;

  private Headlines(Treebank.Gold sentence) {
    this.sentence = sentence;
    this.words = new ArrayList<>(sentence.words());
    this.dropped = new boolean[words.size()];
  }

  /** The sentence without its articles, otherwise as it is; none where it has no article. */
  static Optional<Treebank.Gold> withoutArticles(Treebank.Gold sentence) {
    Headlines headline = new Headlines(sentence);
    if (!headline.isPlain()) {
      return Optional.empty();
    }
    int articles = headline.dropArticles();
    return articles == 0
        ? Optional.empty()
        : Optional.of(headline.finish(UnaryOperator.identity()));
  }

  /**
   * The sentence as a headline; none where it is no plain statement.
   *
   * @param style 0 for small letters, 1 for capitals at the beginnings of words, 2 for capitals
   */
  static Optional<Treebank.Gold> of(Treebank.Gold sentence, int style) {
    Headlines headline = new Headlines(sentence);
    if (!headline.isPlain()) {
      return Optional.empty();
    }
    headline.dropArticles();
    headline.shorten(style == 0);
    return Optional.of(
        switch (style) {
          case 0 -> headline.finish(UnaryOperator.identity());
          case 1 -> headline.finish(Headlines::titled);
          default -> headline.finish(word -> with(word, word.form().toUpperCase(Locale.ROOT)));
        });
  }

  /** Whether it is a short statement whose verb follows its subject, which is no pronoun. */
  private boolean isPlain() {
    int root = root();
    boolean subject = false;
    for (int i = 0; i < root; i++) {
      Treebank.Word word = words.get(i);
      Tag tag = word.morphology().tag();
      boolean named = tag == Tag.NOUN || tag == Tag.PROPN;
      subject |= named && word.head() == root + 1 && word.relation().isSubject();
    }
    return subject
        && words.size() >= SHORTEST
        && words.size() <= LONGEST
        && words.get(root).morphology().tag() == Tag.VERB
        && words.getLast().form().equals(".");
  }

  private int root() {
    int root = 0;
    while (words.get(root).head() != 0) {
      root++;
    }
    return root;
  }

  private int dropArticles() {
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      Treebank.Word word = words.get(i);
      boolean article = word.lemma().equals("the") || word.lemma().equals("a");
      if (article && word.relation() == Relation.DET && !hasChildren(i)) {
        dropped[i] = true;
        count++;
      }
    }
    return count;
  }

  private boolean hasChildren(int at) {
    return words.stream().anyMatch(word -> word.head() == at + 1);
  }

  /**
   * Shortens verbs. In small letters a passive keeps its "be": otherwise every past without one
   * would look like a passive.
   */
  private void shorten(boolean small) {
    int root = root();
    boolean keepsBe = small && words.get(root).morphology().features().contains(Feature.PASSIVE);
    boolean perfect = false;
    for (int i = 0; i < words.size(); i++) {
      Treebank.Word word = words.get(i);
      boolean auxiliary = word.head() == root + 1 && i < root && !hasChildren(i);
      if (auxiliary && isAuxiliary(word)) {
        perfect |= word.lemma().equals("have");
        dropped[i] |= word.lemma().equals("have") || (word.lemma().equals("be") && !keepsBe);
        if (word.form().equals("will")) {
          words.set(
              i, new Treebank.Word("to", "to", PARTICLE, root + 1, Relation.MARK, word.spaced()));
        }
      } else if (word.relation() == Relation.CC && word.form().equals("and") && joinsNames(word)) {
        words.set(i, new Treebank.Word(",", ",", STOP, word.head(), Relation.PUNCT, true));
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (isPast(i, root) || (i == root && perfect && isActive(i))) {
        words.set(i, inPresent(words.get(i), isPlural(root)));
      }
    }
    dropped[words.size() - 1] = true;
  }

  private static boolean isAuxiliary(Treebank.Word word) {
    return word.relation() == Relation.AUX || word.relation() == Relation.AUX_PASS;
  }

  /** Whether a conjunction joins two names before the verb: "Peru and Chile". */
  private boolean joinsNames(Treebank.Word and) {
    Treebank.Word second = words.get(and.head() - 1);
    return second.relation() == Relation.CONJ
        && second.morphology().tag() == Tag.PROPN
        && words.get(second.head() - 1).relation().isSubject();
  }

  private boolean isPast(int at, int root) {
    Treebank.Word word = words.get(at);
    boolean main = at == root || (word.head() == root + 1 && word.relation() == Relation.CONJ);
    Set<Feature> features = word.morphology().features();
    return main
        && word.morphology().tag() == Tag.VERB
        && features.contains(Feature.PAST)
        && features.contains(Feature.FINITE)
        && !IRREGULAR.contains(word.lemma());
  }

  private boolean isActive(int at) {
    boolean passive = words.get(at).morphology().features().contains(Feature.PASSIVE);
    return !passive && !IRREGULAR.contains(words.get(at).lemma()) && !progressive(at);
  }

  private boolean progressive(int at) {
    return words.get(at).form().endsWith("ing");
  }

  private boolean isPlural(int root) {
    for (int i = 0; i < root; i++) {
      Treebank.Word word = words.get(i);
      if (word.head() == root + 1 && word.relation().isSubject()) {
        int place = i + 1;
        Set<Feature> features = word.morphology().features();
        return features.contains(Feature.PLURAL)
            || features.contains(Feature.FIRST_PERSON)
            || features.contains(Feature.SECOND_PERSON)
            || words.stream().anyMatch(w -> w.head() == place && w.relation() == Relation.CONJ);
      }
    }
    return false;
  }

  private static Treebank.Word inPresent(Treebank.Word verb, boolean plural) {
    String form = plural ? verb.lemma() : thirdPerson(verb.lemma());
    return new Treebank.Word(
        form,
        verb.lemma(),
        plural ? PRESENT : THIRD_PERSON,
        verb.head(),
        verb.relation(),
        verb.spaced());
  }

  private static String thirdPerson(String lemma) {
    return lemma.endsWith("o") ? lemma + "es" : DictionaryTraining.withS(lemma);
  }

  private static Treebank.Word titled(Treebank.Word word) {
    return SMALL.contains(word.morphology().tag()) ? word : with(word, capitalised(word.form()));
  }

  private static String capitalised(String form) {
    return form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
  }

  private static Treebank.Word with(Treebank.Word word, String form) {
    return new Treebank.Word(
        form, word.lemma(), word.morphology(), word.head(), word.relation(), word.spaced());
  }

  /** What is left, with heads counted anew and a capital at the beginning. */
  private Treebank.Gold finish(UnaryOperator<Treebank.Word> writing) {
    int[] places = new int[words.size() + 1];
    int place = 0;
    for (int i = 0; i < dropped.length; i++) {
      place += dropped[i] ? 0 : 1;
      places[i + 1] = place;
    }
    List<Treebank.Word> left = new ArrayList<>();
    for (int i = 0; i < dropped.length; i++) {
      if (!dropped[i]) {
        Treebank.Word word = writing.apply(words.get(i));
        String form = left.isEmpty() ? capitalised(word.form()) : word.form();
        left.add(
            new Treebank.Word(
                form,
                word.lemma(),
                word.morphology(),
                places[word.head()],
                word.relation(),
                word.spaced()));
      }
    }
    return new Treebank.Gold(left, sentence.newParagraph(), sentence.document());
  }
}
