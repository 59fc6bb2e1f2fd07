package org.casus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.actor.ActorMention;
import org.casus.agreement.Agreement;
import org.casus.agreement.Agreement.Purpose;
import org.casus.agreement.Agreement.Signatory;
import org.casus.agreement.Provision;
import org.casus.attribution.Attribution;
import org.casus.document.Document;
import org.casus.event.EventPlace;
import org.casus.event.EventTime;
import org.jspecify.annotations.Nullable;

/** Why a pact was coded as it was: the words behind each of its fields. */
final class AgreementExplanation {
  private static final int WIDTH = 100;
  private static final int LABEL = 13;

  private final Document document;
  private final Agreement pact;
  private final List<String> lines = new ArrayList<>();

  AgreementExplanation(Document document, Agreement pact) {
    this.document = document;
    this.pact = pact;
  }

  /** The explanation, to be read from top to bottom. */
  String render() {
    lines.add(pact.kind() + ", " + Words.lower(pact.status()) + "  agreement " + pact.id());
    lines.addAll(Wrapping.lines(Words.origin(document), WIDTH));
    lines.add("");
    add("name", pact.name() == null ? "the text gives none" : quoted(pact.name().text()));
    pact.parties().forEach(party -> add("party", who(party)));
    if (pact.parties().isEmpty()) {
      add("party", "the text names none");
    }
    pact.signatories().forEach(this::signatory);
    signed(pact.signed());
    place(pact.place());
    pact.purposes().forEach(this::purpose);
    pact.provisions().forEach(this::provision);
    pact.attribution().forEach(said -> add("according to", who(said.speaker())));
    pact.evidence().forEach(span -> add("told by", quoted(span.in(document.text()))));
    return String.join("\n", lines);
  }

  private void signatory(Signatory signatory) {
    add("signed by", who(signatory.person()) + "; for " + signatory.onBehalfOf());
  }

  private void signed(@Nullable EventTime time) {
    add("signed", time == null ? "the text gives no date" : signedOn(time));
  }

  private static String signedOn(EventTime time) {
    String day = Words.of(time.interval());
    return switch (time.basis()) {
      case TEXT -> quoted(time.text()) + " is " + day;
      case DOCUMENT -> day + ", the date of the document; the text gives none";
    };
  }

  private void place(@Nullable EventPlace place) {
    add(
        "place",
        place == null
            ? "the text gives none"
            : quoted(place.text()) + " is " + Words.of(place.place()));
  }

  private void purpose(Purpose purpose) {
    String speakers =
        purpose.attribution().stream()
            .map(Attribution::speaker)
            .map(AgreementExplanation::who)
            .collect(Collectors.joining("; "));
    add(
        "purpose",
        quoted(purpose.words().text())
            + (speakers.isEmpty() ? "; the outlet itself says so" : "; so says " + speakers));
  }

  private void provision(Provision provision) {
    StringBuilder text = new StringBuilder();
    text.append(provision.kind()).append(", ").append(Words.lower(provision.duty())).append(": ");
    text.append(quoted(provision.text()));
    role(text, "by", provision.by());
    role(text, "for", provision.beneficiary());
    role(text, "except", provision.except());
    add("provision", text.toString());
  }

  private static void role(StringBuilder text, String role, @Nullable ActorMention mention) {
    if (mention != null) {
      text.append("; ").append(role).append(' ').append(who(mention));
    }
  }

  private static String who(ActorMention mention) {
    return "%s is %s: %s"
        .formatted(quoted(mention.mention().text()), Words.of(mention.actor()), mention.evidence());
  }

  private static String quoted(String words) {
    return "\"" + words + "\"";
  }

  private void add(String label, String text) {
    List<String> wrapped = Wrapping.lines(text, WIDTH - LABEL);
    for (int i = 0; i < wrapped.size(); i++) {
      String head = i == 0 ? label : "";
      lines.add(head + " ".repeat(LABEL - head.length()) + wrapped.get(i));
    }
  }
}
