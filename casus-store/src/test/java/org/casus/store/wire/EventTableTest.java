package org.casus.store.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventTableTest {
  private static final Path PAPER = Path.of("..", "docs", "event-table.md");

  private static String line(Column column) {
    String type = column.type().name().toLowerCase(Locale.ROOT);
    return "| `%s` | %s | %s |".formatted(column.name(), type, column.description());
  }

  @Test
  void thePaperListsTheColumns() throws IOException {
    String lines =
        EventTable.columns().stream().map(EventTableTest::line).collect(Collectors.joining("\n"));
    assertThat(Files.readString(PAPER)).endsWith("\n" + lines + "\n");
  }
}
