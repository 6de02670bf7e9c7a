package rdpdoctor.knowledge.derive.host;

import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;

/**
 * The table {@code lanatable}: which network adapter a number in {@code LanAdapter} means. Each
 * adapter has a key, named by its GUID, with its number in {@code LanaId}.
 */
public record LanTable(HostView view) {

  /** The key of an adapter; absent where the table does not name the number. */
  public Lookup<RegistryKey> adapter(long number) {
    Lookup<RegistryKey> table = view.system("Control\\Terminal Server\\lanatable");
    return switch (view.reading(table)) {
      case KeyReading.Unreadable(Words why) -> new Lookup.Unknown<>(why);
      case KeyReading.Missing _ -> new Lookup.Absent<>();
      case KeyReading.Present _ -> table.then(top -> below(top, number));
    };
  }

  private Lookup<RegistryKey> below(RegistryKey top, long number) {
    return view.excerpt()
        .presentWithin(top)
        .filter(entry -> names(entry.getValue(), number))
        .findFirst()
        .<Lookup<RegistryKey>>map(entry -> new Lookup.Found<>(entry.getKey()))
        .orElseGet(Lookup.Absent::new);
  }

  private static boolean names(KeyReading.Present adapter, long number) {
    return adapter.values().stream()
        .anyMatch(
            named ->
                named.value() instanceof RegistryValue.Dword dword && dword.unsigned() == number);
  }
}
