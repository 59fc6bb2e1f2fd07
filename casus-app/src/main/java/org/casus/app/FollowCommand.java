package org.casus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.app.web.WebFetcher;
import org.casus.source.Source;
import org.casus.source.Sources;
import org.casus.store.Kept;
import org.casus.store.Run;
import org.casus.store.Store;
import org.casus.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code casus follow}: polls feeds and keeps what is new in them. */
@Command(
    name = "follow",
    description = {
      "Poll feeds, code what is new in them and keep it in a store, until it is stopped.",
      "Pages are fetched politely, by robots.txt, and not from private addresses unless you name",
      "their hosts."
    },
    footer = {
      "",
      "Example:",
      "  casus follow --store mystore --every 30m https://example.org/world/rss.xml"
    })
final class FollowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FEED", arity = "1..*", description = "Addresses of RSS or Atom feeds.")
  private List<String> feeds = List.of();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "How often, as 90s, 15m or 2h; 15m if it is not given.",
      converter = TimeReader.class)
  private Duration every = Duration.ofMinutes(15);

  @Option(names = "--once", description = "Poll once and end.")
  private boolean once;

  @Option(
      names = "--no-pages",
      description = "Code what the feeds hold; do not fetch the articles' own pages.")
  private boolean noPages;

  @Mixin private WebOptions web = new WebOptions();
  @Mixin private StoreOption store = new StoreOption();
  private final Main main;

  FollowCommand(Main main) {
    this.main = main;
  }

  /** Reads lengths of time as the person writes them. */
  static final class TimeReader implements ITypeConverter<Duration> {
    private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,6})([smh])");

    @Override
    public Duration convert(String value) {
      Matcher time = TIME.matcher(value.strip().toLowerCase(Locale.ROOT));
      if (!time.matches()) {
        throw new TypeConversionException("'" + value + "' is no time such as 90s, 15m or 2h");
      }
      return Duration.parse("PT" + time.group(1) + time.group(2).toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public Integer call() throws IOException {
    for (String feed : feeds) {
      if (!Sources.isAddress(feed)) {
        throw new ParameterException(
            spec.commandLine(), feed + " is no address that begins with http:// or https://");
      }
    }
    Coder coder = main.coder();
    try (WebFetcher fetcher = web.fetcher();
        Ending ending = Ending.ofProcess(main.console())) {
      return follow(coder, fetcher, ending);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Status.ALL_READ;
    }
  }

  private int follow(Coder coder, WebFetcher fetcher, Ending ending)
      throws IOException, InterruptedException {
    if (once) {
      return poll(coder, fetcher, ending);
    }
    do {
      try {
        poll(coder, fetcher, ending);
      } catch (StoreException e) {
        // Another command may have it open, and will let go of it.
        main.console().say(Failures.sentence(e) + " The next poll reads the same again.");
      }
    } while (!ending.isAskedWithin(every));
    return Status.ALL_READ;
  }

  // The store is open while a poll lasts, so that other commands can read it in between. What is
  // remembered is written last: a poll that breaks off is made again, and keeps nothing twice.
  private int poll(Coder coder, WebFetcher fetcher, Ending ending) throws IOException {
    Path folder = store.folder();
    Instant started = main.console().clock().instant();
    CodingRun run = new CodingRun(main, coder, Runtime.getRuntime().availableProcessors());
    try (Store kept = Store.open(folder, main.console().clock())) {
      FollowState state = FollowState.of(folder);
      Source source = new FollowedFeeds(feeds, fetcher, state, !noPages, ending::isAsked);
      Batches batches = new Batches(kept, coder.version());
      run.run(source, record -> record, batches, Progress.none());
      Kept sum = batches.finish();
      Instant ended = main.console().clock().instant();
      kept.recordRun(new Run(started, ended, coder.version(), run.tally(), sum));
      state.save();
      return run.endPoll(started.toEpochMilli(), IngestCommand.told(sum, folder));
    }
  }
}
