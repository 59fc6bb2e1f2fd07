package org.casus.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What a person is told when the world fails. */
final class Failures {
  private Failures() {}

  /** The file and what is wrong with it, in one sentence. */
  static String sentence(IOException failure) {
    return switch (failure) {
      case NoSuchFileException e -> e.getFile() + ": there is no such file or folder.";
      case AccessDeniedException e -> e.getFile() + ": the system denies access to it.";
      case FileAlreadyExistsException e -> e.getFile() + ": there is a file of this name already.";
      case NotDirectoryException e -> e.getFile() + ": this is no folder.";
      case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
      default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
    };
  }
}
