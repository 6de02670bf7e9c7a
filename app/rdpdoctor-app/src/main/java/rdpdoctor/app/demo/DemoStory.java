package rdpdoctor.app.demo;

import java.util.stream.Stream;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageResult;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.network.Endpoint;

/** What the demonstration breaks, and whether the diagnosis found it. */
public final class DemoStory {

  /** What a server without a usable certificate suffers from. */
  private static final String CAUSE = "certificate-cannot-be-created";

  private DemoStory() {}

  public static Words opening(Endpoint endpoint) {
    return new Words(
        """
        On %s a Remote Desktop server of rdpdoctor's own has lost its certificate,
        and cannot make a new one. A client says no more than "an internal error has
        occurred". What does rdpdoctor say?
        """
            .formatted(endpoint),
        """
        %s で、rdpdoctor 自身のリモート デスクトップ サーバーが証明書を失い、
        新しい証明書も作成できない状態です。クライアントには「内部エラーが発生しました」
        としか表示されません。rdpdoctor の診断結果を見てみましょう。
        """
            .formatted(endpoint));
  }

  /** The stage that was broken is the first that breaks, and the cause is among those named. */
  public static boolean isFound(Diagnosis diagnosis) {
    boolean stage =
        diagnosis.firstBroken().map(StageResult::stage).filter(Stage.SECURE::equals).isPresent();
    return stage
        && Stream.concat(diagnosis.confirmed().stream(), diagnosis.suspected().stream())
            .anyMatch(finding -> finding.cause().id().equals(CAUSE));
  }

  public static Words ending(boolean found) {
    return found
        ? new Words(
            "That is what was broken: the stage is right, and the missing certificate is named.",
            "壊した箇所と一致しました。失敗した段階は正しく、証明書がないことが指摘されています。")
        : new Words(
            "That is not what was broken, so this is a bug in rdpdoctor; please report it.",
            "壊した箇所と一致しません。rdpdoctor の不具合です。報告してください。");
  }
}
