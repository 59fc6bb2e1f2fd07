package org.casus.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * A gazetteer in the making from files of a GeoNames dump: {@code allCountries.txt}, {@code
 * cities1000.txt} or a country's {@code XX.txt} (19 columns), and {@code admin1CodesASCII.txt} or
 * {@code admin2Codes.txt} (4 columns) for the names of divisions. What a file is, its columns tell.
 */
public final class GeoNamesImport {
  /** What a gazetteer file begins with. */
  static final String FIRST_LINE = "#casus-gazetteer 1\n";

  private static final int PLACE_COLUMNS = 19;
  private static final int DIVISION_COLUMNS = 4;
  private static final int MOST_NAMES = 12;
  private static final int LONGEST_NAME = 60;

  private final int leastPopulation;
  private final Set<String> knownCountries;
  private final Map<String, String> divisionNames = new HashMap<>();
  private final Map<String, List<Town>> towns = new TreeMap<>();
  private final List<Damage> damages = new ArrayList<>();
  private long rows;
  private long kept;

  /**
   * A populated place.
   *
   * @param division the code of the division it lies in, {@code SY.02}
   */
  private record Town(
      String name,
      String rank,
      long id,
      long population,
      double latitude,
      double longitude,
      String division,
      String otherNames) {}

  /** A line that is no row of a dump, and why. */
  public record Damage(Path file, long line, String problem) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + problem;
    }
  }

  /**
   * @param leastPopulation the inhabitants below which a place that is no seat of a division is
   *     left out
   */
  public GeoNamesImport(int leastPopulation) {
    this.leastPopulation = leastPopulation;
    this.knownCountries =
        GazetteerReader.resource("countries.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('\t')))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Takes the rows of a file; those that are damaged are kept in {@link #damages()}.
   *
   * @throws IOException if it cannot be read
   */
  public void read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          row(file, number, line.split("\t", -1));
        }
      }
    } catch (MalformedInputException e) {
      throw new IOException(
          file + ": this is no UTF-8 text, as the files of a GeoNames dump are", e);
    }
  }

  private void row(Path file, long line, String[] columns) {
    rows++;
    try {
      switch (columns.length) {
        case PLACE_COLUMNS -> place(columns);
        case DIVISION_COLUMNS -> divisionNames.put(columns[0], columns[1]);
        default ->
            throw new IllegalArgumentException(
                "neither 19 columns (a place) nor 4 (a division), but " + columns.length);
      }
    } catch (NumberFormatException e) {
      damages.add(new Damage(file, line, "no number where one must be: " + e.getMessage()));
    } catch (IllegalArgumentException e) {
      damages.add(new Damage(file, line, String.valueOf(e.getMessage())));
    }
  }

  private void place(String[] columns) {
    long id = Long.parseLong(columns[0]);
    double latitude = degrees(columns[4], 90);
    double longitude = degrees(columns[5], 180);
    long population = columns[14].isEmpty() ? 0 : Long.parseLong(columns[14]);
    String country = columns[8];
    String division = country + "." + columns[10];
    if (columns[7].equals("ADM1")) {
      divisionNames.putIfAbsent(division, columns[1]);
    }
    boolean gone =
        columns[7].endsWith("H") || columns[7].equals("PPLW") || columns[7].equals("PPLQ");
    boolean seat = columns[7].equals("PPLC") || columns[7].equals("PPLA");
    if (!columns[6].equals("P") || gone || !(seat || population >= leastPopulation)) {
      return;
    }
    if (!knownCountries.contains(country)) {
      throw new IllegalArgumentException("no country has the code '" + country + "'");
    }
    if (columns[1].isBlank() || id > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a place without a name, or with an id out of range");
    }
    kept++;
    Town town =
        new Town(
            columns[1],
            rank(columns[7]),
            id,
            Math.min(population, Integer.MAX_VALUE),
            latitude,
            longitude,
            division,
            otherNames(columns));
    towns.computeIfAbsent(country, c -> new ArrayList<>()).add(town);
  }

  private static double degrees(String column, int most) {
    double degrees = Double.parseDouble(column);
    if (!(Math.abs(degrees) <= most)) {
      throw new IllegalArgumentException("degrees out of range: " + column);
    }
    return degrees;
  }

  private static String rank(String feature) {
    return switch (feature) {
      case "PPLC" -> "C";
      case "PPLA" -> "A";
      case "PPLX" -> "X";
      default -> "";
    };
  }

  // Short runs of capitals are codes of airports and railways, other scripts are not read.
  private static String otherNames(String[] columns) {
    return Arrays.stream((columns[2] + "," + columns[3]).split(",", -1))
        .map(String::strip)
        .filter(name -> name.length() > 3 && name.length() < LONGEST_NAME)
        .filter(name -> !name.equals(columns[1]) && name.indexOf(';') < 0)
        .filter(name -> name.codePoints().allMatch(GeoNamesImport::isReadable))
        .distinct()
        .limit(MOST_NAMES)
        .collect(Collectors.joining(";"));
  }

  private static boolean isReadable(int character) {
    return !Character.isLetter(character)
        || Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
  }

  /** The lines that were read, kept or not. */
  public long rows() {
    return rows;
  }

  /** The places that were kept. */
  public long kept() {
    return kept;
  }

  /** The countries that have places. */
  public Set<String> countries() {
    return Set.copyOf(towns.keySet());
  }

  /** The lines that are no rows of a dump, in order. */
  public List<Damage> damages() {
    return List.copyOf(damages);
  }

  /**
   * Writes the gazetteer; the same dump gives the same file.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write(FIRST_LINE);
      for (Map.Entry<String, List<Town>> country : towns.entrySet()) {
        out.write("@" + country.getKey() + "\n");
        Map<String, List<Town>> byDivision = new TreeMap<>();
        country
            .getValue()
            .forEach(t -> byDivision.computeIfAbsent(t.division(), d -> new ArrayList<>()).add(t));
        for (Map.Entry<String, List<Town>> division : byDivision.entrySet()) {
          write(out, division.getKey(), division.getValue());
        }
      }
    }
  }

  private void write(Writer out, String division, List<Town> within) throws IOException {
    String suffix = division.substring(division.indexOf('.') + 1);
    long population = within.stream().mapToLong(Town::population).sum();
    double latitude = within.stream().mapToDouble(Town::latitude).average().orElse(0);
    double longitude = within.stream().mapToDouble(Town::longitude).average().orElse(0);
    String name = divisionNames.getOrDefault(division, "");
    out.write("/" + suffix + "\t" + name + "\t" + Math.min(population, Integer.MAX_VALUE) + "\t");
    out.write(hundredths(latitude) + "\t" + hundredths(longitude) + "\n");
    for (Town town : within) {
      out.write(town.name() + "\t" + town.rank() + town.id() + "\t" + town.population() + "\t");
      out.write(hundredths(town.latitude()) + "\t" + hundredths(town.longitude()));
      out.write("\t" + town.otherNames() + "\n");
    }
  }

  private static long hundredths(double degrees) {
    return Math.round(degrees * 100);
  }
}
