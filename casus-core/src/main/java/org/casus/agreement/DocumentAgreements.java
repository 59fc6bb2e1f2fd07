package org.casus.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Mention;
import org.casus.agreement.Agreement.Quote;
import org.casus.agreement.KnownPacts.KnownPact;
import org.casus.agreement.PactDraft.PactMention;
import org.casus.attribution.Attribution;
import org.casus.attribution.AttributionReader;
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
import org.casus.text.SpanIndex;

/** Gathers what a document says of each pact from the nouns that name it. Thread-safe. */
public final class DocumentAgreements implements AgreementReader {
  private static final int FAR = 6;

  // A document of book length would otherwise take time by the square of its pacts.
  private static final int LONGEST_LOOK = 200;
  private static final String STATE_NAME = "dictionary state/";

  private final PactLexicon lexicon = PactLexicon.load();
  private final KnownPacts known = KnownPacts.load();
  private final TreatyReader treaties = new TreatyReader(lexicon);
  private final ClauseReader clauses;
  private final AttributionReader attribution = new ClauseAttributionReader();

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
    private final PactNouns nouns;
    private final PartyFinder parties;
    private final SignatoryFinder signatories;
    private final PactSpeakers speakers;
    private final StageReader stages = new StageReader(lexicon);
    private final List<PactDraft> drafts = new ArrayList<>();
    private final Map<KnownPact, PactDraft> knownDrafts = new HashMap<>();
    private final List<PactDraft> past = new ArrayList<>();
    private final Map<Integer, List<EventReport>> events = new HashMap<>();
    private final SpanIndex<EventReport> mentions;

    Gathering(CodedDocument coded) {
      this.coded = coded;
      this.cast = coded.cast();
      this.text = coded.annotated().document().text();
      this.nouns = new PactNouns(lexicon, known, coded.annotated().document());
      this.parties = new PartyFinder(cast, lexicon, text);
      this.signatories = new SignatoryFinder(cast, text);
      this.speakers = new PactSpeakers(attribution, coded);
      for (EventReport report : coded.events()) {
        events
            .computeIfAbsent(report.claim().event().clause().sentence(), s -> new ArrayList<>())
            .add(report);
      }
      SpanIndex.Builder<EventReport> told = new SpanIndex.Builder<>();
      coded.events().forEach(report -> report.mentions().forEach(span -> told.put(span, report)));
      this.mentions = told.build();
    }

    List<Agreement> agreements() {
      String id = coded.annotated().document().id();
      JointDemands demands = new JointDemands(coded, lexicon, clauses);
      drafts.forEach(this::addKnownParties);
      drafts.stream()
          .filter(draft -> draft.isConcluded() && draft.sides().size() > 1)
          .forEach(draft -> demands.of(draft.sides()).forEach(draft::provision));
      return Stream.concat(drafts.stream(), past.stream())
          .filter(PactDraft::isPact)
          .map(draft -> draft.agreement(id))
          .toList();
    }

    // Who joined a pact with a short name is a party where the document speaks of him.
    private void addKnownParties(PactDraft draft) {
      Set<String> joined = draft.knownParties();
      if (joined.isEmpty()) {
        return;
      }
      for (Sentence sentence : coded.annotated().sentences()) {
        for (Token token : sentence.tokens()) {
          if (token.tag() == Tag.PROPN) {
            cast.actorOf(sentence.index(), token).stream()
                .filter(m -> m.evidence().startsWith(STATE_NAME))
                .filter(m -> joined.contains(String.valueOf(m.actor().country())))
                .forEach(draft::party);
          }
        }
      }
    }

    void read(Sentence sentence) {
      List<Token> pacts = nouns.in(sentence);
      if (!pacts.isEmpty()) {
        List<Clause> read = clauses.read(sentence);
        pacts.forEach(pact -> gather(sentence, pact, read));
      }
      sides(sentence);
    }

