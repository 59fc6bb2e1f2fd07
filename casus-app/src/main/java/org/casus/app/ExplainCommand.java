package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.casus.agreement.Agreement;
import org.casus.document.Document;
import org.casus.event.Entry;
import org.casus.report.CodedDocument;
import org.casus.report.EventReport;
import org.casus.source.InputFormat;
import org.casus.source.Reading;
import org.casus.source.Source;
import org.casus.source.Sources;
import org.casus.store.CoderVersion;
import org.casus.store.Store;
import org.casus.store.StoredDocument;
import org.casus.store.StoredEvent;
import org.casus.store.wire.DocumentRecord;
import org.casus.store.wire.RecordReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code casus explain}: why an event was coded as it was. */
@Command(
    name = "explain",
    description = "Show why an event was coded as it was, field by field.",
    footer = {
      "",
      "Examples:",
      "  casus explain 0f3a4b5c6d7e8f901234 --store mystore",
      "  casus explain 0f3a4b5c6d7e8f901234 article.txt",
      "Without a store or an input, the event is looked for in the demo's store."
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "EVENT_ID",
      description = "The id of an event or, with inputs, of an agreement.")
  private String id = "";

  @Parameters(
      index = "1..*",
      paramLabel = "INPUT",
      description = "The files or folders that it was coded from.")
  private List<String> inputs = List.of();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The folder of the store that keeps it.")
  private @Nullable Path store;

  @Spec private CommandSpec spec;
  private final Main main;

  ExplainCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (!inputs.isEmpty()) {
      return fromInputs();
    }
    Path folder = store == null ? main.console().demoStore() : store;
    if (store == null && !Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), "name the store (--store DIR) or the inputs that hold the event");
    }
    return fromStore(folder);
  }

  private Integer fromInputs() {
    Coder coder = main.coder();
    try (Source source = Sources.open(inputs, InputFormat.AUTO, main.console().in())) {
      while (source.hasNext()) {
        if (source.next() instanceof Reading.Item item
            && coder.record(item.item()) instanceof DocumentRecord.Coded coded
            && (explain(coded.coded(), coder) || explainAgreement(coded))) {
          return Status.ALL_READ;
        }
      }
    }
    main.console().say("no event " + id + " in " + String.join(", ", inputs) + ".");
    return Status.NOTHING_READ;
  }

  private Integer fromStore(Path folder) throws IOException {
    Optional<StoredEvent> found;
    try (Store kept = Store.openToRead(folder)) {
      found = kept.current().event(id);
    }
    if (found.isEmpty()) {
      main.console().say("no event " + id + " in the store " + folder + ".");
      return Status.NOTHING_READ;
    }
    StoredDocument document = found.get().document();
    Coder coder = main.coder();
    JsonNode record = RecordReader.read(document.record());
    if (!explain(coder.reports(RecordReader.document(record)), coder)) {
      spec.commandLine().getOut().println(event(record));
      main.console().say(codedOtherwise(document.coder(), coder.version()));
    }
    return Status.ALL_READ;
  }

  private String event(JsonNode record) {
    for (JsonNode event : record.get("events")) {
      if (event.get("id").asString().equals(id)) {
        return event.toPrettyString();
      }
    }
    throw new IllegalArgumentException("no event " + id + " in this record");
  }

  private static String codedOtherwise(CoderVersion then, CoderVersion now) {
    return "%s with codebook %s coded it; %s with codebook %s codes the text differently, so the kept event alone can be shown. Ingest the document again to recode it."
        .formatted(then.coder(), then.codebook(), now.coder(), now.codebook());
  }

  private boolean explain(CodedDocument coded, Coder coder) {
    Optional<EventReport> report =
        coded.events().stream().filter(event -> event.id().equals(id)).findFirst();
    report.ifPresent(
        event -> spec.commandLine().getOut().println(explanation(coded, event, coder)));
    return report.isPresent();
  }

  private boolean explainAgreement(DocumentRecord.Coded record) {
    Optional<Agreement> pact =
        record.agreements().stream().filter(agreement -> agreement.id().equals(id)).findFirst();
    Document document = record.coded().annotated().document();
    pact.ifPresent(
        agreement ->
            spec.commandLine()
                .getOut()
                .println(new AgreementExplanation(document, agreement).render()));
    return pact.isPresent();
  }

  private String explanation(CodedDocument coded, EventReport event, Coder coder) {
    Optional<Entry> entry = coder.entry(event.claim().event().rule());
    return new Explanation(coded, event, entry, main.console().hasColour()).render();
  }
}
