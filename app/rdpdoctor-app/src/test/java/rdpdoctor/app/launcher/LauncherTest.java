package rdpdoctor.app.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;

/**
 * The launcher in a tree of its own, with a Java and a Maven that only say how they were called.
 */
class LauncherTest {

  private static final String FAKE_JAVA =
      """
      #!/bin/sh
      for argument; do
        case $argument in
          -XX:AOTCacheOutput=*) : >"${argument#*=}" ;;
        esac
      done
      [ "$*" = "${*%train-start-up}" ] && echo "java $*"
      exit 0
      """;

  private static final String FAKE_MAVEN =
      """
      #!/bin/sh
      echo "mvn $*" >>"@ROOT@/maven-calls"
      echo "[INFO] Building rdpdoctor-app 1.0                   [1/1]"
      echo "[INFO] Building jar: rdpdoctor-app.jar"
      sleep 1
      [ -e "@ROOT@/broken" ] && echo "[ERROR] no luck" && exit 1
      mkdir -p "@ROOT@/app/rdpdoctor-app/target"
      : >"@ROOT@/app/rdpdoctor-app/target/rdpdoctor-app.jar"
      """;

  @TempDir private Path folder;
  private Path root;
  private Path jdk;

  @BeforeEach
  void plant() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    Files.copy(Shared.projectRoot().resolve("rdpdoctor"), root.resolve("rdpdoctor"));
    executable(root.resolve("rdpdoctor"));
    Files.createDirectories(root.resolve("app/rdpdoctor-app/src/main/java"));
    Files.writeString(root.resolve("app/rdpdoctor-app/pom.xml"), "<project/>");
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    jdk = jdk("jdk", "25.0.3");
    Path bin = Files.createDirectory(folder.resolve("bin"));
    executable(
        Files.writeString(bin.resolve("mvn"), FAKE_MAVEN.replace("@ROOT@", root.toString())));
    setTimes(root, Instant.now().minusSeconds(3600));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void builds_once_and_then_starts_at_once(String shell) throws IOException {
    Programs.require(shell);
    Command.Finished first = launch(shell, "diagnose", "two words");
    assertEquals(0, first.exitCode(), first.errors());
    assertTrue(first.errors().contains("building (once"), first.errors());
    assertTrue(first.errors().contains("\n  rdpdoctor-app 1.0 [1/1]\n"), first.errors());
    assertTrue(first.output().endsWith("rdpdoctor-app.jar diagnose two words\n"), first.output());

    Command.Finished second = launch(shell, "--help");
    assertEquals("", second.errors());
    assertTrue(second.output().contains("-XX:AOTCache=" + root), second.output());
    assertEquals(1, mavenCalls());
  }

  @Test
  void builds_again_when_a_source_is_newer() throws IOException {
    launch("sh", "--help");
    Path source = root.resolve("app/rdpdoctor-app/src/main/java/New.java");
    Files.writeString(source, "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    launch("sh", "--help");
    assertEquals(2, mavenCalls());
  }

  @Test
  void is_found_through_a_symbolic_link() throws IOException {
    Path link = folder.resolve("bin").resolve("link");
    Files.createSymbolicLink(link, Path.of("..", "root", "rdpdoctor"));
    Command.Finished finished = launch(Command.of(link.toString(), "--help"));
    assertEquals(0, finished.exitCode(), finished.errors());
  }

  @Test
  void two_at_once_build_once() throws Exception {
    Thread other = Thread.ofVirtual().start(() -> launch("sh", "--help"));
    Command.Finished mine = launch("sh", "--help");
    other.join();
    assertEquals(0, mine.exitCode(), mine.errors());
    assertEquals(1, mavenCalls());
    assertFalse(Files.exists(root.resolve("app/rdpdoctor-app/target/launcher/lock")));
  }

  @Test
  void a_lock_whose_owner_is_gone_is_taken_over() throws IOException {
    Path lock = Files.createDirectories(root.resolve("app/rdpdoctor-app/target/launcher/lock"));
    Files.writeString(lock.resolve("pid"), "999999999\n");
    assertEquals(0, launch("sh", "--help").exitCode());
  }

  @Test
  void a_build_that_fails_shows_the_end_of_its_output() throws IOException {
    Files.createFile(root.resolve("broken"));
    Command.Finished finished = launch("sh", "--help");
    assertEquals(70, finished.exitCode());
    assertTrue(finished.errors().contains("[ERROR] no luck"), finished.errors());
    assertTrue(finished.errors().contains("launcher-build.log"), finished.errors());
    assertEquals("", finished.output());
  }

  @Test
  void a_java_that_is_too_old_is_named() throws IOException {
    Path old = jdk("old", "24.0.1");
    Command.Finished finished =
        launch(
            Command.of(root.resolve("rdpdoctor").toString(), "--help")
                .in("RDPDOCTOR_JAVA_HOME", old.toString()));
    assertEquals(69, finished.exitCode());
    assertTrue(finished.errors().contains(old + ", expected the home of a JDK 25"));
  }

  private Command.Finished launch(String shell, String... arguments) {
    return launch(
        Command.of(shell, root.resolve("rdpdoctor").toString())
            .with(arguments)
            .in("RDPDOCTOR_JAVA_HOME", jdk.toString()));
  }

  private Command.Finished launch(Command command) {
    Command prepared =
        command.in("PATH", folder.resolve("bin") + ":" + System.getenv("PATH")).in("LC_ALL", "C");
    Command withJava =
        prepared.environment().containsKey("RDPDOCTOR_JAVA_HOME")
            ? prepared
            : prepared.in("RDPDOCTOR_JAVA_HOME", jdk.toString());
    return withJava.run(Duration.ofSeconds(60));
  }

  private int mavenCalls() throws IOException {
    return Files.readAllLines(root.resolve("maven-calls")).size();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Test\"\nJAVA_RUNTIME_VERSION=\"%1$s+9\"\nJAVA_VERSION=\"%1$s\"\n"
            .formatted(version));
    Path bin = Files.createDirectory(home.resolve("bin"));
    executable(Files.writeString(bin.resolve("java"), FAKE_JAVA));
    return home;
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The tree is older than any build of it. */
  private static void setTimes(Path tree, Instant time) throws IOException {
    try (var files = Files.walk(tree)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(time));
      }
    }
  }
}
