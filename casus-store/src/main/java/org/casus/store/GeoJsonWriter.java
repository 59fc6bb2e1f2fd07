package org.casus.store;

import java.io.Closeable;
import java.io.Writer;
import java.util.List;
import org.casus.store.wire.Column;
import org.casus.store.wire.EventTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes rows of the event table as a GeoJSON feature collection (RFC 7946): a point for each event
 * that has a place, its other values as properties, a feature a line.
 */
final class GeoJsonWriter implements Closeable {
  private static final int ID = at("event_id");
  private static final int LATITUDE = at("place_latitude");
  private static final int LONGITUDE = at("place_longitude");

  private final JsonGenerator out;

  /** Writes the collection's head at once. Closing the writer closes the output. */
  GeoJsonWriter(Writer writer) {
    this.out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), writer);
    out.writeStartObject();
    out.writeStringProperty("type", "FeatureCollection");
    out.writeArrayPropertyStart("features");
  }

  private static int at(String name) {
    return EventTable.columns().stream().map(Column::name).toList().indexOf(name);
  }

  void write(List<@Nullable Object> row) {
    if (row.get(LATITUDE) instanceof Double latitude
        && row.get(LONGITUDE) instanceof Double longitude) {
      out.writeStartObject();
      out.writeStringProperty("type", "Feature");
      out.writeStringProperty("id", String.valueOf(row.get(ID)));
      point(latitude, longitude);
      properties(row);
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private void point(double latitude, double longitude) {
    out.writeObjectPropertyStart("geometry");
    out.writeStringProperty("type", "Point");
    out.writeArrayPropertyStart("coordinates");
    out.writeNumber(longitude);
    out.writeNumber(latitude);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void properties(List<@Nullable Object> row) {
    out.writeObjectPropertyStart("properties");
    for (int i = 0; i < row.size(); i++) {
      if (i != LATITUDE && i != LONGITUDE) {
        out.writeName(EventTable.columns().get(i).name());
        value(row.get(i));
      }
    }
    out.writeEndObject();
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(item -> out.writeString(item.toString()));
        out.writeEndArray();
      }
      default -> out.writeString(value.toString());
    }
  }

  @Override
  public void close() {
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
    out.close();
  }
}
