package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** How the services and drivers that Remote Desktop needs are set up to start. */
public final class ServiceFacts {

  /** {@code Start} of TermService is 4, or there is no such service. */
  public static final Fact<Boolean> TERM_SERVICE_DISABLED =
      fact("service.term-service-disabled", "TermService is disabled", "TermService が無効");

  /** The host process of TermService, its group or its library are not what can start it. */
  public static final Fact<Boolean> TERM_SERVICE_MISCONFIGURED =
      fact(
          "service.term-service-misconfigured",
          "the configuration of TermService is damaged",
          "TermService の構成が破損");

  /** {@code ObjectName} of TermService is another account than the shipped one. */
  public static final Fact<Boolean> TERM_SERVICE_ACCOUNT_CHANGED =
      fact(
          "service.term-service-account-changed",
          "TermService runs under another account",
          "TermService の実行アカウントが異なる");

  /** {@code ServiceDll} is not {@code System32\termsrv.dll}. */
  public static final Fact<Boolean> TERM_SERVICE_DLL_REPLACED =
      fact(
          "service.term-service-dll-replaced",
          "ServiceDll is not termsrv.dll",
          "ServiceDll が termsrv.dll ではない");

  /** A service without which TermService does not start has {@code Start} 4, or is gone. */
  public static final Fact<Boolean> DEPENDENCY_DISABLED =
      fact(
          "service.dependency-disabled",
          "a service that TermService needs is disabled",
          "TermService が依存するサービスが無効");

  /** TermDD, RDPWD, TDTCP or tssecsrv have {@code Start} 4 on a Windows that has them. */
  public static final Fact<Boolean> LEGACY_DRIVER_DISABLED =
      fact("service.legacy-driver-disabled", "an RDP driver is disabled", "RDP ドライバーが無効");

  /** SessionEnv, UmRdpService, CertPropSvc or rdpdr have {@code Start} 4. */
  public static final Fact<Boolean> HELPER_DISABLED =
      fact("service.helper-disabled", "a helper service is disabled", "補助サービスが無効");

  /**
   * MpsSvc or BFE have {@code Start} 4, or a value of the firewall has a type it does not survive.
   */
  public static final Fact<Boolean> FIREWALL_BROKEN =
      fact("service.firewall-broken", "the firewall service cannot start", "ファイアウォール サービスが起動できない");

  /** Tcpip, Afd, NDIS or nsi have {@code Start} 4. */
  public static final Fact<Boolean> NETWORK_STACK_DISABLED =
      fact(
          "service.network-stack-disabled",
          "a core network driver is disabled",
          "基本のネットワーク ドライバーが無効");

  /** The driver of a cloud network adapter has {@code Start} 4. */
  public static final Fact<Boolean> ADAPTER_DRIVER_DISABLED =
      fact(
          "service.adapter-driver-disabled",
          "the driver of a network adapter is disabled",
          "ネットワーク アダプターのドライバーが無効");

  private ServiceFacts() {}

  private static Fact<Boolean> fact(String id, String en, String ja) {
    return new Fact<>(id, Boolean.class, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}