    /** "deals with X and Y" are two pacts, "a deal with X and Y" is one. */
    private void gather(Sentence sentence, Token pact, List<Clause> read) {
      List<ActorMention> partners = parties.partners(sentence, pact);
      if (pact.has(Feature.PLURAL) && partners.size() > 1) {
        List<ActorMention> others = new ArrayList<>(parties.of(sentence, pact, read));
        others.removeAll(partners);
        for (ActorMention partner : partners) {
          List<ActorMention> two = new ArrayList<>(others);
          two.add(partner);
          gather(sentence, pact, read, two);
        }
      } else {
        gather(sentence, pact, read, parties.of(sentence, pact, read));
      }
    }

    private void gather(
        Sentence sentence, Token pact, List<Clause> read, List<ActorMention> named) {
      PactMention mention = mention(sentence, pact, named);
      if (nouns.isGeneric(sentence, pact) && named.isEmpty() && !isDone(read, pact)) {
        return;
      }
      PactDraft draft = draft(mention);
      describe(sentence, pact, mention, draft);
      draft.mention(nouns.phrase(sentence, pact));
      stages.around(sentence, pact).forEach(draft::status);
      ProvisionReader provisions = new ProvisionReader(coded, sentence, lexicon);
      provisions.bound(pact).ifPresent(draft::provision);
      for (Clause clause : read) {
        if (about(clause, pact)) {
          stage(sentence, clause, pact, mention, draft);
        }
        provisions.read(clause, pact).ifPresent(draft::provision);
      }
      purpose(sentence, pact, read, draft);
      land(sentence, pact, draft);
      ours(sentence, pact, read, draft);
      earlier(sentence, mention, read);
    }

    private PactMention mention(Sentence sentence, Token pact, List<ActorMention> named) {
      return new PactMention(
          nouns.kind(sentence, pact).orElse(null),
          named,
          nouns.isDefinite(sentence, pact),
          stages.isIndefinite(sentence, pact),
          nouns.known(sentence, pact).orElse(null));
    }

    private void describe(Sentence sentence, Token pact, PactMention mention, PactDraft draft) {
      KnownPact known = mention.known();
      boolean truce = lexicon.isIn("truce", pact.lemma());
      boolean settled = mention.definite() && mention.kind() != null && !pact.has(Feature.PLURAL);
      boolean partnered = !parties.partners(sentence, pact).isEmpty();
      boolean always =
          truce
              || mention.parties().size() > 1
              || known != null
              || settled
              || (partnered && mention.definite());
      if (always || lexicon.isIn("unnamed", pact.lemma())) {
        draft.standAlone(always, mention.indefinite());
      }
      if (known != null) {
        draft.known(known);
      }
      if (partnered || lexicon.isIn("strong", pact.lemma())) {
        draft.strong();
      }
      if (mention.kind() != null) {
        draft.kind(mention.kind());
      }
      nouns.name(sentence, pact).ifPresent(draft::name);
      mention.parties().forEach(draft::party);
    }

    // Of pacts in general a text tells nothing, unless somebody concludes or wants some.
    private boolean isDone(List<Clause> read, Token pact) {
      return read.stream()
          .filter(clause -> clause.in(Slot.OBJECT).contains(pact))
          .anyMatch(clause -> lexicon.holding("status", clause.predicate().lemma()).isPresent());
    }

    private PactDraft draft(PactMention mention) {
      KnownPact pact = mention.known();
      PactDraft same =
          pact != null
              ? knownDrafts.get(pact)
              : latest().stream().filter(draft -> draft.isOf(mention)).findFirst().orElse(null);
      if (same != null) {
        return same;
      }
      PactDraft fresh = new PactDraft();
      drafts.add(fresh);
      if (pact != null) {
        knownDrafts.put(pact, fresh);
      }
      return fresh;
    }

    /** The pacts spoken of last, the last first. */
    private List<PactDraft> latest() {
      return drafts.subList(Math.max(0, drafts.size() - LONGEST_LOOK), drafts.size()).reversed();
    }

