package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.app.web.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What following feeds remembers from poll to poll: of each feed its version, and which entries it
 * has, each with a mark by which a change is seen. It lies in a file of its own beside the store;
 * without it every entry is fetched again, and kept once all the same.
 */
final class FollowState {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FILE = "follow.json";

  private final Path file;
  private final Map<String, Seen> feeds = new LinkedHashMap<>();

  /** What is known of a feed: its version, and its entries' ids with their marks. */
  private record Seen(Version version, Map<String, String> entries) {}

  private FollowState(Path file) {
    this.file = file;
  }

  /** The state beside a store; nothing is known where there is no file. */
  static FollowState of(Path store) throws IOException {
    FollowState state = new FollowState(store.resolve(FILE));
    if (Files.exists(state.file)) {
      state.read();
    }
    return state;
  }

  private void read() throws IOException {
    try {
      for (var feed : JSON.readTree(Files.readAllBytes(file)).properties()) {
        JsonNode known = feed.getValue();
        Map<String, String> entries = new LinkedHashMap<>();
        known
            .path("entries")
            .properties()
            .forEach(entry -> entries.put(entry.getKey(), entry.getValue().asString("")));
        Version version = new Version(text(known, "etag"), text(known, "last_modified"));
        feeds.put(feed.getKey(), new Seen(version, entries));
      }
    } catch (JacksonException e) {
      throw new IOException(
          file + ": this is not what was written there; remove it, and every entry is read again",
          e);
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() ? value.asString() : null;
  }

  Version version(String feed) {
    Seen seen = feeds.get(feed);
    return seen == null ? Version.NONE : seen.version();
  }

  /** Whether an entry was read when it had this mark. */
  boolean isKnown(String feed, String entry, String mark) {
    Seen seen = feeds.get(feed);
    return seen != null && mark.equals(seen.entries().get(entry));
  }

  /**
   * Remembers a feed's version and the entries that it has now, each with its mark; those it had
   * are forgotten.
   */
  void remember(String feed, Version version, Map<String, String> entries) {
    feeds.put(feed, new Seen(version, new LinkedHashMap<>(entries)));
  }

  /** Has an entry read again at the next poll, even of a feed that has not changed. */
  void forget(String feed, String entry) {
    Seen seen = feeds.get(feed);
    if (seen != null) {
      seen.entries().remove(entry);
      feeds.put(feed, new Seen(Version.NONE, seen.entries()));
    }
  }

  /** Writes the file anew, whole or not at all. */
  void save() throws IOException {
    ObjectNode all = JSON.createObjectNode();
    feeds.forEach(
        (feed, seen) -> {
          ObjectNode node = all.putObject(feed);
          node.put("etag", seen.version().tag());
          node.put("last_modified", seen.version().changed());
          ObjectNode entries = node.putObject("entries");
          seen.entries().forEach(entries::put);
        });
    Path written = file.resolveSibling(FILE + ".new");
    Files.write(written, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
