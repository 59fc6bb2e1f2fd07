package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.event.Clause.Aspect;
import org.casus.event.Clause.Kind;
import org.casus.event.Clause.Modality;
import org.casus.event.Embedding.Link;
import org.casus.language.Feature;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a sentence: every verb, and the nouns and adjectives the codebook knows. */
public final class ClauseReader {
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");

  private final Codebook codebook;

  /** Event nouns and adjectives are those of this codebook. */
  public ClauseReader(Codebook codebook) {
    this.codebook = codebook;
  }

  /** The clauses in the order of their predicates; none of an unparsed sentence. */
  public List<Clause> read(Sentence sentence) {
    return sentence.parsed() ? read(codebook.words(sentence)) : List.of();
  }

  /** The clauses of the sentence with these words, in the order of their predicates. */
  List<Clause> read(SentenceWords words) {
    return words.sentence().parsed() ? new Walk(words).clauses() : List.of();
  }

  // "back in March 2010" tells of no march.
  static boolean isMonth(Token token) {
    return token.tag() == Tag.PROPN && token.text().equals("March");
  }

  /** The clauses of one sentence while they are being built, parents before children. */
  private final class Walk {
    private final SentenceWords words;
    private final Sentence sentence;
    private final ArgumentReader arguments;
    private final VerbPhrase phrase;
    private final @Nullable Clause[] built;
    private final boolean[] open;

    Walk(SentenceWords words) {
      this.words = words;
      this.sentence = words.sentence();
      this.arguments = new ArgumentReader(sentence, codebook);
      this.phrase = new VerbPhrase(sentence);
      this.built = new Clause[sentence.size()];
      this.open = new boolean[sentence.size()];
    }

    List<Clause> clauses() {
      List<Clause> clauses = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        Clause clause = clause(token);
        if (clause != null) {
          clauses.add(clause);
        }
      }
      return List.copyOf(clauses);
    }

    private @Nullable Clause clause(Token token) {
      int at = token.index();
      if (built[at] == null && !open[at]) {
        Kind kind = kind(token);
        if (kind != null) {
          open[at] = true;
          built[at] = build(token, kind);
        }
      }
      return built[at];
    }

    private Clause build(Token token, Kind kind) {
      if (token.tag() == Tag.AUX) {
        return duty(token);
      }
      if (token.tag() == Tag.ADP) {
        return standing(token);
      }
      return kind == Kind.NOUN ? nominal(token) : verbal(token, kind);
    }

    private @Nullable Kind kind(Token token) {
      if (isMistakenVerb(token)) {
        return Kind.VERB;
      }
      return switch (token.tag()) {
        case VERB -> attributive(token) ? null : Kind.VERB;
        case AUX -> VerbPhrase.isDuty(token) ? Kind.VERB : null;
        case ADP -> isCopular(token) && isKnown(Kind.ADJECTIVE, token) ? Kind.ADJECTIVE : null;
        case NOUN, PROPN -> isKnown(Kind.NOUN, token) && !isMonth(token) ? Kind.NOUN : null;
        case ADJ -> predicative(token) && isKnown(Kind.ADJECTIVE, token) ? Kind.ADJECTIVE : null;
        default -> null;
      };
    }

    private boolean isKnown(Kind kind, Token word) {
      return !codebook.candidates().of(kind, word, words).isEmpty();
    }

    // "demanded that Israel halt the raids": taggers read the bare subjunctive as a noun.
    private boolean isMistakenVerb(Token token) {
      return isMistakenExclamation(token) || isMistakenSubjunctive(token);
    }

    // "I very much welcome the agreement"
    private boolean isMistakenExclamation(Token token) {
      return token.tag() == Tag.INTJ
          && !sentence.children(token, Relation.NSUBJ).isEmpty()
          && !sentence.children(token, Relation.OBJ).isEmpty();
    }

    private boolean isMistakenSubjunctive(Token token) {
      return token.tag() == Tag.NOUN
          && token.relation() == Relation.CCOMP
          && !sentence.children(token, Relation.NSUBJ).isEmpty()
          && sentence.children(token, Relation.COP).isEmpty()
          && sentence.children(token, Relation.DET).isEmpty();
    }

    private boolean attributive(Token verb) {
      return switch (verb.relation()) {
        case AMOD, COMPOUND, CASE, MARK, FIXED -> true;
        default -> false;
      };
    }

    private boolean predicative(Token adjective) {
      return adjective.relation() != Relation.AMOD;
    }

    private Clause verbal(Token verb, Kind kind) {
      return new Clause(
          sentence.index(),
          verb,
          kind,
          arguments.ofVerb(verb),
          phrase.negated(verb),
          phrase.modality(verb),
          kind == Kind.ADJECTIVE ? copulaAspect(verb) : phrase.aspect(verb),
          null,
          embedding(verb));
    }

    // "Iran must withdraw": that it must is said of the one who withdraws.
    private Clause duty(Token modal) {
      Token deed = sentence.token(modal.head());
      List<Argument> told = new ArrayList<>();
      addSubjects(deed, told);
      told.add(new Argument(Slot.COMPLEMENT, "", deed));
      return new Clause(
          sentence.index(),
          modal,
          Kind.VERB,
          told,
          phrase.negated(deed),
          Modality.NONE,
          Aspect.PRESENT,
          null,
          embedding(deed));
    }

