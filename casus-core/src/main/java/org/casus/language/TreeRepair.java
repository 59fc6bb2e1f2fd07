package org.casus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mends what no English tree can be: a nominal without a preposition as an oblique, an infinitive
 * as a prepositional phrase, a second subject behind its verb, a participle as a subject, an
 * adjectival participle that takes its verb's object, a reduced clause whose verb has no passive, a
 * noun as what a verb that links nothing says of its subject. Everything else stays as the parser
 * has it.
 */
final class TreeRepair {
  private static final Set<String> CATENATIVE =
      Set.of(
          ("agree aim attempt begin choose continue decide decline demand fail hope"
                  + " intend offer order plan pledge prepare promise refuse resolve seek start"
                  + " swear threaten try vow want")
              .split(" "));

  /** Behind these an -ing form is a complement: "stopped shelling the town". */
  private static final Set<String> ASPECTUAL =
      Set.of(
          "admit",
          "avoid",
          "begin",
          "cease",
          "consider",
          "continue",
          "deny",
          "finish",
          "halt",
          "keep",
          "oppose",
          "quit",
          "recommend",
          "resume",
          "risk",
          "start",
          "stop",
          "suggest",
          "be",
          "get",
          "go",
          "remain",
          "see",
          "feel",
          "have");

  private static final Set<String> PERIODS =
      Set.of(
          ("today yesterday tomorrow tonight monday tuesday wednesday thursday friday"
                  + " saturday sunday january february march april may june july august september"
                  + " october november december day night week weekend month year morning"
                  + " afternoon evening time hour minute decade spring summer autumn fall winter"
                  + " percent mile kilometer kilometre meter metre way home")
              .split(" "));

  private static final Set<String> MONEY =
      Set.of("dollar", "euro", "pound", "franc", "yen", "rouble", "rupee", "million", "billion");

  private static final Set<String> GIVING =
      Set.of("give", "grant", "lend", "loan", "offer", "send", "pay", "award", "pledge", "promise");

  private static final Set<String> INTRANSITIVE =
      Set.of(
          "agree",
          "arrive",
          "clash",
          "collapse",
          "demonstrate",
          "die",
          "disagree",
          "fall",
          "fight",
          "flee",
          "gather",
          "go",
          "leave",
          "march",
          "meet",
          "negotiate",
          "protest",
          "rally",
          "rebel",
          "resign",
          "retire",
          "retreat",
          "return",
          "riot",
          "say",
          "surrender",
          "talk",
          "travel",
          "vote",
          "withdraw");

  private static final Set<String> SAYING =
      Set.of("say", "add", "tell", "ask", "reply", "announce", "declare", "report", "be", "come");

  /** Verbs that say what their subject is, or how it is called. */
  private static final Set<String> LINKING =
      Set.of(
          "act",
          "appear",
          "be",
          "become",
          "call",
          "come",
          "constitute",
          "elect",
          "end",
          "feel",
          "form",
          "get",
          "go",
          "grow",
          "look",
          "mean",
          "name",
          "prove",
          "remain",
          "represent",
          "retire",
          "rise",
          "seem",
          "serve",
          "sound",
          "stand",
          "stay",
          "title",
          "total",
          "turn");

  /** How far apart the words may stand that are mended: the cost of a word stays the same. */
  private static final int REACH = 60;

  private final Token[] tokens;
  private final boolean tells;

  private TreeRepair(List<Token> tokens) {
    this.tokens = tokens.toArray(Token[]::new);
    this.tells = tokens.stream().anyMatch(TreeRepair::isFiniteVerb);
  }

