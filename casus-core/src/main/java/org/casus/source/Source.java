package org.casus.source;

import java.util.Iterator;

/**
 * A run of readings, each read only when it is asked for.
 *
 * <p>What is damaged is told as a {@link Reading.Damaged}, in its place; neither {@link #hasNext}
 * nor {@link #next} throws for bad input. One thread at a time may use a source.
 *
 * <p>A new kind of input (an archive, a feed, a crawl) is one more implementation, and one more
 * {@link InputFormat} that leads to it.
 */
public interface Source extends Iterator<Reading>, AutoCloseable {
  /** Lets go of the open file, if any; standard input stays open. */
  @Override
  void close();
}
