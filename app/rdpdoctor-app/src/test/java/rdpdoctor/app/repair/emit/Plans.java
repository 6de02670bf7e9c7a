package rdpdoctor.app.repair.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/** Plans of every kind, for the files that they are written as. */
final class Plans {

  static final TargetIdentity WIN01 = new TargetIdentity("WIN01", "installation:0");

  static final RegistryKey TERMINAL_SERVER =
      new RegistryKey(RegistryHive.SYSTEM, "ControlSet001\\Control\\Terminal Server");
  static final RegistryKey LISTENER = TERMINAL_SERVER.child("WinStations").child("RDP-Tcp");
  static final RegistryKey POLICY =
      new RegistryKey(RegistryHive.SOFTWARE, "Policies\\Microsoft\\Windows NT\\Terminal Services");

  static final Sid REMOTE_DESKTOP_USERS = new Sid("S-1-5-32-555");
  static final Principal ANNA = new Principal.Named("LAB\\anna");
  static final State MISSING = new State.Missing();
  static final State PRESENT = new State.Present();

  /** What would break out of a text, a line, a comment or a command. */
  static final List<String> NASTY =
      List.of(
          "it's",
          "''",
          "a\"b\\c\\",
          "$(exit) `$x ${env:PATH} @{a=1} #<text>",
          "#> <# ; rm & | % {0} {",
          "\u2018a\u2019 \u201ab\u201b \u201cc\u201d \u201ed",
          "日本語 コンピューター",
          "[a]=- ;",
          " leading and trailing ",
          "tab\tline\r\nfeed",
          "\u202egnp.exe\u2028\ufeff\u0085",
          "lone \ud800 and \udc00, pair \ud83d\ude00",
          "");

  private Plans() {}

  static State dword(int bits) {
    return State.of(new RegistryValue.Dword(bits));
  }

  static State.Data data(long type, String hex) {
    return new State.Data(new RegistryType(type), hex);
  }

  static Change value(RegistryKey key, String name, State before, State after) {
    return new Change(new Resource.Value(key, name), before, after);
  }

  static Plan of(Change... changes) {
    return new Plan(List.of(), List.of(changes), List.of(), List.of(), List.of());
  }

  /** As one for a machine that nobody may sign in to. */
  static Plan everyday() {
    return new Plan(
        List.of(
            new Remedy("disable-nla-offline", SecurityCost.LOWERS_SECURITY),
            new Remedy("add-user-to-rdu", SecurityCost.NONE)),
        List.of(
            value(LISTENER, "UserAuthentication", dword(1), dword(0)),
            value(LISTENER, "MaxInstanceCount", MISSING, dword(-1)),
            value(POLICY, "UserAuthentication", dword(1), MISSING)),
        List.of(
            new Change(new Resource.Member(REMOTE_DESKTOP_USERS, ANNA), MISSING, PRESENT),
            new Change(
                new Resource.Right(
                    LogonRight.DENY_REMOTE_INTERACTIVE,
                    new Principal.Known(new Sid("S-1-5-32-546"))),
                PRESENT,
                MISSING)),
        List.of(
            new Act(
                new Words("restart the machine", "マシンを再起動する"), Optional.of("shutdown /r /t 0"))),
        List.of(new Words("a policy of the domain comes back", "ドメインのポリシーは再適用される")));
  }

  /** A value of each type, as it should be and as it should not. */
  static Plan ofEveryType() {
    List<Change> changes = new ArrayList<>();
    for (String hex : List.of("", "00", "61000000", "610062", "0d000a000000", "00ff".repeat(300))) {
      for (long type : List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 0xFFFF0012L)) {
        String name = "type %x, %d bytes %s".formatted(type, hex.length() / 2, hex.hashCode());
        changes.add(value(LISTENER, name, MISSING, data(type, hex)));
        changes.add(value(LISTENER, name + " before", data(type, hex), dword(1)));
      }
    }
    changes.add(value(POLICY, "", MISSING, State.of(new RegistryValue.Text("default", false))));
    return of(changes.toArray(Change[]::new));
  }

  /** Keys that come, go, and become others. */
  static Plan ofKeys() {
    KeyImage inner = KeyImage.of(Map.of("a value", data(3, "0102")), Map.of());
    KeyImage outer =
        KeyImage.of(
            Map.of("", data(2, "78000000"), "b", data(4, "01000000")),
            Map.of("Sub", inner, "Empty", KeyImage.of(Map.of(), Map.of())));
    RegistryKey services = new RegistryKey(RegistryHive.SYSTEM, "ControlSet001\\Services");
    return of(
        new Change(new Resource.Key(services.child("Gone")), new State.Tree(outer), MISSING),
        new Change(new Resource.Key(services.child("New")), MISSING, new State.Tree(outer)),
        new Change(
            new Resource.Key(services.child("Other")),
            new State.Tree(outer),
            new State.Tree(inner)));
  }

  /** Names and texts of nobody's good will, wherever one can stand. */
  static Plan nasty() {
    List<Change> changes = new ArrayList<>();
    List<Change> onHost = new ArrayList<>();
    for (String text : NASTY) {
      State state = State.of(new RegistryValue.Text(text, false));
      changes.add(value(LISTENER, text, MISSING, state));
      changes.add(value(POLICY.child("x" + text.replace("\\", "")), text, state, dword(1)));
      KeyImage image =
          KeyImage.of(
              Map.of(text, data(4, "01000000")),
              Map.of("x" + text.replace("\\", ""), KeyImage.of(Map.of(), Map.of())));
      changes.add(
          new Change(
              new Resource.Key(TERMINAL_SERVER.child("x" + text.replace("\\", ""))),
              new State.Tree(image),
              MISSING));
      onHost.add(
          new Change(
              new Resource.Member(REMOTE_DESKTOP_USERS, new Principal.Named(text)),
              MISSING,
              PRESENT));
    }
    Words words = new Words(String.join("\n", NASTY), String.join("\n", NASTY));
    return new Plan(
        List.of(new Remedy("none", SecurityCost.NONE)),
        changes,
        onHost,
        List.of(new Act(words, Optional.of(String.join("", NASTY)))),
        List.of(words));
  }

  static List<Plan> all() {
    return List.of(everyday(), ofEveryType(), ofKeys(), nasty(), Plan.EMPTY);
  }
}
