package rdpdoctor.app.hive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.text.RegistryExport;
import rdpdoctor.hive.text.RegistryFile;
import rdpdoctor.hive.text.RegistryFileException;
import rdpdoctor.hive.text.RegistryFileSink;
import rdpdoctor.hive.text.RegistryFileWriter;
import rdpdoctor.hive.text.Version;

/** {@code rdpdoctor hive export}: a key and all below it as a {@code .reg} file. */
final class ExportCommand implements Command {

  private static final int FILE = 0;
  private static final int KEY = 1;
  private static final String REGEDIT4 = "--regedit4";

  @Override
  public String name() {
    return "hive export";
  }

  @Override
  public Words summary() {
    return new Words("write a key as a .reg file", "キーを .reg ファイルとして書き出す");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.words(language, "FILE [KEY]", "1..2", new Words("the hive, and a key", "ハイブとキー")),
        NewFile.option(
            language, new Words("the file to make; default: standard output", "作成するファイル。既定値は標準出力")),
        Mount.option(language),
        Options.flag(
            language,
            new Words("in the format of Windows NT 4, in Windows-1252", "Windows NT 4 形式で書き出す"),
            REGEDIT4),
        OpenedHive.dirtyOption(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Positions positions = Positions.of(arguments);
    Path file = positions.file(FILE);
    String mount = Mount.of(file, arguments);
    Version version = arguments.hasMatchedOption(REGEDIT4) ? Version.REGEDIT4 : Version.VERSION_5;
    Optional<Path> output = NewFile.of(arguments);
    try (OpenedHive opened = OpenedHive.open(file, arguments, session)) {
      Positions.Found found = Positions.find(opened, positions.key(KEY));
      String path = found.path().isRoot() ? mount : mount + "\\" + found.path();
      RegistryExport export = new RegistryExport(found.key(), path);
      if (output.isPresent()) {
        write(export, version, output.get());
      } else {
        write(export, version, standardOutput(version, session));
      }
      return ExitCode.NOTHING_SEEN;
    } catch (CorruptHiveException e) {
      throw HiveFailure.of(file, e);
    } catch (RegistryFileException e) {
      throw HiveFailure.of(file, e);
    } catch (IOException e) {
      throw NewFile.failure(output.orElse(Path.of("-")), e);
    }
  }

  private static void write(RegistryExport export, Version version, Path file)
      throws IOException, RegistryFileException, CorruptHiveException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(file, CREATE_NEW, WRITE))) {
      write(export, version, out::write);
    }
  }

  private static void write(RegistryExport export, Version version, RegistryFileSink sink)
      throws IOException, RegistryFileException, CorruptHiveException {
    RegistryFileWriter writer = new RegistryFileWriter(version, RegistryFile.WINDOWS_1252, sink);
    export.writeTo(writer);
    writer.end();
  }

  /** The file's own bytes for a pipe; a person on a terminal gets text. */
  private static RegistryFileSink standardOutput(Version version, Session session) {
    if (!session.environment().outIsTerminal()) {
      return session.out()::writeBytes;
    }
    Charset charset = version == Version.VERSION_5 ? UTF_16LE : RegistryFile.WINDOWS_1252;
    return bytes -> session.out().print(new String(bytes, charset).replace("\ufeff", ""));
  }
}
