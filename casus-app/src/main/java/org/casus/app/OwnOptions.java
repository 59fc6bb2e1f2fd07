package org.casus.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.actor.UserDictionary;
import org.casus.event.Codebook;
import org.casus.place.Gazetteer;
import org.casus.report.DocumentCoder;
import org.casus.text.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user lays over the dictionary, the codebook and the places that are built in. */
final class OwnOptions {
  @Option(
      names = "--dictionary",
      paramLabel = "DIR",
      description = {
        "A folder of your own names, role words and codebook entries; they win over ours.",
        "casus dictionary import writes one."
      })
  private @Nullable Path dictionary;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "Your own places, as casus gazetteer import writes them.")
  private @Nullable Path gazetteer;

  /**
   * The coder with what the user gave; the one that is built in if he gave nothing.
   *
   * @throws IOException if it cannot be read
   */
  Coder coder(Main main) throws IOException {
    if (dictionary == null && gazetteer == null) {
      return main.coder();
    }
    DocumentCoder.Own nothing = DocumentCoder.Own.NOTHING;
    UserDictionary words =
        dictionary == null ? nothing.dictionary() : UserDictionary.read(dictionary);
    Gazetteer places = gazetteer == null ? null : read(gazetteer);
    Coder coder =
        Coder.load(
            new DocumentCoder.Own(
                words,
                dictionary == null
                    ? nothing.codebook()
                    : Codebook.OwnChapter.of(dictionary.resolve("codebook")),
                places == null ? nothing.gazetteer() : () -> places),
            words.fingerprint() + (gazetteer == null ? "" : hash(gazetteer)));
    return main.asAsked(coder);
  }

  private static String hash(Path file) throws IOException {
    return Fingerprint.of(Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  private static Gazetteer read(Path file) throws IOException {
    try {
      return Gazetteer.load(file);
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
