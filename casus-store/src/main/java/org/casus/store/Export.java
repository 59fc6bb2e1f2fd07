package org.casus.store;

import java.nio.file.Path;
import java.util.List;

/**
 * What an export wrote.
 *
 * @param files the data files, and last the {@code datapackage.json} that describes them
 * @param documents how many documents the selection holds
 * @param events how many events the selection holds
 */
public record Export(List<Path> files, long documents, long events) {
  public Export {
    files = List.copyOf(files);
  }
}
