package rdpdoctor.app.disk;

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
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.knowledge.setting.EffectiveSetting;

/**
 * {@code rdpdoctor settings}: what is in force on a disk and who decided it, or two disks compared.
 */
public final class SettingsCommand implements Command {

  private static final String ALL = "--all";
  private static final String DIFF = "--diff";

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public Words summary() {
    return new Words(
        "show each setting that is in force on a disk, and who decided it",
        "ディスク上の各設定の実効値と、その決定元を表示する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    List<ArgSpec> arguments = new ArrayList<>();
    arguments.add(
        Options.words(
            language,
            "BEFORE AFTER",
            "0..2",
            new Words("two disks, with --diff", "--diff で比較する 2 つのディスク")));
    arguments.addAll(DiskOptions.arguments(language));
    arguments.add(
        Options.flag(
            language,
            new Words("every setting, also those that nobody has set", "既定のままのものも含め、すべての設定を表示する"),
            ALL));
    arguments.add(
        Options.flag(
            language,
            new Words("compare two disks or snapshots", "2 つのディスクまたはスナップショットを比較する"),
            DIFF));
    arguments.add(Options.json(language));
    arguments.add(Options.colour(language));
    return List.copyOf(arguments);
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    List<String> disks = List.of(arguments.matchedPositionalValue(0, new String[0]));
    boolean compares = arguments.hasMatchedOption(DIFF);
    if (compares ? disks.size() != 2 : !disks.isEmpty() || !DiskOptions.isGiven(arguments)) {
      throw new UsageException(
          "expected --disk PATH, or --diff BEFORE AFTER",
          "--disk PATH、または --diff BEFORE AFTER を指定してください");
    }
    return compares ? compare(disks, arguments, session) : show(arguments, session);
  }

  private static ExitCode show(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Ink ink = Options.ink(arguments, session.environment());
    SettingsView view = SettingsView.of(DiskOptions.windows(arguments));
    List<EffectiveSetting> shown = arguments.hasMatchedOption(ALL) ? view.all() : view.thatMatter();
    if (Options.json(arguments)) {
      session.out().writeBytes(SettingsJson.line(view, shown, session.language()));
    } else {
      session.out().print(new SettingsTable(session.language(), ink).of(view, shown));
    }
    return ExitCode.NOTHING_SEEN;
  }

  private static ExitCode compare(List<String> disks, ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Ink ink = Options.ink(arguments, session.environment());
    SettingsView before = SettingsView.of(DiskOptions.find(disks.getFirst()));
    SettingsView after = SettingsView.of(DiskOptions.find(disks.getLast()));
    List<SettingsDiff.Difference> differences =
        SettingsDiff.of(before, after, arguments.hasMatchedOption(ALL));
    if (Options.json(arguments)) {
      session.out().writeBytes(SettingsJson.line(before, after, differences, session.language()));
    } else {
      session.out().print(new DifferencesText(session.language(), ink).of(differences));
    }
    return differences.isEmpty() ? ExitCode.NOTHING_SEEN : ExitCode.DIFFERS;
  }
}
