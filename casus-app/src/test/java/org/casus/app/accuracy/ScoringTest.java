package org.casus.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScoringTest {
  private static final Party FRENCH = new Party("French police", "FRA", "COP", "FRACOP");
  private static final Party MALIAN = new Party("two Malians", "MLI", null, "MLI");
  private static final Party NOBODY = new Party("someone", null, null, null);

  private static Gold gold(String json) {
    return new Gold(new JsonMapper().readTree(json));
  }

  private static ScoredEvent event(String type, Span trigger, List<Party> by, List<Party> to) {
    return new ScoredEvent(
        type,
        null,
        "173",
        trigger,
        "words",
        by,
        to,
        List.of(),
        List.of("positive", "certain", "past"),
        null,
        null,
        null);
  }

  private static Number value(List<Figures> figures, int set, String key) {
    return figures.get(set).values().get(key);
  }

  @Test
  void aDyadIsFullWhenTypeAndBothSidesFit() {
    Gold gold =
        gold(
            """
            {"id": "1", "text": "x", "gold": [{"plover": "COERCE",
             "source": [{"code": "FRACOP"}], "target": [{"code": "MLI"}]}]}""");
    Span span = new Span(0, 1);
    List<Scoring.Coded> records =
        List.of(
            new Scoring.Coded(
                gold,
                List.of(
                    event("COERCE", span, List.of(FRENCH), List.of(MALIAN)),
                    event("ASSAULT", span, List.of(FRENCH), List.of(MALIAN))),
                List.of()),
            new Scoring.Coded(
                gold, List.of(event("COERCE", span, List.of(MALIAN), List.of())), List.of()));
    List<Figures> figures = new DyadScoring().score(records);
    assertThat(value(figures, 0, "type_recall")).isEqualTo(1.0);
    assertThat(value(figures, 0, "full_recall")).isEqualTo(0.5);
    assertThat(value(figures, 0, "events")).isEqualTo(3L);
    assertThat(value(figures, 0, "full_precision")).isEqualTo(1.0 / 3);
  }

  @Test
  void oldNamesOfTypesStandForTheirSuccessors() {
    Gold gold =
        gold(
            """
            {"id": "1", "text": "x", "gold": [{"plover": "FIGHT",
             "source": [{"code": "JAP"}], "target": []}]}""");
    Party japan = new Party("Japan", "JPN", null, "JPN");
    List<ScoredEvent> events = List.of(event("ASSAULT", new Span(0, 1), List.of(japan), List.of()));
    List<Figures> figures =
        new DyadScoring().score(List.of(new Scoring.Coded(gold, events, List.of())));
    assertThat(value(figures, 0, "full_recall")).isEqualTo(1.0);
  }

  @Test
  void mutualEventsGoBothWays() {
    ScoredEvent talks = event("CONSULT", new Span(0, 1), List.of(FRENCH, MALIAN), List.of());
    assertThat(talks.dyads())
        .containsExactly(new ScoredEvent.Dyad("FRA", "MLI"), new ScoredEvent.Dyad("MLI", "FRA"));
    assertThat(event("CONSULT", new Span(0, 1), List.of(NOBODY), List.of()).dyads())
        .containsExactly(new ScoredEvent.Dyad("", ""));
    assertThat(event("CONSULT", new Span(0, 1), List.of(), List.of()).dyads()).isEmpty();
  }

  @Test
  void theEventThatNamesBothSidesCountsForThePair() {
    Gold gold =
        gold(
            """
            {"id": "1", "text": "x", "gold": [{"plover_root15": "YIELD", "quad": "1",
             "source_text": "police", "target_text": "Malians"}]}""");
    Span span = new Span(0, 1);
    List<ScoredEvent> events =
        List.of(
            event("ACCUSE", span, List.of(NOBODY), List.of(MALIAN)),
            event("CONCEDE", span, List.of(FRENCH), List.of(MALIAN)));
    List<Figures> figures =
        new RootScoring().score(List.of(new Scoring.Coded(gold, events, List.of())));
    assertThat(value(figures, 0, "first_accuracy")).isEqualTo(0.0);
    assertThat(value(figures, 0, "pair_accuracy")).isEqualTo(1.0);
    assertThat(value(figures, 0, "any_event")).isEqualTo(1.0);
  }

  @Test
  void documentsMatchOneToOneByTypeAndTrigger() {
    Gold gold =
        gold(
            """
            {"id": "1", "text": "Police arrested and arrested Malians.", "events": [
             {"type": "COERCE", "trigger": {"text": "arrested", "occurrence": 2},
              "actors": [{"text": "Police", "country": "FRA"}], "recipients": [],
              "attribution": [], "place": null, "time": null,
              "factuality": {"polarity": "positive", "certainty": "certain", "reality": "past"}}]}""");
    assertThat(gold.events().getFirst().trigger()).isEqualTo(new Span(20, 28));
    List<ScoredEvent> events =
        List.of(
            event("COERCE", new Span(7, 15), List.of(FRENCH), List.of()),
            event("COERCE", new Span(20, 28), List.of(FRENCH), List.of(MALIAN)));
    List<Figures> figures =
        new DocumentScoring().score(List.of(new Scoring.Coded(gold, events, List.of())));
    assertThat(value(figures, 0, "precision")).isEqualTo(0.5);
    assertThat(value(figures, 0, "recall")).isEqualTo(1.0);
    assertThat(value(figures, 1, "recall")).isEqualTo(0.0);
    assertThat(value(figures, 2, "actors")).isEqualTo(1.0);
    assertThat(value(figures, 2, "recipients")).isEqualTo(0.0);
  }

  private static ScoredAgreement pact(String kind, @Nullable String signed, Party... parties) {
    return new ScoredAgreement(kind, "signed", List.of(parties), signed, signed != null, false);
  }

  @Test
  void anAgreementIsFoundByAPartyOrElseByItsKind() {
    AgreementFigures figures = new AgreementFigures();
    figures.add(
        List.of(pact("trade", null, FRENCH, MALIAN), pact("ceasefire", null), pact("border", null)),
        List.of(pact("ceasefire", null), pact("economic", null, MALIAN)));
    assertThat(figures.figures().values())
        .containsEntry("found", 2.0 / 3)
        .containsEntry("precision", 1.0)
        .containsEntry("parties_right_of_found", 0.5);
  }

  @Test
  void aBlocOfATreatyCountsAsItsMembersOfThatDay() {
    assertThat(Blocs.members("IGOEUREEC", "1972-07-22")).hasSize(6).doesNotContain("GBR");
    assertThat(Blocs.members("IGOEUREEC", "1973-05-14")).hasSize(9).contains("GBR");
    assertThat(Blocs.members("IGOEUREEC", "2020-12-30")).hasSize(27).doesNotContain("GBR");
    assertThat(Blocs.members("IGOEUREFT", "1993-01-01")).contains("AUT", "LIE", "CHE");
    assertThat(Blocs.members("IGOEUREFT", "2000-01-01"))
        .containsExactly("CHE", "ISL", "LIE", "NOR");
    assertThat(Blocs.members("IGOARB", "2000-01-01")).containsExactly("IGOARB");
  }

  @Test
  void treatiesAreHeldAgainstTheirParties() {
    Gold gold =
        gold(
            """
            {"id": "1", "text": "x", "gold": [{"parties_original": ["FRA", "MLI"],
             "date_signed": "1999-05-03", "type": "Free Trade Agreement"}]}""");
    List<Scoring.Coded> records =
        List.of(
            new Scoring.Coded(
                gold, List.of(), List.of(pact("trade", "1999-05-03", FRENCH, MALIAN))),
            new Scoring.Coded(gold, List.of(), List.of(pact("peace", "1999-05-04", FRENCH))),
            new Scoring.Coded(gold, List.of(), List.of()));
    List<Figures> figures = new TreatyScoring().score(records);
    assertThat(value(figures, 0, "parties_exact")).isEqualTo(1.0 / 3);
    assertThat(value(figures, 0, "party_recall")).isEqualTo(0.5);
    assertThat(value(figures, 0, "date_signed")).isEqualTo(1.0 / 3);
    assertThat(value(figures, 1, "parties_exact")).isEqualTo(1.0);
  }

  @Test
  void aBlocWhoseMembersSignBesideItAddsNone() {
    Gold gold =
        gold(
            """
            {"id": "1", "text": "x", "gold": [{"parties_original": ["FRA", "DEU", "ITA", "MLI"],
             "date_signed": "1999-05-03", "type": "Free Trade Agreement"}]}""");
    ScoredAgreement pact =
        pact(
            "trade",
            "1999-05-03",
            new Party("x", "FRA", null, "FRA"),
            new Party("x", "DEU", null, "DEU"),
            new Party("x", "ITA", null, "ITA"),
            new Party("x", null, "IGO", "IGOEUREEC"),
            MALIAN);
    List<Figures> figures =
        new TreatyScoring().score(List.of(new Scoring.Coded(gold, List.of(), List.of(pact))));
    assertThat(value(figures, 0, "parties_exact")).isEqualTo(1.0);
  }

  @Test
  void macroF1AveragesTheLabelsOfTheGold() {
    List<@Nullable String> coded = new ArrayList<>(List.of("a", "a", "c"));
    coded.add(null);
    assertThat(Figures.macroF1(List.of("a", "b", "c", "c"), coded))
        .isEqualTo((2.0 / 3 + 0 + 2.0 / 3) / 3);
  }
}
