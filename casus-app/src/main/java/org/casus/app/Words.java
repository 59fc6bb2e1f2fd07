package org.casus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.attribution.Factuality;
import org.casus.document.Document;
import org.casus.event.Quantity;
import org.casus.place.Place;
import org.casus.time.TimeInterval;
import org.jspecify.annotations.Nullable;

/** Values as a person reads them. */
final class Words {
  private Words() {}

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Who published a document, and when; empty where neither is known. */
  static String origin(Document document) {
    List<String> parts = new ArrayList<>();
    if (document.publisher() != null) {
      parts.add(document.publisher());
    }
    if (document.published() != null) {
      parts.add(document.published().toString());
    }
    return String.join(", ", parts);
  }

  /** Who an actor is: name, code, kind. */
  static String of(Actor actor) {
    List<String> parts = new ArrayList<>();
    parts.add(actor.name() == null ? "of no known name" : actor.name());
    if (actor.code() != null) {
      parts.add(actor.code());
    } else if (actor.country() != null) {
      parts.add(actor.country());
    }
    parts.add(lower(actor.kind()));
    return String.join(", ", parts);
  }

  /** Where a place lies. */
  static String of(Place place) {
    String where =
        List.of(place.name(), orNone(place.admin1()), orNone(place.country())).stream()
            .filter(part -> !part.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s (%.2f, %.2f; %s)",
        where,
        place.latitude(),
        place.longitude(),
        lower(place.precision()));
  }

  private static String orNone(@Nullable String part) {
    return part == null ? "" : part;
  }

  /** Which days an interval means. */
  static String of(TimeInterval interval) {
    return interval.start().equals(interval.end())
        ? interval.start().toString()
        : interval.start() + " to " + interval.end();
  }

  /** How many. */
  static String of(Quantity quantity) {
    if (quantity.isOpen()) {
      return quantity.low() + " or more";
    }
    return quantity.low() == quantity.high()
        ? Integer.toString(quantity.low())
        : quantity.low() + " to " + quantity.high();
  }

  /** Several actors: each by name and country, where they are known, else by the text's words. */
  static String names(List<ActorMention> mentions) {
    return mentions.stream().map(Words::name).distinct().collect(Collectors.joining(", "));
  }

  private static String name(ActorMention mention) {
    Actor actor = mention.actor();
    String name = actor.name() == null ? mention.mention().text() : actor.name();
    return actor.country() == null || (actor.kind() == ActorKind.STATE && actor.name() != null)
        ? name
        : name + " (" + actor.country() + ")";
  }

  /** Whether it happened, in one word. */
  static String of(Factuality factuality) {
    if (factuality.polarity() == Factuality.Polarity.NEGATIVE) {
      return "not so";
    }
    return switch (factuality.certainty()) {
      case POSSIBLE, PROBABLE -> lower(factuality.certainty());
      case CERTAIN, UNSPECIFIED -> of(factuality.reality());
    };
  }

  private static String of(Factuality.Reality reality) {
    return switch (reality) {
      case PAST -> "happened";
      case FUTURE -> "planned";
      case HYPOTHETICAL -> "supposed";
      case ONGOING, HABITUAL, DEMANDED -> lower(reality);
    };
  }
}
