package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.casus.agreement.Agreement;
import org.casus.agreement.Agreement.Status;
import org.casus.agreement.DocumentAgreements;
import org.casus.agreement.Provision;
import org.junit.jupiter.api.Test;

class DocumentAgreementsTest {
  private static final DocumentAgreements AGREEMENTS =
      new DocumentAgreements(Coding.CODER.events().codebook());

  @Test
  void pactWithPartiesPlaceDateAndProvision() {
    Agreement pact =
        only(
            "Egypt and Jordan signed a military agreement on Wednesday. The two states signed the "
                + "agreement in Amman. The agreement commits Egypt to training the army of Jordan.");
    assertThat(sides(pact)).containsExactlyInAnyOrder("EGY", "JOR");
    assertThat(pact.status()).isEqualTo(Status.SIGNED);
    assertThat(pact.kind()).isEqualTo("defense_cooperation");
    assertThat(Objects.requireNonNull(pact.signed()).interval().start())
        .isEqualTo(LocalDate.of(2020, 7, 8));
    assertThat(pact.provisions()).hasSize(1);
    Provision provision = pact.provisions().getFirst();
    assertThat(provision.duty()).isEqualTo(Provision.Duty.COMMITS);
    assertThat(Objects.requireNonNull(provision.by()).actor().country()).isEqualTo("EGY");
    assertThat(Objects.requireNonNull(provision.beneficiary()).actor().country()).isEqualTo("JOR");
  }

  @Test
  void stages() {
    assertThat(only("Kenya proposed a peace deal with Somalia.").status())
        .isEqualTo(Status.PROPOSED);
    assertThat(only("Kenya and Somalia reached a trade agreement.").status())
        .isEqualTo(Status.AGREED);
    assertThat(only("Kenya violated its ceasefire with Somalia.").status())
        .isEqualTo(Status.VIOLATED);
  }

  @Test
  void noPactNoAgreement() {
    assertThat(agreements("The bookshop offers a great deal on maps.")).isEmpty();
    assertThat(agreements("Kenya bombed Somalia.")).isEmpty();
  }

  private static List<Agreement> agreements(String text) {
    return AGREEMENTS.read(Coding.code(text));
  }

  private static Agreement only(String text) {
    List<Agreement> agreements = agreements(text);
    assertThat(agreements).as(text).hasSize(1);
    return agreements.getFirst();
  }

  private static List<String> sides(Agreement agreement) {
    return agreement.parties().stream().map(p -> String.valueOf(p.actor().country())).toList();
  }
}
