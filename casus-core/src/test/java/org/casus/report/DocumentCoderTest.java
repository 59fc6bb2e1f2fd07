package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.casus.actor.ActorMention;
import org.casus.event.EventMention;
import org.casus.text.Span;
import org.junit.jupiter.api.Test;

class DocumentCoderTest {
  private static final String ARTICLE =
      """
      Iran and Syria signed a defence pact in Damascus on Wednesday. Israel has routinely bombed \
      depots in Syria, Iran's foreign minister said. The two countries condemned Israel.

      Turkish police arrested three journalists in Ankara on Tuesday. Turkey's president praised \
      the police.
      """;

  @Test
  void whoDidWhatToWhom() {
    check("Israel bombed Syria.", "ASSAULT bombed: ISR > SYR");
    check("Syria was bombed by Israel.", "ASSAULT bombed: ISR > SYR");
    check("French police arrested two journalists.", "COERCE arrested: FRACOP > FRAJRN");
    check("Iran accused Israel of bombing Syria.", "ACCUSE accused: IRN > ISR");
    check("Iran accused Israel of attacking Syria.", "ASSAULT attacking: ISR > SYR");
    check("Iran and Iraq held talks in Oman.", "CONSULT talks: IRN,IRQ > -");
    check("Germany will send aid to Ukraine.", "AGREE send: DEU > UKR");
    check("Germany will not send aid to Ukraine.", "REJECT send: DEU > UKR");
  }

  @Test
  void theOtherSideStandsInWhatIsSpokenOf() {
    check("Chad agreed to send troops to Mali.", "AGREE agreed: TCD > MLI");
    check("Students in Peru rallied against the president.", "PROTEST rallied: PEREDU > PERGOV");
    check("Iran threatened to attack unless Israel withdrew.", "THREATEN threatened: IRN > ISR");
    check("Chad condemned Libya's bombing of the town.", "ACCUSE condemned: TCD > LBY");
    check("Israel bombed shipments intended for Hezbollah.", "ASSAULT bombed: ISR > LBNREB");
  }

  @Test
  void whoseForcesMoveIsWhoMovesThem() {
    check("Egypt put its army on high alert.", "MOBILIZE put: EGY > -");
  }

  @Test
  void onlyTheStateArrests() {
    check("A French priest was arrested in Lebanon.", "COERCE arrested: LBN > FRAREL");
  }

  @Test
  void contextsAreWhatTheWordsAboutAnEventName() {
    checkContexts("Police in Peru arrested two cocaine smugglers.", "illegal_drugs", "trafficking");
    checkContexts("Women in Poland marched for the right to abortion.", "gender");
    checkContexts("Chad gave food aid to Sudanese refugees.", "human_security", "migration");
    assertThat(contexts("Israel bombed Syria.")).containsExactly("military");
  }

  private static void checkContexts(String text, String... wanted) {
    assertThat(contexts(text)).as(text).contains(wanted);
  }

  private static List<String> contexts(String text) {
    return Coding.code(text).events().getFirst().claim().event().contexts();
  }

  @Test
  void oneHappeningIsOneEvent() {
    only("An Israeli air strike hit a Syrian depot.", "ASSAULT strike: ISR > SYR");
    only("Turkey bombed Syrian depots, killing 12 soldiers.", "ASSAULT bombed: TUR > SYR");
    only("Israel launched air strikes to destroy Syrian depots.", "ASSAULT strikes: ISR > SYR");
    only("Students rallied in Lima to demand elections.", "PROTEST rallied: PEREDU > -");
  }

  @Test
  void whoSuffersADeedIsNotItsDoer() {
    check("Syria suffered attacks by Israeli jets.", "ASSAULT attacks: ISRMIL > SYR");
    check("France received praise from Poland.", "SUPPORT praise: POL > FRA");
  }

  @Test
  void aMeetingIsToldOnce() {
    only(
        "Iran and Iraq held talks in Oman on Monday. The two countries discussed their border.",
        "CONSULT talks: IRN,IRQ > -");
  }