    // "A truce in X", wherever the parser hangs it.
    private void land(Sentence sentence, Token pact, PactDraft draft) {
      Token last = sentence.token(Math.min(sentence.size(), pact.index() + FAR) - 1);
      for (Token token : sentence.tokens().subList(pact.index(), last.index() + 1)) {
        boolean in =
            sentence.children(token, Relation.CASE).stream().anyMatch(c -> c.lemma().equals("in"));
        if (in) {
          coded(sentence, token).stream()
              .map(m -> m.actor().country())
              .filter(Objects::nonNull)
              .forEach(draft::land);
        }
      }
    }

    // "All parties to the conflict" are those of the land in which the truce is to hold.
    private void sides(Sentence sentence) {
      for (PactDraft draft : latest()) {
        String land = draft.land();
        if (draft.isOf("ceasefire") && land != null) {
          if (draft.sides().isEmpty()) {
            parties.sides(sentence, land).ifPresent(draft::party);
          }
          return;
        }
      }
    }

    // "Our deal" is that of whoever speaks.
    private void ours(Sentence sentence, Token pact, List<Clause> read, PactDraft draft) {
      for (Token owner : sentence.children(pact, Relation.NMOD_POSS)) {
        boolean ours = owner.text().equalsIgnoreCase("our");
        boolean known =
            coded(sentence, owner).stream().anyMatch(m -> PartyFinder.maySign(m.actor()));
        if (ours && !known) {
          read.stream()
              .filter(clause -> about(clause, pact))
              .flatMap(clause -> speakers.of(clause, draft.parties()).stream())
              .map(said -> said.speaker().actor())
              .filter(actor -> actor.country() != null && PartyFinder.maySign(actor))
              .findFirst()
              .or(() -> speakers.opener(coded, sentence, owner))
              .filter(PartyFinder::maySign)
              .map(actor -> own(sentence, owner, actor))
              .ifPresent(draft::party);
        }
      }
    }

    private ActorMention own(Sentence sentence, Token owner, Actor speaker) {
      Mention words = new Mention(sentence.index(), owner.index(), owner.span(), owner.text());
      return new ActorMention(words, speaker, "whoever speaks");
    }

    // "A new truce, since the last one broke down": two.
    private void earlier(Sentence sentence, PactMention mention, List<Clause> read) {
      for (Clause clause : read) {
        for (Token one : clause.in(Slot.SUBJECT)) {
          boolean last =
              one.lemma().equals("one")
                  && sentence.children(one, Relation.AMOD).stream()
                      .anyMatch(c -> lexicon.isIn("earlier", c.lemma()));
          if (last && mention.kind() != null) {
            PactDraft other = new PactDraft();
            other.mention(nouns.phrase(sentence, one));
            other.kind(mention.kind());
            other.standAlone(true, false);
            stages.of(clause, one, Optional.empty(), true).ifPresent(other::status);
            past.add(other);
          }
        }
      }
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

    private void stage(
        Sentence sentence, Clause clause, Token pact, PactMention mention, PactDraft draft) {
      String lemma = clause.predicate().lemma();
      Optional<Claim> claim = speakers.claim(clause, draft.parties());
      boolean there = mention.definite() || mention.known() != null;
      stages.of(clause, pact, claim.map(Claim::factuality), there).ifPresent(draft::status);
      boolean signs = lexicon.holding("status", lemma).filter("signed"::equals).isPresent();
      if (signs && clause.in(Slot.OBJECT).contains(pact)) {
        signatories.of(sentence, clause).forEach(draft::signatory);
      }
      draft.attribution(speakers.of(clause, draft.parties()));
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
      return mentions.covering(clause.predicate().span()).stream().findFirst();
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
                : child.relation() == Relation.ADVCL && lexicon.isConclusion(over.lemma());
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
          .map(clause -> speakers.of(clause, draft.parties()))
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
