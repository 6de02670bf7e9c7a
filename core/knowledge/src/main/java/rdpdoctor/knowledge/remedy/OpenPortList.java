package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.derive.host.FirewallStore;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.FirewallSettings;
import rdpdoctor.knowledge.setting.Setting;

/**
 * The exceptions of the firewall of Windows XP and Server 2003: a value for each port, with its
 * scope, {@code Enabled} or {@code Disabled}, and its name.
 */
record OpenPortList(ProposalDraft draft, int port) {

  private static final String LIST = "GloballyOpenPorts\\List";

  private static final Words NOT_MERGED =
      new Words(
          "a policy says that the exceptions of the machine do not count",
          "ポリシーによりローカルの例外が無効にされている");

  private record Profile(String key, Setting enabled) {}

  private static final List<Profile> PROFILES =
      List.of(
          new Profile("DomainProfile", FirewallSettings.DOMAIN_ENABLE_FIREWALL),
          new Profile("StandardProfile", FirewallSettings.PRIVATE_ENABLE_FIREWALL));

  void open() {
    PROFILES.stream().filter(this::isOn).forEach(this::open);
  }

  /** Server 2003 stores 0; Windows XP stores nothing and turns the firewall on. */
  private boolean isOn(Profile profile) {
    EffectiveSetting enabled = draft.settings().one(profile.enabled);
    return !enabled.is(0);
  }

  private void open(Profile profile) {
    EffectiveSetting noExceptions =
        draft.settings().of(FirewallSettings.DO_NOT_ALLOW_EXCEPTIONS, profile.key).orElseThrow();
    draft.make(noExceptions, 0);
    RegistryKey policy = FirewallStore.POLICY.child(profile.key);
    if (!isOpenedByPolicy(policy)) {
      if (isOff(policy.child("GloballyOpenPorts"), "AllowUserPrefMerge")) {
        draft.block(NOT_MERGED);
      }
      draft
          .system(FirewallStore.LOCAL + "\\" + profile.key + "\\" + LIST)
          .ifPresent(key -> open(key, port + ":TCP"));
    }
  }

  /** What a policy says of the port counts before the list of the machine. */
  private boolean isOpenedByPolicy(RegistryKey policy) {
    RegistryKey service = policy.child("Services").child("RemoteDesktop");
    RegistryKey list = policy.child("GloballyOpenPorts").child("List");
    String name = port + ":TCP";
    if (port == AllowRules.SHIPPED_PORT && draft.stored(service, "Enabled").isPresent()) {
      if (isOff(service, "Enabled")) {
        draft.set(service, "Enabled", new RegistryValue.Dword(1));
        draft.note(Phrases.policyReturns(service.child("Enabled").toString()));
      }
      return true;
    }
    if (draft.stored(list, name).isPresent()) {
      open(list, name);
      draft.note(Phrases.policyReturns(list.child(name).toString()));
      return true;
    }
    return false;
  }

  private boolean isOff(RegistryKey key, String name) {
    return draft.stored(key, name).equals(Optional.of(new RegistryValue.Dword(0)));
  }

  private void open(RegistryKey key, String name) {
    String exception =
        draft
            .stored(key, name)
            .flatMap(OpenPortList::text)
            .map(text -> text.replaceFirst("(?i):Disabled:", ":Enabled:"))
            .orElseGet(() -> "%d:TCP:*:Enabled:%s".formatted(port, called()));
    draft.set(key, name, new RegistryValue.Text(exception, false));
  }

  private static Optional<String> text(RegistryValue value) {
    return value instanceof RegistryValue.Text(String text, boolean _)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The name of the shipped exception is a text of Windows. */
  private String called() {
    return port == AllowRules.SHIPPED_PORT ? "@xpsp2res.dll,-22009" : "Remote Desktop (rdpdoctor)";
  }
}
