package org.casus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.casus.actor.ActorDictionary;
import org.casus.actor.DatedRole;
import org.casus.actor.DictionaryEntry;
import org.casus.agreement.DocumentAgreements;
import org.casus.app.accuracy.Figures;
import org.casus.bench.accuracy.Accuracy;
import org.casus.bench.attribution.ConfidenceAccuracy;
import org.casus.bench.attribution.FactualityAccuracy;
import org.casus.bench.attribution.SayingAccuracy;
import org.casus.bench.attribution.TollAccuracy;
import org.casus.bench.docs.CodebookPages;
import org.casus.bench.robust.Bombs;
import org.casus.bench.robust.CodedArchive;
import org.casus.bench.robust.Robustness;
import org.casus.bench.robust.SmallHeap;
import org.casus.bench.speed.AnalyserSpeed;
import org.casus.bench.speed.PrefilterTrial;
import org.casus.bench.speed.Speed;
import org.casus.bench.speed.SpeedTrial;
import org.casus.bench.speed.StartUp;
import org.casus.bench.train.AnalyserAccuracy;
import org.casus.bench.train.NameAccuracy;
import org.casus.bench.train.NameTraining;
import org.casus.bench.train.Train;
import org.casus.document.Extractor;
import org.casus.event.ClauseReader;
import org.casus.event.Codebook;
import org.casus.language.EnglishAnnotator;
import org.casus.place.GazetteerToponymResolver;
import org.casus.report.DocumentCoder;
import org.casus.time.EnglishTimeReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code casus bench}: how fast the coder is, and how well it agrees with people. */
@Command(
    name = "casus bench",
    description = "Measure speed, and accuracy where gold is given.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Examples:",
      "  casus bench",
      "  casus bench --json --gold ../gold > figures.json",
      "  casus bench --data news.jsonl --seconds 20"
    })
