package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a checkout of its own, with a JDK and a Maven that only tell how they were
 * called.
 */
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      for word in "$@"; do
        case $word in
          -XX:AOTCacheOutput=*) echo archive >"${word#*=}"; exit 0 ;;
        esac
      done
      echo "java $*"
      cat
      exit "${STATUS:-0}"
      """;
  private static final String MODULE = "--add-modules=jdk.incubator.vector";
  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$PWD: $JAVA_HOME: $*" >>"$CALLS"
      [ -z "${BREAK:-}" ] || { echo "[ERROR] it does not compile"; exit 1; }
      mkdir -p casus-app/target
      echo jar >casus-app/target/casus.jar
      """;

  @TempDir Path folder;
  private Path checkout = Path.of("");
  private Path calls = Path.of("");

  @BeforeEach
  void checkOut() throws IOException {
    checkout = folder.resolve("a check out");
    calls = folder.resolve("calls");
    write(checkout.resolve("casus"), Files.readString(Path.of("..", "casus")));
    write(checkout.resolve("pom.xml"), "<project/>");
    write(checkout.resolve("casus-app/pom.xml"), "<project/>");
    write(checkout.resolve("casus-app/src/main/java/Main.java"), "class Main {}");
    write(folder.resolve("mvn"), MAVEN);
    jdk("home/.jdks/newest", "99.0.1");
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = folder.resolve(name);
    write(jdk.resolve("bin/java"), JAVA);
    write(jdk.resolve("bin/javac"), JAVA);
    write(jdk.resolve("release"), "IMPLEMENTOR=\"us\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What a run of the launcher told. */
  private record Told(int status, String out, String err) {}

  private Told run(List<String> environment, String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of("env", "-u", "JAVA_HOME"));
    words.add("HOME=" + folder.resolve("home"));
    words.add("MAVEN=" + folder.resolve("mvn"));
    words.add("CALLS=" + calls);
    words.addAll(environment);
    words.addAll(List.of(command));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectInput(Files.writeString(folder.resolve("in"), "what is piped in\n").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int status = process.waitFor();
    return new Told(status, Files.readString(out), Files.readString(err, StandardCharsets.UTF_8));
  }

  private String casus() {
    return checkout.resolve("casus").toString();
  }

  private List<String> calls() throws IOException {
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  @Test
  void isShellThatAnyShellReads() throws Exception {
    assertThat(run(List.of(), "sh", "-n", casus()).status()).isZero();
  }

  @Test
  void buildsOnceAndRunsFromAnywhere() throws Exception {
    Told first = run(List.of(), casus(), "code", "a file.txt");
    assertThat(first.status()).isZero();
    assertThat(first.err()).contains("builds");
    assertThat(first.out())
        .contains("-cp " + checkout.toRealPath().resolve("casus-app/target/casus.jar"))
        .contains("org.casus.app.Main code a file.txt")
        .endsWith("what is piped in\n");
    assertThat(calls()).hasSize(1).first().asString().contains("home/.jdks/newest", "-DskipTests");
    Told second = run(List.of(), casus(), "--version");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).contains("-XX:AOTCache=");
    assertThat(calls()).hasSize(1);
  }

  @Test
  void takesLittleMemoryOnFewCores() throws Exception {
    assertThat(runWith(2).out()).contains("-XX:+UseSerialGC", "-Xmn48m");
    assertThat(runWith(64).out()).doesNotContain("SerialGC", "-Xmn");
    assertThat(runWith(2, "CASUS_JAVA_OPTS=-XX:+UseParallelGC").out())
        .contains("-XX:+UseParallelGC")
        .doesNotContain("SerialGC");
  }

  @Test
  void setsTheWidthOfVectorCodeWhereItIsKnown() throws Exception {
    processor("x86_64", false);
    assertThat(runWith(2).out()).contains("-XX:MaxVectorSize=32");
    processor("aarch64", false);
    assertThat(runWith(2).out()).doesNotContain("MaxVectorSize");
  }

  @Test
  void takesTheVectorModuleForLongRunsOnAProcessorThatIsWorthIt() throws Exception {
    write(folder.resolve("short.txt"), "A line.");
    write(folder.resolve("long.txt"), "Many lines.\n".repeat(40_000));
    processor("x86_64", true);
    assertThat(coding("long.txt")).contains(MODULE).doesNotContain("MaxVectorSize");
    assertThat(coding("")).as("a folder").contains(MODULE);
    assertThat(coding("short.txt")).doesNotContain(MODULE).contains("MaxVectorSize");
    assertThat(run(List.of(withTools()), casus(), "--version").out()).doesNotContain(MODULE);
    assertThat(run(List.of(withTools()), casus(), "code", "-").out()).contains(MODULE);
    assertThat(run(List.of(withTools()), casus(), "follow").out()).contains(MODULE);
    String store = folder.toString();
    assertThat(run(List.of(withTools()), casus(), "stats", store).out()).doesNotContain(MODULE);
    assertThat(run(List.of(withTools()), casus(), "ingest", "--store", store, "x").out())
        .doesNotContain(MODULE);
    assertThat(runWith(2, "CASUS_JAVA_OPTS=-XX:MaxVectorSize=16").out()).doesNotContain(MODULE);
    processor("x86_64", false);
    assertThat(coding("long.txt")).doesNotContain(MODULE);
    processor("aarch64", true);
    assertThat(coding("long.txt")).doesNotContain(MODULE);
  }

  private void processor(String machine, boolean wide) throws IOException {
    write(folder.resolve("bin/uname"), "#!/bin/sh\necho " + machine + "\n");
    write(folder.resolve("bin/grep"), "#!/bin/sh\nexit " + (wide ? 0 : 1) + "\n");
  }

  private String withTools() {
    return "PATH=" + folder.resolve("bin") + ":" + System.getenv("PATH");
  }

  private String coding(String file) throws Exception {
    return run(List.of(withTools()), casus(), "code", folder.resolve(file).toString()).out();
  }

  private Told runWith(int cores, String... environment) throws Exception {
    write(folder.resolve("bin/getconf"), "#!/bin/sh\necho " + cores + "\n");
    List<String> variables = new ArrayList<>(List.of(environment));
    variables.add(withTools());
    return run(variables, casus(), "code", "x");
  }

  @Test
  void measuresWithTheMemoryThatCodingHas() throws Exception {
    write(folder.resolve("bin/getconf"), "#!/bin/sh\necho 2\n");
    assertThat(run(List.of(withTools()), casus(), "bench").out())
        .contains("org.casus.bench.Main", "-XX:+UseSerialGC", "-Xmn48m");
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    run(List.of(), casus());
    Path source = checkout.resolve("casus-app/src/main/java/Main.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    run(List.of(), casus());
    assertThat(calls()).hasSize(2);
  }

  @Test
  void aBrokenBuildNamesItsLogAndIsTriedAgain() throws Exception {
    Told told = run(List.of("BREAK=1"), casus(), "code", "x");
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.out()).isEmpty();
    assertThat(told.err()).contains("it does not compile", ".casus/build.log");
    assertThat(run(List.of(), casus(), "code", "x").status()).isZero();
  }

  @Test
  void followsLinksAndPassesTheStatusOn() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a check out/casus"));
    Path again = Files.createSymbolicLink(folder.resolve("again"), link);
    Told told = run(List.of("STATUS=3"), again.toString(), "code", "x");
    assertThat(told.status()).isEqualTo(3);
    assertThat(told.out()).contains("-Dcasus.home=" + checkout.toRealPath());
  }

  @Test
  void prefersJavaHomeUnlessItIsTooOld() throws Exception {
    Path good = jdk("good jdk", "21.0.2");
    Path old = jdk("old jdk", "17.0.9");
    assertThat(run(List.of("JAVA_HOME=" + good), casus(), "--jdk").out()).contains("good jdk");
    assertThat(run(List.of("JAVA_HOME=" + old), casus(), "--jdk").out()).contains("newest");
    Path ancient = jdk("ancient jdk", "1.8.0_402");
    assertThat(run(List.of("JAVA_HOME=" + ancient), casus(), "--jdk").out()).contains("newest");
  }

  @Test
  void aMavenThatIsNoneIsTold() throws Exception {
    Told told = run(List.of("MAVEN=/no/such/mvn"), casus(), "code", "x");
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err()).contains("MAVEN names /no/such/mvn");
  }

  @Test
  void testsAndFormatsByMaven() throws Exception {
    run(List.of(), casus(), "test", "-Dtest=One");
    run(List.of(), casus(), "format");
    assertThat(calls().get(0)).contains(checkout.toRealPath() + ":", "verify -Dtest=One");
    assertThat(calls().get(1)).contains("format");
  }
}
