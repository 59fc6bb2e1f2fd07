package org.casus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sentences and the language they are taken for. */
class LanguageIdentifierTest {
  private static void check(String code, String text) {
    LanguageIdentifier languages = new LanguageIdentifier();
    assertThat(languages.identify(text).code()).as(text).isEqualTo(code);
    assertThat(languages.identify(text.toUpperCase(Locale.ROOT)).code()).as(text).isEqualTo(code);
  }

  @Test
  void foreignSentences() {
    check("es", "El gobierno de Ruritania firmó un acuerdo militar con Borduria.");
    check("fr", "Le gouvernement ruritanien a signé un accord militaire avec la Bordurie.");
    check("de", "Die Regierung von Ruritanien hat ein Abkommen mit Bordurien unterzeichnet.");
    check("it", "Il governo della Ruritania ha firmato un accordo militare con la Borduria.");
    check("pt", "O governo da Ruritânia assinou um acordo militar com a Bordúria.");
    check("pl", "Rząd Rurytanii podpisał umowę wojskową z sąsiednią Bordurią.");
    check("tr", "Suriye hükümeti İran ile askeri bir anlaşma imzaladı.");
    check("id", "Pemerintah Suriah menandatangani perjanjian militer dengan Iran kemarin.");
    check("ru", "Правительство подписало военное соглашение с соседями.");
    check("ar", "وقعت الحكومة السورية اتفاقية عسكرية مع إيران");
    check("zh", "叙利亚政府与伊朗签署了军事协议。");
    check("he", "ממשלת סוריה חתמה על הסכם צבאי עם איראן");
  }

  @Test
  void englishSentences() {
    check("en", "The government of Ruritania signed a military agreement with Borduria.");
    check("en", "Iran, Syria draw closer with new defense agreement");
    check("en", "Ruritanian troops kill 20 Bordurian militants");
    check("en", "Israel strikes Damascus airport");
    check("en", "United Nations said EU must mediate US-Iran conflict.");
  }

  @Test
  void whatIsShortOrNamesIsTakenForEnglish() {
    check("en", "");
    check("en", "12 - 7 (3)");
    check("en", "Ministre de la Justice");
    assertThat(
            new LanguageIdentifier()
                .identify("Juan Manuel Santos, Alvaro Uribe, Rodrigo Londono")
                .code())
        .isEqualTo("en");
  }

  private static double confidence(String text) {
    return new LanguageIdentifier().identify(text).confidence();
  }

  @Test
  void theMoreATextTellsTheSurerItsLanguage() {
    String headline = "Ruritania recalls envoy";
    String sentence = headline + " from the capital, and the talks with its neighbour ended.";
    assertThat(confidence(headline)).isBetween(0.3, 0.9);
    assertThat(confidence(sentence)).isBetween(0.9, 1.0).isGreaterThan(confidence(headline));
    assertThat(confidence("El gobierno de Ruritania firmó un acuerdo militar con Borduria."))
        .isBetween(0.5, 0.9);
    assertThat(confidence("Il governo ha detto che i ministri degli esteri si sono incontrati."))
        .isGreaterThan(0.5);
  }

  @Test
  void aLongTextIsJudgedByItsParts() {
    String spanish = "El gobierno firmó ayer un acuerdo con los rebeldes de la región. ";
    String english = "The government signed an agreement with the rebels of the region. ";
    check("es", spanish.repeat(400));
    check("en", english.repeat(400));
    check("en", english.repeat(300) + spanish.repeat(60));
  }

  @Test
  void theNameIsEnglishInAnyLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      Language language = new LanguageIdentifier().identify("Правительство подписало соглашение.");
      assertThat(language.name()).isEqualTo("Russian");
    } finally {
      Locale.setDefault(before);
    }
  }
}
