package org.casus.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Mention;
import org.casus.language.Sentence;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** Who concludes a treaty: the states and blocs that its text names where parties stand. */
final class TreatyParties {
  private static final int LISTED = 3;
  private static final int BEHIND = 40;
  private static final int BEFORE = 60;

  private static final String UNION_CODE = "IGOEUREEC";

  // Who signs for a territory that concludes in its own name is no party besides.
  private static final Pattern FOR_TERRITORY =
      Pattern.compile("(?i)^\\s*,?\\s+(?:in respect|acting for|on behalf) of\\b");
  private static final Pattern HOME_RULE =
      Pattern.compile("(?i)^\\s+and the home government of\\b");
  private static final String HOME_RULER = "DNK";

  // "the Member States of the League", "the Community and its Member States", "the EFTA States".
  private static final Pattern MEMBERS_BEFORE =
      Pattern.compile("(?i)\\bmember[- ]?(?:states|countries) of (?:the )?$");
  private static final Pattern MEMBERS_BEHIND =
      Pattern.compile(
          "(?i)^[^\\p{L}]{0,3}(?:member )?(?:states|countries)\\b"
              + "|^,?\\s*\\(?[\\p{L}. ]{0,12}\\)?,? and (?:its|their) member states\\b");
  private static final Pattern FOUNDING =
      Pattern.compile("(?i)\\b(?:treaty establishing|charter of|constitution of) (?:the )?$");
  private static final Pattern IS_STATES = Pattern.compile("(?i)\\b(?:states|countries)$");

  // Whoever is only being founded concludes nothing.
  private static final Pattern FOUNDED =
      Pattern.compile(
          "(?i)\\b(?:establish(?:ing|ment of)|creat(?:ing|ion of)|institut(?:ing|ion of))"
              + " (?:the |an? )?$");

  // "the outermost regions of the European Union"
  private static final Pattern REGIONS = Pattern.compile("(?i)\\bregions of (?:the )?$");

  private final TreatyNames names;
  private final Membership membership;
  private final TreatyText treaty;
  private final String text;
  private final List<Sentence> sentences;
  private final @Nullable LocalDate day;

  /**
   * @param sentences of the treaty's text
   * @param day on which whoever is a member then is bound; null where it is not known
   */
  TreatyParties(
      TreatyNames names,
      Membership membership,
      TreatyText treaty,
      List<Sentence> sentences,
      @Nullable LocalDate day) {
    this.names = names;
    this.membership = membership;
    this.treaty = treaty;
    this.text = treaty.text();
    this.sentences = sentences;
    this.day = day;
  }

  /** The parties, from the first place of the text that names two. */
  List<ActorMention> read() {
    Span head = treaty.head();
    List<ActorMention> first = named(head);
    return Stream.of(
            treaty.behindPreamble().filter(this::namesTwoStates).stream(),
            Stream.of(head, treaty.subject()),
            treaty.relations().stream(),
            treaty.listings().stream())
        .flatMap(regions -> regions)
        .map(this::named)
        .filter(parties -> parties.size() >= 2)
        .findFirst()
        .or(this::withObligations)
        .or(this::ofOneState)
        .or(this::byNotes)
        .orElseGet(() -> joined(first));
  }

  // "the Governments of Sarawak and North Borneo": territories that are one state today.
  private Optional<List<ActorMention>> ofOneState() {
    return treaty.listings().stream()
        .filter(region -> names.in(text, region).size() >= 2)
        .map(this::named)
        .filter(parties -> !parties.isEmpty())
        .findFirst();
  }

  private Optional<List<ActorMention>> byNotes() {
    return treaty.notes().stream()
        .map(this::named)
        .filter(parties -> parties.size() >= 2)
        .findFirst();
  }

  private boolean namesTwoStates(Span region) {
    return names.in(text, region).stream().mapToLong(name -> states(name.actors())).sum() > 1;
  }

  // The treaties that make an obligation may have been concluded with others.
  private Optional<List<ActorMention>> withObligations() {
    return treaty
        .obligations()
        .map(this::named)
        .map(named -> named.stream().filter(m -> m.actor().country() != null).toList())
        .filter(parties -> parties.size() == 2);
  }

  // Whose goods come into the Community concludes with the Community.
  private List<ActorMention> joined(List<ActorMention> named) {
    if (named.size() != 1) {
      return named.isEmpty() ? founders() : named;
    }
    Actor union = names.bloc(UNION_CODE);
    return treaty
        .partnerOfUnion()
        .map(span -> List.of(named.getFirst(), mention(span, union, "treaty: " + union.name())))
        .orElse(named);
  }