    private void addSubjects(Token deed, List<Argument> told) {
      for (Argument argument : arguments.ofVerb(deed)) {
        if (argument.slot() == Slot.SUBJECT) {
          told.add(argument);
        }
      }
    }

    // "Iran is behind the raid": the preposition says what Iran has to do with it.
    private boolean isCopular(Token preposition) {
      return preposition.relation() == Relation.CASE
          && !preposition.isRoot()
          && !sentence.children(sentence.token(preposition.head()), Relation.COP).isEmpty();
    }

    private Clause standing(Token preposition) {
      Token nominal = sentence.token(preposition.head());
      List<Argument> told = new ArrayList<>();
      addSubjects(nominal, told);
      told.add(new Argument(Slot.OBJECT, "", nominal));
      return new Clause(
          sentence.index(),
          preposition,
          Kind.ADJECTIVE,
          told,
          phrase.negated(nominal),
          phrase.modality(nominal),
          copulaAspect(nominal),
          null,
          embedding(nominal));
    }

    private Aspect copulaAspect(Token adjective) {
      for (Token child : sentence.children(adjective)) {
        if (child.relation() == Relation.COP && child.has(Feature.PAST)) {
          return Aspect.PAST;
        }
      }
      return Aspect.PRESENT;
    }

    private Clause nominal(Token noun) {
      Optional<Token> support = arguments.support(noun);
      return new Clause(
          sentence.index(),
          noun,
          Kind.NOUN,
          arguments.ofNoun(noun, support),
          isNone(noun) || support.map(phrase::negated).orElse(false),
          support.map(phrase::modality).orElse(Modality.NONE),
          support.map(phrase::aspect).orElseGet(() -> nominalAspect(noun)),
          support.orElse(null),
          support.map(this::embedding).orElseGet(() -> embedding(noun)));
    }

    private boolean isNone(Token noun) {
      for (Token child : sentence.children(noun)) {
        if (child.relation() == Relation.DET && child.lemma().equals("no")) {
          return true;
        }
      }
      return false;
    }

    // "We are in contact with them": the copula has a tense of its own.
    private Aspect nominalAspect(Token noun) {
      return sentence.children(noun, Relation.COP).isEmpty()
          ? inheritedAspect(noun)
          : copulaAspect(noun);
    }

    private Aspect inheritedAspect(Token noun) {
      Token at = noun;
      while (!at.isRoot()) {
        at = sentence.token(at.head());
        Clause clause = clause(at);
        if (clause != null) {
          return clause.aspect();
        }
        // "said that they are part of the siege"
        if (!sentence.children(at, Relation.COP).isEmpty()) {
          return copulaAspect(at);
        }
      }
      return Aspect.PRESENT;
    }

    private @Nullable Embedding embedding(Token token) {
      Clause parent = parentClause(token);
      return parent == null ? null : new Embedding(parent, link(token));
    }

    private @Nullable Clause parentClause(Token token) {
      Token at = token;
      while (!at.isRoot()) {
        at = sentence.token(at.head());
        Clause clause = clause(at);
        if (clause != null) {
          return clause;
        }
      }
      return null;
    }

    private Link link(Token token) {
      return switch (token.relation()) {
        case CCOMP, CSUBJ, CSUBJ_PASS, CSUBJ_OUTER, PARATAXIS -> Link.THAT;
        case XCOMP -> Link.INFINITIVE;
        case ADVCL -> adverbial(token);
        case ACL_RELCL, ADVCL_RELCL -> tellsContent(token) ? Link.THAT : Link.RELATIVE;
        case ACL -> ofNoun(token);
        case CONJ -> token.tag() == Tag.VERB ? Link.CONJUNCT : Link.ARGUMENT;
        default -> Link.ARGUMENT;
      };
    }

    private Link ofNoun(Token verb) {
      if (tellsContent(verb)) {
        return Link.THAT;
      }
      return verb.has(Feature.INFINITIVE) || phrase.isComplement(verb)
          ? Link.INFINITIVE
          : Link.RELATIVE;
    }

    // "reports that rebels attacked": what the reports say.
    private boolean tellsContent(Token verb) {
      boolean marked = false;
      boolean subject = false;
      for (Token child : sentence.children(verb)) {
        marked |= child.relation() == Relation.MARK && child.lemma().equalsIgnoreCase("that");
        subject |= child.relation().isSubject();
      }
      return subject && (marked || phrase.hasSpareThat(verb));
    }

    private Link adverbial(Token verb) {
      for (Token mark : sentence.children(verb, Relation.MARK)) {
        String word = mark.lemma().toLowerCase(Locale.ROOT);
        if (CONDITIONS.contains(word)) {
          return Link.CONDITION;
        }
        if (word.equals("to") && VerbPhrase.endsInIng(verb)) {
          return Link.INFINITIVE;
        }
        if (word.equals("to")) {
          boolean asked = SubjectFinder.asks(sentence.token(verb.head()));
          return asked ? Link.INFINITIVE : Link.PURPOSE;
        }
      }
      return Link.ADVERBIAL;
    }
  }
}
