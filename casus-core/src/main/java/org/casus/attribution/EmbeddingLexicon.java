package org.casus.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/** Which predicates make their complements said, denied, demanded, planned, tried or true. */
final class EmbeddingLexicon {
  private static final Pattern BEHIND_LEMMA = Pattern.compile("[ /].*");

  private final Map<String, Signature> byLemma;

  /** The lemmas of which an entry says more: "call" of "call on" and "call/n". */
  private final Set<String> divided;

  private EmbeddingLexicon(Map<String, Signature> byLemma) {
    this.byLemma = Collections.unmodifiableMap(byLemma);
    Set<String> lemmas = new HashSet<>();
    for (String entry : byLemma.keySet()) {
      String lemma = BEHIND_LEMMA.matcher(entry).replaceFirst("");
      if (!lemma.equals(entry)) {
        lemmas.add(lemma);
      }
    }
    this.divided = Collections.unmodifiableSet(lemmas);
  }

  /** Reads the lexicon in the jar. */
  static EmbeddingLexicon load() {
    try (InputStream in = EmbeddingLexicon.class.getResourceAsStream("embedding.txt")) {
      if (in == null) {
        throw new IllegalStateException("embedding.txt is missing from the jar");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads "signature: lemma, lemma" lines; of two lines with one lemma the first counts. */
  static EmbeddingLexicon parse(String text) {
    Map<String, Signature> byLemma = new HashMap<>();
    Signature signature = null;
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String members = line;
      if (!Character.isWhitespace(line.charAt(0))) {
        int colon = line.indexOf(':');
        signature = Signature.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
        members = line.substring(colon + 1);
      }
      if (signature == null) {
        throw new IllegalArgumentException("no signature before: " + line);
      }
      for (String lemma : members.split(",", -1)) {
        if (!lemma.isBlank()) {
          byLemma.putIfAbsent(lemma.strip(), signature);
        }
      }
    }
    return new EmbeddingLexicon(byLemma);
  }

  /** The signature of a predicate, alone or with a particle: "call", "call on". */
  Optional<Signature> signature(String lemma) {
    return Optional.ofNullable(byLemma.get(lemma.toLowerCase(Locale.ROOT)));
  }

  /** The signature of a predicate in its sentence: "call" with "on" is "call on". */
  Optional<Signature> signature(Sentence sentence, Token predicate) {
    return divided.contains(predicate.lemma().toLowerCase(Locale.ROOT))
        ? dividedSignature(sentence, predicate)
        : signature(predicate.lemma());
  }

  private Optional<Signature> dividedSignature(Sentence sentence, Token predicate) {
    for (Token child : sentence.children(predicate)) {
      Optional<Signature> phrasal =
          switch (child.relation()) {
            case COMPOUND_PRT, ADVMOD -> signature(predicate.lemma() + " " + child.lemma());
            case XCOMP, ADVCL ->
                signature(predicate.lemma() + " " + child.lemma())
                    .or(() -> marked(sentence, predicate, child));
            case CCOMP -> signature(predicate.lemma() + " that");
            case OBL -> behind(sentence, predicate, child);
            case OBJ, NSUBJ_PASS -> signature(predicate.lemma() + " " + child.lemma());
            default -> Optional.empty();
          };
      if (phrasal.isPresent()) {
        return phrasal;
      }
    }
    Optional<Signature> noun =
        predicate.tag() == Tag.NOUN ? signature(predicate.lemma() + "/n") : Optional.empty();
    return noun.or(() -> signature(predicate.lemma()));
  }

  private Optional<Signature> marked(Sentence sentence, Token predicate, Token complement) {
    return sentence.children(complement, Relation.MARK).stream()
        .flatMap(m -> signature(predicate.lemma() + " " + m.lemma()).stream())
        .findFirst();
  }

  private Optional<Signature> behind(Sentence sentence, Token predicate, Token nominal) {
    return sentence.children(nominal, Relation.CASE).stream()
        .map(p -> predicate.lemma() + " " + p.lemma())
        // "bring the raids to an end" before "bring to"
        .flatMap(p -> signature(p + " " + nominal.lemma()).or(() -> signature(p)).stream())
        .findFirst();
  }
}
