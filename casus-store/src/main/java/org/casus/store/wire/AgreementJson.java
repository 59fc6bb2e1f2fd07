package org.casus.store.wire;

import org.casus.agreement.Agreement;
import org.casus.agreement.Agreement.Purpose;
import org.casus.agreement.Agreement.Quote;
import org.casus.agreement.Agreement.Signatory;
import org.casus.agreement.Provision;

/** The agreement object of the wire format. */
final class AgreementJson {
  private final JsonFields json;
  private final JsonParts parts;

  AgreementJson(JsonFields json) {
    this.json = json;
    this.parts = new JsonParts(json);
  }

  void fields(Agreement agreement) {
    json.text("id", agreement.id());
    json.text("kind", agreement.kind());
    json.object("name", agreement.name(), this::quote);
    json.constant("status", agreement.status());
    parts.actors("parties", agreement.parties());
    json.objects("signatories", agreement.signatories(), this::signatory);
    parts.datedBy("signed", agreement.signed());
    parts.place("place", agreement.place());
    json.objects("purposes", agreement.purposes(), this::purpose);
    json.objects("provisions", agreement.provisions(), this::provision);
    parts.attribution(agreement.attribution());
    json.spans("evidence", agreement.evidence());
  }

  private void quote(Quote quote) {
    json.words(quote.text(), quote.span());
  }

  private void purpose(Purpose purpose) {
    quote(purpose.words());
    parts.attribution(purpose.attribution());
  }

  private void signatory(Signatory signatory) {
    parts.actor("person", signatory.person());
    json.text("on_behalf_of", signatory.onBehalfOf());
  }

  private void provision(Provision provision) {
    json.text("kind", provision.kind());
    json.constant("duty", provision.duty());
    parts.actor("by", provision.by());
    parts.actor("for", provision.beneficiary());
    parts.actor("except", provision.except());
    json.words(provision.text(), provision.span());
  }
}
