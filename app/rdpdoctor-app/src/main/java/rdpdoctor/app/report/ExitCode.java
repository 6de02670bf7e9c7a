package rdpdoctor.app.report;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** The exit status of the process; {@code docs/exit-codes.md} shows the same table. */
public enum ExitCode implements Localized {
  NOTHING_SEEN(0, "nothing that was seen prevents a session", "セッションを妨げるものは見つからない"),
  PREVENTED(1, "a session is prevented", "セッションを確立できない"),
  CANNOT_TELL(2, "cannot tell", "判断できない"),
  USAGE(64, "the command line is wrong", "コマンド ラインの誤り"),
  BAD_TARGET_LINE(65, "a line of the targets file is no target", "対象ファイルに対象ではない行がある"),
  NO_TARGETS_FILE(66, "the targets file cannot be read", "対象ファイルを読み取れない"),
  NO_JAVA(69, "no JDK 25 or no Maven to start with (launcher)", "JDK 25 または Maven がない (ランチャー)"),
  CRASHED(70, "a bug in rdpdoctor", "rdpdoctor の不具合"),
  OUTPUT_LOST(74, "the output cannot be written", "出力を書き込めない"),
  INTERRUPTED(130, "interrupted (Ctrl-C)", "中断された (Ctrl-C)");

  private final int status;
  private final Words words;

  ExitCode(int status, String en, String ja) {
    this.status = status;
    this.words = new Words(en, ja);
  }

  public int status() {
    return status;
  }

  @Override
  public Words words() {
    return words;
  }
}
