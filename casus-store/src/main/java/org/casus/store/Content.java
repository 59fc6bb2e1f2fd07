package org.casus.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.document.Document;
import org.casus.document.Publication;
import org.casus.document.Zone;
import org.casus.text.Fingerprint;

/**
 * What a document says, as a fingerprint: all of it but where it was read, for a file that was
 * moved is the same document.
 */
final class Content {
  private Content() {}

  static String of(Document document) {
    Publication page = document.publication();
    List<String> parts = new ArrayList<>();
    parts.add(document.text());
    parts.add(String.valueOf(document.title()));
    parts.add(String.valueOf(document.published()));
    parts.add(String.valueOf(document.publisher()));
    parts.add(String.valueOf(document.url()));
    parts.add(String.valueOf(document.language()));
    parts.add(document.authors().toString());
    parts.add(document.keywords().toString());
    Stream.of(page.moment(), page.updated(), page.subtitle())
        .filter(Objects::nonNull)
        .forEach(value -> parts.add(value.toString()));
    for (Zone zone : document.zones()) {
      parts.add(zone.kind() + " " + zone.span().start() + " " + zone.span().end());
    }
    return Fingerprint.of(parts.toArray(String[]::new));
  }
}
