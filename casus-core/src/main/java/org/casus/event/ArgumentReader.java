package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/** Collects the nominals that take part in a predication, each with the part it plays. */
final class ArgumentReader {
  private static final Set<String> HAPPEN =
      Set.of(
          "be",
          "begin",
          "break",
          "commence",
          "continue",
          "end",
          "ensue",
          "erupt",
          "escalate",
          "flare",
          "follow",
          "happen",
          "intensify",
          "last",
          "occur",
          "open",
          "persist",
          "proceed",
          "rage",
          "resume",
          "spread",
          "start",
          "take");

  private static final Set<String> UNDERGOING =
      Set.of(
          "suffer",
          "face",
          "endure",
          "sustain",
          "withstand",
          "survive",
          "escape",
          "undergo",
          "experience",
          "repel",
          "repulse",
          "thwart",
          "foil",
          "resist",
          "receive",
          "draw",
          "attract",
          "win",
          "obtain",
          "get",
          "earn",
          "gain");

  private static final Set<String> TRANSFER =
      Set.of("give", "hand", "deal", "grant", "offer", "subject", "put");
  private static final Set<String> WAYS = Set.of("from", "near", "to");
  private static final Set<String> SEEING = Set.of("see", "record", "witness", "know");
  private static final Set<String> OTHER_SIDE = Set.of("by", "on", "against");
  private static final Set<String> OF_NOUNS =
      Set.of("for", "against", "on", "into", "between", "of", "to", "towards", "toward");

  private static final int MAX_DEPTH = 3;

  private final Sentence sentence;
  private final Codebook codebook;
  private final SubjectFinder subjects;
  private final VerbPhrase phrase;

  ArgumentReader(Sentence sentence, Codebook codebook) {
    this.sentence = sentence;
    this.codebook = codebook;
    this.subjects = new SubjectFinder(sentence);
    this.phrase = new VerbPhrase(sentence);
  }

  /** The arguments of a verb or a predicative adjective, in active form. */
  List<Argument> ofVerb(Token verb) {
    boolean passive = verb.tag() != Tag.ADJ && phrase.passive(verb);
    List<Argument> arguments = new ArrayList<>();
    Slot subjectSlot = passive ? Slot.OBJECT : Slot.SUBJECT;
    subjects.of(verb).ifPresent(s -> arguments.add(new Argument(subjectSlot, "", s)));
    for (Token child : sentence.children(verb)) {
      addDependent(verb, child, passive, arguments);
    }
    addSubjectBeforeComma(verb, subjectSlot, arguments);
    addParticleObject(verb, arguments);
    addMisplaced(verb, arguments);
    addRelativeObject(verb, passive, arguments);
    addSharedArguments(verb, passive, arguments);
    return distinct(arguments);
  }

  // They are few.
  private static List<Argument> distinct(List<Argument> arguments) {
    List<Argument> once = new ArrayList<>(arguments.size());
    for (Argument argument : arguments) {
      if (!once.contains(argument)) {
        once.add(argument);
      }
    }
    return once;
  }

  // "Iran, Syria sign pact": parsers take the first of the two for an address.
  private void addSubjectBeforeComma(Token verb, Slot subjectSlot, List<Argument> arguments) {
    for (Token child : sentence.children(verb, Relation.VOCATIVE)) {
      boolean first = child.index() == 0 && child.tag() == Tag.PROPN && sentence.size() > 2;
      if (first && sentence.token(1).text().equals(",") && has(arguments, subjectSlot)) {
        arguments.addFirst(new Argument(subjectSlot, "", child));
      }
    }
  }

