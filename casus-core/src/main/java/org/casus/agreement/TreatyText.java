package org.casus.agreement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.text.Span;

/**
 * The wording of a treaty: whether a text is one, and where it names its parties.
 *
 * <p>A treaty opens with a title and the names of its parties, goes on with recitals ("Recalling
 * ...", "DESIRING to ...") and an enacting clause ("HAVE AGREED as follows"), and speaks of itself
 * as "this Agreement" and of its parties as "the Contracting Parties".
 */
record TreatyText(String text) {
  private static final int OPENING = 4000;
  private static final int NEAR = 240;

  private static final List<Pattern> FORMULAS =
      List.of(
          Pattern.compile(
              "(?i)\\bhere(?:in)?after\\s*(?:collectively |jointly )?(?:referred|called)"),
          Pattern.compile("(?i)\\bhave agreed (?:as follows|upon the following)|\\bhereby agree"),
          Pattern.compile("(?i)\\b(?:the )?(?:high )?contracting (?:parties|party|states)\\b"),
          Pattern.compile(
              "\\b(?:this|the present|of the present) (?:Agreement|Treaty|Convention|Protocol)\\b"),
          Pattern.compile("(?i)\\bof the (?:one|other) part\\b"),
          Pattern.compile("\\bPREAMBLE\\b|\\bPreamble\\b"),
          Pattern.compile("\\bthe Parties\\b|\\bthe “Parties”"),
          Pattern.compile(
              "\\b(?:RECALLING|DESIRING|CONSIDERING|RECOGNI[SZ]ING|Desiring|Desirous)\\b"),
          Pattern.compile(
              "\\b(?:AGREEMENT|TREATY|CONVENTION|PROTOCOL) (?:ON|BETWEEN|FOR|AMONG|ESTABLISHING)\\b"),
          Pattern.compile(
              "\\b(?:entry into force|provisions|objectives?|aims?) of (?:this|the present) [A-Z]"),
          Pattern.compile("\\b(?:Parties|Contracting Parties|Community) shall\\b"),
          Pattern.compile("(?i)\\bplenipotentiaries\\b|\\bdesirous (?:of|to)\\b"),
          Pattern.compile(
              "(?i)\\bgovernments? of [\\p{L} ,]{3,60} and (?:the )?governments? of\\b"),
          Pattern.compile("\\bis hereby established\\b|\\bhereby establish(?:es)?\\b"),
          Pattern.compile(
              "\\b[Tt]he (?:aims?|purposes?|objects?|objectives?) of (?:the|this|the present) "
                  + "(?:Agreement|Treaty|Protocol|Convention)\\b"),
          Pattern.compile("\\bThe Governments of ?:"),
          Pattern.compile("\\bThis (?:Protocol|Agreement|Treaty|Convention) establishes\\b"),
          Pattern.compile("\\bshall be established between\\b"),
          Pattern.compile(
              "\\b(?:[Aa]rticle|Chapters?|Title|Annex(?:es)?|Protocols?) (?:\\d+|[IVX]+)\\b"));
  private static final int ENOUGH = 2;

  private static final Pattern RECITAL =
      Pattern.compile(
          "(?<=[\\s,;:.(\\]—-])(?i:recalling|considering|desiring|desirous|recogni[sz]ing|resolv"
              + "|determined|striving|aspiring|conscious|mindful|convinced|reaffirm|affirming"
              + "|bearing in mind|having|taking into|wishing|noting|whereas|guided|proceeding"
              + "|based (?:up)?on|believing|inspired|anxious|intending|seeking|building|committed"
              + "|confirming|expressing|acknowledging|emphasi[sz]ing|pursuant|in fulfil?lment"
              + "|in pursuance|acting|aiming|being|decided|ha(?:ve|s) (?:agreed|decided)|hereby)");

  // A treaty that another one mentions stands between others: "the Agreement between X and Y".
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<!(?:Agreement|Treaty|Protocol|Convention|Union|AGREEMENT) )"
              + "\\b(?:between|among|comprising|(?:this|the present) Agreement between)\\b");
  private static final Pattern ENACTS = Pattern.compile("\\b(?:shall|establish|agree|hereby)\\b");
  private static final Pattern UNION =
      Pattern.compile(
          "\\b[Tt]he (?:Community|Union)(?= and its Member States|(?:,? (?:of|on) the one (?:part|hand)))"
              + "|\\bbetween the Community(?= and (?:the )?[A-Z])|^\\W*(?:1\\. )?The Community(?= and (?:the )?[A-Z])");
  private static final Pattern END = Pattern.compile("[.;:]\\s|(?i:hereinafter|other part)");

  /** Whether the text is a treaty, not a report of one: enough of its formulas stand in it. */
  boolean isTreaty() {
    String opening = text.substring(0, Math.min(text.length(), OPENING));
    return FORMULAS.stream().filter(f -> f.matcher(opening).find()).count() >= ENOUGH;
  }

  /** The title and the names of the parties: what stands before the first recital. */
  Span head() {
    Matcher recital = RECITAL.matcher(text);
    return new Span(0, recital.find() ? recital.start() : Math.min(text.length(), NEAR));
  }

  /** The subject of the first article: "Turkey and Estonia shall establish ...". */
  Span subject() {
    Matcher verb = ENACTS.matcher(text);
    int end = verb.find() ? verb.start() : 0;
    return new Span(0, Math.min(end, head().end()));
  }

  /** Whether the text calls the European Community or Union by its short name. */
  Optional<Span> union() {
    return first(UNION);
  }

  /** Where the body says between whom it holds: "a free-trade area between X and Y". */
  List<Span> relations() {
    return BETWEEN
        .matcher(text)
        .results()
        .map(match -> new Span(match.end(), endOfRelation(match.end())))
        .toList();
  }

  private int endOfRelation(int from) {
    int limit = Math.min(text.length(), from + NEAR);
    Matcher end = END.matcher(text).region(from, limit);
    Matcher recital = RECITAL.matcher(text).region(from, limit);
    int first = end.find() ? end.start() : limit;
    return recital.find() ? Math.min(first, recital.start()) : first;
  }

  /** The first stretch of the text that a pattern finds. */
  Optional<Span> first(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }
}
