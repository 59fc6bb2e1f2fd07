package org.casus.actor;

import org.casus.language.Token;

/** Whom the nominals of a document name, each found out when it is first asked for. */
interface Readings {
  /** Whom this token's noun phrase names. */
  Reading read(int sentence, Token token);
}
