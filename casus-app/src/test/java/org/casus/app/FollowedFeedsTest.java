package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.app.web.Version;
import org.casus.app.web.Web;
import org.casus.source.MediaKind;
import org.casus.source.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedFeedsTest {
  private static final String FEED = "https://example.org/feed";
  @TempDir Path store;

  /** A web of a few pages, which knows when a page has not changed. */
  private static final class SmallWeb implements Web {
    final Map<String, String> pages = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public Content open(String address) throws IOException {
      asked.add(address);
      String page = pages.get(address);
      if (page == null) {
        throw new IOException(address + " answers with status 404");
      }
      return new Content(
          new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), address, "UTF-8");
    }

    @Override
    public Content open(String address, String origin) throws IOException {
      return open(address);
    }

    @Override
    public @Nullable Fetched fetch(String address, Version known) throws IOException {
      Content content = open(address);
      String tag = Integer.toHexString(String.valueOf(pages.get(address)).hashCode());
      return tag.equals(known.tag()) ? null : new Fetched(content, new Version(tag, null));
    }
  }

  private final SmallWeb web = new SmallWeb();

  private static String feed(String... items) {
    return "<rss version=\"2.0\"><channel><title>Planet</title><link>https://example.org</link>"
        + "<description>News</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(int number, String description) {
    return "<item><title>Bridge "
        + number
        + "</title><link>https://example.org/"
        + number
        + "</link><description>"
        + description
        + "</description></item>";
  }

  private List<Reading> poll(boolean pages) throws IOException {
    FollowState state = FollowState.of(store);
    List<Reading> readings = new ArrayList<>();
    new FollowedFeeds(List.of(FEED), web, state, pages, () -> false)
        .forEachRemaining(readings::add);
    state.save();
    return readings;
  }

  @Test
  void newEntriesAreReadFromTheirPages() throws IOException {
    web.pages.put(FEED, feed(item(1, "Short.")));
    web.pages.put("https://example.org/1", "<p>The bridge was opened.");
    assertThat(poll(true))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Item.class,
            read -> {
              assertThat(read.item().kind()).isEqualTo(MediaKind.HTML);
              assertThat(read.item().content()).contains("opened");
              assertThat(read.item().metadata().url()).isEqualTo("https://example.org/1");
              assertThat(read.item().metadata().publisher()).isEqualTo("Planet");
              assertThat(read.provenance().label()).isEqualTo(FEED + "#1");
            });
  }

  @Test
  void whatIsKnownIsNotReadAgain() throws IOException {
    web.pages.put(FEED, feed(item(1, "Short.")));
    web.pages.put("https://example.org/1", "<p>One.");
    poll(true);
    web.asked.clear();
    assertThat(poll(true)).isEmpty();
    assertThat(web.asked).containsExactly(FEED);
    web.pages.put(FEED, feed(item(2, "Short."), item(1, "Short.")));
    web.pages.put("https://example.org/2", "<p>Two.");
    assertThat(poll(true)).hasSize(1);
    assertThat(web.asked).doesNotContain("https://example.org/1");
  }

  @Test
  void theFeedsOwnWordsServeWhereThePageCannotBeHad() throws IOException {
    web.pages.put(FEED, feed(item(1, "The bridge was opened again."), item(2, "")));
    List<Reading> readings = poll(true);
    assertThat(readings.getFirst())
        .isInstanceOfSatisfying(
            Reading.Item.class,
            read -> assertThat(read.item().content()).isEqualTo("The bridge was opened again."));
    assertThat(readings.getLast())
        .isInstanceOfSatisfying(
            Reading.Damaged.class, lost -> assertThat(lost.message()).contains("404"));
  }

  @Test
  void pagesAreLeftAloneWhereTheyAreNotWanted() throws IOException {
    web.pages.put(FEED, feed(item(1, "The bridge was opened again.")));
    assertThat(poll(false)).hasSize(1);
    assertThat(web.asked).containsExactly(FEED);
  }

  @Test
  void aFeedThatCannotBeHadCostsNoOther() throws IOException {
    String other = "https://example.org/other";
    web.pages.put(other, feed(item(1, "The bridge was opened again.")));
    List<Reading> readings = new ArrayList<>();
    new FollowedFeeds(List.of(FEED, other), web, FollowState.of(store), false, () -> false)
        .forEachRemaining(readings::add);
    assertThat(readings).hasSize(2);
    assertThat(readings.getFirst()).isInstanceOf(Reading.Damaged.class);
    assertThat(readings.getLast()).isInstanceOf(Reading.Item.class);
  }

  @Test
  void anEntryThatChangedIsReadAgain() throws IOException {
    web.pages.put(FEED, feed(item(1, "The bridge is open."), item(2, "Nothing new.")));
    assertThat(poll(false)).hasSize(2);
    web.pages.put(FEED, feed(item(1, "The bridge is closed."), item(2, "Nothing new.")));
    assertThat(poll(false))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Item.class,
            read -> {
              assertThat(read.item().content()).isEqualTo("The bridge is closed.");
              assertThat(read.item().metadata().id()).isEqualTo("https://example.org/1");
            });
    assertThat(poll(false)).isEmpty();
  }

  @Test
  void markupThatChangesIsNoChange() throws IOException {
    web.pages.put(FEED, feed(item(1, "Open.&lt;img src='https://count.example/1'&gt;")));
    assertThat(poll(false)).hasSize(1);
    web.pages.put(FEED, feed(item(1, "Open.&lt;img src='https://count.example/2'&gt;")));
    assertThat(poll(false)).isEmpty();
  }

  @Test
  void whatIsNotReadWhenThePersonEndsIsReadNextTime() throws IOException {
    String other = "https://example.org/other";
    web.pages.put(FEED, feed(item(1, "One."), item(2, "Two."), item(3, "Three.")));
    web.pages.put(other, feed(item(4, "Four.")));
    FollowState state = FollowState.of(store);
    List<Reading> readings = new ArrayList<>();
    new FollowedFeeds(List.of(FEED, other), web, state, false, () -> !readings.isEmpty())
        .forEachRemaining(readings::add);
    state.save();
    assertThat(readings).hasSize(1);
    assertThat(web.asked).containsExactly(FEED);
    assertThat(poll(false))
        .map(reading -> reading.provenance().label())
        .containsExactly(FEED + "#2", FEED + "#3");
  }
}
