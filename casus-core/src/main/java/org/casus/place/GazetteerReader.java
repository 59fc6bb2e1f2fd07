package org.casus.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.casus.place.PlaceTable.Numbers;
import org.casus.place.PlaceTable.Within;

/** The way from the four place resources to a filled table; their first lines tell the columns. */
final class GazetteerReader {
  private static final int NONE = PlaceTable.NONE;
  private static final int OTHER_NAMES = 5;

  // Names there come in scholarly transliteration; news writes them in plain letters.
  private static final Set<String> TRANSLITERATED =
      Set.of(
          "AE AF AM AZ BD BG BH BY CN DJ DZ EG EH ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ"
              .concat(" LA LB LK LY MA MK MM MN MR NP OM PK PS QA RS RU SA SD SO SS SY TD TH TJ TM")
              .concat(" TN TR TW UA UZ YE")
              .split(" "));

  private static final Set<String> ARABIC =
      Set.of("AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split(" "));

  private final String text;
  private final Set<String> ownCountries;
  private final PlaceTable table;
  private final Map<String, Integer> countryByCode = new HashMap<>();
  private final Map<String, Integer> countryByCode3 = new HashMap<>();
  private final Map<Integer, String> codeOfCountry = new HashMap<>();

  private int country = NONE;
  private int division = NONE;
  private int district = NONE;
  private boolean arabic;

  private GazetteerReader(String text, Set<String> ownCountries) {
    this.text = text;
    this.ownCountries = Set.copyOf(ownCountries);
    this.table = new PlaceTable(text);
  }

  /** Reads everything that core ships. */
  static Gazetteer read() {
    return read(unzipped("gazetteer.tsv.gz"), Set.of());
  }

  /** Reads what core ships, with a user's file for the countries that it has. */
  static Gazetteer read(Path file) throws IOException {
    String own = ownText(file);
    Set<String> countries = new TreeSet<>();
    own.lines().filter(l -> l.startsWith("@")).forEach(l -> countries.add(l.substring(1)));
    String shipped = without(countries, unzipped("gazetteer.tsv.gz"));
    try {
      return read(shipped + own.substring(own.indexOf('\n') + 1), countries);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(file + " is damaged: import the dump again", e);
    }
  }

  private static String ownText(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (text.startsWith(GeoNamesImport.FIRST_LINE)) {
        return text;
      }
    } catch (ZipException e) {
      throw new IOException(noGazetteer(file), e);
    }
    throw new IOException(noGazetteer(file));
  }

  private static String noGazetteer(Path file) {
    return file + " is no gazetteer of Casus: make one with casus gazetteer import";
  }

  private static String without(Set<String> countries, String text) {
    StringBuilder rest = new StringBuilder(text.length());
    boolean kept = true;
    for (String line : text.lines().toList()) {
      if (line.startsWith("@")) {
        kept = !countries.contains(line.substring(1));
      }
      if (kept) {
        rest.append(line).append('\n');
      }
    }
    return rest.toString();
  }

  private static Gazetteer read(String text, Set<String> ownCountries) {
    GazetteerReader reader = new GazetteerReader(text, ownCountries);
    resource("countries.tsv").lines().forEach(reader::country);
    reader.cities();
    resource("places.tsv").lines().forEach(reader::place);
    resource("names.tsv").lines().forEach(reader::names);
    resource("states.tsv").lines().forEach(reader::shortForms);
    return new Gazetteer(reader.table, reader.countryByCode3, reader.codeOfCountry);
  }

