package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mends trees that no English sentence has, and leaves the others as they are. */
class TreeRepairTest {
  /** Words as form/TAG/relation/head, the head counted from 1, 0 for the root. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He/PRON/nsubj/2 told/VERB/root/0 judges/NOUN/obj/2 all/PRON/ccomp/2 | judges iobj told",
        "He/PRON/nsubj/2 told/VERB/root/0 lie/NOUN/obj/2 | lie obj told",
        "He/PRON/nsubj/2 filed/VERB/root/0 papers/NOUN/iobj/2 | papers obj filed",
        "He/PRON/nsubj/2 paid/VERB/root/0 them/PRON/iobj/2 | them iobj paid",
        "He/PRON/nsubj/2 called/VERB/root/0 her/PRON/iobj/2 liar/NOUN/obj/2 | liar xcomp called",
        "They/PRON/nsubj/2 saw/VERB/root/0 town/NOUN/obj/2 called/VERB/acl/3 Sirte/PROPN/obj/4"
            + " | Sirte xcomp called",
        "She/PRON/nsubj/2 became/VERB/root/0 member/NOUN/obj/2 | member xcomp became",
        "He/PRON/nsubj/2 met/VERB/root/0 head/NOUN/obj/2 of/ADP/case/5 Texas/PROPN/obl/2"
            + " | Texas nmod head",
        "He/PRON/nsubj/2 accused/VERB/root/0 her/PRON/obj/2 of/ADP/case/5 theft/NOUN/obl/2"
            + " | theft obl accused",
        "Jailed/VERB/advcl/3 mayor/NOUN/nsubj/3 returned/VERB/root/0 | Jailed amod mayor",
        "North/PROPN/obl/5 and/CCONJ/cc/3 South/PROPN/compound/4 Korea/PROPN/nsubj/5"
            + " talked/VERB/root/0 | Korea conj North",
        "They/PRON/nsubj/2 sued/VERB/root/0 firm/NOUN/obj/2 Oxal/PROPN/xcomp/2 | Oxal appos firm",
        "ORG/PROPN/compound/3 imposed/VERB/amod/3 sanctions/NOUN/root/0 | ORG nsubj imposed",
        "They/PRON/nsubj/2 enjoyed/VERB/root/0 reading/VERB/xcomp/2 it/PRON/obj/3"
            + " | it obj reading",
        "They/PRON/nsubj/2 met/VERB/root/0 visiting/VERB/xcomp/2 Poles/PROPN/obj/3"
            + " | Poles obj met",
        "They/PRON/nsubj/2 denied/VERB/root/0 attacking/VERB/xcomp/2 Poles/PROPN/obj/3"
            + " | Poles obj attacking",
        "claim/NOUN/root/0 that/PRON/obj/4 Chad/PROPN/nsubj/4 bombed/VERB/acl:relcl/1"
            + " Mali/PROPN/xcomp/4 | that mark bombed",
        "Chad/PROPN/nsubj/2 said/VERB/root/0 jets/NOUN/obj/2 bombed/VERB/amod/3"
            + " camps/NOUN/obj/4 | bombed ccomp said",
        "Chad/PROPN/nsubj/2 ruled/VERB/root/0 out/ADP/compound:prt/2 leaving/VERB/advcl/2"
            + " | leaving xcomp ruled",
        "Accusing/VERB/amod/2 Chad/PROPN/obl/5 ,/PUNCT/punct/1 Mali/PROPN/nsubj/5"
            + " left/VERB/root/0 | Accusing advcl left",
        "Mali/PROPN/compound/2 talks/VERB/root/0 resumed/VERB/acl/2 | talks nsubj resumed",
        "They/PRON/nsubj/2 saw/VERB/root/0 attack/NOUN/obj/2 by/ADP/case/5 rebels/NOUN/obl/2"
            + " | rebels nmod attack",
        "They/PRON/nsubj/2 chose/VERB/root/0 Justice/PROPN/obj/2 Ann/PROPN/flat/3"
            + " | Justice nmod:desc Ann",
        "police/NOUN/compound/5 fired/VERB/amod/5 rubber/NOUN/compound/5 steel/NOUN/compound/5"
            + " bullets/NOUN/root/0 | police nsubj fired",
        "Rebels/NOUN/root/0 seized/VERB/amod/1 towns/NOUN/obj/2 | Rebels nsubj seized",
        "Chad/PROPN/nsubj/2 pulled/VERB/root/0 out/ADP/case/5 of/ADP/case/5 Mali/PROPN/obj/2"
            + " | Mali obl pulled",
        "Chad/PROPN/nsubj/2 urged/VERB/root/0 that/SCONJ/mark/5 Mali/PROPN/compound/5"
            + " mediate/NOUN/ccomp/2 | Mali nsubj mediate",
        "Chad/PROPN/nsubj/2 urged/VERB/root/0 UN/PROPN/nsubj/4 monitors/VERB/ccomp/2"
            + " to/PART/mark/6 enter/VERB/xcomp/4 | UN compound monitors",
        "Chad/PROPN/nsubj/6 is/AUX/cop/6 opposed/VERB/case/6 to/ADP/case/6 the/DET/det/6"
            + " plan/NOUN/root/0 | plan obl opposed",
        "She/PRON/nsubj/2 telephoned/VERB/root/0 President/PROPN/iobj/2 Ann/PROPN/obj/2"
            + " | President nmod:desc Ann",
        "He/PRON/nsubj/2 said/VERB/root/0 after/ADP/case/4 talks/NOUN/obl/2 that/SCONJ/mark/8"
            + " Mali/PROPN/nsubj/8 is/AUX/cop/8 part/NOUN/acl:relcl/4 | part ccomp said",
        "men/NOUN/root/0 who/PRON/nsubj/8 are/AUX/cop/5 among/ADP/case/5 groups/NOUN/acl:relcl/1"
            + " Mali/PROPN/nsubj/8 is/AUX/aux/8 fighting/VERB/acl:relcl/5 | who nsubj groups",
        "it/PRON/expl/3 is/AUX/cop/3 willing/ADJ/root/0 to/PART/mark/5 leave/VERB/csubj/3"
            + " | it nsubj willing",
        "He/PRON/nsubj/2 urged/VERB/root/0 rebels/NOUN/obj/2 to/PART/mark/5 leave/VERB/acl/3"
            + " | leave xcomp urged",
        "Chad/PROPN/nsubj/2 denied/VERB/root/0 forces/NOUN/iobj/2 bombed/VERB/amod/5"
            + " camps/NOUN/obj/2 | forces nsubj bombed",
        "Chad/PROPN/nsubj/2 denied/VERB/root/0 forces/NOUN/obj/2 bombed/VERB/xcomp/2"
            + " camps/NOUN/obj/4 | bombed ccomp denied",
        "Chad/PROPN/nsubj/2 condemned/VERB/root/0 in/ADP/case/5 strong/ADJ/amod/5"
            + " terms/NOUN/obl/2 the/DET/det/7 raid/NOUN/conj/5 | raid obj condemned",
        "Exit/NOUN/root/0 from/ADP/case/5 Kherson/PROPN/compound/5 surprised/VERB/amod/5"
            + " analysts/NOUN/nmod/1 | Kherson nmod Exit",
        "Tanks/NOUN/root/0 headed/VERB/acl/1 to/ADP/case/4 Mali/PROPN/obl/2 | Tanks nsubj headed",
        "They/PRON/nsubj/2 shot/VERB/root/0 dead/ADJ/amod/4 guards/NOUN/obj/2 | dead xcomp shot",
        "They/PRON/nsubj/2 killed/VERB/root/0 men/NOUN/obj/2 and/CCONJ/cc/6 wounded/VERB/amod/6"
            + " 30/NUM/conj/3 | wounded conj killed",
        "Aid/NOUN/nsubj:pass/3 was/AUX/cop/3 suspended/ADJ/root/0 | was aux:pass suspended",
      })
  void mendsWhatTheGrammarDecides(String words, String expected) {
    assertThat(relations(TreeRepair.mended(tokens(words)))).contains(expected);
  }

  private static List<Token> tokens(String words) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : words.split(" ")) {
      String[] parts = word.split("/");
      tokens.add(
          new Token(
              tokens.size(),
              new Span(at, at + parts[0].length()),
              parts[0],
              lemma(parts[0]),
              Tag.valueOf(parts[1]),
              Set.of(),
              Integer.parseInt(parts[3]) - 1,
              Relation.of(parts[2])));
      at += parts[0].length() + 1;
    }
    return tokens;
  }

  private static String lemma(String form) {
    return switch (form) {
      case "told" -> "tell";
      case "said" -> "say";
      case "denied" -> "deny";
      case "called" -> "call";
      case "paid" -> "pay";
      case "became" -> "become";
      case "accused", "urged" -> form.substring(0, form.length() - 1);
      case "met" -> "meet";
      case "shot" -> "shoot";
      default -> form.endsWith("ed") ? form.substring(0, form.length() - 2) : form;
    };
  }

  private static Set<String> relations(List<Token> tokens) {
    return tokens.stream()
        .filter(t -> !t.isRoot())
        .map(t -> t.text() + " " + t.relation().label() + " " + tokens.get(t.head()).text())
        .collect(Collectors.toSet());
  }
}
