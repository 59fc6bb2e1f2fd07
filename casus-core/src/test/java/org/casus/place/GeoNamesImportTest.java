package org.casus.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gazetteer from files of a GeoNames dump. */
class GeoNamesImportTest {
  private static final String TOWN =
      "9000001\tZorbtown\tZorbtown\tOld Zorb,Зорб,ZRB\t35.5\t38.25\tP\tPPL\tSY\t\t02\t\t\t\t4200"
          + "\t\t300\tAsia/Damascus\t2024-01-01";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String row(String id, String name, String feature, String population) {
    return TOWN.replace("9000001", id)
        .replace("Zorbtown", name)
        .replace("\tPPL\t", "\t" + feature + "\t")
        .replace("\t4200\t", "\t" + population + "\t");
  }

  @Test
  void theDumpsTownsTakeThePlaceOfOursInItsCountry() throws IOException {
    GeoNamesImport dump = new GeoNamesImport(1000);
    dump.read(file("SY.txt", TOWN + "\n" + row("9000002", "Hamletzorb", "PPL", "7") + "\n"));
    dump.read(file("admin1CodesASCII.txt", "SY.02\tZorbia\tZorbia\t9000003\n"));
    assertThat(dump.rows()).isEqualTo(3);
    assertThat(dump.kept()).isEqualTo(1);
    assertThat(dump.damages()).isEmpty();
    Path made = folder.resolve("made.gz");
    dump.write(made);
    Gazetteer gazetteer = Gazetteer.load(made);
    Place town = gazetteer.named("Zorbtown").getFirst();
    assertThat(town.country()).isEqualTo("SYR");
    assertThat(town.admin1()).isEqualTo("Zorbia");
    assertThat(town.geonamesId()).isEqualTo(9000001L);
    assertThat(town.latitude()).isEqualTo(35.5);
    assertThat(gazetteer.named("Old Zorb")).hasSize(1);
    assertThat(gazetteer.named("Hamletzorb")).isEmpty();
    assertThat(gazetteer.named("Lyon").getFirst().country()).isEqualTo("FRA");
    assertThat(gazetteer.named("Palmyra"))
        .noneMatch(place -> Objects.equals(place.country(), "SYR") && place.geonamesId() != null);
  }

  @Test
  void seatsOfDivisionsAreKeptWhateverTheirSize() throws IOException {
    GeoNamesImport dump = new GeoNamesImport(1000);
    dump.read(file("SY.txt", row("1", "Seatzorb", "PPLA", "0") + "\n"));
    dump.read(file("gone.txt", row("2", "Gonezorb", "PPLH", "9000") + "\n"));
    assertThat(dump.kept()).isEqualTo(1);
  }

  @Test
  void damagedLinesAreNamed() throws IOException {
    GeoNamesImport dump = new GeoNamesImport(0);
    Path file =
        file(
            "SY.txt",
            TOWN
                + "\nonly one column\n"
                + TOWN.replace("9000001", "x")
                + "\n"
                + TOWN.replace("\t35.5\t", "\t355\t")
                + "\n"
                + TOWN.replace("\tSY\t", "\tQQ\t")
                + "\n");
    dump.read(file);
    assertThat(dump.kept()).isEqualTo(1);
    assertThat(dump.damages())
        .extracting(GeoNamesImport.Damage::toString)
        .containsExactly(
            file + ":2: neither 19 columns (a place) nor 4 (a division), but 1",
            file + ":3: no number where one must be: For input string: \"x\"",
            file + ":4: degrees out of range: 355",
            file + ":5: no country has the code 'QQ'");
  }

  @Test
  void whatIsNoGazetteerIsRefused() throws IOException {
    assertThatThrownBy(() -> Gazetteer.load(file("SY.txt", TOWN)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is no gazetteer of Casus");
  }

  @Test
  void theSameDumpGivesTheSameFile() throws IOException {
    GeoNamesImport dump = new GeoNamesImport(0);
    dump.read(file("SY.txt", TOWN + "\n"));
    dump.write(folder.resolve("a.gz"));
    dump.write(folder.resolve("b.gz"));
    assertThat(folder.resolve("a.gz")).hasSameBinaryContentAs(folder.resolve("b.gz"));
  }
}
