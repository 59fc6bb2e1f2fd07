package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The documents of a JSON-lines stream, in the memory of one line. */
final class JsonLines extends Lookahead {
  private final LineReader lines;
  private final String name;
  private final JsonDocument parser;
  private boolean broken;
  private boolean foundSome;

  JsonLines(InputStream in, String name, Limits limits) {
    this.lines = new LineReader(in, limits.lineBytes());
    this.name = name;
    this.parser = new JsonDocument(limits);
  }

  @Override
  @Nullable Reading advance() {
    if (broken) {
      return null;
    }
    try {
      Reading reading = nextDocument();
      if (reading == null && !foundSome) {
        foundSome = true;
        return new Reading.Damaged(
            new Provenance(name, 0), Damage.EMPTY, "there is no document in it");
      }
      foundSome = true;
      return reading;
    } catch (IOException e) {
      broken = true;
      return StreamReader.unreadable(new Provenance(name, lines.asked()), e);
    }
  }

  private @Nullable Reading nextDocument() throws IOException {
    byte[] line = lines.next();
    while (line != null && !lines.isTooLong() && isBlank(line)) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    Provenance provenance = new Provenance(name, lines.number());
    return lines.isTooLong() ? tooLong(provenance) : parser.read(line, provenance);
  }

  private Reading tooLong(Provenance provenance) {
    return new Reading.Damaged(
        provenance,
        Damage.TOO_LARGE,
        "the line is longer than " + lines.limit() + " bytes; is it one document, and JSON lines?");
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    StreamReader.closeQuietly(lines.in());
  }
}
