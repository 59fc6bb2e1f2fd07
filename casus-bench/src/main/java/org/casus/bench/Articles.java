package org.casus.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Extractor extractor = new Extractor();
    List<String> texts = new ArrayList<>();
    for (Path path : paths) {
      for (RawItem item : of(path)) {
        if (extractor.extract(item) instanceof Extraction.Extracted extracted) {
          texts.add(extracted.document().text());
        }
      }
    }
    return texts;
  }
}