  /** The tokens of a parsed sentence, joined as they must be. */
  static List<Token> mended(List<Token> tokens) {
    TreeRepair repair = new TreeRepair(tokens);
    for (int at = 0; at < repair.tokens.length; at++) {
      repair.mendInfinitive(at);
      repair.mendSaying(at);
      repair.mendParticipleSubject(at);
      repair.mendReducedClause(at);
      repair.mendVerbBeforeNoun(at);
    }
    for (int at = 0; at < repair.tokens.length; at++) {
      repair.mendReceiver(at);
      repair.mendBareOblique(at);
      repair.mendNominalComplement(at);
      repair.mendSecondSubject(at);
      repair.mendStolenObject(at);
    }
    return List.of(repair.tokens);
  }

  // "agreed to institute a curfew": the parser takes "to institute" for a prepositional phrase.
  private void mendInfinitive(int at) {
    Token verb = tokens[at];
    if (at == 0 || !isLower(verb) || verb.isRoot() || !isPhrase(verb.relation())) {
      return;
    }
    Token mark = tokens[at - 1];
    boolean to = mark.text().equals("to") && mark.head() == at && mark.relation() == Relation.CASE;
    Token head = tokens[verb.head()];
    boolean base = verb.text().equals(verb.lemma());
    boolean verbal =
        verb.tag() == Tag.VERB
            || (verb.tag().isNominal() && CATENATIVE.contains(head.lemma()) && actsAsVerb(at));
    if (to && base && verbal && head.index() < at) {
      tokens[at - 1] = with(mark, Tag.PART, mark.head(), Relation.MARK);
      boolean noun = head.tag() == Tag.NOUN || head.tag() == Tag.PROPN;
      tokens[at] = with(verb, Tag.VERB, verb.head(), noun ? Relation.ACL : Relation.XCOMP);
    }
  }

  // "The agency said on Monday that planes had bombed it": what stands behind "that" is said.
  private void mendSaying(int at) {
    Token verb = tokens[at];
    boolean before = verb.relation() == Relation.ADVCL && verb.head() > at;
    if (!before || !SAYING.contains(verb.lemma()) || !tokens[verb.head()].isRoot()) {
      return;
    }
    Token said = tokens[verb.head()];
    boolean that =
        any(
            said.index(),
            c -> c.index() > at && c.relation() == Relation.MARK && c.text().equals("that"));
    boolean speaker = any(at, c -> c.relation() == Relation.NSUBJ && c.index() < at);
    if (that && speaker && !any(at, TreeRepair::isMarker)) {
      tokens[at] = with(verb, verb.tag(), Token.NO_HEAD, Relation.ROOT);
      tokens[said.index()] = with(said, said.tag(), at, Relation.CCOMP);
    }
  }

  private boolean actsAsVerb(int at) {
    boolean determined =
        any(at, c -> c.index() < at && c.relation() != Relation.CASE && !isPunctuation(c));
    return !determined
        && any(
            at,
            c ->
                c.index() > at
                    && switch (c.relation()) {
                      case OBJ, IOBJ, CCOMP, XCOMP, COMPOUND_PRT -> true;
                      case ADVMOD -> c.index() == at + 1;
                      default -> false;
                    });
  }

  private static boolean isPhrase(Relation relation) {
    return relation == Relation.OBL || relation == Relation.NMOD || relation == Relation.OBJ;
  }

  // "The group operating in Gaza said": the noun before the participle is the subject.
  private void mendParticipleSubject(int at) {
    Token verb = tokens[at];
    boolean participle =
        verb.tag() == Tag.VERB
            && verb.relation() == Relation.NSUBJ
            && verb.text().toLowerCase(Locale.ROOT).endsWith("ing");
    if (!participle || at == 0) {
      return;
    }
    Token noun = tokens[at - 1];
    boolean own =
        noun.head() == at && (noun.tag() == Tag.NOUN || noun.tag() == Tag.PROPN) && at > 1;
    if (!own) {
      return;
    }
    tokens[at - 1] = with(noun, noun.tag(), verb.head(), Relation.NSUBJ);
    tokens[at] = with(verb, Tag.VERB, at - 1, Relation.ACL);
    for (int child = first(at); child < at - 1; child++) {
      if (tokens[child].head() == at) {
        tokens[child] = with(tokens[child], tokens[child].tag(), at - 1, tokens[child].relation());
      }
    }
  }

