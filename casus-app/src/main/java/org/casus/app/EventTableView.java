package org.casus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.document.Document;
import org.casus.event.EventMention;
import org.casus.event.EventPlace;
import org.casus.event.QuadClass;
import org.casus.report.CodedDocument;
import org.casus.report.EventReport;
import org.jspecify.annotations.Nullable;

/** The events of a document as a table of 100 columns: who did what to whom, and who says so. */
final class EventTableView {
  private static final List<String> HEADS =
      List.of("WHO", "DID WHAT", "TO WHOM", "WHERE", "WHEN", "WHO SAYS SO", "IS IT SO");
  private static final int[] WIDTHS = {18, 19, 18, 10, 10, 11, 8};

  private final boolean colour;

  EventTableView(boolean colour) {
    this.colour = colour;
  }

  /** The names of the columns. */
  List<String> head() {
    return row(HEADS, style(2));
  }

  /** A heading that names outlet, day and headline, then a row for each event. */
  List<String> lines(CodedDocument coded) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(heading(coded.annotated().document()));
    for (EventReport report : coded.events()) {
      lines.addAll(row(cells(report), style(report.claim().event())));
    }
    return lines;
  }

  private List<String> heading(Document document) {
    String outlet = Words.origin(document);
    String title = document.title() == null ? document.provenance().label() : document.title();
    return Wrapping.lines(outlet.isEmpty() ? title : outlet + ": " + title, 100).stream()
        .map(line -> styled(line, style(1)))
        .toList();
  }

  private static List<String> cells(EventReport report) {
    EventMention event = report.claim().event();
    return List.of(
        Words.names(event.actors()),
        event.type() + " \"" + event.triggerText() + "\"",
        Words.names(event.recipients()),
        place(event.place()),
        event.time() == null ? "" : Words.of(event.time().interval()),
        Words.names(report.claim().attribution().stream().map(a -> a.speaker()).toList()),
        Words.of(report.claim().factuality()));
  }

  private static String place(@Nullable EventPlace place) {
    return place == null ? "" : place.place().name();
  }

  private List<String> row(List<String> cells, String style) {
    List<List<String>> columns =
        IntStream.range(0, cells.size())
            .mapToObj(i -> Wrapping.lines(cells.get(i), WIDTHS[i]))
            .toList();
    int height = columns.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      lines.add(line(columns, y, style));
    }
    return lines;
  }

  private String line(List<List<String>> columns, int y, String style) {
    StringBuilder line = new StringBuilder();
    for (int x = 0; x < columns.size(); x++) {
      String cell = y < columns.get(x).size() ? columns.get(x).get(y) : "";
      line.append(x == 1 ? styled(cell, style) : cell);
      line.append(" ".repeat(Math.max(0, WIDTHS[x] - Wrapping.width(cell)) + 1));
    }
    return line.toString().stripTrailing();
  }

  private String style(EventMention event) {
    QuadClass quad = event.type().quadClass();
    return switch (quad) {
      case VERBAL_COOPERATION -> style(32);
      case MATERIAL_COOPERATION -> style(36);
      case VERBAL_CONFLICT -> style(33);
      case MATERIAL_CONFLICT -> style(31);
    };
  }

  private String style(int number) {
    return colour ? "\u001b[" + number + "m" : "";
  }

  private static String styled(String text, String style) {
    return style.isEmpty() ? text : style + text + "\u001b[0m";
  }
}
