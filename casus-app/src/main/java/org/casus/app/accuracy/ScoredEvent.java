package org.casus.app.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as a scorer sees it, whether a person coded it or the program.
 *
 * @param trigger in code points
 * @param words of the trigger
 * @param speakers whoever answers for it
 * @param factuality polarity, certainty and reality, in lower case
 * @param place the name of the place, in lower case
 * @param placeCountry its country
 * @param start the first day
 */
record ScoredEvent(
    String type,
    @Nullable String mode,
    String cameo,
    Span trigger,
    String words,
    List<Party> actors,
    List<Party> recipients,
    List<Party> speakers,
    List<String> factuality,
    @Nullable String place,
    @Nullable String placeCountry,
    @Nullable String start) {
  ScoredEvent {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    speakers = List.copyOf(speakers);
    factuality = List.copyOf(factuality);
  }

  /** The event objects of an array, of the wire format or of the gold, in this text. */
  static List<ScoredEvent> all(@Nullable JsonNode array, String text) {
    List<ScoredEvent> events = new ArrayList<>();
    if (array != null) {
      array.forEach(event -> events.add(of(event, text)));
    }
    return events;
  }

  private static ScoredEvent of(JsonNode event, String text) {
    if (!event.path("type").isString() || !event.path("trigger").path("text").isString()) {
      throw new IllegalArgumentException("an event has no type, or no trigger with a text");
    }
    JsonNode place = event.get("place");
    String name = Gold.text(place, "name");
    return new ScoredEvent(
        event.get("type").asString(),
        Gold.text(event, "mode"),
        Objects.requireNonNullElse(Gold.text(event, "cameo"), ""),
        trigger(event.get("trigger"), text),
        event.get("trigger").get("text").asString(),
        Party.all(event.get("actors")),
        Party.all(event.get("recipients")),
        speakers(event.get("attribution")),
        factuality(event.get("factuality")),
        name == null ? null : name.toLowerCase(Locale.ROOT),
        Gold.text(place, "country"),
        Gold.text(event.get("time"), "start"));
  }

  /** The program gives offsets; a person may say which occurrence of the words is meant. */
  private static Span trigger(JsonNode trigger, String text) {
    JsonNode span = trigger.get("span");
    if (span != null) {
      return new Span(span.get(0).asInt(), span.get(1).asInt());
    }
    String words = trigger.get("text").asString();
    JsonNode occurrence = trigger.get("occurrence");
    int at = -1;
    for (int i = 0; i < (occurrence == null ? 1 : occurrence.asInt()); i++) {
      at = text.indexOf(words, at + 1);
    }
    if (at < 0) {
      throw new IllegalArgumentException("the text has no words \"" + words + "\"");
    }
    int start = text.codePointCount(0, at);
    return new Span(start, start + words.codePointCount(0, words.length()));
  }

  private static List<String> factuality(@Nullable JsonNode factuality) {
    return Stream.of("polarity", "certainty", "reality")
        .map(field -> Objects.requireNonNullElse(Gold.text(factuality, field), ""))
        .toList();
  }

  private static List<Party> speakers(@Nullable JsonNode attribution) {
    List<Party> speakers = new ArrayList<>();
    if (attribution != null) {
      attribution.forEach(said -> speakers.add(Party.of(said.get("speaker"))));
    }
    return speakers;
  }

  /** Countries or sectors of these parties. */
  static Set<String> who(List<Party> parties) {
    return parties.stream().map(Party::who).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Who acts on whom, by country or code: a mutual event goes both ways. */
  List<Dyad> dyads() {
    if (recipients.isEmpty()) {
      List<Dyad> mutual = mutual();
      return mutual.isEmpty()
          ? actors.stream().map(actor -> new Dyad(actor.head(), "")).toList()
          : mutual;
    }
    List<Dyad> dyads = new ArrayList<>();
    List<String> sources =
        actors.isEmpty() ? List.of("") : actors.stream().map(Party::head).toList();
    for (String source : sources) {
      recipients.forEach(recipient -> dyads.add(new Dyad(source, recipient.head())));
    }
    return dyads;
  }

  private List<Dyad> mutual() {
    List<Dyad> dyads = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      for (int j = 0; j < actors.size(); j++) {
        if (i != j) {
          dyads.add(new Dyad(actors.get(i).head(), actors.get(j).head()));
        }
      }
    }
    return dyads;
  }

  /** Who acts, on whom. */
  record Dyad(String source, String target) {}
}