public final class Main implements Callable<Integer> {
  private static final String MODEL =
      "casus-core/src/main/resources/org/casus/language/english.model";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and end.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(names = "--json", description = "One JSON object, for machines.")
  private boolean json;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = "Measure accuracy on the hand-coded files of this folder.")
  private @Nullable Path gold;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "Measure speed on these documents; the examples if it is not given.")
  private @Nullable Path data;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "CPU seconds to measure, and half as many to warm up; 6 if not given.")
  private double seconds = 6;

  @Option(names = "--accuracy-only", description = "Leave out speed and start-up; needs --gold.")
  private boolean accuracyOnly;

  /** Runs one command and ends with its exit status. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Main())
            .setUsageHelpWidth(100)
            .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure))
            .execute(args));
  }

  private static int failed(Exception failure) throws Exception {
    if (failure instanceof IOException) {
      System.err.println("casus bench: " + failure.getMessage());
      return 1;
    }
    throw failure;
  }

  /** The checkout that the program runs from: the launcher names it. */
  static Path home() {
    return Path.of(System.getProperty("casus.home", ""));
  }

  @Override
  public Integer call() throws IOException {
    DocumentCoder coder = DocumentCoder.load();
    Speed speed = accuracyOnly ? null : speed(new Extractor(), coder);
    StartUp start = new StartUp(home());
    Path article = home().resolve("examples").resolve("soleimani.txt");
    Double version = accuracyOnly ? null : start.version();
    Double first = accuracyOnly ? null : start.firstRecord(article);
    List<Figures> figures = gold == null ? List.of() : new Accuracy(coder).of(gold);
    BenchReport report = new BenchReport(speed, version, first, figures);
    if (json) {
      System.out.println(report.json());
    } else {
      report.print(System.out);
    }
    return 0;
  }

  private Speed speed(Extractor extractor, DocumentCoder coder) throws IOException {
    Path articles = data == null ? home().resolve("examples").resolve("articles.jsonl") : data;
    return new SpeedTrial(extractor, coder, new DocumentAgreements(coder.events().codebook()))
        .run(Articles.of(articles), seconds);
  }

  @Command(
      name = "language",
      description = "Measure the analyser of English: against treebanks, and how fast it is.",
      footer = {
        "",
        "Examples:",
        "  casus bench language --treebank ../treebank --part test",
        "  casus bench language --text news.jsonl"
      })
  int language(
      @Option(
              names = "--treebank",
              paramLabel = "DIR",
              description = "Measure accuracy on these compressed CoNLL-U files.")
          @Nullable Path treebank,
      @Option(names = "--part", defaultValue = "dev", description = "dev, or test.") String part,
      @Option(
              names = "--model",
              paramLabel = "FILE",
              description = "Another model than the one that ships, for --treebank.")
          @Nullable Path model,
      @Option(
              names = "--text",
              paramLabel = "FILE",
              arity = "1..*",
              description = "Measure speed on the documents of these files.")
          @Nullable List<Path> texts)
      throws IOException, InterruptedException {
    if (treebank != null && model != null) {
      AnalyserAccuracy.print(model, treebank, part, System.out);
    } else if (treebank != null) {
      AnalyserAccuracy.print(EnglishAnnotator.load(), treebank, part, System.out);
    }
    if (texts != null) {
      AnalyserSpeed.print(EnglishAnnotator::load, Articles.texts(texts), System.out);
    }
    return treebank == null && texts == null ? CommandLine.ExitCode.USAGE : 0;
  }

  @Command(
      name = "prefilter",
      description = "Measure what the pre-filter saves and what it loses.",
      footer = {"", "Example:", "  casus bench prefilter news.jsonl"})
  int prefilter(
      @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents.") List<Path> files)
      throws IOException {
    new PrefilterTrial(DocumentCoder.load(), EnglishAnnotator.load())
        .print(Articles.documents(files), System.out);
    return 0;
  }

  @Command(
      name = "names",
      description = "Measure how names are found.",
      footer = {"", "Example:", "  casus bench names --part test ../treebank"})
  int names(
      @Parameters(paramLabel = "DIR", description = "The compressed CoNLL-U files.") Path folder,
      @Option(names = "--part", defaultValue = "dev", description = "dev, or test.") String part)
      throws IOException {
    NameAccuracy.print(EnglishAnnotator.load(), folder, part, System.out);
    return 0;
  }

  @Command(
      name = "geoparsing",
      description = "Measure how place names are found and located.",
      footer = {"", "Example:", "  casus bench geoparsing ../bench/geoparsing"})
  int geoparsing(
      @Parameters(paramLabel = "DIR", description = "lgl.xml and GeoVirus.xml.") Path folder)
      throws IOException {
    GeoparsingAccuracy.report(
        folder, EnglishAnnotator.load(), GazetteerToponymResolver.load(), System.out);
    return 0;
  }

  @Command(
      name = "times",
      description = "Measure how time expressions are found and dated.",
      footer = {"", "Example:", "  casus bench times ../bench/wikiwars"})
  int times(@Parameters(paramLabel = "DIR", description = "TimeML files.") Path folder)
      throws IOException {
    TimeAccuracy.report(folder, EnglishAnnotator.load(), new EnglishTimeReader(), System.out);
    return 0;
  }

  @Command(
      name = "actors",
      description =
          "Measure the country and sector of phrases that name an actor; list the misses.",
      footer = {"", "Example:", "  casus bench actors ../gold"})
  int actors(
      @Parameters(paramLabel = "DIR", description = "The folder of actor_phrases.jsonl.")
          Path folder)
      throws IOException {
    Accuracy accuracy = new Accuracy(DocumentCoder.load());
    accuracy.missedPhrases(folder).forEach(System.out::println);
    return 0;
  }

  @Command(
      name = "agreements",
      description = "Measure the agreements of whole documents and of the texts of treaties.",
      footer = {"", "Example:", "  casus bench agreements --gold ../gold"})
  int agreements(
      @Option(
              names = "--gold",
              paramLabel = "DIR",
              required = true,
              description = "The folder of documents.jsonl and trade_agreements.jsonl.")
          Path folder)
      throws IOException {
    new Accuracy(DocumentCoder.load()).ofAgreements(folder).forEach(System.out::println);
    return 0;
  }

  @Command(
      name = "dictionary",
      description = "Count the actors of the dictionary by file.",
      footer = {"", "Example:", "  casus bench dictionary"})
  int dictionary() {
    Map<String, List<DictionaryEntry>> files = new LinkedHashMap<>();
    for (DictionaryEntry entry : ActorDictionary.load().entries()) {
      files.computeIfAbsent(entry.file(), file -> new ArrayList<>()).add(entry);
    }
    files.forEach(Main::printCounts);
    printCounts("all files", files.values().stream().flatMap(List::stream).toList());
    return 0;
  }

  private static void printCounts(String file, List<DictionaryEntry> entries) {
    long dated =
        entries.stream().filter(e -> e.roles().stream().anyMatch(DatedRole::isDated)).count();
    int names = entries.stream().mapToInt(e -> 1 + e.aliases().size()).sum();
    System.out.printf(
        Locale.ROOT, "%-20s %6d actors %6d dated %6d names%n", file, entries.size(), dated, names);
  }

  @Command(
      name = "extraction",
      description =
          "Measure how much of an article's body is found, and how often its day of publication.",
      footer = {
        "",
        "Example:",
        "  casus bench extraction --data ../bench/article-extraction-benchmark",
        "  casus bench extraction --data ../bench/htmldate-eval --list"
      })
  int extraction(
      @Option(
              names = "--data",
              paramLabel = "DIR",
              required = true,
              description =
                  "ground-truth.json and html/, or eval_default.json, eval_mediacloud_2020.json and"
                      + " html/.")
          Path folder,
      @Option(names = "--list", description = "Name the pages whose date is wrong.") boolean list)
      throws IOException {
    if (DateAccuracy.fits(folder)) {
      DateAccuracy.print(folder, list, System.out);
    } else {
      ExtractionAccuracy.print(folder, System.out);
    }
    return 0;
  }

  @Command(
      name = "attribution",
      description = "Measure how attributions are found: source, cue and content.",
      footer = {"", "Example:", "  casus bench attribution --data ../gold/polnear_dev.jsonl"})
  int attribution(
      @Option(
              names = "--data",
              paramLabel = "FILE",
              required = true,
              description = "PolNeAR as JSON lines.")
          Path file,
      @Option(names = "--errors", description = "List every error.") boolean errors)
      throws IOException {
    if (errors) {
      SayingAccuracy.list(EnglishAnnotator.load(), file, System.out);
    } else {
      SayingAccuracy.print(EnglishAnnotator.load(), file, System.out);
    }
    return 0;
  }

  @Command(
      name = "factuality",
      description = "Measure how well is told whether something happened.",
      footer = {"", "Example:", "  casus bench factuality --data ../bench/MEANTIME/test.jsonl"})
  int factuality(
      @Option(
              names = "--data",
              paramLabel = "FILE",
              required = true,
              description = "Sentences with words and how factual they are, from -3 to 3.")
          Path file,
      @Option(names = "--errors", description = "List every error.") boolean errors)
      throws IOException {
    ClauseReader clauses = new ClauseReader(Codebook.load());
    if (errors) {
      FactualityAccuracy.list(EnglishAnnotator.load(), clauses, file, System.out);
    } else {
      FactualityAccuracy.print(EnglishAnnotator.load(), clauses, file, System.out);
    }
    return 0;
  }

  @Command(
      name = "confidence",
      description = "Measure how sure a text is said to be of who did it.",
      footer = {"", "Example:", "  casus bench confidence --data ../gold/muc4.jsonl"})
  int confidence(
      @Option(
              names = "--data",
              paramLabel = "FILE",
              required = true,
              description = "MUC-4 dispatches and their templates as JSON lines.")
          Path file)
      throws IOException {
    ConfidenceAccuracy.print(new Extractor(), DocumentCoder.load(), file, System.out);
    return 0;
  }

  @Command(
      name = "tolls",
      description = "Measure how many died, by the attacks of a text.",
      footer = {"", "Example:", "  casus bench tolls --data ../gold/muc4.jsonl"})
  int tolls(
      @Option(
              names = "--data",
              paramLabel = "FILE",
              required = true,
              description = "MUC-4 dispatches and their templates as JSON lines.")
          Path file)
      throws IOException {
    TollAccuracy.print(new Extractor(), DocumentCoder.load(), file, System.out);
    return 0;
  }

  @Command(
      name = "train",
      description = "Train the analyser of English; equal treebanks give an equal model.",
      footer = {"", "Example:", "  casus train --treebank ../treebank"})
  int train(
      @Option(
              names = "--treebank",
              paramLabel = "DIR",
              required = true,
              description = "The compressed CoNLL-U files.")
          Path treebank,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "FILE",
              description = "The model's file; the one in the sources if it is not given.")
          @Nullable Path output,
      @Option(
              names = "--names-alone",
              description = "Train only names.model beside it, tagged by the model that is there.")
          boolean namesAlone)
      throws IOException {
    Path model = output == null ? home().resolve(MODEL) : output;
    if (!namesAlone) {
      Train.train(treebank, model);
    }
    Path names = model.resolveSibling("names.model");
    NameTraining.train(model, treebank, names, System.err);
    return 0;
  }

  @Command(
      name = "docs",
      description = "Write docs/codebook/ from the codebook's files.",
      footer = {"", "Example:", "  casus bench docs"})
  int docs() {
    new CodebookPages(Codebook.load()).write(home().resolve("docs").resolve("codebook"));
    return 0;
  }

  @Command(
      name = "robustness",
      description = "Read, extract and code what is damaged or hostile; nothing may escape.",
      footer = {"", "Example:", "  casus bench robustness --data ../bench/robustness"})
  int robustness(
      @Option(
              names = "--data",
              paramLabel = "DIR",
              required = true,
              description = "The test suites of html5lib, jsoup, feedparser, ROME and others.")
          Path folder)
      throws IOException {
    return Robustness.print(folder, DocumentCoder.load()::code, System.out) ? 0 : 1;
  }

  @Command(
      name = "bombs",
      description = "Read bombs with 512 MB of heap: how soon is each stopped?",
      footer = {"", "Example:", "  casus bench bombs"})
  int bombs(@Option(names = "--here", hidden = true) boolean here) throws IOException {
    return here ? Bombs.print(System.out) ? 0 : 1 : SmallHeap.run("bombs", "--here");
  }

  @Command(
      name = "large-archive",
      description = "Read a web archive of 1 GB, then code one: how much memory does it take?",
      footer = {"", "Example:", "  casus bench large-archive"})
  int largeArchive(@Option(names = "--here", hidden = true) boolean here) throws IOException {
    if (here) {
      Bombs.largeArchive(System.out);
      return 0;
    }
    int read = SmallHeap.run("large-archive", "--here");
    int coded = CodedArchive.print(home(), System.out);
    return read == 0 ? coded : read;
  }
}
