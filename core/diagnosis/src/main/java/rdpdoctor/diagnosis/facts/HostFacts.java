package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;

/** What only the machine itself, or its disk, shows; named here because causes ask for it. */
public final class HostFacts {

  /** The registry as far as the knowledge base asks for it; everything else is derived from it. */
  public static final Fact<RegistryExcerpt> REGISTRY =
      new Fact<>(
          "host.registry",
          RegistryExcerpt.class,
          new Words("the registry, in excerpts", "レジストリの抜粋"),
          Set.of(Vantage.HOST, Vantage.DISK));

  /** The effective {@code fDenyTSConnections} is 1. */
  public static final Fact<Boolean> CONNECTIONS_DENIED =
      onDisk(
          "host.connections-denied",
          "fDenyTSConnections is 1 (effective)",
          "fDenyTSConnections の実効値が 1");

  /** The local {@code fDenyTSConnections} is 1, or missing, and no policy allows connections. */
  public static final Fact<Boolean> CONNECTIONS_DENIED_LOCALLY =
      onDisk(
          "host.connections-denied-locally",
          "fDenyTSConnections is 1 in the local setting",
          "ローカル設定の fDenyTSConnections が 1");

  public static final Fact<Boolean> CONNECTIONS_DENIED_BY_POLICY =
      onDisk(
          "host.connections-denied-by-policy",
          "fDenyTSConnections is 1 in the policy",
          "ポリシーの fDenyTSConnections が 1");

  /** {@code TSEnabled} is 0 on a Windows that reads it: Server 2003 and before. */
  public static final Fact<Boolean> TERMINAL_SERVICES_OFF =
      onDisk("host.terminal-services-off", "TSEnabled is 0", "TSEnabled が 0");

  /** {@code fEnableWinStation} of the listener is 0. */
  public static final Fact<Boolean> LISTENER_DISABLED =
      onDisk("host.listener-disabled", "fEnableWinStation is 0", "fEnableWinStation が 0");

  /** {@code LanAdapter} names an adapter that does not exist. */
  public static final Fact<Boolean> LISTENER_ADAPTER_MISSING =
      onDisk(
          "host.listener-adapter-missing",
          "LanAdapter names no adapter",
          "LanAdapter のアダプターが存在しない");

  /** {@code PortNumber} of the listener. */
  public static final Fact<Integer> LISTENER_PORT =
      new Fact<>(
          "host.listener-port",
          Integer.class,
          new Words("PortNumber of the listener", "リスナーの PortNumber"),
          Set.of(Vantage.HOST, Vantage.DISK));

  /** {@code PortNumber} differs from the port that was asked for. */
  public static final Fact<Boolean> LISTENER_PORT_DIFFERS =
      onDisk("host.listener-port-differs", "PortNumber is another port", "PortNumber が別のポート");

  public static final Fact<Boolean> TERM_SERVICE_STOPPED =
      onHost("host.term-service-stopped", "TermService is stopped", "TermService が停止");

  /** TermService runs and its port does not answer. */
  public static final Fact<Boolean> TERM_SERVICE_RUNNING =
      onHost("host.term-service-running", "TermService is running", "TermService が実行中");

  /** No active rule of the Windows firewall allows the port, or one blocks it. */
  public static final Fact<Boolean> FIREWALL_BLOCKS_PORT =
      onDisk(
          "host.firewall-blocks-port",
          "the Windows firewall blocks the port",
          "Windows ファイアウォールがポートを遮断");

  /**
   * Some profile lets the port through and another does not; which one is in force is not known.
   */
  public static final Fact<Boolean> FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE =
      onDisk(
          "host.firewall-blocks-port-in-some-profile",
          "the Windows firewall blocks the port in some profile",
          "Windows ファイアウォールが一部のプロファイルでポートを遮断");

