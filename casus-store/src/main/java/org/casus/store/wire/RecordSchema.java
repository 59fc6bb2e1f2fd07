package org.casus.store.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of the wire format, which every record written fits. */
public final class RecordSchema {
  private static final String RESOURCE = "/org/casus/store/schema/record.schema.json";

  private RecordSchema() {}

  /** The schema, as the text of its file. */
  public static String text() {
    try (InputStream in = RecordSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
