package org.casus.app;

import java.util.List;
import org.casus.app.web.FetchRules;
import org.casus.app.web.OwnHosts;
import org.casus.app.web.WebFetcher;
import org.casus.source.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command fetches from the web. */
final class WebOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--own-host",
      paramLabel = "HOST[:PORT]",
      description =
          "A host of your own network to fetch from, though its address is private; at ports 80"
              + " and 443, or the one named. May be given again.")
  private List<String> hosts = List.of();

  /** What fetches; whoever asked for it closes it. */
  WebFetcher fetcher() {
    return new WebFetcher(
        FetchRules.of(Version.number(), Limits.DEFAULT.documentBytes()), ownHosts());
  }

  private OwnHosts ownHosts() {
    try {
      return OwnHosts.of(hosts);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--own-host: " + e.getMessage());
    }
  }
}
