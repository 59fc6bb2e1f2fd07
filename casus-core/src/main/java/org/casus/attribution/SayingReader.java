package org.casus.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Sentence;

/**
 * Finds all attributions of a document: direct, indirect and mixed quotation, "according to" and
 * its like, and quotations that run on over sentences and paragraphs. Thread-safe.
 */
public final class SayingReader {
  private static final Set<String> OWN = Set.of("i", "we", "you", "me", "us");

  private final EmbeddingLexicon lexicon;

  /** A reader with the lexicon in the jar. */
  public SayingReader() {
    this(EmbeddingLexicon.load());
  }

  SayingReader(EmbeddingLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Every attribution, in the order of the cues. */
  public List<Saying> read(AnnotatedDocument annotated) {
    return read(annotated, Quotations.of(annotated));
  }

  /** Every attribution of a document with these quotations, in the order of the cues. */
  List<Saying> read(AnnotatedDocument annotated, Quotations quotations) {
    List<Saying> sayings = new ArrayList<>();
    List<Saying> openings = new ArrayList<>();
    String text = annotated.document().text();
    for (Sentence sentence : annotated.sentences()) {
      if (sentence.parsed()) {
        SentenceSayings own = new SentenceSayings(text, sentence, lexicon, quotations);
        sayings.addAll(own.read());
        own.opening().ifPresent(openings::add);
      }
    }
    return new RunningQuotes(annotated, quotations).join(sayings, openings);
  }

  /**
   * The attributions that the text itself makes and tells as made: without those within what
   * another one attributes, those of the author ("I think"), and those that nobody has made yet
   * ("to say that").
   */
  public List<Saying> outermost(AnnotatedDocument annotated) {
    Quotations quotations = Quotations.of(annotated);
    List<Saying> all = read(annotated, quotations);
    Attributed speaking = new Attributed(all.stream().filter(s -> s.signature().speaks()).toList());
    String text = annotated.document().text();
    return all.stream()
        .filter(Saying::told)
        .filter(saying -> !quotations.covers(saying.cue()))
        .filter(saying -> !speaking.anyCovering(saying.cue(), s -> s != saying))
        .filter(saying -> saying.voice() == null || !isAuthor(saying.voice().span().in(text)))
        .toList();
  }

  private static boolean isAuthor(String words) {
    return OWN.contains(words.toLowerCase(Locale.ROOT));
  }
}
