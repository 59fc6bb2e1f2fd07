package org.casus.store;

/** The forms in which a selection leaves the store, each with the name of its file. */
public enum ExportFormat {
  /** Records of the wire format, each with the selected events alone. */
  JSONL("records.jsonl"),
  /** The flat event table as comma-separated values. */
  CSV("events.csv"),
  /** The flat event table, its lists as lists. */
  PARQUET("events.parquet"),
  /** The events that have a place, as points. */
  GEOJSON("events.geojson");

  private final String file;

  ExportFormat(String file) {
    this.file = file;
  }

  /** The name of its file. */
  public String file() {
    return file;
  }
}
