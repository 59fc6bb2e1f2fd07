package org.casus.bench.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.casus.document.Document;
import org.casus.document.Extraction;
import org.casus.document.Extractor;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.Provenance;
import org.casus.source.RawItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of a file of gold. */
final class Texts {
  private static final JsonMapper JSON = new JsonMapper();

  private Texts() {}

  /** The records of a file of JSON lines. */
  static List<JsonNode> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(JSON::readTree).toList();
    }
  }

  /** A text as it stands, without zones. */
  static Document plain(String id, String text, @Nullable LocalDate published) {
    return new Document(
        id,
        text,
        null,
        List.of(),
        published,
        null,
        null,
        "en",
        new Provenance("gold", 0),
        List.of(),
        List.of());
  }

  /** A text as the program reads it; absent where it is rejected. */
  static @Nullable Document extracted(Extractor extractor, String id, String text) {
    Metadata metadata = new Metadata(id, null, null, null, null, null);
    RawItem item = new RawItem(text, MediaKind.PLAIN, metadata, new Provenance("gold", 0));
    return switch (extractor.extract(item)) {
      case Extraction.Rejected rejected -> null;
      case Extraction.Extracted extracted -> extracted.document();
    };
  }
}
