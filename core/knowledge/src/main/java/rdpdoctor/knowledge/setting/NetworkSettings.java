package rdpdoctor.knowledge.setting;

import static rdpdoctor.diagnosis.registry.RegistryType.SZ;
import static rdpdoctor.knowledge.setting.DefaultValue.absent;
import static rdpdoctor.knowledge.setting.DefaultValue.ships;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.INTERFACE;
import static rdpdoctor.knowledge.setting.Locations.POLICIES;
import static rdpdoctor.knowledge.setting.Locations.TCPIP;
import static rdpdoctor.knowledge.setting.Locations.software;
import static rdpdoctor.knowledge.setting.Locations.system;
import static rdpdoctor.knowledge.setting.Meanings.OFF_ON;
import static rdpdoctor.knowledge.setting.Restart.MACHINE;
import static rdpdoctor.knowledge.setting.Restart.NONE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingDraft.context;
import static rdpdoctor.knowledge.setting.SettingDraft.degrader;
import static rdpdoctor.knowledge.setting.SettingValue.binary;
import static rdpdoctor.knowledge.setting.SettingValue.dword;
import static rdpdoctor.knowledge.setting.SettingValue.strings;
import static rdpdoctor.knowledge.setting.SettingValue.text;

import java.util.List;

/** Addresses, names and the network stack. */
public final class NetworkSettings {

  /** The switches of the Scalable Networking Pack: Server 2003 only. */
  public static final Setting ENABLE_TCP_CHIMNEY = snp("snp-tcp-chimney", "EnableTCPChimney");

  public static final Setting ENABLE_RSS = snp("snp-rss", "EnableRSS");

  public static final Setting ENABLE_TCPA = snp("snp-tcpa", "EnableTCPA");

  public static final Setting HOSTNAME =
      degrader("tcpip-hostname-domain")
          .at(TCPIP)
          .of(
              text("Hostname").always(varies()),
              text("NV Hostname").always(varies()),
              text("Domain").always(varies()),
              text("NV Domain").always(varies()),
              text("SearchList").always(varies()))
          .effective(MACHINE);

  public static final Setting NAME_SERVER =
      blocker("tcpip-dns-servers")
          .at(INTERFACE)
          .of(
              text("NameServer").always(varies()),
              text("DhcpNameServer").always(varies()).inPolicy("NameServer", SZ))
          .policy(POLICIES.child("Microsoft\\Windows NT\\DNSClient"))
          .effective(NONE);

  public static final Setting ENABLE_DHCP =
      blocker("tcpip-static-address")
          .at(INTERFACE)
          .of(
              dword("EnableDHCP").oneOf(0, 1).always(ships(1)),
              strings("IPAddress"),
              strings("SubnetMask"),
              strings("DefaultGateway"))
          .effective(MACHINE);

  public static final Setting WIN_HTTP_SETTINGS =
      context("proxy-and-winhttp")
          .at(software("Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections"))
          .of(binary("WinHttpSettings").always(varies()))
          .effective(NONE);

  public static final Setting RESERVED_PORTS =
      context("ip-port-reservations")
          .at(TCPIP)
          .of(strings("ReservedPorts").by(varies(), absent(), absent(), absent()))
          .effective(MACHINE);

  public static final Setting PROVIDER_ORDER =
      context("network-provider-order")
          .at(system("Control\\NetworkProvider\\Order"))
          .of(text("ProviderOrder").by(varies(), providers(), providers(), providers()))
          .effective(MACHINE);

  static final List<Setting> ALL =
      List.of(
          ENABLE_TCP_CHIMNEY,
          ENABLE_RSS,
          ENABLE_TCPA,
          HOSTNAME,
          NAME_SERVER,
          ENABLE_DHCP,
          WIN_HTTP_SETTINGS,
          RESERVED_PORTS,
          PROVIDER_ORDER);

  private NetworkSettings() {}

  /** Its absence means on only once Service Pack 2 is installed. */
  private static Setting snp(String id, String name) {
    return blocker(id)
        .at(TCPIP)
        .of(dword(name).allowing(OFF_ON).by(varies(), absent(), absent(), absent()))
        .effective(MACHINE);
  }

  private static DefaultValue providers() {
    return ships("RDPNP,LanmanWorkstation,webclient");
  }
}
