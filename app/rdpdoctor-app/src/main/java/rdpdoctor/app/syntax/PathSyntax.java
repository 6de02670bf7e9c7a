package rdpdoctor.app.syntax;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads the name of a file or folder. */
public final class PathSyntax {

  private PathSyntax() {}

  public static Parsed<Path> parse(String name) {
    try {
      return new Parsed.Valid<>(Path.of(name));
    } catch (InvalidPathException _) {
      return Parsed.invalid(name + ": is no path", name + ": パスとして無効です");
    }
  }
}
