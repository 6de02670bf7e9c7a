package rdpdoctor.app.report;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** The exit status of the process; {@code docs/exit-codes.md} shows the same table. */
public enum ExitCode implements Localized {
  NOTHING_SEEN(0, "nothing that was seen prevents a session", "セッションを妨げるものは見つからない"),
  PREVENTED(1, "a session is prevented", "セッションを確立できない"),
  DIFFERS(1, "what was asked about is not so", "問い合わせた内容が成り立たない"),
  CANNOT_TELL(2, "cannot tell", "判断できない"),
  USAGE(64, "the command line is wrong", "コマンド ラインの誤り"),
  BAD_INPUT(65, "a file breaks the rules of its format", "ファイルが形式の規則に反している"),
  NO_INPUT(66, "a file cannot be read", "ファイルを読み取れない"),
  NO_JAVA(69, "no JDK 25 or no Maven to start with (launcher)", "JDK 25 または Maven がない (ランチャー)"),
  CRASHED(70, "a bug in rdpdoctor", "rdpdoctor の不具合"),
  NO_OUTPUT_FILE(73, "the output file cannot be made", "出力ファイルを作成できない"),
  OUTPUT_LOST(74, "the output cannot be written", "出力を書き込めない"),
  REFUSED(
      75, "nothing was written, for safety or because nobody agreed", "安全のため、または同意がないため書き込まなかった"),
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
