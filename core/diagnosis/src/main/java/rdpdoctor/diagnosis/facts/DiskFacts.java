package rdpdoctor.diagnosis.facts;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryHive;

/** What a disk shows of Windows' files. */
public final class DiskFacts {

  private static final Map<RegistryHive, Fact<HiveCondition>> HIVES =
      new EnumMap<>(RegistryHive.class);

  static {
    for (RegistryHive hive : RegistryHive.values()) {
      HIVES.put(
          hive,
          new Fact<>(
              "disk.hive-" + hive.name().toLowerCase(Locale.ROOT),
              HiveCondition.class,
              new Words("hive " + hive, "ハイブ " + hive),
              Set.of(Vantage.DISK)));
    }
  }

  /** {@code System32\termsrv.dll}, which TermService is made of. */
  public static final Fact<Boolean> TERM_SERVICE_BINARY =
      onDisk("disk.term-service-binary", "termsrv.dll is there", "termsrv.dll が存在する");

  /** The file in {@code MachineKeys} that holds the key of the listener's own certificate. */
  public static final Fact<Boolean> LISTENER_KEY_CONTAINER =
      onDisk(
          "disk.listener-key-container",
          "the private key of the listener's own certificate is there",
          "リスナーの自己署名証明書の秘密鍵が存在する");

  private DiskFacts() {}

  /** In which condition the file of a hive is. */
  public static Fact<HiveCondition> hive(RegistryHive hive) {
    return Objects.requireNonNull(HIVES.get(hive));
  }

  private static Fact<Boolean> onDisk(String id, String en, String ja) {
    return new Fact<>(id, Boolean.class, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}
