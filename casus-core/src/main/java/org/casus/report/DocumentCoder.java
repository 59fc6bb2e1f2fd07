package org.casus.report;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.casus.actor.ActorDictionary;
import org.casus.actor.ActorResolver;
import org.casus.actor.Cast;
import org.casus.actor.DictionaryActorResolver;
import org.casus.actor.UserDictionary;
import org.casus.attribution.AttributionReader;
import org.casus.attribution.Claim;
import org.casus.attribution.ClauseAttributionReader;
import org.casus.document.Document;
import org.casus.event.Codebook;
import org.casus.event.EventCues;
import org.casus.event.EventReader;
import org.casus.event.EventReader.Scene;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Annotator;
import org.casus.language.EnglishAnnotator;
import org.casus.place.Gazetteer;
import org.casus.place.GazetteerToponymResolver;
import org.casus.place.LocatedToponym;
import org.casus.place.ToponymResolver;
import org.casus.time.DatedExpression;
import org.casus.time.EnglishTimeReader;
import org.casus.time.TimeReader;

/**
 * The road from text to reports, stage by stage: the only class that knows their order.
 * Thread-safe; the same document gives the same reports, always.
 *
 * @param annotator reads sentences and dependencies
 * @param toponyms locates place names
 * @param times dates time expressions
 * @param actors finds whom the words name
 * @param events codes who did what to whom
 * @param attribution finds who answers for it, and whether it happened
 */
public record DocumentCoder(
    Annotator annotator,
    ToponymResolver toponyms,
    TimeReader times,
    ActorResolver actors,
    EventReader events,
    AttributionReader attribution) {
  /**
   * The coder of English, with the models, dictionaries and codebook in the jar. Sentences without
   * the words of an event are not parsed.
   */
  public static DocumentCoder load() {
    return load(Own.NOTHING);
  }

  /**
   * The coder of English, with a user's own dictionary, codebook and places over what is in the
   * jar.
   *
   * @throws org.casus.event.CodebookException when a file of the user's codebook breaks its format
   */
  public static DocumentCoder load(Own own) {
    // Each is read from the jar, and none needs another: with two cores the wait is halved.
    CompletableFuture<ActorResolver> actors =
        CompletableFuture.supplyAsync(
            () -> DictionaryActorResolver.with(ActorDictionary.load(own.dictionary())));
    CompletableFuture<ToponymResolver> toponyms =
        CompletableFuture.supplyAsync(() -> new GazetteerToponymResolver(own.gazetteer().get()));
    CompletableFuture<EnglishAnnotator> annotator =
        CompletableFuture.supplyAsync(EnglishAnnotator::load);
    Codebook codebook = Codebook.load(own.codebook());
    return new DocumentCoder(
        annotator.join().parsing(new EventCues(codebook)),
        toponyms.join(),
        new EnglishTimeReader(),
        actors.join(),
        new EventReader(codebook),
        new ClauseAttributionReader());
  }

  /** The same coder, with an annotator that need not be sparing. */
  public DocumentCoder with(Annotator other) {
    return new DocumentCoder(other, toponyms, times, actors, events, attribution);
  }

  /**
   * What a user lays over what is shipped.
   *
   * @param dictionary names and role words
   * @param codebook codebook files
   * @param gazetteer gives the places
   */
  public record Own(
      UserDictionary dictionary,
      List<Codebook.OwnChapter> codebook,
      Supplier<Gazetteer> gazetteer) {
    /** Nothing: what is shipped stands alone. */
    public static final Own NOTHING = new Own(UserDictionary.none(), List.of(), Gazetteer::load);

    public Own {
      codebook = List.copyOf(codebook);
    }
  }

  /** Reads everything that a document says. */
  public CodedDocument code(Document document) {
    AnnotatedDocument annotated = annotator.annotate(document);
    List<LocatedToponym> places = toponyms.resolve(annotated);
    List<DatedExpression> dated = times.read(annotated);
    Cast cast = actors.resolve(annotated, places);
    List<Claim> claims =
        attribution.read(annotated, cast, events.read(annotated, new Scene(cast, places, dated)));
    String version = events.codebook().version();
    List<EventReport> reports =
        new HappeningMerger(document.id(), version).merge(annotated, claims);
    return new CodedDocument(annotated, cast, places, dated, reports, version);
  }
}
