package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** How the network adapters are set up. */
public final class NetworkHostFacts {

  /** Every adapter that has an address has a fixed one. */
  public static final Fact<Boolean> STATIC_ADDRESS =
      fact("network.static-address", "the address is a static one", "静的 IP アドレス");

  /** Server 2003: EnableTCPChimney, EnableRSS or EnableTCPA are not 0. */
  public static final Fact<Boolean> OFFLOAD_ON =
      fact(
          "network.offload-on",
          "network offload of Server 2003 is on",
          "Server 2003 のネットワーク オフロードが有効");

  private NetworkHostFacts() {}

  private static Fact<Boolean> fact(String id, String en, String ja) {
    return new Fact<>(id, Boolean.class, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}
