package rdpdoctor.app.repair.emit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;

/**
 * The grammar of PowerShell from npm's tree-sitter-pwsh. Found where {@code .ci/run} puts it, which
 * is outside of the tree.
 */
final class PowerShellParser {

  private static final Path MODULES =
      Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
          .filter(folder -> !folder.isEmpty())
          .map(Path::of)
          .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
          .resolve("rdpdoctor/powershell-parser/node_modules");

  private PowerShellParser() {}

  /** For each script the number of its tables and the kinds of syntax in them, or its error. */
  static List<String> parse(List<byte[]> scripts) {
    Programs.require("node");
    Programs.require(
        Files.isDirectory(MODULES.resolve("tree-sitter-pwsh")),
        "tree-sitter-pwsh is not installed: .ci/run installs it");
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      List<String> words = new ArrayList<>(List.of("node", "--liftoff-only"));
      words.add(Path.of("src/test/resources/powershell/parse.mjs").toString());
      words.add(MODULES.toString());
      for (byte[] script : scripts) {
        Path file = folder.resolve("%d.ps1".formatted(words.size()));
        words.add(Files.write(file, script).toString());
      }
      return Command.of(words).run(Duration.ofMinutes(1)).orFail().output().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