  // "A hundred farmers demonstrated": a nominal without a preposition is a subject or an object.
  private void mendBareOblique(int at) {
    Token nominal = tokens[at];
    if (nominal.relation() != Relation.OBL || !isNoun(nominal) || nominal.isRoot()) {
      return;
    }
    int verb = nominal.head();
    boolean bare =
        !any(at, c -> isMarker(c) && !isOfQuantity(c))
            && !PERIODS.contains(nominal.lemma().toLowerCase(Locale.ROOT));
    if (!bare || tokens[verb].tag() != Tag.VERB) {
      return;
    }
    if (at < verb && !any(verb, c -> c.relation().isSubject()) && isFinite(verb)) {
      boolean passive = any(verb, c -> c.relation() == Relation.AUX_PASS);
      Relation subject = passive ? Relation.NSUBJ_PASS : Relation.NSUBJ;
      tokens[at] = with(nominal, nominal.tag(), verb, subject);
    } else if (at > verb && takesObject(verb)) {
      tokens[at] = with(nominal, nominal.tag(), verb, Relation.OBJ);
    }
  }

  private static boolean isMarker(Token token) {
    return token.relation() == Relation.CASE || token.relation() == Relation.MARK;
  }

  // "up to 40 students"
  private boolean isOfQuantity(Token marker) {
    int at = marker.index();
    return at > 0
        && at + 1 < tokens.length
        && tokens[at - 1].text().equalsIgnoreCase("up")
        && tokens[at + 1].tag() == Tag.NUM;
  }

  // "Kurdish activists demonstrated": no noun stands alone before a verb that cannot modify it.
  private void mendReducedClause(int at) {
    Token verb = tokens[at];
    if (verb.relation() != Relation.ACL || verb.tag() != Tag.VERB || verb.head() >= at) {
      return;
    }
    Token noun = tokens[verb.head()];
    boolean past = !verb.text().endsWith("ing") && !verb.text().equalsIgnoreCase(verb.lemma());
    boolean active = INTRANSITIVE.contains(verb.lemma()) || only(at, Relation.OBJ) != null;
    boolean alone = noun.isRoot() && past && active && isNoun(noun) && !tells;
    if (alone && !any(at, c -> isMarker(c) || c.relation() == Relation.AUX_PASS)) {
      tokens[at] = with(verb, Tag.VERB, Token.NO_HEAD, Relation.ROOT);
      tokens[noun.index()] = with(noun, noun.tag(), at, Relation.NSUBJ);
      for (int child = at + 1; child < end(at); child++) {
        if (tokens[child].head() == noun.index()) {
          tokens[child] = with(tokens[child], tokens[child].tag(), at, tokens[child].relation());
        }
      }
    }
  }

  // "Young people blocked streets": where nothing else is told, the past form before a noun tells.
  private void mendVerbBeforeNoun(int at) {
    Token verb = tokens[at];
    boolean past = isNarrative(verb) && verb.head() > at && verb.relation() == Relation.AMOD;
    if (!past || at == 0 || tells || !isNoun(tokens[verb.head()])) {
      return;
    }
    Token object = tokens[verb.head()];
    Token subject = object.isRoot() ? only(object.index(), Relation.NSUBJ) : root();
    if (subject == null || subject.index() >= at || !isNoun(subject) || hasComma(subject, at)) {
      return;
    }
    if (!object.isRoot() && object.head() != subject.index()) {
      return;
    }
    if (any(object.index(), TreeRepair::isMarker)) {
      return;
    }
    int root = object.isRoot() ? object.index() : subject.index();
    tokens[at] = with(verb, Tag.VERB, Token.NO_HEAD, Relation.ROOT);
    tokens[object.index()] = with(object, object.tag(), at, Relation.OBJ);
    tokens[subject.index()] = with(subject, subject.tag(), at, Relation.NSUBJ);
    for (int child = at + 1; child < end(at); child++) {
      Token token = tokens[child];
      boolean moves = token.head() == root && token.index() > object.index();
      if (moves && token.relation() != Relation.CONJ) {
        Relation relation = token.relation() == Relation.NMOD ? Relation.OBL : token.relation();
        tokens[child] = with(token, token.tag(), at, relation);
      }
    }
  }

