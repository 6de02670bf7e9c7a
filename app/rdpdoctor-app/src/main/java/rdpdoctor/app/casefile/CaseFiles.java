package rdpdoctor.app.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rdpdoctor.app.file.PrivateFile;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.json.JsonNode;
import rdpdoctor.diagnosis.Words;
import tools.jackson.core.JacksonException;

/** Case files on the disk of whoever runs rdpdoctor. */
public final class CaseFiles {

  /** Beyond any case: that of a server with thousands of firewall rules has a few megabytes. */
  private static final int LARGEST = 64 << 20;

  /** Deeper than any value of a fact. */
  private static final int DEEPEST = 40;

  private static final Pattern SCHEMA = Pattern.compile("rdpdoctor\\.case/(\\d{1,9})");

  private CaseFiles() {}

  /**
   * A case that was read.
   *
   * @param passedOver the ids of the facts in it that this version does not know
   */
  public record Opened(CaseFile file, List<String> passedOver) {
    public Opened {
      passedOver = List.copyOf(passedOver);
    }
  }

  public static Opened open(Path file) throws CaseFileException {
    byte[] bytes = bytes(file);
    try {
      Member top = new Member("", JsonNode.parse(bytes, DEEPEST));
      checkSchema(file, top);
      CaseReader.Result result = CaseReader.read(top);
      return new Opened(result.file(), result.passedOver());
    } catch (JacksonException e) {
      throw noJson(file, e);
    } catch (FormException e) {
      throw malformed(file, e);
    }
  }

  private static byte[] bytes(Path file) throws CaseFileException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw bad(
            file, "is larger than 64 MiB, expected a case file", "64 MiB を超えています。ケース ファイルではありません");
      }
      return bytes;
    } catch (IOException e) {
      throw new CaseFileException(
          ExitCode.NO_INPUT,
          new Words(
              "%s: cannot be read: %s".formatted(file, e.getMessage()),
              "%s: 読み取れません: %s".formatted(file, e.getMessage())));
    }
  }

  private static void checkSchema(Path file, Member top) throws CaseFileException, FormException {
    Member schema = top.get("schema");
    Matcher matcher = SCHEMA.matcher(schema.text());
    if (!matcher.matches()) {
      throw schema.isNot('"' + CaseWriter.SCHEMA + '"');
    }
    if (!schema.text().equals(CaseWriter.SCHEMA)) {
      throw newer(file, schema.text(), writer(top));
    }
  }

  private static Optional<String> writer(Member top) throws FormException {
    return top.find("version").map(Member::node).map(CaseFiles::text);
  }

  private static String text(JsonNode node) {
    return node instanceof JsonNode.Text(int _, String text) ? text : "?";
  }

  private static CaseFileException newer(Path file, String schema, Optional<String> writer) {
    String version = writer.orElse("?");
    return bad(
        file,
        "schema is %s of rdpdoctor %s, this rdpdoctor reads %s: a newer rdpdoctor is needed"
            .formatted(schema, version, CaseWriter.SCHEMA),
        "スキーマ %s (rdpdoctor %s) は、この rdpdoctor が読み取れる %s より新しいものです。新しい rdpdoctor を使用してください"
            .formatted(schema, version, CaseWriter.SCHEMA));
  }

  private static CaseFileException noJson(Path file, JacksonException e) {
    String where = "%d:%d".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    return bad(
        file,
        "%s: is no JSON: %s".formatted(where, e.getOriginalMessage()),
        "%s: JSON として無効です: %s".formatted(where, e.getOriginalMessage()));
  }

  private static CaseFileException malformed(Path file, FormException e) {
    return bad(
        file,
        String.valueOf(e.getMessage()),
        "%s は %s です (必要な形式: %s)".formatted(e.place(), e.found(), e.expected()));
  }

  private static CaseFileException bad(Path file, String en, String ja) {
    return new CaseFileException(
        ExitCode.BAD_INPUT, new Words("%s: %s".formatted(file, en), "%s: %s".formatted(file, ja)));
  }

  /** Whether it could be made; asked before a look that takes its time. */
  public static void checkNew(Path file) throws CaseFileException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(file);
    }
    if (!Files.isDirectory(PrivateFile.folder(file))) {
      throw new CaseFileException(
          ExitCode.NO_OUTPUT_FILE,
          new Words(file + ": its folder does not exist", file + ": 保存先のフォルダーがありません"));
    }
  }

  /** Makes the file as a whole or not at all, for nobody but its owner to read. */
  public static void save(CaseFile content, Path file) throws CaseFileException {
    checkNew(file);
    try {
      PrivateFile.write(file, CaseWriter.bytes(content));
    } catch (FileAlreadyExistsException _) {
      throw exists(file);
    } catch (IOException e) {
      throw new CaseFileException(
          ExitCode.NO_OUTPUT_FILE,
          new Words(
              "%s: cannot be written: %s".formatted(file, e.getMessage()),
              "%s: 書き込めません: %s".formatted(file, e.getMessage())));
    }
  }

  private static CaseFileException exists(Path file) {
    return new CaseFileException(
        ExitCode.NO_OUTPUT_FILE, new Words(file + ": exists already", file + ": 既に存在します"));
  }
}
