package rdpdoctor.app.hive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import rdpdoctor.hive.ControlSets;
import rdpdoctor.hive.edit.Edit;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.text.Entry;
import rdpdoctor.hive.text.RegistryFile;
import rdpdoctor.hive.text.RegistryFileException;
import rdpdoctor.hive.text.Section;
import rdpdoctor.hive.value.KeyPath;

/** {@code rdpdoctor hive import}: applies a {@code .reg} file. */
final class ImportCommand implements Command {

  private static final int FILE = 0;
  private static final int TEXT = 1;

  @Override
  public String name() {
    return "hive import";
  }

  @Override
  public Words summary() {
    return new Words("apply a .reg file", ".reg ファイルを適用する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return HiveChange.options(
        language,
        Options.words(
            language,
            "FILE REGFILE",
            "2",
            new Words("the hive, and the .reg file", "ハイブと .reg ファイル")),
        Mount.option(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Positions positions = Positions.of(arguments);
    Path file = positions.file(FILE);
    Path text = positions.file(TEXT);
    String mount = Mount.of(file, arguments);
    RegistryFile changes = read(text);
    return HiveChange.write(
        file,
        arguments,
        session,
        opened -> {
          List<Edit> edits = new ArrayList<>();
          for (Section section : changes.sections()) {
            edits.addAll(edits(section, key(section, mount, text, opened)));
          }
          return edits;
        });
  }

  private static RegistryFile read(Path text) throws CommandFailure {
    try {
      return RegistryFile.parse(Files.readAllBytes(text));
    } catch (IOException e) {
      throw HiveFailure.of(text, e);
    } catch (RegistryFileException e) {
      throw HiveFailure.of(text, e);
    }
  }

  private static KeyPath key(Section section, String mount, Path text, OpenedHive opened)
      throws CommandFailure, CorruptHiveException {
    KeyPath path =
        section
            .below(mount)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.BAD_INPUT,
                        new Words(
                            "%s: key [%s] is not in %s".formatted(text, section.path(), mount),
                            "%s: キー [%s] は %s にありません".formatted(text, section.path(), mount))));
    return ControlSets.resolve(opened.hive(), path);
  }

  private static List<Edit> edits(Section section, KeyPath key) {
    return switch (section) {
      case Section.DeleteKey _ -> List.of(new Edit.DeleteKey(key));
      case Section.SetKey set -> edits(set, key);
    };
  }

  private static List<Edit> edits(Section.SetKey section, KeyPath key) {
    List<Edit> edits = new ArrayList<>(List.of(new Edit.CreateKey(key)));
    for (Entry entry : section.entries()) {
      edits.add(
          switch (entry) {
            case Entry.SetValue set -> new Edit.SetValue(key, set.name(), set.data());
            case Entry.DeleteValue delete -> new Edit.DeleteValue(key, delete.name());
          });
    }
    return edits;
  }
}
