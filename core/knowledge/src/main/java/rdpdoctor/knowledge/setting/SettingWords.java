package rdpdoctor.knowledge.setting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** What the settings, their values and their policies are called. */
public final class SettingWords {

  /** Read when the first word is asked for. */
  private static final class Tables {

    static final Map<String, Words> TITLES = new HashMap<>();
    static final Map<String, Words> DEFAULTS = new HashMap<>();
    static final Map<String, Words> POLICIES = new HashMap<>();
    static final Map<Meaning, Words> MEANINGS = new HashMap<>();

    static {
      for (List<String> row : WordTable.read("titles").rows()) {
        put(TITLES, row.get(0), new Words(row.get(1), row.get(2)));
        if (!row.get(3).isEmpty()) {
          put(DEFAULTS, row.get(0), new Words(row.get(3), row.get(4)));
        }
      }
      for (List<String> row : WordTable.read("policies").rows()) {
        put(POLICIES, row.get(0), new Words(row.get(1), row.get(2)));
      }
      for (List<String> row : WordTable.read("meanings").rows()) {
        Meaning meaning = new Meaning(row.get(0), row.get(1), row.get(2));
        put(MEANINGS, meaning, new Words(row.get(3), row.get(4)));
      }
    }

    private static <K> void put(Map<K, Words> table, K key, Words words) {
      if (table.putIfAbsent(key, words) != null) {
        throw new IllegalStateException("table of words: %s stands there twice".formatted(key));
      }
    }
  }

  /**
   * What has a meaning.
   *
   * @param of the id of the setting, or the name that several settings share
   * @param value its name, where the values of the setting mean different things; else empty
   */
  record Meaning(String of, String value, String spelling) {}

  private SettingWords() {}

  public static Words title(Setting setting) {
    return Optional.ofNullable(Tables.TITLES.get(setting.id()))
        .orElseThrow(() -> new IllegalStateException(setting.id() + " has no title"));
  }

  /** What the default depends on, where machines of one generation differ. */
  public static Optional<Words> varyingDefault(Setting setting) {
    return Optional.ofNullable(Tables.DEFAULTS.get(setting.id()));
  }

  /** The policy as the Group Policy editor names it. */
  public static Optional<Words> policy(Setting setting) {
    return Optional.ofNullable(Tables.POLICIES.get(setting.id()));
  }

  /** What a value in force means, where it is one of those that have a meaning. */
  public static Optional<Words> meaning(
      Setting setting, SettingValue value, RegistryValue inForce) {
    return spelling(value.allowed(), inForce)
        .flatMap(spelling -> meaning(setting, value, spelling));
  }

  /**
   * What an allowed value means.
   *
   * @param spelling one of {@link Allowed#spellings}
   */
  public static Optional<Words> meaning(Setting setting, SettingValue value, String spelling) {
    return Optional.ofNullable(Tables.MEANINGS.get(key(setting, value, spelling)));
  }

  static Meaning key(Setting setting, SettingValue value, String spelling) {
    if (value.allowed() instanceof Allowed.Numbers(String shared, List<Span> _)
        && !shared.isEmpty()) {
      return new Meaning(shared, "", spelling);
    }
    String name = setting.values().size() == 1 ? "" : value.name();
    return new Meaning(setting.id(), name, spelling);
  }

  private static Optional<String> spelling(Allowed allowed, RegistryValue inForce) {
    return switch (allowed) {
      case Allowed.Numbers(String _, List<Span> spans) ->
          ValueCheck.number(inForce)
              .flatMap(
                  number ->
                      spans.stream()
                          .filter(span -> span.contains(number))
                          .map(Span::toString)
                          .findFirst());
      case Allowed.Texts(List<String> texts) ->
          inForce instanceof RegistryValue.Text(String text, boolean _)
              ? texts.stream().filter(text::equalsIgnoreCase).findFirst()
              : Optional.empty();
      case Allowed.AnyText _ -> Optional.empty();
      case Allowed.Bytes _ -> Optional.empty();
      case Allowed.Undocumented _ -> Optional.empty();
    };
  }

  static Map<String, Words> titles() {
    return Map.copyOf(Tables.TITLES);
  }

  static Map<String, Words> varyingDefaults() {
    return Map.copyOf(Tables.DEFAULTS);
  }

  static Map<String, Words> policies() {
    return Map.copyOf(Tables.POLICIES);
  }

  static Map<Meaning, Words> meanings() {
    return Map.copyOf(Tables.MEANINGS);
  }
}
