package org.casus.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * The bytes of a zip archive, counted. Until the bound is lifted only so many may be read: the list
 * of its files is held in memory, and nobody knows beforehand how long it is.
 */
final class ListedChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private long left;
  private long count;

  ListedChannel(SeekableByteChannel channel, long most) {
    this.channel = channel;
    this.left = most;
  }

  /** From now on any number of bytes may be read. */
  void lift() {
    left = Long.MAX_VALUE;
  }

  /** How many bytes have been read. */
  long count() {
    return count;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int read = channel.read(target);
    left -= Math.max(0, read);
    count += Math.max(0, read);
    if (left < 0) {
      throw new OverLimitException(
          "the list of its files is too long to be held in memory; divide it, or unpack it"
              + " yourself");
    }
    return read;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