  private static boolean isNarrative(Token verb) {
    return verb.tag() == Tag.VERB
        && !verb.text().endsWith("ing")
        && !verb.text().endsWith("en")
        && isLower(verb)
        && !verb.text().equalsIgnoreCase(verb.lemma());
  }

  private @Nullable Token root() {
    return Stream.of(tokens).filter(Token::isRoot).findFirst().orElse(null);
  }

  private boolean hasComma(Token from, int to) {
    for (int at = from.index() + 1; at < to; at++) {
      if (tokens[at].text().equals(",") || tokens[at].text().equals(":")) {
        return true;
      }
    }
    return false;
  }

  // "gave Ivory Coast five million dollars": the name before a sum is who gets it.
  private void mendReceiver(int at) {
    Token sum = tokens[at];
    boolean money = sum.relation() == Relation.OBJ && MONEY.contains(sum.lemma());
    if (!money || !GIVING.contains(tokens[sum.head()].lemma())) {
      return;
    }
    int name = at - 1;
    while (name > sum.head() && !isAmountStart(name)) {
      name--;
    }
    name--;
    if (name > sum.head() && tokens[name].tag() == Tag.PROPN) {
      int first = name;
      while (first - 1 > sum.head() && isOfName(tokens[first - 1])) {
        first--;
        Relation relation = tokens[first].tag() == Tag.DET ? Relation.DET : Relation.COMPOUND;
        tokens[first] = with(tokens[first], tokens[first].tag(), name, relation);
      }
      tokens[name] = with(tokens[name], Tag.PROPN, sum.head(), Relation.IOBJ);
      for (int amount = name + 1; amount < at; amount++) {
        if (tokens[amount].head() <= name) {
          tokens[amount] = with(tokens[amount], tokens[amount].tag(), at, Relation.NUMMOD);
        }
      }
    }
  }

  private boolean isAmountStart(int at) {
    return (tokens[at].tag() == Tag.NUM || tokens[at].text().equals("$"))
        && tokens[at - 1].tag() != Tag.NUM
        && !tokens[at - 1].text().equals("$");
  }

  private static boolean isOfName(Token token) {
    return token.tag() == Tag.PROPN || token.tag() == Tag.DET || token.tag() == Tag.ADJ;
  }

  private static boolean isFiniteVerb(Token token) {
    boolean verb = token.tag() == Tag.VERB || token.tag() == Tag.AUX;
    return verb && token.has(Feature.FINITE) && token.relation() != Relation.ACL_RELCL;
  }

  private boolean takesObject(int verb) {
    return !any(
        verb,
        c ->
            switch (c.relation()) {
              case OBJ, CCOMP, XCOMP, AUX_PASS, COP -> true;
              default -> false;
            });
  }

  // "The president hosted the premier": of two subjects about a verb the later is its object.
  private void mendSecondSubject(int at) {
    Token second = tokens[at];
    if (second.relation() != Relation.NSUBJ || second.head() >= at || second.isRoot()) {
      return;
    }
    int verb = second.head();
    boolean active = tokens[verb].tag() == Tag.VERB && !SAYING.contains(tokens[verb].lemma());
    boolean first = any(verb, c -> c.relation() == Relation.NSUBJ && c.index() < verb);
    if (active && first && isNoun(second) && takesObject(verb)) {
      tokens[at] = with(second, second.tag(), verb, Relation.OBJ);
    }
  }