  static String resource(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String unzipped(String name) {
    try (InputStream in = new GZIPInputStream(open(name), 1 << 16)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = GazetteerReader.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("missing from the jar: " + name);
    }
    return in;
  }

  private void country(String line) {
    if (line.startsWith("#")) {
      return;
    }
    String[] columns = line.split("\t", -1);
    int row =
        table.add(
            PlaceKind.COUNTRY,
            columns[2],
            new Within(NONE, NONE, NONE),
            new Numbers(
                degrees(columns[3]),
                degrees(columns[4]),
                (int) Math.min(Integer.MAX_VALUE, Long.parseLong(columns[5]) * 1000),
                Integer.parseInt(columns[6])));
    countryByCode.put(columns[0], row);
    countryByCode3.put(columns[1], row);
    codeOfCountry.put(row, columns[1]);
    index(columns[2], row);
    for (String variant : variants(columns[7])) {
      index(variant, row);
    }
  }

  private static String[] variants(String column) {
    return column.isEmpty() ? new String[0] : column.split(";");
  }

  private void index(String name, int row) {
    table.index(isAcronym(name) ? NameKey.ofAcronym(name) : NameKey.of(name), row);
  }

  /** Whether a name is a short run of capitals, which no word of the text may match. */
  private static boolean isAcronym(String name) {
    return name.length() <= 8 && name.chars().noneMatch(c -> c != '.' && (c < 'A' || c > 'Z'));
  }

  private static int degrees(String column) {
    return (int) Math.round(Double.parseDouble(column) * 1e4);
  }

  private void cities() {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      switch (text.charAt(start)) {
        case '@' -> enterCountry(text.substring(start + 1, end));
        case '/' -> division = area(PlaceKind.DIVISION, start);
        case ':' -> district = area(PlaceKind.DISTRICT, start);
        default -> city(start, end);
      }
      start = end + 1;
    }
  }

  private void enterCountry(String code) {
    Integer row = countryByCode.get(code);
    if (row == null) {
      throw new IllegalArgumentException("no country has the code " + code);
    }
    country = row;
    division = NONE;
    if (TRANSLITERATED.contains(code)) {
      table.transliterated(row);
    }
    arabic = ARABIC.contains(code);
  }

  private int area(PlaceKind kind, int lineStart) {
    if (kind == PlaceKind.DIVISION) {
      division = NONE;
    }
    district = NONE;
    int nameStart = text.indexOf('\t', lineStart) + 1;
    int nameEnd = text.indexOf('\t', nameStart);
    NumberScanner numbers = new NumberScanner(text, nameEnd + 1);
    int population = numbers.next();
    int row =
        table.add(
            kind,
            nameStart,
            nameEnd,
            new Within(country, division, NONE),
            new Numbers(numbers.next() * 100, numbers.next() * 100, population, 0));
    if (nameEnd > nameStart) {
      String name = text.substring(nameStart, nameEnd);
      table.index(NameKey.of(name), row);
      String bare = AreaName.bare(name);
      if (!bare.equals(name)) {
        table.index(NameKey.of(bare), row);
      }
    }
    return row;
  }

  private void city(int start, int end) {
    int nameEnd = text.indexOf('\t', start);
    PlaceKind kind =
        switch (text.charAt(nameEnd + 1)) {
          case 'C' -> PlaceKind.CAPITAL;
          case 'A' -> PlaceKind.SEAT;
          case 'X' -> PlaceKind.QUARTER;
          default -> PlaceKind.CITY;
        };
    NumberScanner numbers = new NumberScanner(text, nameEnd + (isPlain(kind) ? 1 : 2));
    int id = numbers.next();
    int population = numbers.next();
    Within within = new Within(country, division, district);
    Numbers point = new Numbers(numbers.next() * 100, numbers.next() * 100, population, id);
    int row = table.add(kind, start, nameEnd, within, point);
    table.index(NameKey.extended(NameKey.EMPTY, text, start, nameEnd), row);
    if (!ownCountries.isEmpty()) {
      otherNames(text.substring(nameEnd, end), row);
    }
    if (arabic) {
      indexArabic(text.substring(start, nameEnd), row);
    }
  }

  /** A user's file has a fifth column: other names. */
  private void otherNames(String numbers, int row) {
    String[] columns = numbers.split("\t", -1);
    if (columns.length > OTHER_NAMES) {
      for (String name : variants(columns[OTHER_NAMES])) {
        index(name, row);
      }
    }
  }

  private static boolean isPlain(PlaceKind kind) {
    return kind == PlaceKind.CITY;
  }

