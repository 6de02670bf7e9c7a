package rdpdoctor.knowledge.setting;

import static rdpdoctor.knowledge.setting.DefaultValue.absent;
import static rdpdoctor.knowledge.setting.DefaultValue.ships;
import static rdpdoctor.knowledge.setting.DefaultValue.shipsExpandable;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.TERM_SERVICE;
import static rdpdoctor.knowledge.setting.Locations.service;
import static rdpdoctor.knowledge.setting.Locations.services;
import static rdpdoctor.knowledge.setting.Meanings.START_TYPE;
import static rdpdoctor.knowledge.setting.Restart.MACHINE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingDraft.context;
import static rdpdoctor.knowledge.setting.SettingDraft.degrader;
import static rdpdoctor.knowledge.setting.SettingValue.dword;
import static rdpdoctor.knowledge.setting.SettingValue.expandable;
import static rdpdoctor.knowledge.setting.SettingValue.strings;
import static rdpdoctor.knowledge.setting.SettingValue.text;

import java.util.List;

/** Services and drivers that Remote Desktop needs, by how they start. */
public final class ServiceSettings {

  public static final Setting TERM_SERVICE_START =
      blocker("service-termservice")
          .at(TERM_SERVICE)
          .of(start().always(ships(3)))
          .effective(MACHINE);

  public static final Setting TERM_SERVICE_IMAGE =
      blocker("service-termservice-image")
          .at(TERM_SERVICE)
          .of(
              expandable("ImagePath")
                  .by(
                      host("termsvcs"),
                      host("NetworkService"),
                      host("NetworkService"),
                      host("NetworkService")),
              text("ObjectName")
                  .by(
                      ships("LocalSystem"),
                      ships("NT Authority\\NetworkService"),
                      ships("NT Authority\\NetworkService"),
                      ships("NT Authority\\NetworkService")),
              dword("Type").oneOf(0x10, 0x20).always(ships(0x20)),
              strings("DependOnService")
                  .by(
                      ships(List.of("RPCSS")),
                      ships(List.of("RPCSS", "TermDD")),
                      ships(List.of("RPCSS")),
                      ships(List.of("RPCSS"))))
          .effective(MACHINE);

  /** A wrapper puts its own library here. */
  public static final Setting TERM_SERVICE_DLL =
      blocker("service-termservice-dll")
          .at(TERM_SERVICE.child("Parameters"))
          .of(
              expandable("ServiceDll")
                  .always(shipsExpandable("%SystemRoot%\\System32\\termsrv.dll")))
          .effective(MACHINE);

  public static final Setting UM_RDP_SERVICE =
      degrader("service-umrdpservice")
          .at(service("UmRdpService"))
          .of(start().by(absent(), ships(3), ships(3), ships(3)))
          .effective(MACHINE);

  public static final Setting SESSION_ENV =
      blocker("service-sessionenv")
          .at(service("SessionEnv"))
          .of(start().by(absent(), ships(3), ships(3), ships(3)))
          .effective(MACHINE);

  public static final Setting CERT_PROP_SVC =
      degrader("service-certpropsvc")
          .at(service("CertPropSvc"))
          .of(start().by(absent(), ships(3), ships(3), ships(3)))
          .effective(MACHINE);

  public static final Setting TERM_DD =
      blocker("service-termdd")
          .at(service("TermDD"))
          .of(start().by(ships(1), ships(1), absent(), absent()))
          .effective(MACHINE);

  public static final Setting RDPWD =
      blocker("service-rdpwd")
          .atEach(services("RDPWD", "TDTCP"))
          .of(start().by(ships(3), ships(3), absent(), absent()))
          .effective(MACHINE);

  public static final Setting TSSECSRV =
      blocker("service-tssecsrv")
          .at(service("tssecsrv"))
          .of(start().by(absent(), ships(3), absent(), absent()))
          .effective(MACHINE);

  public static final Setting RDPDR =
      degrader("service-rdpdr")
          .at(service("rdpdr"))
          .of(start().always(ships(3)))
          .effective(MACHINE);

  public static final Setting RPC_SS =
      blocker("service-rpcss").at(service("RpcSs")).of(start().always(ships(2))).effective(MACHINE);

