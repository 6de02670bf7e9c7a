package rdpdoctor.knowledge.setting;

import java.util.Optional;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryKey;

/**
 * Something that looks like a setting and that Windows does not read: the trace of a repair that
 * reported success and changed nothing.
 *
 * @param value its name; empty for a key as a whole
 * @param meant the setting that somebody wanted to change, where that is clear
 */
public record MisplacedSetting(
    Mistake mistake, RegistryKey key, Optional<String> value, Optional<Setting> meant) {

  /** What went wrong when it was written. */
  public enum Mistake implements Localized {
    WRONG_KEY("the key is misspelled", "キー名の誤り"),
    WRONG_NAME("the value is misnamed", "値の名前の誤り"),
    WRONG_PLACE("the value stands in another key", "値を置くキーの誤り");

    private final Words words;

    Mistake(String en, String ja) {
      this.words = new Words(en, ja);
    }

    @Override
    public Words words() {
      return words;
    }
  }

  /** The key, and the value in it. */
  public String location() {
    return value.map(key::child).orElse(key).toString();
  }
}
