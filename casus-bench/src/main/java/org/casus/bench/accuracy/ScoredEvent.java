package org.casus.bench.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.actor.ActorMention;
import org.casus.event.EventMention;
import org.casus.report.EventReport;
import org.casus.text.CodePoints;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An event as a scorer sees it, whether a person coded it or the program.
 *
 * @param trigger in code points
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

  /** Sees what the program coded. */
  static ScoredEvent of(EventReport report, CodePoints points) {
    EventMention event = report.claim().event();
    var factuality = report.claim().factuality();
    var place = event.place();
    var time = event.time();
    return new ScoredEvent(
        event.type().name(),
        event.mode(),
        event.cameo(),
        points.of(event.trigger()),
        parties(event.actors()),
        parties(event.recipients()),
        parties(report.claim().attribution().stream().map(a -> a.speaker()).toList()),
        Stream.of(factuality.polarity(), factuality.certainty(), factuality.reality())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList(),
        place == null ? null : place.place().name().toLowerCase(Locale.ROOT),
        place == null ? null : place.place().country(),
        time == null ? null : time.interval().start().toString());
  }

  private static List<Party> parties(List<ActorMention> mentions) {
    return mentions.stream().map(ScoredEvent::party).toList();
  }

  private static Party party(ActorMention mention) {
    var actor = mention.actor();
    String sector = actor.sector() == null ? null : actor.sector().name();
    return new Party(mention.mention().text(), actor.country(), sector, actor.code());
  }

  /** Countries or sectors of these parties. */
  static Set<String> who(List<Party> parties) {
    return parties.stream().map(Party::who).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Who acts on whom, by country or code: a mutual event goes both ways. */
  List<Dyad> dyads() {
    List<Dyad> dyads = new ArrayList<>();
    if (recipients.isEmpty()) {
      for (int i = 0; i < actors.size(); i++) {
        for (int j = 0; j < actors.size(); j++) {
          if (i != j) {
            dyads.add(new Dyad(actors.get(i).head(), actors.get(j).head()));
          }
        }
      }
      return dyads.isEmpty()
          ? actors.stream().map(actor -> new Dyad(actor.head(), "")).toList()
          : dyads;
    }
    List<String> sources =
        actors.isEmpty() ? List.of("") : actors.stream().map(Party::head).toList();
    for (String source : sources) {
      recipients.forEach(recipient -> dyads.add(new Dyad(source, recipient.head())));
    }
    return dyads;
  }

  /** Who acts, on whom. */
  record Dyad(String source, String target) {}
}
