package org.casus.app;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command's data goes: a file, or standard output, which may be closed by its reader. */
final class Output extends FilterOutputStream {
  private static final int BUFFER = 1 << 16;

  private final boolean closable;

  private Output(OutputStream out, boolean closable) {
    super(new BufferedOutputStream(out, BUFFER));
    this.closable = closable;
  }

  /** The file, made anew, or standard output where none is named. */
  static Output to(@Nullable Path file, Console console) throws IOException {
    return file == null
        ? new Output(console.out(), false)
        : new Output(Files.newOutputStream(file), true);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    if (closable) {
      out.close();
    }
  }

  private static IOException told(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("Pipe closed")
        ? new ClosedOutputException(e)
        : e;
  }
}
