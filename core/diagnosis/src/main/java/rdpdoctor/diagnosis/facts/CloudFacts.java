package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** What only the cloud's control plane shows; named here because causes ask for it. */
public final class CloudFacts {

  public static final Fact<Boolean> INSTANCE_STOPPED =
      fact("cloud.instance-stopped", "the instance is not running", "インスタンスが実行されていない");

  public static final Fact<Boolean> SECURITY_GROUP_BLOCKS =
      fact(
          "cloud.security-group-blocks",
          "no inbound rule covers port and source",
          "ポートと送信元を許可する受信規則がない");

  public static final Fact<Boolean> NETWORK_ACL_BLOCKS =
      fact(
          "cloud.network-acl-blocks",
          "the network ACL denies a direction",
          "ネットワーク ACL がいずれかの方向を拒否");

  /** The address of the instance differs from the one in use. */
  public static final Fact<Boolean> ADDRESS_DIFFERS =
      fact("cloud.address-differs", "the instance has another address", "インスタンスのアドレスが異なる");

  public static final Fact<Boolean> ROUTE_MISSING =
      fact("cloud.route-missing", "the subnet has no route to the client", "サブネットからクライアントへの経路がない");

  private CloudFacts() {}

  private static Fact<Boolean> fact(String id, String en, String ja) {
    return new Fact<>(id, Boolean.class, new Words(en, ja), Set.of(Vantage.CLOUD));
  }
}