  public static final Setting RPC_EPT_MAPPER =
      blocker("service-rpceptmapper")
          .at(service("RpcEptMapper"))
          .of(start().by(absent(), ships(2), ships(2), ships(2)))
          .effective(MACHINE);

  public static final Setting DCOM_LAUNCH =
      blocker("service-dcomlaunch")
          .at(service("DcomLaunch"))
          .of(start().always(ships(2)))
          .effective(MACHINE);

  /** On Windows 7 a process that no service starts. */
  public static final Setting LSM =
      blocker("service-lsm")
          .at(service("LSM"))
          .of(start().by(absent(), absent(), ships(2), ships(2)))
          .effective(MACHINE);

  public static final Setting KEY_ISO =
      degrader("service-keyiso")
          .at(service("KeyIso"))
          .of(start().by(absent(), ships(3), ships(3), ships(3)))
          .effective(MACHINE);

  public static final Setting CRYPT_SVC =
      degrader("service-cryptsvc")
          .at(service("CryptSvc"))
          .of(start().always(ships(2)))
          .effective(MACHINE);

  public static final Setting NETLOGON =
      blocker("service-netlogon")
          .at(service("Netlogon"))
          .of(start().always(varies()))
          .effective(MACHINE);

  public static final Setting W32_TIME =
      degrader("service-w32time")
          .at(service("W32Time"))
          .of(start().by(ships(2), ships(3), ships(3), ships(3)))
          .effective(MACHINE);

  public static final Setting MPS_SVC =
      blocker("service-mpssvc")
          .at(service("MpsSvc"))
          .of(start().by(absent(), ships(2), ships(2), ships(2)))
          .effective(MACHINE);

  public static final Setting BFE =
      blocker("service-bfe")
          .at(service("BFE"))
          .of(start().by(absent(), ships(2), ships(2), ships(2)))
          .effective(MACHINE);

  public static final Setting SHARED_ACCESS =
      context("service-sharedaccess")
          .at(service("SharedAccess"))
          .of(start().by(ships(4), ships(4), ships(4), ships(3)))
          .effective(MACHINE);

  public static final Setting TCPIP_AND_NETWORK =
      blocker("service-tcpip")
          .atEach(
              services(
                  "Tcpip", "NDIS", "Afd", "NetBT", "nsi", "Dhcp", "Dnscache", "NlaSvc", "iphlpsvc"))
          .of(start().always(varies()))
          .effective(MACHINE);

  public static final Setting GPSVC =
      degrader("service-gpsvc")
          .at(service("gpsvc"))
          .of(start().by(absent(), ships(2), ships(2), ships(2)))
          .effective(MACHINE);

  public static final Setting REMOTE_REGISTRY =
      context("service-remoteregistry")
          .at(service("RemoteRegistry"))
          .of(start().by(ships(2), ships(3), ships(4), ships(4)))
          .effective(MACHINE);

  public static final Setting AMAZON_SSM_AGENT =
      context("service-ssm-agent")
          .at(service("AmazonSSMAgent"))
          .of(start().always(varies()))
          .effective(MACHINE);

  public static final Setting CLOUD_NETWORK_DRIVERS =
      blocker("service-cloud-nic-drivers")
          .atEach(services("ena", "xenvif", "ixgbevf"))
          .of(start().always(varies()))
          .effective(MACHINE);

  static final List<Setting> ALL =
      List.of(
          TERM_SERVICE_START,
          TERM_SERVICE_IMAGE,
          TERM_SERVICE_DLL,
          UM_RDP_SERVICE,
          SESSION_ENV,
          CERT_PROP_SVC,
          TERM_DD,
          RDPWD,
          TSSECSRV,
          RDPDR,
          RPC_SS,
          RPC_EPT_MAPPER,
          DCOM_LAUNCH,
          LSM,
          KEY_ISO,
          CRYPT_SVC,
          NETLOGON,
          W32_TIME,
          MPS_SVC,
          BFE,
          SHARED_ACCESS,
          TCPIP_AND_NETWORK,
          GPSVC,
          REMOTE_REGISTRY,
          AMAZON_SSM_AGENT,
          CLOUD_NETWORK_DRIVERS);

  private ServiceSettings() {}

  private static SettingValue start() {
    return dword("Start").allowing(START_TYPE);
  }

  private static DefaultValue host(String group) {
    return shipsExpandable("%SystemRoot%\\System32\\svchost.exe -k " + group);
  }
}
