package org.casus.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.agreement.Agreement.Quote;
import org.casus.attribution.Attribution;
import org.casus.attribution.Claim;
import org.casus.attribution.ClauseAttributionReader;
import org.casus.event.Argument;
import org.casus.event.Clause;
import org.casus.event.ClauseReader;
import org.casus.event.Codebook;
import org.casus.event.Slot;
import org.casus.language.Feature;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.report.CodedDocument;
import org.casus.report.EventReport;
import org.casus.text.Cancellation;
import org.casus.text.Span;

/** Gathers what a document says of each pact from the nouns that name it. Thread-safe. */
public final class DocumentAgreements implements AgreementReader {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "its", "their");

  private final PactLexicon lexicon = PactLexicon.load();
  private final TreatyReader treaties = new TreatyReader(lexicon);
  private final ClauseReader clauses;
  private final PactSpeakers speakers = new PactSpeakers(new ClauseAttributionReader());

  /** Clauses are read with the event nouns of this codebook. */
  public DocumentAgreements(Codebook codebook) {
    this.clauses = new ClauseReader(codebook);
  }

  @Override
  public List<Agreement> read(CodedDocument coded) {
    return treaties.read(coded).map(List::of).orElseGet(() -> gathered(coded));
  }

  private List<Agreement> gathered(CodedDocument coded) {
    Gathering gathering = new Gathering(coded);
    for (Sentence sentence : coded.annotated().sentences()) {
      Cancellation.check();
      gathering.read(sentence);
    }
    return gathering.agreements();
  }

  /** The pacts of one document while they are being gathered. */
  private final class Gathering {
    private final CodedDocument coded;
    private final Cast cast;
    private final String text;
    private final SignatoryFinder signatories;
    private final StageReader stages = new StageReader(lexicon);
    private final List<PactDraft> drafts = new ArrayList<>();
    private final Map<Integer, List<EventReport>> events = new HashMap<>();

    Gathering(CodedDocument coded) {
      this.coded = coded;
      this.cast = coded.cast();
      this.text = coded.annotated().document().text();
      this.signatories = new SignatoryFinder(cast, text);
      for (EventReport report : coded.events()) {
        events
            .computeIfAbsent(report.claim().event().clause().sentence(), s -> new ArrayList<>())
            .add(report);
      }
    }

    List<Agreement> agreements() {
      String id = coded.annotated().document().id();
      JointDemands demands = new JointDemands(coded, lexicon, clauses);
      drafts.stream()
          .filter(draft -> draft.isConcluded() && draft.sides().size() > 1)
          .forEach(draft -> demands.of(draft.sides()).forEach(draft::provision));
      return drafts.stream().filter(PactDraft::isPact).map(d -> d.agreement(id)).toList();
    }

    void read(Sentence sentence) {
      List<Token> pacts =
          sentence.tokens().stream()
              .filter(t -> t.tag() == Tag.NOUN || t.tag() == Tag.PROPN)
              .filter(t -> isPact(sentence, t))
              .filter(t -> t.relation() != Relation.COMPOUND)
              .toList();
      if (pacts.isEmpty()) {
        return;
      }
      List<Clause> read = clauses.read(sentence);
      for (Token pact : pacts) {
        gather(sentence, pact, read);
      }
    }

    private boolean isPact(Sentence sentence, Token noun) {
      String lemma = noun.lemma().toLowerCase(Locale.ROOT);
      return switch (lemma) {
        case "cessation" -> covering(sentence, noun).in(text).contains("ostilities");
        case "settlement" ->
            sentence.children(noun).stream().anyMatch(c -> lexicon.isIn("settled", c.text()));
        default -> lexicon.isPact(lemma);
      };
    }

    private Span covering(Sentence sentence, Token head) {
      List<Token> all = sentence.subtree(head);
      return Span.covering(all.getFirst().span(), all.getLast().span());
    }

    /** "deals with X and Y" are two pacts, "a deal with X and Y" is one. */
    private void gather(Sentence sentence, Token pact, List<Clause> read) {
      List<ActorMention> partners = partners(sentence, pact);
      if (pact.has(Feature.PLURAL) && partners.size() > 1) {
        List<ActorMention> others = new ArrayList<>(namedParties(sentence, pact, read));
        others.removeAll(partners);
        for (ActorMention partner : partners) {
          List<ActorMention> parties = new ArrayList<>(others);
          parties.add(partner);
          gather(sentence, pact, read, parties);
        }
      } else {
        gather(sentence, pact, read, namedParties(sentence, pact, read));
      }
    }

    private List<ActorMention> partners(Sentence sentence, Token pact) {
      return sentence.children(pact).stream()
          .filter(child -> prepositions(sentence, child).contains("with"))
          .flatMap(child -> coded(sentence, child).stream())
          .toList();
    }

    private void gather(
        Sentence sentence, Token pact, List<Clause> read, List<ActorMention> named) {
      Optional<String> kind = kind(sentence, pact);
      PactDraft draft = draft(sentence, pact, kind, named);
      draft.mention(phrase(sentence, pact));
      boolean indefinite = stages.isIndefinite(sentence, pact);
      if (lexicon.isIn("unnamed", pact.lemma()) || named.size() > 1) {
        draft.standAlone(lexicon.isIn("truce", pact.lemma()) || named.size() > 1, indefinite);
      }
      stages.around(sentence, pact).forEach(draft::status);
      kind.ifPresent(draft::kind);
      properName(sentence, pact).ifPresent(draft::name);
      named.forEach(draft::party);
      ProvisionReader provisions = new ProvisionReader(coded, sentence, lexicon);
      provisions.bound(pact).ifPresent(draft::provision);
      for (Clause clause : read) {
        if (about(clause, pact)) {
          stage(sentence, clause, pact, draft);
        }
        provisions.read(clause, pact).ifPresent(draft::provision);
      }
      purpose(sentence, pact, read, draft);
    }

    /** "the pact" is the last one spoken of; one with parties of its own is another. */
    private PactDraft draft(
        Sentence sentence, Token pact, Optional<String> kind, List<ActorMention> named) {
      boolean definite =
          sentence.children(pact).stream()
              .anyMatch(c -> DEFINITE.contains(c.lemma().toLowerCase(Locale.ROOT)));
      for (int i = drafts.size() - 1; i >= 0; i--) {
        PactDraft known = drafts.get(i);
        boolean sameParties =
            named.stream()
                .filter(m -> m.actor().isCoded())
                .allMatch(m -> known.sides().contains(PactDraft.side(m.actor())));
        boolean sameKind = kind.isEmpty() || known.isOf(kind.get());
        boolean unnamed = named.isEmpty() && kind.isPresent();
        if (sameParties && sameKind && (definite || unnamed || !named.isEmpty())) {
          return known;
        }
      }
      PactDraft fresh = new PactDraft();
      drafts.add(fresh);
      return fresh;
    }

    private Optional<String> kind(Sentence sentence, Token pact) {
      String words =
          pact.lemma().equalsIgnoreCase("cessation")
              ? covering(sentence, pact).in(text)
              : phrase(sentence, pact).in(text);
      return lexicon
          .firstIn("kind", words)
          .or(() -> lexicon.firstIn("kind", covering(sentence, pact).in(text)));
    }

    /** The noun and what stands before it: "a military cooperation agreement". */
    private Span phrase(Sentence sentence, Token pact) {
      int first = pact.index();
      for (Token child : sentence.children(pact)) {
        boolean before = child.index() < first;
        boolean part =
            switch (child.relation()) {
              case AMOD, COMPOUND, DET, NUMMOD, NMOD_POSS -> true;
              default -> false;
            };
        if (before && part) {
          first = sentence.subtree(child).getFirst().index();
        }
      }
      return Span.covering(sentence.token(first).span(), pact.span());
    }

    // "the Treaty of Lausanne", "the Minsk Protocol": capitals make a name.
    private Optional<Quote> properName(Sentence sentence, Token pact) {
      boolean capital = Character.isUpperCase(pact.text().charAt(0)) && pact.index() > 0;
      if (!capital || pact.tag() != Tag.PROPN) {
        return Optional.empty();
      }
      Span span = phrase(sentence, pact);
      return Optional.of(new Quote(span, span.in(text)));
    }

    private List<ActorMention> namedParties(Sentence sentence, Token pact, List<Clause> read) {
      List<ActorMention> parties = new ArrayList<>();
      for (Token child : sentence.children(pact)) {
        boolean between =
            prepositions(sentence, child).stream()
                .anyMatch(Set.of("between", "with", "among")::contains);
        boolean first = child.relation() == Relation.NMOD && isBetween(sentence, pact, child);
        boolean before =
            child.relation() == Relation.NMOD_POSS
                || child.relation() == Relation.AMOD
                || child.relation() == Relation.COMPOUND;
        if (between || first || before) {
          coded(sentence, child).stream()
              .filter(m -> between || first || !isPlaceOrSpeaker(m))
              .forEach(parties::add);
        }
      }
      for (Clause clause : read) {
        boolean concludes = binds(clause, pact) && makesParty(clause.predicate().lemma());
        if (concludes) {
          clause.arguments().stream()
              .filter(a -> a.slot() == Slot.SUBJECT || a.preposition().equals("with"))
              .forEach(a -> parties.addAll(coded(sentence, a.head())));
        }
      }
      return parties;
    }

    // "an agreement between X and Y governments": X, wherever the parser hangs it.
    private boolean isBetween(Sentence sentence, Token pact, Token child) {
      return child.index() > pact.index() + 1
          && sentence.token(pact.index() + 1).lemma().equals("between")
          && sentence.token(child.index() - 1).lemma().equals("between");
    }

    // "the Geneva accord" is named after a place; whose "our" is, its speaker knows.
    private static boolean isPlaceOrSpeaker(ActorMention mention) {
      boolean city = mention.actor().kind() == ActorKind.STATE && mention.actor().name() == null;
      return city || mention.mention().isFirstPerson();
    }

    /** "signed a pact", "agreed to a truce", "agreed on a deal". */
    private static boolean binds(Clause clause, Token pact) {
      return clause.in(Slot.OBJECT).contains(pact)
          || Stream.of("to", "on", "upon").anyMatch(p -> clause.behind(p).contains(pact));
    }

    // Whoever concludes, declares or breaks it is a party.
    private boolean makesParty(String lemma) {
      return isConclusion(lemma)
          || lexicon
              .holding("status", lemma)
              .filter(s -> s.equals("violated") || lexicon.isIn("declaring", lemma))
              .isPresent();
    }

    private boolean isConclusion(String lemma) {
      return lexicon
          .holding("status", lemma)
          .filter(s -> s.equals("signed") || s.equals("agreed") || s.equals("ratified"))
          .isPresent();
    }

    private List<String> prepositions(Sentence sentence, Token token) {
      return sentence.children(token, Relation.CASE).stream().map(Token::lemma).toList();
    }

    private List<ActorMention> coded(Sentence sentence, Token head) {
      return cast.actorsOf(sentence.index(), head).stream()
          .filter(m -> m.actor().isCoded())
          .toList();
    }

    private boolean about(Clause clause, Token pact) {
      return clause.kind() == Clause.Kind.VERB
          && clause.arguments().stream().map(Argument::head).anyMatch(pact::equals);
    }

    private void stage(Sentence sentence, Clause clause, Token pact, PactDraft draft) {
      String lemma = clause.predicate().lemma();
      Optional<Claim> claim = speakers.claim(coded, clause, draft.parties());
      stages.of(clause, pact, claim.map(Claim::factuality)).ifPresent(draft::status);
      boolean signs = lexicon.holding("status", lemma).filter("signed"::equals).isPresent();
      if (signs && clause.in(Slot.OBJECT).contains(pact)) {
        signatories.of(sentence, clause).forEach(draft::signatory);
      }
      draft.attribution(speakers.of(coded, clause, draft.parties()));
      eventOf(clause)
          .map(report -> report.claim().event())
          .ifPresent(event -> draft.signed(event.time(), event.place()));
    }

    private Optional<EventReport> eventOf(Clause clause) {
      return events.getOrDefault(clause.sentence(), List.of()).stream()
          .filter(r -> r.claim().event().trigger().covers(clause.predicate().span()))
          .findFirst()
          .or(() -> mergedInto(clause));
    }

    private Optional<EventReport> mergedInto(Clause clause) {
      return coded.events().stream()
          .filter(r -> r.mentions().stream().anyMatch(m -> m.covers(clause.predicate().span())))
          .findFirst();
    }

    // "the purpose of the agreement is to ..."; "signed the pact to ..."
    private void purpose(Sentence sentence, Token pact, List<Clause> read, PactDraft draft) {
      if (pact.isRoot()) {
        return;
      }
      Token head = sentence.token(pact.head());
      boolean purposeOf = Set.of("purpose", "aim", "goal", "objective").contains(head.lemma());
      Token over = purposeOf && !head.isRoot() ? sentence.token(head.head()) : head;
      for (Token child : sentence.children(over)) {
        boolean complement =
            purposeOf
                ? child.relation() == Relation.CCOMP || child.relation() == Relation.XCOMP
                : child.relation() == Relation.ADVCL && isConclusion(over.lemma());
        if (complement && hasTo(sentence, child)) {
          draft.purpose(quote(sentence, child), speakers(read, child, over, draft));
        }
      }
      if (purposeOf && hasTo(sentence, over)) {
        draft.purpose(quote(sentence, over), speakers(read, over, over, draft));
      }
    }

    /** Who says what a verb of the sentence says, or else what its governor does. */
    private List<Attribution> speakers(
        List<Clause> read, Token verb, Token governor, PactDraft draft) {
      return Stream.of(verb, governor)
          .flatMap(t -> read.stream().filter(c -> c.predicate().equals(t)))
          .map(clause -> speakers.of(coded, clause, draft.parties()))
          .filter(chain -> !chain.isEmpty())
          .findFirst()
          .orElse(List.of());
    }

    private boolean hasTo(Sentence sentence, Token verb) {
      return sentence.children(verb, Relation.MARK).stream().anyMatch(m -> m.lemma().equals("to"));
    }

    private Quote quote(Sentence sentence, Token verb) {
      Span span = verb.span();
      for (Token token : sentence.subtree(verb)) {
        if (token.index() > verb.index() && token.tag() != Tag.PUNCT) {
          span = Span.covering(span, token.span());
        }
      }
      return new Quote(span, span.in(text));
    }
  }
}
