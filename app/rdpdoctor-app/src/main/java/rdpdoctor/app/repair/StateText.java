package rdpdoctor.app.repair;

import rdpdoctor.app.disk.SettingText;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.knowledge.remedy.ResourceWords;

/** What a resource is or will be, in words. */
final class StateText {

  private static final Words NOT_THERE = new Words("not there", "存在しない");
  private static final Words PRESENT = new Words("there", "存在する");

  private StateText() {}

  static String of(Resource resource, State state, Language language) {
    return switch (state) {
      case State.Missing _ -> NOT_THERE.in(language);
      case State.Present _ -> PRESENT.in(language);
      case State.Data data -> data(resource, data, language);
      case State.Tree(KeyImage image) -> size(image).in(language);
    };
  }

  private static String data(Resource resource, State.Data data, Language language) {
    String stored = data.type().name() + " " + SettingText.value(data.value());
    return ResourceWords.meaning(resource, data)
        .map(meaning -> stored + ": " + meaning.in(language))
        .orElse(stored);
  }

  private static Words size(KeyImage image) {
    int values = image.values().size();
    int subkeys = image.subkeys().size();
    return new Words(
        "a key with %d values and %d subkeys".formatted(values, subkeys),
        "値 %d 個、サブキー %d 個を持つキー".formatted(values, subkeys));
  }
}