  private void addDependent(Token verb, Token child, boolean passive, List<Argument> arguments) {
    switch (child.relation()) {
      case OBJ -> {
        Token object = subjects.antecedent(verb, child);
        arguments.add(new Argument(Slot.OBJECT, "", object));
        addModifiersOfObject(object, arguments);
      }
      case IOBJ -> arguments.add(new Argument(indirectSlot(verb), "", child));
      case OBL, OBL_AGENT -> addOblique(verb, child, passive, arguments);
      case XCOMP -> {
        if (child.tag().isNominal()) {
          arguments.add(new Argument(Slot.COMPLEMENT, "", child));
        }
      }
      default -> {}
    }
  }

  // "asked China to act": whom one asks is the object where nothing else is.
  private Slot indirectSlot(Token verb) {
    return sentence.children(verb, Relation.OBJ).isEmpty() ? Slot.OBJECT : Slot.INDIRECT;
  }

  private void addOblique(Token verb, Token child, boolean passive, List<Argument> arguments) {
    String preposition = preposition(child);
    if (preposition.isEmpty()) {
      return;
    }
    Optional<Token> hands = passive && preposition.equals("at") ? owner(child) : Optional.empty();
    if (hands.isPresent()) {
      arguments.add(new Argument(Slot.SUBJECT, "", hands.get()));
      return;
    }
    boolean agent = passive && preposition.equals("by");
    Token nominal = subjects.antecedent(verb, child);
    arguments.add(
        agent
            ? new Argument(Slot.SUBJECT, "", nominal)
            : new Argument(Slot.PREPOSITION, preposition, nominal));
    addPartnersBehind(nominal, MAX_DEPTH, arguments);
  }

  // "killed at the hands of rebels"
  private Optional<Token> owner(Token hands) {
    return hands.lemma().equals("hand")
        ? sentence.children(hands).stream()
            .filter(c -> c.relation().isNominalModifier() && preposition(c).equals("of"))
            .findFirst()
        : Optional.empty();
  }

  // "imposed sanctions on Iran": parsers often hang "on Iran" on the sanctions.
  private void addModifiersOfObject(Token object, List<Argument> arguments) {
    for (Token modifier : sentence.children(object)) {
      if (modifier.relation().isNominalModifier()) {
        String preposition = preposition(modifier);
        if (!preposition.isEmpty() && !preposition.equals("of")) {
          arguments.add(new Argument(Slot.PREPOSITION, preposition, modifier));
        }
        addPartnersBehind(modifier, MAX_DEPTH, arguments);
      }
    }
  }

  // "signed the pact in Damascus with Iran": nobody is "Damascus with Iran".
  private void addPartnersBehind(Token nominal, int depth, List<Argument> arguments) {
    for (Token modifier : sentence.children(nominal)) {
      if (modifier.relation().isNominalModifier()) {
        String preposition = preposition(modifier);
        if (preposition.equals("with") || preposition.equals("against")) {
          arguments.add(new Argument(Slot.PREPOSITION, preposition, modifier));
        }
        if (depth > 1) {
          addPartnersBehind(modifier, depth - 1, arguments);
        }
      }
    }
  }

  // "gave asylum to officers stuck in a house", "withdrew from neighbouring Chad": parsers take the
  // participle's noun from the verb.
  private void addMisplaced(Token verb, List<Argument> arguments) {
    for (Token clause : sentence.children(verb, Relation.ADVCL)) {
      for (Token child : sentence.children(clause)) {
        if (child.relation().isSubject() && subjects.isOblique(child)) {
          arguments.add(new Argument(Slot.PREPOSITION, preposition(child), child));
        }
      }
      if (clause.text().toLowerCase(Locale.ROOT).startsWith("neighb")) {
        addNeighbour(clause, arguments);
      }
    }
  }

  private void addNeighbour(Token participle, List<Argument> arguments) {
    Stream.concat(
            sentence.children(participle, Relation.MARK).stream(),
            sentence.children(participle, Relation.CASE).stream())
        .map(mark -> mark.text().toLowerCase(Locale.ROOT))
        .findFirst()
        .ifPresent(
            mark ->
                sentence
                    .children(participle, Relation.OBJ)
                    .forEach(o -> arguments.add(new Argument(Slot.PREPOSITION, mark, o))));
  }