  /**
   * The members of the organisation that the treaty founds, or whose founding treaty it is made
   * under.
   */
  private List<ActorMention> founders() {
    Map<String, ActorMention> parties = new LinkedHashMap<>();
    names.in(text, new Span(0, text.length())).stream()
        .filter(
            name ->
                isFounded(name.span(), name.actors().getFirst())
                    || (treaty.isOfMembers() && FOUNDING.matcher(before(name.span())).find()))
        .limit(1)
        .forEach(name -> addMembers(name.span(), name.actors().getFirst(), parties));
    return List.copyOf(parties.values());
  }

  /** The states and blocs that a stretch of text names, each once. */
  private List<ActorMention> named(Span region) {
    Map<String, ActorMention> parties = new LinkedHashMap<>();
    List<TreatyNames.Named> found = names.in(text, region);
    for (TreatyNames.Named name : found) {
      name.actors().stream()
          .filter(actor -> !isSpokenFor(name.span(), actor) && !isOutside(name.span(), actor))
          .forEach(actor -> party(name.span(), actor, parties));
    }
    treaty
        .union()
        .filter(region::covers)
        .ifPresent(span -> party(span, names.bloc(UNION_CODE), parties));
    if (states(actors(parties)) < LISTED) {
      List.copyOf(parties.values()).stream()
          .filter(bloc -> isOfMembers(bloc.mention().span()))
          .forEach(bloc -> addMembers(bloc.mention().span(), bloc.actor(), parties));
    }
    return withoutListed(parties);
  }

  private boolean isSpokenFor(Span span, Actor actor) {
    String behind = behind(span);
    boolean homeRule = HOME_RULER.equals(actor.country()) && HOME_RULE.matcher(behind).lookingAt();
    return homeRule || FOR_TERRITORY.matcher(behind).lookingAt();
  }

  private boolean isOutside(Span span, Actor actor) {
    return isFounded(span, actor) || REGIONS.matcher(before(span)).find();
  }

  private boolean isFounded(Span span, Actor actor) {
    return actor.country() == null && FOUNDED.matcher(before(span)).find();
  }

  private void party(Span span, Actor actor, Map<String, ActorMention> parties) {
    parties.putIfAbsent(PactDraft.side(actor), mention(span, actor, "treaty: " + actor.name()));
  }

  private ActorMention mention(Span span, Actor actor, String evidence) {
    return new ActorMention(new Mention(sentence(span), 0, span, span.in(text)), actor, evidence);
  }

  /** Where the members of a bloc are the parties, those of the day are. */
  private void addMembers(Span span, Actor bloc, Map<String, ActorMention> parties) {
    if (day == null || bloc.country() != null) {
      return;
    }
    String evidence = "treaty: members of " + bloc.name() + " on " + day;
    membership.on(bloc.code(), day).stream()
        .flatMap(state -> names.state(state).stream())
        .forEach(
            state -> parties.putIfAbsent(PactDraft.side(state), mention(span, state, evidence)));
  }

  private boolean isOfMembers(Span span) {
    return MEMBERS_BEFORE.matcher(before(span)).find()
        || MEMBERS_BEHIND.matcher(behind(span)).lookingAt()
        || IS_STATES.matcher(span.in(text)).find();
  }

  private String behind(Span span) {
    return text.substring(span.end(), Math.min(text.length(), span.end() + BEHIND));
  }

  private String before(Span span) {
    return text.substring(Math.max(0, span.start() - BEFORE), span.start());
  }

  private int sentence(Span span) {
    return sentences.stream()
        .filter(sentence -> sentence.span().overlaps(span))
        .mapToInt(Sentence::index)
        .findFirst()
        .orElse(0);
  }

  // A bloc whose members stand in a list is no further party; the European Union signs besides.
  private static List<ActorMention> withoutListed(Map<String, ActorMention> parties) {
    long states = states(actors(parties));
    return parties.values().stream()
        .filter(
            m ->
                states < LISTED
                    || m.actor().country() != null
                    || UNION_CODE.equals(m.actor().code()))
        .toList();
  }

  private static List<Actor> actors(Map<String, ActorMention> parties) {
    return parties.values().stream().map(ActorMention::actor).toList();
  }

  private static long states(List<Actor> actors) {
    return actors.stream().filter(actor -> actor.country() != null).count();
  }
}
