package org.casus.bench.gazetteer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reader of {@code cities.pbf}: messages one after another, coordinates as differences. */
final class PackedCities {
  private static final int ID = 1;
  private static final int NAME = 2;
  private static final int COUNTRY = 3;
  private static final int FEATURE = 7;
  private static final int DIVISION = 8;
  private static final int POPULATION = 9;
  private static final int LONGITUDE = 10;
  private static final int LATITUDE = 11;
  private static final int FIELDS = 16;

  private final byte[] bytes;
  private int at;
  private int latitude;
  private int longitude;

  private PackedCities(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Every city of the file, in its order. */
  static List<PackedCity> read(Path file) throws IOException {
    return new PackedCities(Files.readAllBytes(file)).all();
  }

  private List<PackedCity> all() {
    List<PackedCity> cities = new ArrayList<>();
    while (at < bytes.length) {
      int length = (int) varint();
      cities.add(city(at + length));
    }
    return cities;
  }

  private PackedCity city(int end) {
    long[] numbers = new long[FIELDS];
    String[] texts = new String[FIELDS];
    while (at < end) {
      field(numbers, texts);
    }
    latitude += signed(numbers[LATITUDE]);
    longitude += signed(numbers[LONGITUDE]);
    return new PackedCity(
        signed(numbers[ID]),
        text(texts[NAME]),
        text(texts[COUNTRY]),
        text(texts[FEATURE]),
        text(texts[DIVISION]),
        numbers[POPULATION],
        latitude,
        longitude);
  }

  private void field(long[] numbers, String[] texts) {
    int key = (int) varint();
    long value = varint();
    boolean isText = (key & 7) == 2;
    if (isText) {
      texts[key >> 3] = new String(bytes, at, (int) value, StandardCharsets.UTF_8);
      at += (int) value;
    } else {
      numbers[key >> 3] = value;
    }
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private static int signed(long zigzag) {
    return (int) ((zigzag >>> 1) ^ -(zigzag & 1));
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