  // "cut off supplies": parsers often read a particle as a preposition.
  private void addParticleObject(Token verb, List<Argument> arguments) {
    if (has(arguments, Slot.OBJECT)) {
      return;
    }
    for (Argument argument : arguments) {
      if (codebook.candidates().arePhrasal(verb.lemma(), argument.preposition())) {
        arguments.add(new Argument(Slot.OBJECT, "", argument.head()));
        return;
      }
    }
  }

  // "the pact that Iran signed": the noun before a relative clause without an object is its object.
  private void addRelativeObject(Token verb, boolean passive, List<Argument> arguments) {
    boolean relative =
        verb.relation() == Relation.ACL_RELCL && !passive && has(arguments, Slot.SUBJECT);
    if (relative
        && !has(arguments, Slot.OBJECT)
        && sentence.children(verb, Relation.CCOMP).isEmpty()) {
      Token head = sentence.token(verb.head());
      boolean isSubject =
          arguments.stream().anyMatch(a -> a.slot() == Slot.SUBJECT && a.head().equals(head));
      if (!isSubject && head.tag().isNominal()) {
        arguments.add(new Argument(Slot.OBJECT, "", head));
      }
    }
  }

  // "bombed and shelled the town": a first conjunct without an object shares the later one's.
  private void addSharedArguments(Token verb, boolean passive, List<Argument> arguments) {
    if (passive || has(arguments, Slot.OBJECT) || hasPreposition(arguments)) {
      return;
    }
    for (Token conjunct : sentence.children(verb, Relation.CONJ)) {
      boolean adjacent = conjunct.tag() == Tag.VERB && conjunct.index() - verb.index() <= 3;
      if (adjacent) {
        sentence.children(conjunct, Relation.OBJ).stream()
            .findFirst()
            .ifPresent(object -> arguments.add(new Argument(Slot.OBJECT, "", object)));
        return;
      }
    }
  }

  /** The arguments of an event noun: its own, and those of the light verb that carries it. */
  List<Argument> ofNoun(Token noun, Optional<Token> support) {
    List<Argument> arguments = new ArrayList<>();
    Optional<Token> undergoing = undergoing(noun);
    if (undergoing.isPresent()) {
      addSufferer(undergoing.get(), arguments);
    } else {
      support.ifPresent(verb -> addCarried(verb, noun, arguments));
    }
    for (Token child : sentence.children(noun)) {
      addNounDependent(child, arguments);
    }
    addOfWhole(noun, arguments);
    addBeside(noun, arguments);
    addJudged(noun, arguments);
    return distinct(arguments);
  }

  // "the rebels' acts of terror", "a wave of attacks by rebels": what belongs to the acts.
  private void addOfWhole(Token noun, List<Argument> arguments) {
    Token whole = measured(noun);
    if (!whole.equals(noun)) {
      for (Token child : sentence.children(whole)) {
        if (!child.equals(noun)) {
          addNounDependent(child, arguments);
        }
      }
    }
  }

  // "shows contempt for the law": parsers hang on the verb what stands right behind its object.
  private void addBeside(Token noun, List<Argument> arguments) {
    if (noun.relation() != Relation.OBJ || noun.isRoot()) {
      return;
    }
    for (Token child : sentence.children(sentence.token(noun.head()))) {
      if (child.relation() == Relation.OBL && startsAt(child, noun.index() + 1)) {
        String preposition = preposition(child);
        if (OF_NOUNS.contains(preposition)) {
          arguments.add(new Argument(Slot.PREPOSITION, preposition, child));
        }
      }
    }
  }

  private boolean startsAt(Token nominal, int index) {
    for (Token child : sentence.children(nominal)) {
      if (child.relation() == Relation.CASE && child.index() == index) {
        return true;
      }
    }
    return false;
  }

