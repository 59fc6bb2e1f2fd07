package org.casus.source;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one line of JSON as the document that it describes. */
final class JsonDocument {
  private static final String EXPECTED =
      "a document a line is expected, such as {\"id\": \"1\", \"text\": \"…\"}";

  private final JsonMapper mapper;

  JsonDocument(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.nesting().json())
            .maxStringLength(limits.lineBytes())
            .build();
    mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .build();
  }

  /** The document, or what is wrong with the line. */
  Reading read(byte[] line, Provenance provenance) {
    if (!Encoding.isUtf8(line)) {
      return malformed(provenance, "the line is not valid UTF-8; save the file as UTF-8");
    }
    try {
      JsonNode node = mapper.readTree(new String(line, StandardCharsets.UTF_8));
      return new Reading.Item(item(node, provenance));
    } catch (UnlikeDocument e) {
      return malformed(provenance, e.getMessage());
    } catch (UnexpectedEndOfInputException e) {
      return malformed(
          provenance, "the line is cut: its JSON ends before it is complete; write it again whole");
    } catch (StreamConstraintsException e) {
      return new Reading.Damaged(provenance, Damage.TOO_LARGE, overLimit(e));
    } catch (JacksonException e) {
      return malformed(provenance, "the line is no JSON: " + where(e) + "; " + EXPECTED);
    }
  }

  private static String where(JacksonException e) {
    String message = e.getOriginalMessage();
    return e.getLocation() == null
        ? message
        : message + " (column " + e.getLocation().getColumnNr() + ")";
  }

  // The library's words name its own methods after a comma or within a bracket.
  private static String overLimit(StreamConstraintsException e) {
    return "over a limit of JSON: "
        + e.getOriginalMessage().replaceAll(",? ?\\(?from `[^`]*`\\)*", "").strip();
  }

  private static Reading malformed(Provenance provenance, String message) {
    return new Reading.Damaged(provenance, Damage.MALFORMED, message);
  }

  private static RawItem item(JsonNode node, Provenance provenance) throws UnlikeDocument {
    if (!node.isObject()) {
      throw new UnlikeDocument("the line holds no JSON object; " + EXPECTED);
    }
    String text = string(node, "text");
    String html = string(node, "html");
    if (text == null && html == null) {
      throw new UnlikeDocument("the object has neither \"text\" nor \"html\"; " + EXPECTED);
    }
    boolean isPage = text == null || (html != null && text.isBlank());
    String content = isPage && html != null ? html : String.valueOf(text);
    MediaKind kind = isPage ? MediaKind.HTML : MediaKind.PLAIN;
    return new RawItem(wellFormed(content), kind, metadata(node), provenance);
  }

  private static Metadata metadata(JsonNode node) throws UnlikeDocument {
    return new Metadata(
        id(node),
        known(node, "title"),
        published(node),
        known(node, "publisher"),
        known(node, "url"),
        known(node, "language"));
  }

  private static @Nullable String id(JsonNode node) throws UnlikeDocument {
    JsonNode id = node.path("id");
    return id.isNumber() ? id.asString() : known(node, "id");
  }

  private static @Nullable LocalDate published(JsonNode node) throws UnlikeDocument {
    String date = known(node, "date");
    if (date == null) {
      return null;
    }
    LocalDate day = IsoDay.of(date);
    if (day == null) {
      throw new UnlikeDocument(
          "the date \"" + date + "\" is no ISO 8601 day; write it as 2020-07-09 or leave it out");
    }
    return day;
  }

  private static @Nullable String known(JsonNode node, String field) throws UnlikeDocument {
    String value = string(node, field);
    return value == null || value.isBlank() ? null : wellFormed(value.strip());
  }

  private static @Nullable String string(JsonNode node, String field) throws UnlikeDocument {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new UnlikeDocument(
          "\"" + field + "\" is no string but " + value.getNodeType() + "; put it in quotes");
    }
    return value.asString();
  }

  // An escape can name half of a surrogate pair, which no encoding of Unicode can write again.
  private static String wellFormed(String text) {
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
        ? new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE)
        : text;
  }

  /** Says that a line of JSON describes no document. */
  private static final class UnlikeDocument extends Exception {
    private static final long serialVersionUID = 1L;

    UnlikeDocument(String message) {
      super(message, null, false, false);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
