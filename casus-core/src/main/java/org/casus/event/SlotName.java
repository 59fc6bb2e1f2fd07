package org.casus.event;

/**
 * A slot as the codebook names it.
 *
 * @param kind which part of the clause
 * @param preposition in lower case, "" unless the kind is {@link Kind#PREPOSITION}
 */
public record SlotName(Kind kind, String preposition) {
  /** The parts of a clause that an entry can name. */
  public enum Kind {
    SUBJECT,
    OBJECT,
    INDIRECT,
    COMPLEMENT,
    POSSESSOR,
    MODIFIER,
    PREPOSITION,
    THAT,
    TO_INFINITIVE,
    THAT_SUBJECT,
    THAT_OBJECT,
    THAT_AUXILIARY,
    SPEAKER,
    ANY
  }

  /** The slot that a codebook file writes this way; any unreserved word is a preposition. */
  public static SlotName of(String word) {
    Kind kind =
        switch (word) {
          case "subject" -> Kind.SUBJECT;
          case "object" -> Kind.OBJECT;
          case "indirect" -> Kind.INDIRECT;
          case "complement" -> Kind.COMPLEMENT;
          case "poss" -> Kind.POSSESSOR;
          case "mod" -> Kind.MODIFIER;
          case "that" -> Kind.THAT;
          case "to-inf" -> Kind.TO_INFINITIVE;
          case "that.subject" -> Kind.THAT_SUBJECT;
          case "that.object" -> Kind.THAT_OBJECT;
          case "that.aux" -> Kind.THAT_AUXILIARY;
          case "speaker" -> Kind.SPEAKER;
          case "any" -> Kind.ANY;
          default -> Kind.PREPOSITION;
        };
    return new SlotName(kind, kind == Kind.PREPOSITION ? word : "");
  }

  @Override
  public String toString() {
    return kind == Kind.PREPOSITION ? preposition : kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