  // "Rebels shelled Aleppo": only some verbs say what their subject is or becomes.
  private void mendNominalComplement(int at) {
    Token nominal = tokens[at];
    if (nominal.relation() != Relation.XCOMP || !isNoun(nominal) || nominal.head() >= at) {
      return;
    }
    Token verb = tokens[nominal.head()];
    boolean says = LINKING.contains(verb.lemma()) || verb.tag() != Tag.VERB;
    boolean bare = !any(at, c -> isMarker(c) || c.relation() == Relation.COP);
    boolean other =
        Stream.of(tokens).anyMatch(c -> c.head() == verb.index() && c.index() != at && fills(c));
    if (!says && bare && !other) {
      tokens[at] = with(nominal, nominal.tag(), verb.index(), Relation.OBJ);
    }
  }

  private static boolean fills(Token token) {
    return switch (token.relation()) {
      case OBJ, IOBJ, CCOMP, XCOMP, NSUBJ_PASS -> true;
      default -> false;
    };
  }

  // "rejected proposed changes", "killed outgoing premier X": the participle modifies the object.
  private void mendStolenObject(int at) {
    Token participle = tokens[at];
    boolean beside = at > 0 && participle.head() == at - 1 && tokens[at - 1].tag() == Tag.VERB;
    boolean adjectival =
        participle.tag() == Tag.VERB
            && participle.relation() == Relation.XCOMP
            && isParticiple(participle);
    if (!beside || !adjectival || ASPECTUAL.contains(tokens[at - 1].lemma())) {
      return;
    }
    Token object = only(at, Relation.OBJ);
    if (object != null && object.index() > at && takesObjectBut(at - 1, at)) {
      tokens[at] = with(participle, Tag.VERB, object.index(), Relation.AMOD);
      tokens[object.index()] = with(object, object.tag(), at - 1, Relation.OBJ);
      for (int child = at + 1; child < end(at); child++) {
        if (tokens[child].head() == at) {
          tokens[child] =
              with(tokens[child], tokens[child].tag(), at - 1, tokens[child].relation());
        }
      }
    }
  }

  private boolean takesObjectBut(int verb, int complement) {
    return !any(verb, c -> c.index() != complement && c.relation() == Relation.OBJ);
  }

  private static boolean isParticiple(Token verb) {
    String form = verb.text().toLowerCase(Locale.ROOT);
    return form.endsWith("ing") || (form.endsWith("ed") && !form.equals(verb.lemma()));
  }

  private boolean isFinite(int verb) {
    boolean main = tokens[verb].isRoot() || tokens[verb].relation() == Relation.CCOMP;
    return tokens[verb].has(Feature.FINITE)
        || (main && !tokens[verb].text().endsWith("ing"))
        || any(verb, c -> c.relation() == Relation.AUX || c.relation() == Relation.AUX_PASS);
  }

  private static boolean isNoun(Token token) {
    return token.tag() == Tag.NOUN || token.tag() == Tag.PROPN;
  }

  private static boolean isLower(Token token) {
    return Character.isLowerCase(token.text().charAt(0));
  }

  private static boolean isPunctuation(Token token) {
    return token.relation() == Relation.PUNCT;
  }

  private boolean any(int head, Predicate<Token> test) {
    for (int at = first(head); at < end(head); at++) {
      if (tokens[at].head() == head && test.test(tokens[at])) {
        return true;
      }
    }
    return false;
  }

  private static int first(int head) {
    return Math.max(0, head - REACH);
  }

  private int end(int head) {
    return Math.min(tokens.length, head + REACH);
  }

  private @Nullable Token only(int head, Relation relation) {
    List<Token> found = new ArrayList<>();
    for (int at = first(head); at < end(head); at++) {
      if (tokens[at].head() == head && tokens[at].relation() == relation) {
        found.add(tokens[at]);
      }
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static Token with(Token token, Tag tag, int head, Relation relation) {
    return new Token(
        token.index(),
        token.span(),
        token.text(),
        token.lemma(),
        tag,
        token.features(),
        head,
        relation);
  }
}
