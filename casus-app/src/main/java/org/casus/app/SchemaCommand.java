package org.casus.app;

import java.util.concurrent.Callable;
import org.casus.store.wire.RecordSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code casus schema}: the JSON Schema that every record keeps to. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of the records that code and ingest write.",
    footer = {"", "Example:", "  casus schema > casus.schema.json"})
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(RecordSchema.text().strip());
    return Status.ALL_READ;
  }
}
