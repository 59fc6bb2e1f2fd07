package org.casus.store.wire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.casus.text.CodePoints;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The fields of a JSON object about one text, whose spans are counted in code points. */
final class JsonFields {
  private final JsonGenerator out;
  private final CodePoints points;

  JsonFields(JsonGenerator out, CodePoints points) {
    this.out = out;
    this.points = points;
  }

  void text(String name, @Nullable String value) {
    out.writeName(name);
    out.writeString(value);
  }

  void date(String name, @Nullable LocalDate value) {
    text(name, value == null ? null : value.toString());
  }

  /** A moment with its zone, in ISO 8601. */
  void moment(String name, @Nullable OffsetDateTime value) {
    text(name, value == null ? null : value.toString());
  }

  /** A constant in lower case: {@code MATERIAL_CONFLICT} is {@code material_conflict}. */
  void constant(String name, Enum<?> value) {
    out.writeStringProperty(name, lower(value));
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  void number(String name, long value) {
    out.writeNumberProperty(name, value);
  }

  void number(String name, @Nullable Long value) {
    if (value == null) {
      out.writeNullProperty(name);
    } else {
      out.writeNumberProperty(name, value.longValue());
    }
  }

  void number(String name, double value) {
    out.writeNumberProperty(name, value);
  }

  void number(String name, @Nullable Double value) {
    if (value == null) {
      out.writeNullProperty(name);
    } else {
      out.writeNumberProperty(name, value.doubleValue());
    }
  }

  void number(String name, OptionalDouble value) {
    if (value.isEmpty()) {
      out.writeNullProperty(name);
    } else {
      out.writeNumberProperty(name, value.getAsDouble());
    }
  }

  /** Says that something is so; where it is not, the field is left out. */
  void flag(String name) {
    out.writeBooleanProperty(name, true);
  }

  void nothing(String name) {
    out.writeNullProperty(name);
  }

  void texts(String name, List<String> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeString);
    out.writeEndArray();
  }

  void span(String name, Span span) {
    out.writeName(name);
    pair(span);
  }

  void spans(String name, List<Span> spans) {
    out.writeArrayPropertyStart(name);
    spans.forEach(this::pair);
    out.writeEndArray();
  }

  private void pair(Span span) {
    Span counted = points.of(span);
    out.writeStartArray();
    out.writeNumber(counted.start());
    out.writeNumber(counted.end());
    out.writeEndArray();
  }

  /** The fields {@code text} and {@code span} of words in the text. */
  void words(String text, Span span) {
    out.writeStringProperty("text", text);
    span("span", span);
  }

  /** An object, or null where the value is absent. */
  <T> void object(String name, @Nullable T value, Consumer<T> fields) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      object(value, fields);
    }
  }

  <T> void objects(String name, List<T> values, Consumer<T> fields) {
    out.writeArrayPropertyStart(name);
    values.forEach(value -> object(value, fields));
    out.writeEndArray();
  }

  <T> void object(T value, Consumer<T> fields) {
    out.writeStartObject();
    fields.accept(value);
    out.writeEndObject();
  }
}
