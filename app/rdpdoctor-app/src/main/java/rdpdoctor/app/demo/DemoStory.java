package rdpdoctor.app.demo;

import java.util.stream.Stream;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageResult;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.network.Endpoint;

/** What the demonstration breaks, and whether the diagnosis found it. */
public final class DemoStory {

  /** What a server suffers from that cannot use its certificate. */
  private static final String CAUSE = "private-key-unreadable";

  private DemoStory() {}

  public static Words opening(Endpoint endpoint) {
    return new Words(
        """
        rdpdoctor has started a Remote Desktop server of its own on %s
        whose service cannot read the private key of its certificate. A client says no
        more than "an internal error has occurred". What does rdpdoctor say?
        """
            .formatted(endpoint),
        """
        rdpdoctor が %s でリモート デスクトップ サーバーを起動しました。
        ただし、サービスは証明書の秘密鍵を読み取れません。クライアントには
        「内部エラーが発生しました」としか表示されません。診断結果は次のとおりです。
        """
            .formatted(endpoint));
  }

  /** The stage that was broken is the first that breaks, and the cause is the first named. */
  public static boolean isFound(Diagnosis diagnosis) {
    boolean stage =
        diagnosis.firstBroken().map(StageResult::stage).filter(Stage.SECURE::equals).isPresent();
    return stage
        && Stream.concat(diagnosis.confirmed().stream(), diagnosis.suspected().stream())
            .map(finding -> finding.cause().id())
            .findFirst()
            .filter(CAUSE::equals)
            .isPresent();
  }

  public static Words ending(boolean found) {
    return found
        ? new Words(
            "That is what was broken: the stage is right, and the private key is named.",
            "壊した箇所と一致しました。失敗した段階は正しく、秘密鍵が原因の候補に挙がっています。")
        : new Words(
            "That is not what was broken, so this is a bug in rdpdoctor; please report it.",
            "壊した箇所と一致しません。rdpdoctor の不具合です。報告してください。");
  }
}
