package org.casus.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who belonged to which organisation when. */
class MembershipTest {
  private static final Membership MEMBERSHIP = Membership.load();

  private static List<String> on(String code, String day) {
    return MEMBERSHIP.on(code, LocalDate.parse(day));
  }

  @Test
  void membersJoinAndLeave() {
    assertThat(on("IGOEUREEC", "1972-12-31")).hasSize(6).doesNotContain("GBR");
    assertThat(on("IGOEUREEC", "1973-01-01")).hasSize(9).contains("GBR");
    assertThat(on("IGOEUREEC", "2020-01-31")).contains("GBR");
    assertThat(on("IGOEUREEC", "2020-02-01")).hasSize(27).doesNotContain("GBR");
  }

  @Test
  void whoLeftMayComeBack() {
    assertThat(on("IGOMEAARL", "1978-01-01")).contains("EGY");
    assertThat(on("IGOMEAARL", "1985-01-01")).doesNotContain("EGY");
    assertThat(on("IGOMEAARL", "1995-01-01")).contains("EGY");
  }

  @Test
  void beforeItsFoundingAnOrganisationHasNoMembers() {
    assertThat(on("IGOSAMMCS", "1990-01-01")).isEmpty();
    assertThat(on("IGOXXX", "1990-01-01")).isEmpty();
    assertThat(MEMBERSHIP.on(null, LocalDate.EPOCH)).isEmpty();
  }
}
