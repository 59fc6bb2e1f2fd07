package org.casus.app;

/** The exit statuses of every command. */
final class Status {
  /** All was read, all was done. */
  static final int ALL_READ = 0;

  /** Nothing could be read, or the command could not be done. */
  static final int NOTHING_READ = 1;

  /** The command was asked for in a way that makes no sense. */
  static final int USAGE = 2;

  /** Some documents were rejected or some input was damaged; the rest is done. */
  static final int SOME_LOST = 3;

  private Status() {}
}