  // "Their war is a sham": what the noun is said of undergoes it.
  private void addJudged(Token noun, List<Argument> arguments) {
    if (!sentence.children(noun, Relation.COP).isEmpty()) {
      sentence
          .children(noun, Relation.NSUBJ)
          .forEach(s -> arguments.add(new Argument(Slot.OBJECT, "", s)));
    }
  }

  /** The verb whose subject suffers or receives what the noun tells: "faced protests". */
  private Optional<Token> undergoing(Token noun) {
    Token at = firstConjunct(measured(firstConjunct(noun)));
    return at.isRoot() || at.relation() != Relation.OBJ
        ? Optional.empty()
        : Optional.of(sentence.token(at.head())).filter(v -> UNDERGOING.contains(v.lemma()));
  }

  private void addSufferer(Token verb, List<Argument> arguments) {
    for (Argument argument : ofVerb(verb)) {
      if (argument.slot() == Slot.SUBJECT) {
        arguments.add(new Argument(Slot.OBJECT, "", argument.head()));
      } else if (argument.preposition().equals("from")) {
        arguments.add(new Argument(Slot.SUBJECT, "", argument.head()));
      } else if (argument.slot() == Slot.PREPOSITION) {
        arguments.add(argument);
      }
    }
  }

  private void addCarried(Token verb, Token noun, List<Argument> arguments) {
    for (Argument argument : ofVerb(verb)) {
      boolean self = argument.head().equals(noun) || firstConjunct(noun).equals(argument.head());
      boolean carried = self || (argument.slot() == Slot.OBJECT && !isTransfer(verb));
      if (!carried) {
        arguments.add(argument);
      }
    }
  }

  private static boolean isTransfer(Token verb) {
    return TRANSFER.contains(verb.lemma());
  }

  private void addNounDependent(Token child, List<Argument> arguments) {
    switch (child.relation()) {
      case NMOD_POSS -> arguments.add(new Argument(Slot.POSSESSOR, "", child));
      case AMOD, COMPOUND, NMOD_UNMARKED, NMOD_DESC -> addModifier(child, arguments);
      case NMOD, OBL -> {
        String preposition = preposition(child);
        if (!preposition.isEmpty()) {
          arguments.add(new Argument(Slot.PREPOSITION, preposition, child));
          addOtherSideBehind(child, arguments);
        }
      }
      case ACL -> addParticiple(child, arguments);
      default -> {}
    }
  }

  // "the attack on police by gunmen", "by gunmen on police": nobody is "police by gunmen".
  private void addOtherSideBehind(Token nominal, List<Argument> arguments) {
    for (Token child : sentence.children(nominal)) {
      if (child.relation().isNominalModifier()) {
        String preposition = preposition(child);
        if (isOtherSide(nominal, preposition)) {
          arguments.add(new Argument(Slot.PREPOSITION, preposition, child));
        }
      }
    }
  }

  // "the withdrawal of troops from Chad", "the surrender of rebels to the army"
  private boolean isOtherSide(Token nominal, String preposition) {
    return OTHER_SIDE.contains(preposition)
        || (WAYS.contains(preposition) && preposition(nominal).equals("of"));
  }

  private void addModifier(Token child, List<Argument> arguments) {
    arguments.add(new Argument(Slot.MODIFIER, "", child));
    for (Token inner : sentence.children(child)) {
      boolean nominal =
          inner.relation() == Relation.COMPOUND
              || inner.relation() == Relation.CONJ
              || inner.relation() == Relation.AMOD;
      if (nominal) {
        arguments.add(new Argument(Slot.MODIFIER, "", inner));
      }
    }
  }

