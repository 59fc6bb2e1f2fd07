package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.casus.language.EnglishAnnotator;
import org.junit.jupiter.api.Test;

/** Sentences and the clause that one of their words heads, in its normal form. */
class ClauseReaderTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.load();
  private static final ClauseReader READER = new ClauseReader(Codebook.load());

  @Test
  void passiveBecomesActive() {
    check("The army attacked the rebels.", "attacked: subject=army object=rebels");
    check("The rebels were attacked by the army.", "attacked: object=rebels subject=army");
    check("The rebels were attacked.", "attacked: object=rebels");
    check("A pact signed by Iran has expired.", "signed: object=pact subject=Iran");
    check(
        "The rebels were attacked and driven out by the army.",
        "driven: object=rebels subject=army");
  }

  @Test
  void anActiveVerbIsNoPassiveForWantOfAnAuxiliary() {
    check("Two soldiers remained in the town.", "remained: subject=soldiers in=town");
    check("Syria was bombed.", "bombed: object=Syria");
  }

  @Test
  void particlesAreNoPrepositions() {
    check("Russia cut off supplies.", "cut: subject=Russia object=supplies");
  }

  @Test
  void textsSayWhatTheirIssuersSay() {
    check(
        "Rebels issued a statement demanding that Chad free the prisoners.",
        "demanding: subject=Rebels");
  }

  @Test
  void lightVerbsCarryTheirNouns() {
    check("The army carried out airstrikes on the town.", "airstrikes: subject=army on=town");
    check("The army has carried out hundreds of airstrikes.", "airstrikes: subject=army");
    check("Russia and Iran held talks in Moscow.", "talks: subject=Russia in=Moscow");
    check("The strikes that Israel carried out hit a depot.", "strikes: subject=Israel");
    check("There were clashes between soldiers and rebels.", "clashes: between=soldiers");
  }

  @Test
  void nounsKeepTheirOwnArguments() {
    check("Russia's bombing of Aleppo continued.", "bombing: possessor=Russia of=Aleppo");
    check("Israeli airstrikes on Syria killed a man.", "airstrikes: modifier=Israeli on=Syria");
    check("The attack on police by gunmen continued.", "attack: on=police by=gunmen");
  }

  @Test
  void subjectsPassOn() {
    check("Iran agreed to withdraw its troops.", "withdraw: subject=Iran object=troops");
    check("The minister urged Iran to withdraw.", "withdraw: subject=Iran");
    check("Iran was urged to withdraw.", "withdraw: subject=Iran");
    check("He called on the two sides to resume talks.", "resume: subject=sides object=talks");
    check("France was accused of arming the rebels.", "arming: subject=France object=rebels");
    check("France accused Iran of arming the rebels.", "arming: subject=Iran object=rebels");
    check("The police, who arrested two men, left.", "arrested: subject=police object=men");
    check("Troops fighting the rebels advanced.", "fighting: subject=Troops object=rebels ongoing");
    check("The army shelled the town and left.", "left: subject=army");
    check(
        "Bagrat criticised Turkey, which has invaded the north.",
        "invaded: subject=Turkey object=north");
  }

  @Test
  void denialAndModality() {
    check("Police did not arrest anyone.", "arrest: subject=Police object=anyone not");
    check("Police did not arrest or beat anyone.", "beat: subject=Police object=anyone not");
    check("No soldiers were killed.", "killed: object=soldiers not");
    check("The army will attack the town.", "attack: subject=army object=town future");
    check("The army may attack the town.", "attack: subject=army object=town possible");
    check("The army must leave the town.", "leave: subject=army object=town necessary");
    check(
        "The army has routinely attacked the town.", "attacked: subject=army object=town habitual");
    check("The army is attacking the town.", "attacking: subject=army object=town ongoing");
  }

  @Test
  void embeddingIsKept() {
    checkLink("Iran said that Israel attacked Syria.", "attacked", "THAT said");
    checkLink("Iran agreed to attack.", "attack", "INFINITIVE agreed");
    checkLink("Iran condemned the airstrikes.", "airstrikes", "ARGUMENT condemned");
    checkLink("If Iran attacks, Israel will respond.", "attacks", "CONDITION respond");
    checkLink("Iran moved its army north to deter Israel.", "deter", "PURPOSE moved");
    checkLink("The rebels who attacked the town fled north.", "attacked", "RELATIVE fled");
    checkLink("The army shelled the town and the rebels fled.", "fled", "CONJUNCT shelled");
    checkLink("He denied reports that rebels attacked the town.", "attacked", "THAT denied");
  }

  @Test
  void nothingButPunctuationHasNoClause() {
    assertThat(clauses("...")).isEmpty();
    assertThat(clauses("")).isEmpty();
  }

  private static void check(String text, String expected) {
    String predicate = expected.substring(0, expected.indexOf(':'));
    assertThat(describe(clause(text, predicate))).as(text).isEqualTo(expected);
  }

  private static void checkLink(String text, String predicate, String expected) {
    Embedding parent = clause(text, predicate).parent();
    assertThat(parent).as(text).isNotNull();
    assertThat(parent.link() + " " + parent.clause().predicate().text())
        .as(text)
        .isEqualTo(expected);
  }

  private static Clause clause(String text, String predicate) {
    return clauses(text).stream()
        .filter(clause -> clause.predicate().text().equals(predicate))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no clause '" + predicate + "' in: " + text));
  }

  private static List<Clause> clauses(String text) {
    return ANNOTATOR.annotate(text).stream().flatMap(s -> READER.read(s).stream()).toList();
  }

  private static String describe(Clause clause) {
    StringBuilder line = new StringBuilder(clause.predicate().text()).append(':');
    for (Argument argument : clause.arguments()) {
      String slot =
          argument.slot() == Slot.PREPOSITION
              ? argument.preposition()
              : argument.slot().name().toLowerCase(Locale.ROOT);
      line.append(' ').append(slot).append('=').append(argument.head().text());
    }
    line.append(clause.negated() ? " not" : "");
    if (clause.modality() != Clause.Modality.NONE) {
      line.append(' ').append(clause.modality().name().toLowerCase(Locale.ROOT));
    }
    boolean told =
        clause.aspect() == Clause.Aspect.HABITUAL || clause.aspect() == Clause.Aspect.ONGOING;
    line.append(told ? " " + clause.aspect().name().toLowerCase(Locale.ROOT) : "");
    return line.toString();
  }
}
