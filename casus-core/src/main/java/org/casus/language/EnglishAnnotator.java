package org.casus.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.casus.document.Document;
import org.casus.document.Zone;
import org.casus.text.Cancellation;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The analyser of English: sentences and tokens by rule, morphology and dependencies by linear
 * classifiers learnt from treebanks, lemmas by learnt rules.
 */
public final class EnglishAnnotator implements Annotator {
  private static final String UNREADABLE = "a model of the library cannot be read";
  private static final Tag[] TAGS = Tag.values();
  private static final Relation[] RELATIONS = Relation.values();

  private final AnalyserModel model;
  private final Glue glue;
  private final Tagger tagger;
  private final Parser parser;
  private final @Nullable NameFinder names;
  private final @Nullable ParseFilter filter;

  private final KnownWords known;

  /** An analyser that knows what the model knows, parses every sentence and finds no names. */
  public EnglishAnnotator(AnalyserModel model) {
    this(model, null, null);
  }

  /** An analyser that knows what the models know and parses every sentence. */
  public EnglishAnnotator(AnalyserModel model, NameFinder names) {
    this(model, names, null);
  }

  private EnglishAnnotator(
      AnalyserModel model, @Nullable NameFinder names, @Nullable ParseFilter filter) {
    this.model = model;
    this.names = names;
    this.filter = filter;
    this.known = new KnownWords(model.lexicon(), model.dictionary());
    this.glue = new Glue(model.lexicon());
    this.tagger = new Tagger(model.tagger(), model.morphologies(), model.lemmatizer());
    this.parser = new Parser(model.parser(), model.morphologies());
  }

  private static final class Shipped {
    static final EnglishAnnotator ANNOTATOR = read("english.model", "names.model");
  }

  /** The analyser with the model that comes with this library; read once. */
  public static EnglishAnnotator load() {
    return Shipped.ANNOTATOR;
  }

  /** The same analyser, which parses no sentence but those that the filter admits. */
  public EnglishAnnotator parsing(ParseFilter admitted) {
    return new EnglishAnnotator(model, names, admitted);
  }

  private static EnglishAnnotator read(String analyser, String names) {
    try (InputStream first = resource(analyser);
        InputStream second = resource(names)) {
      // With two cores the wait is shorter: neither model needs the other.
      CompletableFuture<NameFinder> finder = CompletableFuture.supplyAsync(() -> finder(second));
      return new EnglishAnnotator(AnalyserModel.read(first), finder.join());
    } catch (IOException e) {
      throw new UncheckedIOException(UNREADABLE, e);
    }
  }

  private static NameFinder finder(InputStream in) {
    try {
      return NameModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(UNREADABLE, e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = EnglishAnnotator.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the library lacks its model " + name);
    }
    return in;
  }

  @Override
  public AnnotatedDocument annotate(Document document) {
    String text = document.text();
    Segments tokens = new Segments();
    int from = 0;
    for (Zone zone : document.zones()) {
      Tokenizer.tokenize(text, from, zone.span().start(), glue, tokens);
      if (zone.kind().holdsEvents()) {
        Tokenizer.tokenize(text, zone.span().start(), zone.span().end(), glue, tokens);
      }
      from = zone.span().end();
    }
    Tokenizer.tokenize(text, from, text.length(), glue, tokens);
    return new AnnotatedDocument(document, sentences(text, tokens));
  }

  /** The sentences of a text that has no zones. */
  public List<Sentence> annotate(String text) {
    Segments tokens = new Segments();
    Tokenizer.tokenize(text, 0, text.length(), glue, tokens);
    return sentences(text, tokens);
  }

  /** The sentence that consists of these tokens, set off by single spaces. */
  public Sentence annotate(List<String> words) {
    Draft draft = new Draft(0, spans(words), words);
    name(List.of(draft));
    parser.parse(draft.words);
    return draft.parsed();
  }

  private static List<Span> spans(List<String> words) {
    List<Span> spans = new ArrayList<>(words.size());
    int at = 0;
    for (String word : words) {
      spans.add(new Span(at, at + word.length()));
      at += word.length() + 1;
    }
    return spans;
  }

  private void name(List<Draft> drafts) {
    if (names != null) {
      List<List<Name>> found =
          names.find(
              drafts.stream().map(draft -> draft.words).toList(),
              drafts.stream().map(draft -> draft.spans).toList());
      for (int i = 0; i < found.size(); i++) {
        drafts.get(i).found = found.get(i);
      }
    }
  }

  /** The names of each sentence of a document that consists of these words. */
  public List<List<Name>> names(List<List<String>> document) {
    List<Draft> drafts = new ArrayList<>(document.size());
    for (List<String> words : document) {
      drafts.add(new Draft(drafts.size(), spans(words), words));
    }
    name(drafts);
    return drafts.stream().map(draft -> draft.found).toList();
  }

  /** These words with their tags: what the finder of names learns from. */
  public Words tagged(List<String> texts) {
    Words words = known.words(texts);
    tagger.tag(words);
    return words;
  }

  private List<Sentence> sentences(String text, Segments tokens) {
    List<Draft> drafts = drafts(text, tokens);
    name(drafts);
    if (filter == null) {
      parser.parse(drafts.stream().map(draft -> draft.words).toList());
      return drafts.stream().map(Draft::parsed).toList();
    }
    List<Sentence> sentences = new ArrayList<>(drafts.stream().map(Draft::tagged).toList());
    BitSet admitted = filter.admitted(Collections.unmodifiableList(sentences));
    parser.parse(admitted.stream().mapToObj(at -> drafts.get(at).words).toList());
    admitted.stream().forEach(at -> sentences.set(at, drafts.get(at).parsed()));
    return sentences;
  }

  private List<Draft> drafts(String text, Segments tokens) {
    SentenceSplitter.Starts found = SentenceSplitter.starts(text, tokens, model.lexicon());
    int[] starts = found.starts();
    List<Draft> drafts = new ArrayList<>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      int to = i + 1 < starts.length ? starts[i + 1] : tokens.size();
      Insertions read = new Insertions(text, tokens, starts[i], to);
      drafts.add(new Draft(i, read.spans(), read.words(), found.isPart(i)));
    }
    return drafts;
  }

