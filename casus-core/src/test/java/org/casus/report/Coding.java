package org.casus.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casus.actor.ActorMention;
import org.casus.attribution.Attribution;
import org.casus.attribution.Factuality;
import org.casus.document.Document;
import org.casus.event.EventMention;
import org.casus.source.Provenance;

/** Codes a text that was published on Thursday, 9 July 2020, and writes each event in one line. */
final class Coding {
  static final LocalDate PUBLISHED = LocalDate.of(2020, 7, 9);
  static final DocumentCoder CODER = DocumentCoder.load();

  private Coding() {}

  static CodedDocument code(String text) {
    return CODER.code(
        new Document(
            "test",
            text,
            null,
            List.of(),
            PUBLISHED,
            null,
            null,
            "en",
            new Provenance("test", 0),
            List.of(),
            List.of()));
  }

  /** The events of a text: {@code ASSAULT bombed: ISR > SYR}. */
  static List<String> events(String text) {
    return code(text).events().stream().map(r -> who(r.claim().event())).toList();
  }

  /** The events of a text with polarity, certainty, reality and speakers. */
  static List<String> claims(String text) {
    return code(text).events().stream()
        .map(
            report -> {
              Factuality f = report.claim().factuality();
              EventMention e = report.claim().event();
              return e.type()
                  + " "
                  + e.triggerText()
                  + ": "
                  + lower(f.polarity())
                  + " "
                  + lower(f.certainty())
                  + " "
                  + lower(f.reality())
                  + report.claim().attribution().stream()
                      .map(Coding::speaker)
                      .collect(Collectors.joining());
            })
        .toList();
  }

  private static String speaker(Attribution attribution) {
    return " | "
        + attribution.speaker().mention().text()
        + " "
        + lower(attribution.stance())
        + " by "
        + attribution.cueText();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String who(EventMention event) {
    return event.type()
        + " "
        + event.triggerText()
        + ": "
        + codes(event.actors())
        + " > "
        + codes(event.recipients());
  }

  private static String codes(List<ActorMention> mentions) {
    return mentions.isEmpty()
        ? "-"
        : mentions.stream()
            .map(m -> String.valueOf(m.actor().code()))
            .collect(Collectors.joining(","));
  }
}