  /** The rules cover 3389 while the listener uses another port. */
  public static final Fact<Boolean> FIREWALL_MISSES_PORT =
      onDisk(
          "host.firewall-misses-port",
          "the firewall rules do not cover PortNumber",
          "ファイアウォール規則が PortNumber を含まない");

  public static final Fact<Boolean> IPSEC_REQUIRED =
      onDisk(
          "host.ipsec-required",
          "a connection security rule requires IPsec",
          "接続セキュリティ規則が IPsec を要求");

  /** A sleep or hibernate time-out is in effect. */
  public static final Fact<Boolean> MAY_SLEEP =
      onDisk("host.may-sleep", "the machine may go to sleep", "マシンがスリープし得る");

  /** The last power event in the System log is the entry into sleep (Kernel-Power 42). */
  public static final Fact<Boolean> WENT_TO_SLEEP =
      onDisk(
          "host.went-to-sleep",
          "the last power event is the entry into sleep",
          "最後の電源イベントがスリープへの移行");

  /** {@code SSLCertificateSHA1Hash} names no usable certificate. */
  public static final Fact<Boolean> CERTIFICATE_PIN_INVALID =
      onDisk("host.certificate-pin-invalid", "the pinned certificate is unusable", "指定された証明書が使えない");

  public static final Fact<Boolean> PRIVATE_KEY_UNREADABLE =
      onDisk(
          "host.private-key-unreadable",
          "the private key is missing, or NETWORK SERVICE cannot read it",
          "秘密鍵がないか、NETWORK SERVICE が読み取れない");

  public static final Fact<Boolean> SELF_SIGNED_CERTIFICATE_FAILS =
      onDisk(
          "host.self-signed-certificate-fails",
          "the service cannot create its certificate",
          "サービスが証明書を作成できない");

  /** The values {@code Certificate} and {@code X509 Certificate} do not parse. */
  public static final Fact<Boolean> LEGACY_CERTIFICATE_DAMAGED =
      onDisk(
          "host.legacy-certificate-damaged", "the certificate values do not parse", "証明書の値が解析できない");

  /** {@code nltest /dsgetdc} finds no domain controller. */
  public static final Fact<Boolean> DOMAIN_CONTROLLER_UNREACHABLE =
      onHost(
          "host.domain-controller-unreachable",
          "the host reaches no domain controller",
          "ホストがドメイン コントローラーに到達できない");

  public static final Fact<Boolean> SECURE_CHANNEL_BROKEN =
      onHost("host.secure-channel-broken", "the secure channel is broken", "セキュア チャネルが壊れている");

  public static final Fact<Boolean> DOMAIN_DNS_WRONG =
      onHost("host.domain-dns-wrong", "DNS does not know the domain", "DNS がドメインを知らない");

  public static final Fact<Boolean> NETLOGON_STOPPED =
      onHost("host.netlogon-stopped", "Netlogon is not running", "Netlogon が実行されていない");

  /** {@code RestrictReceivingNTLMTraffic} denies. */
  public static final Fact<Boolean> NTLM_DENIED =
      onDisk("host.ntlm-denied", "incoming NTLM is denied by policy", "受信 NTLM がポリシーで拒否");

  public static final Fact<Boolean> SPN_MISSING =
      onHost(
          "host.spn-missing",
          "the TERMSRV principal is missing or duplicate",
          "TERMSRV の SPN が無いか重複");

  /** As many sessions as the effective limit allows. */
  public static final Fact<Boolean> SESSIONS_AT_LIMIT =
      onHost("host.sessions-at-limit", "the number of sessions is at its limit", "セッション数が上限に達している");

  private HostFacts() {}

  private static Fact<Boolean> onDisk(String id, String en, String ja) {
    return new Fact<>(id, Boolean.class, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }

  private static Fact<Boolean> onHost(String id, String en, String ja) {
    return new Fact<>(id, Boolean.class, new Words(en, ja), Set.of(Vantage.HOST));
  }
}
