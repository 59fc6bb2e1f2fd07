package org.casus.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  private static void check(String name, String country, String shown) {
    assertThat(GAZETTEER.named(name)).as(name).isNotEmpty();
    Place first = GAZETTEER.named(name).getFirst();
    assertThat(Objects.requireNonNullElse(first.country(), "-") + " " + first.name())
        .as(name)
        .isEqualTo(country + " " + shown);
  }

  @Test
  void spellingIsForgiving() {
    check("Sao Paulo", "BRA", "São Paulo");
    check("N’Djamena", "TCD", "N'Djamena");
    check("SAINT  PETERSBURG", "RUS", "St. Petersburg");
    check("Port au Prince", "HTI", "Port-au-Prince");
    check("al-Ramadi", "IRQ", "Ramadi");
  }

  @Test
  void oldAndForeignNamesLeadToTheCity() {
    check("Peking", "CHN", "Beijing");
    check("Saigon", "VNM", "Ho Chi Minh City");
    check("Leningrad", "RUS", "St. Petersburg");
    check("Burma", "MMR", "Myanmar");
    check("Swaziland", "SWZ", "Eswatini");
  }

  @Test
  void partsOfTheWorldHaveNoCountry() {
    check("Middle East", "-", "Middle East");
    check("Red Sea", "-", "Red Sea");
  }

  @Test
  void aCountryIsFoundByItsCode() {
    assertThat(GAZETTEER.country("FRA")).get().extracting(Place::name).isEqualTo("France");
    assertThat(GAZETTEER.country("XYZ")).isEmpty();
  }

  @Test
  void everyIsoCountryIsKnown() {
    Set<String> missing = new TreeSet<>();
    for (String alpha2 : Locale.getISOCountries()) {
      String alpha3 = Locale.of("", alpha2).getISO3Country();
      if (GAZETTEER.country(alpha3).isEmpty()) {
        missing.add(alpha3);
      }
    }
    // Uninhabited.
    assertThat(missing).containsExactly("BVT", "HMD");
  }

  @Test
  void anUnknownNameLeadsNowhere() {
    assertThat(GAZETTEER.named("Zzyzxville")).isEmpty();
    assertThat(GAZETTEER.named("")).isEmpty();
  }
}
