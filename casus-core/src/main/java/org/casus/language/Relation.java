package org.casus.language;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dependency relations of <a href="https://universaldependencies.org/u/dep/">Universal
 * Dependencies v2</a>, with the subtypes that English uses. A subtype's name is written with an
 * underscore: {@code NSUBJ_PASS} is {@code nsubj:pass}.
 */
public enum Relation {
  ACL,
  ACL_RELCL,
  ADVCL,
  ADVCL_RELCL,
  ADVMOD,
  AMOD,
  APPOS,
  AUX,
  AUX_PASS,
  CASE,
  CC,
  CC_PRECONJ,
  CCOMP,
  COMPOUND,
  COMPOUND_PRT,
  CONJ,
  COP,
  CSUBJ,
  CSUBJ_OUTER,
  CSUBJ_PASS,
  DEP,
  DET,
  DET_PREDET,
  DISCOURSE,
  DISLOCATED,
  EXPL,
  FIXED,
  FLAT,
  GOESWITH,
  IOBJ,
  LIST,
  MARK,
  NMOD,
  NMOD_DESC,
  NMOD_POSS,
  NMOD_UNMARKED,
  NSUBJ,
  NSUBJ_OUTER,
  NSUBJ_PASS,
  NUMMOD,
  OBJ,
  OBL,
  OBL_AGENT,
  OBL_UNMARKED,
  ORPHAN,
  PARATAXIS,
  PUNCT,
  REPARANDUM,
  ROOT,
  VOCATIVE,
  XCOMP;

  private static final Map<String, Relation> BY_LABEL =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Relation::label, r -> r));

  /** The label as treebanks write it: {@code nsubj:pass}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /**
   * The relation that a treebank's label names; an unknown subtype gives its main relation, an
   * unknown relation {@link #DEP}.
   */
  public static Relation of(String label) {
    Relation exact = BY_LABEL.get(label);
    if (exact != null) {
      return exact;
    }
    int colon = label.indexOf(':');
    return BY_LABEL.getOrDefault(colon < 0 ? label : label.substring(0, colon), DEP);
  }

  /** Whether it attaches a nominal subject, active or passive. */
  public boolean isSubject() {
    return this == NSUBJ || this == NSUBJ_PASS || this == NSUBJ_OUTER;
  }

  /** Whether it attaches an oblique nominal: {@code obl} and its subtypes. */
  public boolean isOblique() {
    return this == OBL || this == OBL_AGENT || this == OBL_UNMARKED;
  }

  /** Whether it attaches a nominal modifier of a nominal other than a possessor. */
  public boolean isNominalModifier() {
    return this == NMOD || this == NMOD_DESC || this == NMOD_UNMARKED;
  }
}
