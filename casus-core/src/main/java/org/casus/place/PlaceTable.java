package org.casus.place;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows of places in columns of numbers, and an index from name fingerprints to rows.
 *
 * <p>An object a place would cost ten times the memory and most of the loading time; look-ups here
 * make no garbage. A table is filled by one thread and only read afterwards.
 */
final class PlaceTable {
  /** No row, or no further link. */
  static final int NONE = -1;

  /** The population of a place written by hand: nobody counted, but news speaks of it. */
  static final int UNCOUNTED = -1;

  private static final int FIRST_ROWS = 1 << 18;
  private static final int SLOT_BITS = 18;
  private static final int LINE_WITH_NAMES = 16;

  private int rows;
  private PlaceKind[] kind = new PlaceKind[FIRST_ROWS];
  private int[] country = new int[FIRST_ROWS];
  private int[] division = new int[FIRST_ROWS];
  private int[] district = new int[FIRST_ROWS];
  private int[] latitude = new int[FIRST_ROWS];
  private int[] longitude = new int[FIRST_ROWS];
  private int[] population = new int[FIRST_ROWS];
  private int[] geonamesId = new int[FIRST_ROWS];
  private int[] nameStart = new int[FIRST_ROWS];
  private int[] nameEnd = new int[FIRST_ROWS];

  private final Map<Integer, String> ownNames = new HashMap<>();
  private final BitSet transliterated = new BitSet();
  private final String text;

  private final int slotBits;
  private final long[] slotKey;
  private final int[] slotLink;
  private int links;
  private int[] linkRow = new int[FIRST_ROWS];
  private int[] linkNext = new int[FIRST_ROWS];

  /** A row's numbers; degrees are in ten-thousandths, 0 stands for no GeoNames id. */
  record Numbers(int latitude, int longitude, int population, int geonamesId) {}

  /** The rows that a row lies in, {@link #NONE} where there is none. */
  record Within(int country, int division, int district) {}

  /**
   * @param text holds the names that are given by range
   */
  PlaceTable(String text) {
    this.text = text;
    this.slotBits = slotBits(text.length());
    this.slotKey = new long[1 << slotBits];
    this.slotLink = new int[1 << slotBits];
    Arrays.fill(slotLink, NONE);
  }

  // What is shipped has 23 characters a name; a gazetteer of a user's own may have other names too.
  private static int slotBits(int characters) {
    int bits = SLOT_BITS;
    while (bits < 28 && (1 << bits) < characters / LINE_WITH_NAMES - (1 << 16)) {
      bits++;
    }
    return bits;
  }

  /** Adds a row whose name stands in the text and returns its number. */
  int add(PlaceKind kind, int nameStart, int nameEnd, Within within, Numbers numbers) {
    if (rows == this.kind.length) {
      grow();
    }
    this.kind[rows] = kind;
    this.nameStart[rows] = nameStart;
    this.nameEnd[rows] = nameEnd;
    country[rows] = within.country();
    division[rows] = within.division();
    district[rows] = within.district();
    latitude[rows] = numbers.latitude();
    longitude[rows] = numbers.longitude();
    population[rows] = numbers.population();
    geonamesId[rows] = numbers.geonamesId();
    return rows++;
  }

  /** Adds a row with a name of its own and returns its number. */
  int add(PlaceKind kind, String name, Within within, Numbers numbers) {
    int row = add(kind, 0, 0, within, numbers);
    rename(row, name);
    return row;
  }

  /** Puts a row elsewhere; in ten-thousandths of a degree. */
  void move(int row, int latitude, int longitude) {
    this.latitude[row] = latitude;
    this.longitude[row] = longitude;
  }

  /** Gives a row the name to show. */
  void rename(int row, String name) {
    ownNames.put(row, name);
  }

  private void grow() {
    int length = rows * 2;
    kind = Arrays.copyOf(kind, length);
    country = Arrays.copyOf(country, length);
    division = Arrays.copyOf(division, length);
    district = Arrays.copyOf(district, length);
    latitude = Arrays.copyOf(latitude, length);
    longitude = Arrays.copyOf(longitude, length);
    population = Arrays.copyOf(population, length);
    geonamesId = Arrays.copyOf(geonamesId, length);
    nameStart = Arrays.copyOf(nameStart, length);
    nameEnd = Arrays.copyOf(nameEnd, length);
  }

  /** Lets a fingerprint lead to a row, once. */
  void index(long key, int row) {
    int slot = slot(key);
    for (int link = slotLink[slot]; link != NONE; link = linkNext[link]) {
      if (linkRow[link] == row) {
        return;
      }
    }
    if (links == linkRow.length) {
      linkRow = Arrays.copyOf(linkRow, links * 2);
      linkNext = Arrays.copyOf(linkNext, links * 2);
    }
    linkRow[links] = row;
    linkNext[links] = slotLink[slot];
    slotKey[slot] = key;
    slotLink[slot] = links++;
    if (links > slotLink.length - slotLink.length / 8) {
      throw new IllegalArgumentException("more names than the index has room for");
    }
  }

  private int slot(long key) {
    int slot = (int) (key >>> (Long.SIZE - slotBits));
    while (slotLink[slot] != NONE && slotKey[slot] != key) {
      slot = (slot + 1) & (slotLink.length - 1);
    }
    return slot;
  }

  /** The first link of a fingerprint, {@link #NONE} where no place has that name. */
  int first(long key) {
    return slotLink[slot(key)];
  }

  /** The link after this one, {@link #NONE} at the end. */
  int next(int link) {
    return linkNext[link];
  }

  /** The row that a link leads to. */
  int row(int link) {
    return linkRow[link];
  }

  int size() {
    return rows;
  }

  PlaceKind kind(int row) {
    return kind[row];
  }

  int country(int row) {
    return country[row];
  }

  int division(int row) {
    return division[row];
  }

  int district(int row) {
    return district[row];
  }

  double latitude(int row) {
    return latitude[row] / 1e4;
  }

  double longitude(int row) {
    return longitude[row] / 1e4;
  }

  /** Inhabitants, 0 where unknown. */
  int population(int row) {
    return Math.max(0, population[row]);
  }

  boolean isUncounted(int row) {
    return population[row] == UNCOUNTED;
  }

  int geonamesId(int row) {
    return geonamesId[row];
  }

  /** Lets the names of a country's places be shown without their scholarly marks. */
  void transliterated(int row) {
    transliterated.set(row);
  }

  /** The name to show. */
  String name(int row) {
    String own = ownNames.get(row);
    if (own != null) {
      return own;
    }
    String name = text.substring(nameStart[row], nameEnd[row]);
    String shown = kind[row] == PlaceKind.DIVISION ? AreaName.bare(name) : name;
    return transliterated.get(country[row]) ? NameKey.plain(shown) : shown;
  }

  /** Whether the gazetteer's own columns put the one row into the other. */
  boolean lies(int inner, int outer) {
    return inner != outer
        && (country[inner] == outer || division[inner] == outer || district[inner] == outer);
  }
}
