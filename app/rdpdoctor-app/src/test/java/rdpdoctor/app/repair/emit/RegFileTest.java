package rdpdoctor.app.repair.emit;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.hive.text.RegistryFile;

class RegFileTest {

  private static String text(byte[] file) {
    String text = new String(file, UTF_16LE);
    assertEquals('\uFEFF', text.charAt(0));
    assertFalse(text.replace("\r\n", "").matches("(?s).*[\r\n].*"), "a line end that is not CR LF");
    return text.substring(1).replace("\r\n", "\n");
  }

  private static RegFile everyday(Language language) {
    return new RegFile(Plans.everyday(), Plans.WIN01, language);
  }

  @Test
  void an_everyday_plan() {
    assertEquals(
        """
        Windows Registry Editor Version 5.00

        ; Repair of WIN01: disable-nla-offline, add-user-to-rdu (rdpdoctor VERSION)

        ; Importing this file checks nothing and keeps nothing. First see that this machine is WIN01, and
        ; export the keys below with reg export. Then, as an administrator:
        ;   reg import FILE

        ; To know beforehand:
        ;   a policy of the domain comes back

        ; NOT in this file, because a .reg file cannot do it:
        ;   add LAB\\anna to the group S-1-5-32-555
        ;   remove S-1-5-32-546 from "Deny log on through Remote Desktop Services" (SeDenyRemoteInteractiveLogonRight)

        ; Left to do by hand:
        ;   restart the machine: shutdown /r /t 0

        [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp]
        "UserAuthentication"=dword:00000000
        "MaxInstanceCount"=dword:ffffffff

        [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]
        "UserAuthentication"=-

        """,
        withoutVersion(everyday(Language.EN).toBytes()));
  }

  @Test
  void its_way_back() {
    assertEquals(
        """
        Windows Registry Editor Version 5.00

        ; WIN01 の修復の取り消し: disable-nla-offline, add-user-to-rdu (rdpdoctor VERSION)

        ; このファイルのインポートでは、何も確認されません。内容は、修復前に WIN01 にあったものです。再作成されるキーの
        ; アクセス許可は、親キーから継承されます。

        [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]
        "UserAuthentication"=dword:00000001

        [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp]
        "MaxInstanceCount"=-
        "UserAuthentication"=dword:00000001

        """,
        withoutVersion(everyday(Language.JA).undo()));
  }

  private static String withoutVersion(byte[] file) {
    return text(file).replaceFirst("rdpdoctor \\d\\S*\\)", "rdpdoctor VERSION)");
  }

  @Test
  void groups_and_rights_are_left() {
    assertEquals(Plans.everyday().onHost(), everyday(Language.EN).left());
  }

  @Test
  void keys_that_windows_opens_to_nobody_and_names_without_a_form_are_left() {
    Change sam =
        Plans.value(
            new RegistryKey(RegistryHive.SAM, "SAM\\Domains"), "F", Plans.MISSING, Plans.dword(1));
    Change feed = Plans.value(Plans.LISTENER, "a\nb", Plans.MISSING, Plans.dword(1));
    KeyImage odd = KeyImage.of(Map.of("c\0d", Plans.data(4, "01000000")), Map.of());
    Change key =
        new Change(new Resource.Key(Plans.LISTENER), new State.Tree(odd), new State.Missing());
    RegFile file = new RegFile(Plans.of(sam, feed, key), Plans.WIN01, Language.EN);
    assertEquals(List.of(sam, feed, key), file.left());
    assertFalse(text(file.toBytes()).contains("\n["));
  }

  @Test
  void a_key_that_is_replaced_is_deleted_first() {
    String text = text(new RegFile(Plans.ofKeys(), Plans.WIN01, Language.EN).toBytes());
    String services = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\";
    assertTrue(
        text.endsWith(
            """
            [-%sOther]

            [%sOther]
            "a value"=hex:01,02

            """
                .formatted(services, services)),
        text);
    assertTrue(text.contains("\n[" + services + "New\\Empty]\n\n"), text);
  }

  @ParameterizedTest
  @EnumSource
  void whatever_a_plan_holds_the_file_is_well_formed(Language language) throws Exception {
    for (Plan plan : Plans.all()) {
      RegFile file = new RegFile(plan, Plans.WIN01, language);
      assertTrue(RegistryFile.parse(file.toBytes()).sections().size() <= plan.changes().size() * 5);
      assertTrue(RegistryFile.parse(file.undo()).sections().size() <= plan.changes().size() * 5);
    }
  }
}
