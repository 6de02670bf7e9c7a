package rdpdoctor.knowledge.setting;

import java.util.List;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryHive;

/**
 * Where the values of a setting stand.
 *
 * @param local the machine's own key; where an older Windows has another, that one follows
 * @param policies the keys of the policy that overrides it, the strongest first
 */
public record Home(List<KeyPattern> local, List<KeyPattern> policies) {

  private static final String POLICIES = "Policies\\";
  private static final String LISTENERS = "\\WinStations\\" + KeyPattern.ANY;

  public Home {
    local = List.copyOf(local);
    policies = List.copyOf(policies);
  }

  /** Whether only policies write there, so that the value is the policy. */
  public boolean isPolicy() {
    KeyPattern key = local.getFirst();
    return key.hive() == RegistryHive.SOFTWARE && key.path().startsWith(POLICIES);
  }

  /** Whether each listener has its own. */
  public boolean isListener() {
    return local.getFirst().path().endsWith(LISTENERS);
  }
}
