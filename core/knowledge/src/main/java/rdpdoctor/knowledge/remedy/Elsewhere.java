package rdpdoctor.knowledge.remedy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Words;

/** Where people carry out a remedy that no change of the machine's settings brings about. */
public enum Elsewhere implements Localized {
  NETWORK(
      "in the network",
      "ネットワーク側で実施",
      Remedies.FIX_DNS_RECORD,
      Remedies.FIX_ROUTE,
      Remedies.FIX_PATH_MTU,
      Remedies.WAKE_HOST),
  CLIENT(
      "at the client",
      "クライアント側で実施",
      Remedies.CONNECT_BY_ADDRESS,
      Remedies.CONNECT_BY_FQDN,
      Remedies.USE_OTHER_ACCESS_PATH,
      Remedies.WAIT_FOR_BOOT,
      Remedies.TRUST_SERVER_CERTIFICATE,
      Remedies.CONNECT_BYPASSING_BROKER,
      Remedies.LOWER_GRAPHICS,
      Remedies.USE_OWN_ACCOUNT,
      Remedies.COMPARE_THUMBPRINT,
      Remedies.GET_KERBEROS_TICKET,
      Remedies.REACH_THE_KDC),
  CLOUD(
      "in the cloud",
      "クラウド側で実施",
      Remedies.START_INSTANCE,
      Remedies.RESTORE_SECURITY_GROUPS,
      Remedies.OPEN_SECURITY_GROUP,
      Remedies.FIX_NETWORK_ACL,
      Remedies.DISABLE_NLA_VIA_SSM,
      Remedies.AWS_TROUBLESHOOT_RDP,
      Remedies.AWS_MANAGE_RDP_SETTINGS,
      Remedies.AWS_EC2RESCUE),
  DOMAIN(
      "in the domain",
      "ドメイン側で実施",
      Remedies.ALLOW_USER_TS_LOGON,
      Remedies.ALLOW_USER_AT_GATEWAY,
      Remedies.ALLOW_TARGET_AT_GATEWAY);

  private final Words words;
  private final List<Remedy> remedies;

  Elsewhere(String en, String ja, Remedy... remedies) {
    this.words = new Words(en, ja);
    this.remedies = List.of(remedies);
  }

  /** Empty where a treatment carries the remedy out. */
  public static Optional<Elsewhere> of(String remedyId) {
    return Arrays.stream(values())
        .filter(place -> place.remedies.stream().anyMatch(remedy -> remedy.id().equals(remedyId)))
        .findFirst();
  }

  @Override
  public Words words() {
    return words;
  }
}
