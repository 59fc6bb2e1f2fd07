package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A statement and the values of its question marks.
 *
 * @param text the statement
 * @param values one for each question mark, in their order
 */
record Sql(String text, List<Object> values) {
  Sql {
    values = List.copyOf(values);
  }

  static Sql of(String text) {
    return new Sql(text, List.of());
  }

  static Sql of(String text, Collection<?> values) {
    return new Sql(text, List.copyOf(values));
  }

  /** The two, one after the other. */
  Sql then(Sql next) {
    List<Object> both = new ArrayList<>(values);
    both.addAll(next.values);
    return new Sql(text + " " + next.text, both);
  }

  Sql then(String next) {
    return then(of(next));
  }

  /** So many question marks in brackets: a list of texts. */
  static String list(int size) {
    return "[" + String.join(", ", Collections.nCopies(size, "?::VARCHAR")) + "]";
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }
}