  // "an attack carried out by rebels", "talks involving Iran".
  private void addParticiple(Token verb, List<Argument> arguments) {
    if (verb.lemma().equals("involve") || verb.lemma().equals("include")) {
      sentence
          .children(verb, Relation.OBJ)
          .forEach(o -> arguments.add(new Argument(Slot.PREPOSITION, "with", o)));
    } else if (phrase.passive(verb)) {
      // "the worst attack seen on a town": the seeing adds nothing of its own.
      boolean seen = SEEING.contains(verb.lemma());
      ofVerb(verb).stream()
          .filter(a -> a.slot() == Slot.SUBJECT || (seen && a.slot() == Slot.PREPOSITION))
          .forEach(arguments::add);
    }
  }

  /** The light verb that carries an event noun, if one does. */
  Optional<Token> support(Token noun) {
    Token at = firstConjunct(measured(firstConjunct(noun)));
    if (at.isRoot()) {
      return Optional.empty();
    }
    Token verb = sentence.token(at.head());
    boolean carries =
        switch (at.relation()) {
          case OBJ, NSUBJ_PASS, XCOMP ->
              codebook.isLightVerb(verb.lemma()) && !isJudgedOtherwise(at, verb);
          // "fell after weeks of protests": the weeks are no deed.
          case OBL ->
              codebook.isLightVerb(verb.lemma())
                  && !verb.lemma().equals("call")
                  && !carriesObject(verb)
                  && at.equals(firstConjunct(noun));
          case NSUBJ -> HAPPEN.contains(verb.lemma());
          default -> false;
        };
    if (carries) {
      return Optional.of(verb);
    }
    return relativeSupport(at);
  }

  // "called the killing barbaric": who calls it so does not kill.
  private boolean isJudgedOtherwise(Token noun, Token verb) {
    for (Token child : sentence.children(verb)) {
      if (child.relation() == Relation.XCOMP
          && !child.equals(noun)
          && (child.tag() == Tag.ADJ || child.tag() == Tag.NOUN)) {
        return true;
      }
    }
    return false;
  }

  // "launched an inquiry into the massacre"
  private boolean carriesObject(Token verb) {
    for (Token child : sentence.children(verb)) {
      if (child.relation() == Relation.OBJ
          && !codebook.candidates().of(Clause.Kind.NOUN, child.lemma()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  // "the strikes that Israel carried out"
  private Optional<Token> relativeSupport(Token noun) {
    for (Token child : sentence.children(noun)) {
      if (child.relation() == Relation.ACL_RELCL
          && codebook.isLightVerb(child.lemma())
          && ofVerb(child).contains(new Argument(Slot.OBJECT, "", noun))) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  // "hundreds of airstrikes": the verb carries what is counted.
  private Token measured(Token noun) {
    if (noun.isRoot() || !noun.relation().isNominalModifier()) {
      return noun;
    }
    Token head = sentence.token(noun.head());
    return Quantities.counts(head) && preposition(noun).equals("of") ? head : noun;
  }

  private Token firstConjunct(Token token) {
    Token at = token;
    while (at.relation() == Relation.CONJ && !at.isRoot()) {
      at = sentence.token(at.head());
    }
    return at;
  }

  /** The preposition before a nominal, its fixed parts joined by spaces, in lower case. */
  String preposition(Token nominal) {
    String preposition = "";
    for (Token mark : sentence.children(firstConjunct(nominal))) {
      if (mark.relation() == Relation.CASE
          && !mark.text().startsWith("'")
          && !mark.text().startsWith("’")) {
        preposition = joined(preposition, mark);
        for (Token fixed : sentence.children(mark, Relation.FIXED)) {
          preposition = joined(preposition, fixed);
        }
      }
    }
    return preposition;
  }

  private static String joined(String words, Token next) {
    String word = next.text().toLowerCase(Locale.ROOT);
    return words.isEmpty() ? word : words + " " + word;
  }

  private static boolean has(List<Argument> arguments, Slot slot) {
    for (Argument argument : arguments) {
      if (argument.slot() == slot) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPreposition(List<Argument> arguments) {
    return has(arguments, Slot.PREPOSITION);
  }
}