  // "Ar Ramādī" is Ramadi in the news, and the feminine ending is written -a as often as -ah.
  private void indexArabic(String name, int row) {
    int space = name.indexOf(' ');
    boolean hasArticle = (space == 2 || space == 3) && "AE".indexOf(name.charAt(0)) >= 0;
    String bare = hasArticle ? name.substring(space + 1) : name;
    if (hasArticle && bare.length() > 4) {
      table.index(NameKey.of(bare), row);
    }
    if (bare.endsWith("ah") && bare.length() > 4) {
      String shorter = bare.substring(0, bare.length() - 1);
      table.index(NameKey.of(shorter), row);
      table.index(NameKey.of("al " + shorter), row);
    }
    if (hasArticle || table.kind(row) == PlaceKind.SEAT) {
      table.index(NameKey.of("al " + bare), row);
    }
  }

  private void place(String line) {
    if (line.startsWith("#")) {
      return;
    }
    String[] columns = line.split("\t", -1);
    Integer within = columns[1].isEmpty() ? Integer.valueOf(NONE) : countryByCode3.get(columns[1]);
    if (within == null) {
      throw new IllegalArgumentException("no such country: " + line);
    }
    Numbers numbers =
        new Numbers(degrees(columns[3]), degrees(columns[4]), PlaceTable.UNCOUNTED, 0);
    PlaceKind kind = kind(columns[2]);
    int row = kind == PlaceKind.DIVISION ? division(columns[0], within) : NONE;
    if (row == NONE) {
      row = table.add(kind, columns[0], new Within(within, NONE, NONE), numbers);
    } else {
      // The mean of its cities says less of where a division lies than a map does.
      table.move(row, numbers.latitude(), numbers.longitude());
      table.rename(row, columns[0]);
    }
    index(columns[0], row);
    for (String variant : variants(columns[5])) {
      index(variant, row);
    }
  }

  private static PlaceKind kind(String letter) {
    return switch (letter) {
      case "R" -> PlaceKind.REGION;
      case "N" -> PlaceKind.NATION;
      case "P" -> PlaceKind.DIVISION;
      case "I" -> PlaceKind.DISTRICT;
      case "C" -> PlaceKind.CITY;
      case "S" -> PlaceKind.SITE;
      case "W" -> PlaceKind.WATER;
      default -> throw new IllegalArgumentException("no kind of place: " + letter);
    };
  }

  private void names(String line) {
    if (line.startsWith("#")) {
      return;
    }
    String[] columns = line.split("\t", -1);
    int row = settlement(columns[1], countryByCode.getOrDefault(columns[0], NONE));
    if (row == NONE && ownCountries.contains(columns[0])) {
      return;
    }
    if (row == NONE) {
      throw new IllegalArgumentException("no such place: " + line);
    }
    for (String variant : variants(columns[2])) {
      if (variant.startsWith("=")) {
        table.rename(row, variant.substring(1));
      }
      index(variant.startsWith("=") ? variant.substring(1) : variant, row);
    }
  }

  private void shortForms(String line) {
    if (line.startsWith("#")) {
      return;
    }
    String[] columns = line.split("\t", -1);
    int row = division(columns[1], countryByCode.getOrDefault(columns[0], NONE));
    if (row == NONE && ownCountries.contains(columns[0])) {
      return;
    }
    if (row == NONE) {
      throw new IllegalArgumentException("no such division: " + line);
    }
    for (String variant : variants(columns[2])) {
      table.index(NameKey.ofShortForm(variant), row);
    }
  }

  private int division(String name, int inCountry) {
    for (int link = table.first(NameKey.of(name)); link != NONE; link = table.next(link)) {
      int row = table.row(link);
      if (table.kind(row) == PlaceKind.DIVISION && table.country(row) == inCountry) {
        return row;
      }
    }
    return NONE;
  }

  /** The largest settlement of that name in the country, else the division. */
  private int settlement(String name, int inCountry) {
    int best = NONE;
    for (int link = table.first(NameKey.of(name)); link != NONE; link = table.next(link)) {
      int row = table.row(link);
      if (table.country(row) == inCountry && (best == NONE || isBetter(row, best))) {
        best = row;
      }
    }
    return best;
  }

  private boolean isBetter(int row, int other) {
    boolean isSettlement = table.kind(row).isSettlement();
    return isSettlement == table.kind(other).isSettlement()
        ? table.population(row) > table.population(other)
        : isSettlement;
  }
}
