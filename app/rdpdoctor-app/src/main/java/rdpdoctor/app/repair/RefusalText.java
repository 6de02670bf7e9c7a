package rdpdoctor.app.repair;

import java.util.List;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Refusal;

/** Why a remedy is no part of the plan, in words. */
final class RefusalText {

  private static final Words BY_HAND = new Words("to be done by hand", "手作業が必要");
  private static final Words NO_HELP =
      new Words("is so already, or would not help", "既にその状態か、効果がない");

  private RefusalText() {}

  static Words of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NeedsConsent(var remedy) ->
          new Words(
              "lowers security; ask for it with --remedy " + remedy.id(),
              "セキュリティが低下するため、--remedy %s で明示的に指定してください".formatted(remedy.id()));
      case Refusal.ByHand _ -> BY_HAND;
      case Refusal.Blocked(var _, Words why) -> why;
      case Refusal.DoesNotHelp _ -> NO_HELP;
      case Refusal.Breaks(var _, List<String> causes) ->
          new Words(
              "would cause " + String.join(", ", causes),
              "次の原因が新たに生じる: " + String.join(", ", causes));
    };
  }
}
