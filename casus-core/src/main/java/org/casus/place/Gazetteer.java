package org.casus.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places that Casus knows: countries, first- and second-level divisions, some 110,000 cities,
 * seas, rivers and parts of the world, by all their names.
 *
 * <p>Spelling is forgiving: case, marks, hyphens and apostrophes do not matter. Immutable once
 * loaded.
 */
public final class Gazetteer {
  private final PlaceTable table;
  private final Map<String, Integer> countryByCode;
  private final Map<Integer, String> codeOfCountry;

  Gazetteer(
      PlaceTable table, Map<String, Integer> countryByCode, Map<Integer, String> codeOfCountry) {
    this.table = table;
    this.countryByCode = Map.copyOf(countryByCode);
    this.codeOfCountry = Map.copyOf(codeOfCountry);
  }

  private static final class Shipped {
    static final Gazetteer GAZETTEER = GazetteerReader.read();
  }

  /** The places that come with this library; read once, in some 100 ms, into some 25 MB. */
  public static Gazetteer load() {
    return Shipped.GAZETTEER;
  }

  /**
   * The places that come with this library, with those of a user's own file in place of the towns
   * and divisions of each country that the file has.
   *
   * @param own a file that {@link GeoNamesImport} wrote
   * @throws IOException if it cannot be read, or is no such file
   */
  public static Gazetteer load(Path own) throws IOException {
    return GazetteerReader.read(own);
  }

  /** Every place of that name, the most prominent first. */
  public List<Place> named(String name) {
    List<Integer> rows = new ArrayList<>();
    collect(NameKey.of(name), rows);
    collect(NameKey.ofAcronym(name), rows);
    rows.sort(
        Comparator.comparingDouble((Integer row) -> -Prominence.of(table, row))
            .thenComparing(Comparator.naturalOrder()));
    return rows.stream().map(this::place).toList();
  }

  private void collect(long key, List<Integer> rows) {
    for (int link = table.first(key); link != PlaceTable.NONE; link = table.next(link)) {
      rows.add(table.row(link));
    }
  }

  /** The country or territory with this ISO 3166-1 alpha-3 code. */
  public Optional<Place> country(String code) {
    return Optional.ofNullable(countryByCode.get(code)).map(this::place);
  }

  /** The row's values as the road's later stages see them. */
  Place place(int row) {
    int country = table.kind(row) == PlaceKind.COUNTRY ? row : table.country(row);
    int division = table.kind(row) == PlaceKind.DIVISION ? row : table.division(row);
    int id = table.geonamesId(row);
    return new Place(
        table.name(row),
        codeOfCountry.get(country),
        division == PlaceTable.NONE || table.name(division).isEmpty() ? null : table.name(division),
        table.latitude(row),
        table.longitude(row),
        id == 0 ? null : Long.valueOf(id),
        table.kind(row).precision(),
        table.population(row));
  }

  PlaceTable table() {
    return table;
  }
}
