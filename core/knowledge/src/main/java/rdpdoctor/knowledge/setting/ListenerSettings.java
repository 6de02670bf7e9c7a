package rdpdoctor.knowledge.setting;

import static rdpdoctor.knowledge.setting.DefaultValue.absent;
import static rdpdoctor.knowledge.setting.DefaultValue.absentAs;
import static rdpdoctor.knowledge.setting.DefaultValue.is;
import static rdpdoctor.knowledge.setting.DefaultValue.ships;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.LISTENER;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVICES_POLICY;
import static rdpdoctor.knowledge.setting.Meanings.PORT;
import static rdpdoctor.knowledge.setting.Restart.NEW_CONNECTIONS;
import static rdpdoctor.knowledge.setting.Restart.SERVICE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingDraft.context;
import static rdpdoctor.knowledge.setting.SettingDraft.degrader;
import static rdpdoctor.knowledge.setting.SettingValue.dword;
import static rdpdoctor.knowledge.setting.SettingValue.text;

import java.util.List;

/** What makes a listener listen: a subkey of {@code WinStations} other than {@code Console}. */
public final class ListenerSettings {

  public static final Setting KEY =
      new Setting(
          "listener-key",
          Severity.BLOCKER,
          SERVICE,
          PolicyRule.NONE,
          new Place.Keys(List.of(LISTENER)));

  public static final Setting F_ENABLE_WIN_STATION =
      blocker("listener-enabled")
          .at(LISTENER)
          .of(dword("fEnableWinStation").oneOf(0, 1).always(is(1)))
          .effective(SERVICE);

  public static final Setting PORT_NUMBER =
      blocker("port-number")
          .at(LISTENER)
          .of(dword("PortNumber").allowing(PORT).always(is(3389)))
          .effective(SERVICE);

  public static final Setting MAX_INSTANCE_COUNT =
      blocker("max-instance-count")
          .at(LISTENER)
          .of(
              dword("MaxInstanceCount")
                  .numbers(Span.of(Span.MAX), new Span(1, 999_999), Span.of(0))
                  .always(is(Span.MAX)))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  public static final Setting LAN_ADAPTER =
      blocker("listener-lan-adapter")
          .at(LISTENER)
          .of(dword("LanAdapter").numbers(Span.of(0), new Span(1, Span.MAX)).always(is(0)))
          .effective(SERVICE);

  public static final Setting WD_NAME =
      blocker("listener-wd-name")
          .at(LISTENER)
          .of(
              text("WdName")
                  .by(
                      ships("Microsoft RDP 5.2"),
                      ships("Microsoft RDP 7.1"),
                      ships("Microsoft RDP 8.0"),
                      ships("Microsoft RDP 8.0")))
          .effective(SERVICE);

  public static final Setting WD_DLL =
      blocker("listener-wd-dll")
          .at(LISTENER)
          .of(
              text("WdDLL").by(ships("rdpwd"), ships("rdpwd"), absent(), absent()),
              text("WsxDLL").by(ships("rdpwsx"), ships("rdpwsx"), absent(), absent()))
          .effective(SERVICE);

  /** Other stacks, such as Citrix', register a class of their own in a listener of their own. */
  public static final Setting LOADABLE_PROTOCOL_OBJECT =
      blocker("listener-loadable-protocol")
          .at(LISTENER)
          .of(
              text("LoadableProtocol_Object")
                  .by(
                      absent(),
                      ships("{18b726bb-6fe6-4fb9-9276-ed57ce7c7cb2}"),
                      ships("{5828227c-20cf-4408-b73f-73ab70b8849f}"),
                      ships("{5828227c-20cf-4408-b73f-73ab70b8849f}")))
          .effective(SERVICE);

  public static final Setting PD =
      blocker("listener-pd")
          .at(LISTENER)
          .of(
              text("PdName").always(ships("tcp")),
              text("PdDLL").always(ships("tdtcp")),
              dword("PdClass").always(ships(2)),
              dword("PdFlag").always(ships(0x4E)),
              text("PdName1").by(absent(), ships("tssecsrv"), ships("tssecsrv"), ships("tssecsrv")),
              text("PdDLL1").by(absent(), ships("tssecsrv"), ships("tssecsrv"), ships("tssecsrv")),
              dword("PdClass1").by(absent(), ships(0xB), ships(0xB), ships(0xB)))
          .effective(SERVICE);

  public static final Setting WEB_SOCKET_LISTENER_PORT =
      context("websocket-listener-ports")
          .at(LISTENER)
          .of(
              dword("WebSocketListenerPort")
                  .allowing(PORT)
                  .by(absent(), absent(), absent(), varies()),
              dword("WebSocketTlsListenerPort")
                  .allowing(PORT)
                  .by(absent(), absent(), absent(), varies()))
          .effective(SERVICE);

  public static final Setting SELECT_TRANSPORT =
      degrader("listener-select-transport")
          .at(LISTENER)
          .of(dword("SelectTransport").oneOf(1, 2).by(absent(), absent(), is(2), is(2)))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  public static final Setting F_LOGON_DISABLED =
      blocker("listener-logon-disabled")
          .at(LISTENER)
          .of(dword("fLogonDisabled").oneOf(0, 1).always(is(0)))
          .effective(NEW_CONNECTIONS);

  public static final Setting F_PROMPT_FOR_PASSWORD =
      degrader("listener-prompt-password")
          .at(LISTENER)
          .of(dword("fPromptForPassword").oneOf(0, 1).always(is(0)))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  public static final Setting F_USE_DEFAULT_GINA =
      degrader("listener-use-default-gina")
          .at(LISTENER)
          .of(dword("fUseDefaultGina").oneOf(0, 1).always(is(0)))
          .effective(NEW_CONNECTIONS);

  public static final Setting F_QUERY_USER_CONFIG_FROM_LOCAL_MACHINE =
      degrader("listener-query-user-config-local")
          .at(LISTENER)
          .of(dword("fQueryUserConfigFromLocalMachine").oneOf(0, 1).always(absentAs(0)))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  static final List<Setting> ALL =
      List.of(
          KEY,
          F_ENABLE_WIN_STATION,
          PORT_NUMBER,
          MAX_INSTANCE_COUNT,
          LAN_ADAPTER,
          WD_NAME,
          WD_DLL,
          LOADABLE_PROTOCOL_OBJECT,
          PD,
          WEB_SOCKET_LISTENER_PORT,
          SELECT_TRANSPORT,
          F_LOGON_DISABLED,
          F_PROMPT_FOR_PASSWORD,
          F_USE_DEFAULT_GINA,
          F_QUERY_USER_CONFIG_FROM_LOCAL_MACHINE);

  private ListenerSettings() {}
}
