package org.casus.agreement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.text.Glance;
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

  /**
   * What treaties say in always the same words.
   *
   * @param words one of these stands, in whatever case, wherever the pattern fits: to look for them
   *     is much faster, and most texts are news
   */
  private record Formula(List<String> words, Pattern pattern) {
    static Formula of(String words, String pattern) {
      return new Formula(List.of(words.split("\\|")), Pattern.compile(pattern));
    }

    boolean isIn(String text) {
      return pattern.matcher(text).find();
    }
  }

  private static final List<Formula> FORMULAS =
      List.of(
          Formula.of(
              "hereafter|hereinafter",
              "(?i)\\bhere(?:in)?after\\s*(?:collectively |jointly )?(?:referred|called)"),
          Formula.of(
              "hereinafter|hereof|hereunder|thereof",
              "(?i)\\b(?:here(?:inafter|of|under)|thereof)\\b(?! (?:referred|called))"),
          Formula.of(
              "conscious|convinced|mindful|bearing in"
                  + " mind|reaffirming|noting|aware|determined|resolved|proceeding from|giving"
                  + " effect",
              "[;:]\\s+(?:and |-\\s*)?(?=\\p{Lu})(?i:conscious|convinced|mindful|bearing in"
                  + " mind|reaffirming|noting|aware|being aware|determined|resolved|proceeding"
                  + " from|giving effect)\\b"),
          Formula.of(
              "the governments of the",
              "(?i)\\bthe governments of the (?:member|contracting|signatory|participating)"),
          Formula.of("become parties to", "\\b(?:hereby )?become parties to\\b"),
          Formula.of("annexed", "\\bannexed (?:to the|hereto|thereto)\\b"),
          Formula.of(
              "have agreed|hereby agree",
              "(?i)\\bhave agreed (?:as follows|upon the following)|\\bhereby agree"),
          Formula.of(
              "contracting", "(?i)\\b(?:the )?(?:high )?contracting (?:parties|party|states)\\b"),
          Formula.of(
              "agreement|treaty|convention|protocol",
              "\\b(?:this|the present|of the present) (?:Agreement|Treaty|Convention|Protocol)\\b"),
          Formula.of("of the one part|of the other part", "(?i)\\bof the (?:one|other) part\\b"),
          Formula.of("preamble", "\\bPREAMBLE\\b|\\bPreamble\\b"),
          Formula.of("parties", "\\bthe Parties\\b|\\bthe “Parties”"),
          Formula.of(
              "recalling|desiring|considering|recogni|desirous",
              "\\b(?:RECALLING|DESIRING|CONSIDERING|RECOGNI[SZ]ING|Desiring|Desirous)\\b"),
          Formula.of(
              "agreement|treaty|convention|protocol",
              "\\b(?:AGREEMENT|TREATY|CONVENTION|PROTOCOL)"
                  + " (?:ON|BETWEEN|FOR|AMONG|ESTABLISHING)\\b"),
          Formula.of(
              "of this|of the present",
              "\\b(?:entry into force|provisions|objectives?|aims?) of (?:this|the present) [A-Z]"),
          Formula.of(
              "parties shall|community shall",
              "\\b(?:Parties|Contracting Parties|Community) shall\\b"),
          Formula.of(
              "plenipotentiar|desirous",
              "(?i)\\bplenipotentiar(?:y|ies)\\b|\\bdesirous (?:of|to)\\b"),
          Formula.of(
              "government of|governments of",
              "(?i)\\bgovernments? of [\\p{L} ,]{3,60} and (?:the )?governments? of\\b"),
          Formula.of(
              "hereby",
              "\\bis hereby established\\b|\\bhereby (?:establish(?:es)?|lays? down|adopts?)\\b"),
          Formula.of(
              "without prejudice to",
              "(?i)\\bwithout prejudice to (?:the )?(?:provisions|rights and"
                  + " obligations|articles?)\\b"),
          Formula.of(
              "agreement|treaty|convention|protocol",
              "\\b[Tt]he (?:aims?|purposes?|objects?|objectives?) of (?:the|this|the present) "
                  + "(?:Agreement|Treaty|Protocol|Convention)\\b"),
          Formula.of("the governments of", "\\bThe Governments of ?:"),
          Formula.of(
              "establishes", "\\bThis (?:Protocol|Agreement|Treaty|Convention) establishes\\b"),
          Formula.of("shall be established", "\\bshall be established between\\b"),
          Formula.of(
              "article|chapter|title|annex|protocol",
              "\\b(?:[Aa]rticle|Chapters?|Title|Annex(?:es)?|Protocols?) (?:\\d+|[IVX]+)\\b"));
  private static final Glance WORDS = Glance.over(FORMULAS.stream().map(Formula::words).toList());
  private static final int ENOUGH = 2;

  private static final Pattern RECITAL =
      Pattern.compile(
          "(?<=[\\s,;:.(\\]—-])(?i:recalling|considering|desiring|desirous|recogni[sz]ing|resolv"
              + "|determined|striving|aspiring|conscious|mindful|convinced|reaffirm|affirming|bearing"
              + " in mind|having|taking into|wishing|noting|whereas|guided|proceeding|based"
              + " (?:up)?on|believing|inspired|anxious|intending|seeking|building|committed|confirming|expressing|acknowledging|emphasi[sz]ing|declar(?:e|ing)\\b|pursuant|in"
              + " fulfil?lment|in pursuance|acting|aiming|being(?! hereinafter)|decided|ha(?:ve|s)"
              + " (?:agreed|decided)|hereby|decididos|considerando|conscientes|deseos[oa]s|resueltos|reafirmando|recordando|con"
              + " el objeto"
              + "|convencidos|considérant|conscients|désireux|désireuses|résolus|convaincus|fidèles|soucieux"
              + "|déterminés|rappelant|réaffirmant)");

  // Spanish and French ones; more are asked for, since news in these languages has some of them.
  private static final List<Pattern> FOREIGN_FORMULAS =
      List.of(
          Pattern.compile(
              "(?U)(?i)\\ben (?:adelante|lo sucesivo)\\b|\\bci-après\\b|\\bdenominad[oa]s? [“\"«]"),
          Pattern.compile("(?U)\\b(?:PRE[ÁA]MBULO|Pre[áa]mbulo|PR[ÉE]AMBULE|Pr[ée]ambule)\\b"),
          Pattern.compile(
              "(?U)\\b(?i:las|les|entre) (?:(?:Altas|Hautes) )?(?:Partes|Parties)(?:"
                  + " (?i:contra[ct]tantes))?\\b"),
          Pattern.compile(
              "(?U)(?i)(?:han convenido|acuerdan|convienen) (?:en )?lo siguiente|\\bsont convenus"
                  + "|\\bcelebran (?:el presente|este)\\b"),
          Pattern.compile(
              "(?U)\\b(?i:el presente|del presente|este|le présent|du présent)"
                  + " (?i:tratado|acuerdo|convenio|protocolo|traité|accord|protocole)\\b"),
          Pattern.compile(
              "(?U)\\bDECIDIDOS\\b|\\b[Dd]ecididos a ?:|\\bCONSIDERANDO\\b|\\bCON EL OBJETO\\b"
                  + "|\\b(?:Conscients|Fidèles|Résolus|Désireux|Convaincus|CONSCIENTS|RESOLUS|RÉSOLUS)\\b"),
          Pattern.compile("(?U)\\b(?i:(?:los|el) gobiernos? de|les? gouvernements? d[eu])\\b"),
          Pattern.compile(
              "(?U)^.{0,40}\\b(?i:tratado|acuerdo|convenio|protocolo|traité|traite|accord|protocole)\\b"));
  private static final int FOREIGN_ENOUGH = 3;

  // A treaty that another one mentions stands between others: "the Agreement between X and Y".
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<!(?:Agreement|Treaty|Protocol|Convention|Union|AGREEMENT) )\\b(?:between|among(?!,?"
              + " (?:other|others)\\b)|comprising|entre|(?:this|the present) Agreement"
              + " between)\\b");
  private static final Pattern ENACTS = Pattern.compile("\\b(?:shall|establish|agree|hereby)\\b");
  private static final Pattern ARTICLE =
      Pattern.compile(ENACTS.pattern() + "|\\p{Ll}{3}\\. +[\\p{Lu}\\d]");
  private static final Pattern UNION =
      Pattern.compile(
          "\\b[Tt]he (?:Community|Union)(?= and its Member States|(?:,? (?:of|on) the one"
              + " (?:part|hand)))|\\bbetween the Community(?= and (?:the )?[A-Z])|^\\W*(?:1\\."
              + " )?The Community(?= and (?:the )?[A-Z])"
              // Whose states are named beside it deals with it, or with its members.
              + "|(?<=\\b[Bb]etween the (?:ACP|Associated|EFTA) States and )the"
              + " (?:Community|Member States)\\b");
  private static final Pattern END =
      Pattern.compile("[.:]\\s|;\\s(?!and\\b)|(?i:hereinafter|other part)");

  private static final Pattern PREAMBLE =
      Pattern.compile("\\b(?i:preamble|pre[áa]mbulo|pr[ée]ambule)\\b");

  // Places beside the head that list parties, each with the end of the list.
  private static final List<Pattern> LISTINGS =
      List.of(
          Pattern.compile(
              "\\b(?:WE, )?(?:[Tt]he|THE) (?i:governments) of:? (?=(?:the"
                  + " )?[\\p{Lu}])([^.;]{5,900}?)(?=[.;]|,? \\p{Lu}{6,}|\\b(?i:have|on"
                  + " whose|represented|agree)\\b)"),
          Pattern.compile(
              "\\b[Ww](?i:hereas) ((?:the )?[^.;]{5,300}?)(?="
                  + " (?:have|are|is|wish|desire|enjoy)\\b)"),
          Pattern.compile(
              "\\b(?:Members|Parties) (?:of|to) [^.]{0,120}?\\bshall be (?=the )([^.;]{5,300})"));

  // A collection's note: "came into force on ... for the following States".
  private static final Pattern IN_FORCE_FOR =
      Pattern.compile(
          "(?i:came into force|entered into force)[^;]{0,60}?\\bfor the following"
              + " (?i:states|parties|governments)\\b([^;]{5,900})");

  // "Guided by the Agreement between X and Y": the older treaty that this one carries on.
  private static final Pattern CARRIED_ON =
      Pattern.compile(
          "(?i:guided by|pursuant to|in (?:accordance with|pursuance of|execution of|implementation"
              + " of)|implementing|on the basis of|based on) the (?:Agreement|Treaty|Protocol"
              + "|Convention) [Bb]etween ([^.;]{5,400})");

  // "The Parties, taking into account Norway's obligations under ..., shall establish".
  private static final Pattern OBLIGATIONS =
      Pattern.compile(
          "\\b[Tt]he (?:Contracting )?Parties, (?:by )?(taking into account [^.;]{5,300}?)(?="
              + " shall\\b)");

  // A collection's table: "State  Date of deposit of the instrument of ratification".
  private static final Pattern ACCEPTANCES =
      Pattern.compile(
          "\\b(?:State|Party|Participant)s?\\b[^.;]{0,20}?\\b[Dd]ates? of (?:the"
              + " )?(?:deposit|acceptance"
              + "|ratification|signature|accession|approval|receipt|notification)\\b");
  private static final int TABLE = 1500;

  // "Ireland and Denmark hereby become parties to the ..."
  private static final Pattern JOINING =
      Pattern.compile(
          "\\b(?:hereby|shall) (?:become (?:a )?[Pp]art(?:y|ies) to|accedes? to) ([^.;]{5,300})");

  // "Without prejudice to the ...", "the Additional Protocol to the ...", "amending the ...".
  private static final Pattern ADDING =
      Pattern.compile(
          "(?i)\\b(?:without prejudice to|protocols? to|supplement(?:s|ing|ary to)|amend(?:s|ing)"
              + "|amendments? (?:to|of)|revis(?:es|ing)|implement(?:s|ing|ation of)|pursuant to"
              + "|in (?:accordance|conformity) with|parties to|adopted under|established by)"
              + " ([^.;]{5,200})");

  // "Chile withdrew from ...; it ceased to be a Party to the Agreement."
  private static final Pattern LEAVING =
      Pattern.compile(
          "([^.;:]{3,200}?) (?:withdrew from|denounced|ceased to be)\\b(?=[^;]{0,400}\\b(?:ceased"
              + " to be|is no longer|are no longer) (?:a )?[Pp]art(?:y|ies) to (?:the|this)"
              + " (?:Agreement|Treaty|Convention|Protocol)\\b)");

  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?i)\\bgovernments of the (?:signatory|contracting|participating|undersigned|member)"
              + " (?:states|territories|countries|republics)\\b");

  private static final Pattern COMMUNITY =
      Pattern.compile("\\bMember States of the (?:Community|Union|League|Organi[sz]ation)\\b");

  private static final Pattern INTO_UNION =
      Pattern.compile("\\b(?:[Ii]nto|[Oo]riginating in|[Bb]etween) the Community\\b");

  /** Whether the text is a treaty, not a report of one: enough of its formulas stand in it. */
  boolean isTreaty() {
    String opening = text.substring(0, Math.min(text.length(), OPENING));
    int open = WORDS.of(opening);
    int found = 0;
    while (found < ENOUGH && found + Integer.bitCount(open) >= ENOUGH) {
      int first = Integer.numberOfTrailingZeros(open);
      found += FORMULAS.get(first).isIn(opening) ? 1 : 0;
      open &= ~(1 << first);
    }
    return found >= ENOUGH;
  }

  /** Whether the text is a treaty in Spanish or French. */
  boolean isForeignTreaty() {
    String opening = text.substring(0, Math.min(text.length(), OPENING));
    return FOREIGN_FORMULAS.stream().filter(f -> f.matcher(opening).find()).count()
        >= FOREIGN_ENOUGH;
  }

  /** The title and the names of the parties: what stands before the first recital. */
  Span head() {
    Matcher recital = RECITAL.matcher(text);
    return new Span(0, recital.find() ? recital.start() : endWithoutRecital());
  }

  // A list of parties may fill a page; where an article begins the text, its verb comes soon.
  private int endWithoutRecital() {
    Matcher article = ARTICLE.matcher(text);
    int end = article.find() ? Math.max(NEAR, article.start()) : OPENING;
    return Math.min(text.length(), end);
  }

  /** What of the head stands behind its heading, which may be a note or another treaty's name. */
  Optional<Span> behindPreamble() {
    Span head = head();
    return first(PREAMBLE)
        .filter(heading -> heading.end() < head.end())
        .map(heading -> new Span(heading.end(), head.end()));
  }

  /** Further places that list parties: "The Governments of Chad and Benin, INSPIRED by ...". */
  List<Span> listings() {
    return LISTINGS.stream().flatMap(pattern -> firstGroups(pattern).stream()).toList();
  }

  /** Where the first article says whose older obligations the parties bear in mind. */
  Optional<Span> obligations() {
    Matcher matcher = OBLIGATIONS.matcher(text);
    return matcher.find()
        ? Optional.of(new Span(matcher.start(1), matcher.end(1)))
        : Optional.empty();
  }

  /**
   * For whom a note says that it is in force, and between whom the treaty is that it carries on.
   */
  List<Span> notes() {
    return Stream.of(IN_FORCE_FOR, CARRIED_ON)
        .flatMap(pattern -> pattern.matcher(text).results().limit(1))
        .map(match -> new Span(match.start(1), match.end(1)))
        .toList();
  }

  /** The tables of a collection that tell when a state accepted the treaty. */
  List<Span> acceptances() {
    return ACCEPTANCES
        .matcher(text)
        .results()
        .map(match -> new Span(match.end(), Math.min(text.length(), match.end() + TABLE)))
        .toList();
  }

  /** Where the text says which treaty its parties join. */
  List<Span> joining() {
    return firstGroups(JOINING);
  }

  /** Where it says which treaty it carries out, adds to or changes. */
  List<Span> adding() {
    return firstGroups(ADDING);
  }

  /** Where a note says which states were parties and are so no longer. */
  List<Span> leaving() {
    return firstGroups(LEAVING);
  }

  private List<Span> firstGroups(Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> new Span(match.start(1), match.end(1)))
        .toList();
  }

  /** Whether "the Governments of the contracting States" conclude it, whichever they are. */
  boolean isOfUnnamed() {
    return UNNAMED.matcher(text).find();
  }

  /** Whether the parties are called the member states of "the Community" alone. */
  boolean isOfMembers() {
    return COMMUNITY.matcher(text).find();
  }

  /** Where the text speaks of trade with the European Community by its short name. */
  Optional<Span> partnerOfUnion() {
    return first(INTO_UNION)
        .map(span -> new Span(span.end() - "the Community".length(), span.end()));
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
