package org.casus.source;

import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/** The way from what a user names to a {@link Source}. */
public final class Sources {
  /** The name under which standard input is asked for. */
  public static final String STANDARD_INPUT = "-";

  private static final Pattern ADDRESS = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  private Sources() {}

  /**
   * Reads files, folders (all files within, in the order of their names) and standard input, in the
   * order given.
   *
   * @param inputs paths, or {@link #STANDARD_INPUT}
   * @param format what every input is, or {@link InputFormat#AUTO}
   * @param standardInput read where an input is {@link #STANDARD_INPUT}
   */
  public static Source open(List<String> inputs, InputFormat format, InputStream standardInput) {
    return open(inputs, format, standardInput, Limits.DEFAULT);
  }

  /** The same within other limits. */
  public static Source open(
      List<String> inputs, InputFormat format, InputStream standardInput, Limits limits) {
    return open(inputs, format, standardInput, limits, Remote.NONE);
  }

  /**
   * The same, and addresses of the web.
   *
   * @param remote opens what begins with {@code http://} or {@code https://}
   */
  public static Source open(
      List<String> inputs,
      InputFormat format,
      InputStream standardInput,
      Limits limits,
      Remote remote) {
    return new InputList(inputs, new StreamReader(format, limits), standardInput, remote);
  }

  /**
   * The page of a feed's entry, as it was fetched; what the feed says of it is kept beside it.
   *
   * @throws IOException if it breaks off or is over a limit
   */
  public static Reading page(
      Remote.Content content, Feed.Entry entry, Provenance place, Limits limits)
      throws IOException {
    byte[] bytes = bytes(content, "page", limits);
    String notText = Look.whyNotText(bytes);
    return notText == null
        ? new Reading.Item(
            new RawItem(
                Encoding.ofPage(bytes, content.charset()), MediaKind.HTML, entry.metadata(), place))
        : new Reading.Damaged(place, Damage.NOT_TEXT, notText);
  }

  private static byte[] bytes(Remote.Content content, String what, Limits limits)
      throws IOException {
    try (InputStream in = content.body()) {
      byte[] bytes = in.readNBytes(limits.documentBytes() + 1);
      if (bytes.length > limits.documentBytes()) {
        throw new OverLimitException(
            "the " + what + " is larger than " + limits.documentBytes() + " bytes");
      }
      return bytes;
    }
  }

  /** Whether an input is an address of the web, not a file. */
  public static boolean isAddress(String input) {
    return ADDRESS.matcher(input).lookingAt();
  }

  /**
   * The entries of a feed that was fetched.
   *
   * @throws IOException if it breaks off, is over a limit or is no feed
   */
  public static Feed feed(Remote.Content content, Limits limits) throws IOException {
    byte[] bytes = bytes(content, "feed", limits);
    try {
      return Feed.read(Encoding.ofPage(bytes, content.charset()), limits);
    } catch (FeedException | IllegalArgumentException e) {
      throw new IOException("this is no feed in RSS or Atom (" + e.getMessage() + ")", e);
    }
  }
}
