package org.casus.store.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A flat table: what its columns are, and how a row is read off a value.
 *
 * @param <T> what one row is made of
 */
final class Table<T> {
  private final List<Field<T>> fields;
  private final List<Column> columns;

  Table(List<Field<T>> fields) {
    this.fields = List.copyOf(fields);
    this.columns = fields.stream().map(Field::column).toList();
  }

  List<Column> columns() {
    return columns;
  }

  List<@Nullable Object> row(T of) {
    List<@Nullable Object> row = new ArrayList<>(fields.size());
    for (Field<T> field : fields) {
      row.add(encodable(field.value().apply(of)));
    }
    return Collections.unmodifiableList(row);
  }

  private static @Nullable Object encodable(@Nullable Object value) {
    return switch (value) {
      case String text -> Surrogates.replaceLone(text);
      case List<?> list -> list.stream().map(v -> Surrogates.replaceLone(v.toString())).toList();
      case null, default -> value;
    };
  }

  /**
   * One value for each; an absent one is the empty string, so that lists of one party keep step.
   */
  static <V> List<String> items(List<V> values, Function<V, @Nullable String> value) {
    return values.stream().map(v -> Objects.requireNonNullElse(value.apply(v), "")).toList();
  }

  /** A column, and how its value is read. */
  record Field<T>(Column column, Function<T, ? extends @Nullable Object> value) {
    static <T> Field<T> of(
        String name,
        Column.Type type,
        String description,
        Function<T, ? extends @Nullable Object> value) {
      return new Field<>(new Column(name, type, description), value);
    }
  }
}
