package org.casus.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.document.Document;
import org.casus.document.Extraction;
import org.casus.document.Extractor;
import org.casus.source.InputFormat;
import org.casus.source.RawItem;
import org.casus.source.Reading;
import org.casus.source.Source;
import org.casus.source.Sources;

/** The texts that speed is measured on. */
final class Articles {
  private Articles() {}

  /** Every document of a file or folder. */
  static List<RawItem> of(Path path) throws IOException {
    List<RawItem> items = new ArrayList<>();
    List<String> inputs = List.of(path.toString());
    try (Source source = Sources.open(inputs, InputFormat.AUTO, InputStream.nullInputStream())) {
      while (source.hasNext()) {
        switch (source.next()) {
          case Reading.Item item -> items.add(item.item());
          case Reading.Passed passed -> {}
          case Reading.Damaged damaged -> throw new IOException(damaged.report());
        }
      }
    }
    return items;
  }

  /** The plain texts of the documents of these files. */
  static List<String> texts(List<Path> paths) throws IOException {
    return documents(paths).stream().map(Document::text).toList();
  }

  /** The documents of these files. */
  static List<Document> documents(List<Path> paths) throws IOException {
    Extractor extractor = new Extractor();
    List<Document> documents = new ArrayList<>();
    for (Path path : paths) {
      for (RawItem item : of(path)) {
        if (extractor.extract(item) instanceof Extraction.Extracted extracted) {
          documents.add(extracted.document());
        }
      }
    }
    return documents;
  }
}