  @Test
  void theNextDeedHappensWhereTheLastDid() {
    CodedDocument coded = Coding.code("Israel bombed Homs. It also shelled a convoy.");
    assertThat(coded.events())
        .extracting(r -> r.claim().event().place())
        .hasSize(2)
        .allSatisfy(place -> assertThat(place).isNotNull());
  }

  @Test
  void wordsWithoutPoliticsCodeNothing() {
    assertThat(Coding.events("The striker attacked the goal in the second half.")).isEmpty();
    assertThat(Coding.events("Shares of the company fell on Monday.")).isEmpty();
    assertThat(Coding.events("")).isEmpty();
    assertThat(Coding.events("...")).isEmpty();
  }

  @Test
  void laterMentionsOfOneHappeningMerge() {
    CodedDocument coded =
        Coding.code("Israel bombed Syria. Israel bombed Syria on Wednesday, the army said.");
    long bombings =
        coded.events().stream()
            .filter(r -> r.claim().attribution().isEmpty())
            .filter(r -> r.claim().event().triggerText().equals("bombed"))
            .count();
    assertThat(bombings).isEqualTo(1);
    coded = Coding.code("Iran signed a pact with Syria. Iran signed the pact in Damascus.");
    assertThat(coded.events()).hasSize(1);
    assertThat(coded.events().getFirst().mentions()).hasSize(1);
    assertThat(coded.events().getFirst().claim().event().place()).isNotNull();
  }

  @Test
  void sameTextSameReportsOnFourThreadsAndInTurkish() throws Exception {
    List<String> expected = reports(ARTICLE);
    assertThat(expected).isNotEmpty();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<List<String>>> tasks = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        tasks.add(() -> reports(ARTICLE));
      }
      for (Future<List<String>> future : threads.invokeAll(tasks)) {
        assertThat(future.get()).isEqualTo(expected);
      }
    }
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(reports(ARTICLE)).isEqualTo(expected);
      assertThat(DocumentCoder.load().code(Coding.code(ARTICLE).annotated().document()).events())
          .extracting(EventReport::id)
          .isEqualTo(Coding.code(ARTICLE).events().stream().map(EventReport::id).toList());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void spansLeadHome() {
    checkSpans(ARTICLE);
    checkSpans("\uD83D\uDE80 Israel bombed Syria \uD83D\uDCA5 on Wednesday.");
    checkSpans("ISRAEL BOMBED SYRIA ON WEDNESDAY.");
  }

  @Property(tries = 60)
  void anyUnicodeIsRead(@ForAll String before, @ForAll String after) {
    checkSpans(before + " Israel bombed Syria. " + after);
  }

  private static void check(String text, String event) {
    assertThat(Coding.events(text)).as(text).contains(event);
    checkSpans(text);
  }

  private static void only(String text, String event) {
    assertThat(Coding.events(text)).as(text).containsExactly(event);
    checkSpans(text);
  }

  private static List<String> reports(String text) {
    return Coding.code(text).events().stream().map(r -> r.id() + " " + r.claim().event()).toList();
  }

  private static void checkSpans(String text) {
    for (EventReport report : Coding.code(text).events()) {
      EventMention event = report.claim().event();
      check(text, event.trigger(), event.triggerText());
      List<ActorMention> mentions = new ArrayList<>(event.actors());
      mentions.addAll(event.recipients());
      mentions.forEach(m -> check(text, m.mention().span(), m.mention().text()));
      if (event.place() != null) {
        check(text, event.place().span(), event.place().text());
      }
      if (event.time() != null) {
        check(text, event.time().span(), event.time().text());
      }
      report.claim().attribution().forEach(a -> check(text, a.cue(), a.cueText()));
    }
  }

  private static void check(String text, Span span, String words) {
    assertThat(span.in(text)).isEqualTo(words);
  }
}