  /** A sentence whose words are tagged, and in the end parsed. */
  private final class Draft {
    private final int index;
    private final List<Span> spans;
    private final List<String> texts;
    private final Words words;
    private final boolean part;
    private List<Name> found = List.of();

    /** The lemmas that were found last, and of which morphologies. */
    private final @Nullable String[] lemmas;

    private final int[] lemmatised;

    Draft(int index, List<Span> spans, List<String> texts) {
      this(index, spans, texts, false);
    }

    Draft(int index, List<Span> spans, List<String> texts, boolean part) {
      Cancellation.check();
      this.part = part;
      this.index = index;
      this.spans = spans;
      this.texts = texts;
      this.words = EnglishAnnotator.this.tagged(texts);
      this.lemmas = new String[texts.size()];
      this.lemmatised = new int[texts.size()];
    }

    private static String known(@Nullable String lemma) {
      return Objects.requireNonNull(lemma, "each word has been lemmatised");
    }

    Sentence tagged() {
      lemmatise();
      List<Token> tokens = new ArrayList<>(texts.size());
      for (int i = 0; i < texts.size(); i++) {
        Set<Feature> features = model.morphologies().get(words.morphologies[i + 1]).features();
        tokens.add(token(i, known(lemmas[i]), features, Token.NO_HEAD, Relation.ROOT));
      }
      return sentence(tokens, false);
    }

    /** Parsed, and tagged anew: the parser sees more of the sentence than the tagger. */
    Sentence parsed() {
      lemmatise();
      List<Token> tokens = new ArrayList<>(texts.size());
      for (int i = 0; i < texts.size(); i++) {
        Relation relation = RELATIONS[words.relations[i + 1]];
        Set<Feature> features = features(words, i + 1);
        tokens.add(token(i, known(lemmas[i]), features, words.heads[i + 1] - 1, relation));
      }
      return sentence(TreeRepair.mended(tokens), true);
    }

    private void lemmatise() {
      for (int i = 0; i < lemmas.length; i++) {
        int morphology = words.morphologies[i + 1];
        if (lemmas[i] == null || lemmatised[i] != morphology) {
          lemmas[i] = lemma(words.known(i + 1), morphology, TAGS[words.tags[i + 1]]);
          lemmatised[i] = morphology;
        }
      }
    }

    private Token token(int at, String lemma, Set<Feature> features, int head, Relation relation) {
      Tag tag = TAGS[words.tags[at + 1]];
      return new Token(at, spans.get(at), words.text(at + 1), lemma, tag, features, head, relation);
    }

    private Sentence sentence(List<Token> tokens, boolean parsed) {
      Span span = new Span(spans.getFirst().start(), spans.getLast().end());
      Sentence sentence = new Sentence(index, span, tokens, parsed, found);
      return part ? sentence.asPart() : sentence;
    }
  }

  private String lemma(KnownWord word, int morphology, Tag tag) {
    @Nullable String[] known = word.lemmas;
    if (known == null) {
      known = new String[model.morphologies().size()];
      word.lemmas = known;
    }
    String lemma = known[morphology];
    if (lemma == null) {
      lemma = model.lemmatizer().lemma(word.text, morphology, tag);
      known[morphology] = lemma;
    }
    return lemma;
  }

  private Set<Feature> features(Words words, int at) {
    Set<Feature> learnt = model.morphologies().get(words.morphologies[at]).features();
    if (learnt.contains(Feature.PASSIVE) || !hasPassiveAuxiliary(words, at)) {
      return learnt;
    }
    Set<Feature> passive = EnumSet.copyOf(learnt.isEmpty() ? Set.of(Feature.PASSIVE) : learnt);
    passive.add(Feature.PASSIVE);
    return Set.copyOf(passive);
  }

  private static boolean hasPassiveAuxiliary(Words words, int at) {
    for (int child = Math.max(1, at - 8); child < at; child++) {
      if (words.heads[child] == at && words.relations[child] == Relation.AUX_PASS.ordinal()) {
        return true;
      }
    }
    return false;
  }
}
