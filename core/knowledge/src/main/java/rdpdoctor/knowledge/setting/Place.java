package rdpdoctor.knowledge.setting;

import java.util.List;
import rdpdoctor.diagnosis.registry.KeyPattern;

/** What kind of thing a setting is. */
public sealed interface Place {

  /** Named values, in one key or in several that are alike. */
  record Values(List<Home> homes, List<SettingValue> values) implements Place {
    public Values {
      homes = List.copyOf(homes);
      values = List.copyOf(values);
    }
  }

  /** A key of which it matters whether it exists and what stands below it. */
  record Keys(List<KeyPattern> keys) implements Place {
    public Keys {
      keys = List.copyOf(keys);
    }
  }

  /** Keys in which every value is an entry under a name of its own, such as a firewall rule. */
  record Entries(List<KeyPattern> keys) implements Place {
    public Entries {
      keys = List.copyOf(keys);
    }
  }

  /**
   * Records of SAM or SECURITY. Their reader takes from them what is no secret; they are never part
   * of an excerpt.
   */
  record SecurityRecord(List<KeyPattern> keys, String form) implements Place {
    public SecurityRecord {
      keys = List.copyOf(keys);
    }
  }

  /** The access control list of a file, by its path on the system volume. */
  record FileAccess(String path) implements Place {}

  /** A value in the hive of each user, which no machine-wide view shows. */
  record UserValue(String path, String name) implements Place {}
}
