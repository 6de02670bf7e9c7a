package rdpdoctor.app.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.diagnosis.Words;

/**
 * Targets from a file, one a line; blank lines and lines that begin with {@code #} say nothing.
 *
 * @param badLines one clause for each line that is no target, with file and line number
 */
public record TargetFile(List<Target> targets, List<Words> badLines) {

  /** The name that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final int LARGEST = 16 * 1024 * 1024;

  public TargetFile {
    targets = List.copyOf(targets);
    badLines = List.copyOf(badLines);
  }

  public static Parsed<TargetFile> read(String file, InputStream standardInput) {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return parse("<stdin>", standardInput);
      }
      try (InputStream stream = Files.newInputStream(Path.of(file))) {
        return parse(file, stream);
      }
    } catch (InvalidPathException e) {
      return unreadable(file, e.getReason(), "パスが無効です");
    } catch (NoSuchFileException _) {
      return unreadable(file, "no such file", "ファイルがありません");
    } catch (AccessDeniedException _) {
      return unreadable(file, "permission denied", "アクセスが拒否されました");
    } catch (IOException e) {
      return unreadable(file, e.toString(), e.toString());
    }
  }

  private static Parsed<TargetFile> parse(String file, InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(LARGEST + 1);
    return bytes.length > LARGEST
        ? unreadable(file, "larger than 16 MiB", "16 MiB を超えています")
        : new Parsed.Valid<>(lines(file, new String(bytes, StandardCharsets.UTF_8)));
  }

  private static TargetFile lines(String file, String text) {
    List<Target> targets = new ArrayList<>();
    List<Words> badLines = new ArrayList<>();
    int number = 0;
    for (String raw : (Iterable<String>) withoutByteOrderMark(text).lines()::iterator) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      switch (TargetSyntax.parse(line)) {
        case Parsed.Valid<Target>(Target target) -> targets.add(target);
        case Parsed.Invalid<Target>(Words reason) -> badLines.add(at(file + ":" + number, reason));
      }
    }
    return new TargetFile(targets, badLines);
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Words at(String place, Words reason) {
    return new Words(place + ": " + reason.en(), place + ": " + reason.ja());
  }

  private static Parsed<TargetFile> unreadable(String file, String en, String ja) {
    return Parsed.invalid(
        "%s: targets file cannot be read: %s".formatted(file, en),
        "%s: 対象ファイルを読み取れません: %s".formatted(file, ja));
  }
}
