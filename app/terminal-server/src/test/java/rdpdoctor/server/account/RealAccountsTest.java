package rdpdoctor.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.disk.collect.DiskVantage;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.server.policy.MachinePolicy;
import rdpdoctor.testkit.Shared;

/** Accounts, groups and rights of machines that somebody has published, with passwords of ours. */
class RealAccountsTest {

  private static final String PASSWORD = "Passw0rd1";

  @TempDir private Path volume;

  private final OfflineWindows windows = OfflineWindows.healthy(Edition.SERVER_2012_R2);

  private SigningIn client(String sam, String security, String... accounts) {
    Facts facts = read(Shared.require("hives/" + sam), Shared.require("hives/" + security));
    MachinePolicy policy = MachinePolicy.of(facts);
    KnownPasswords known = KnownPasswords.none();
    for (String account : accounts) {
      known = SigningIn.known(known, account, PASSWORD);
    }
    DomainController controller = SimulatedController.of(policy.identity(), known);
    return new SigningIn(policy, LogonAuthority.of(facts, policy, known, controller));
  }

  private Facts read(Path sam, Path security) {
    try {
      windows.writeTo(volume);
      WindowsFolder folder =
          WindowsFolder.find(volume)
              .with(Map.of(RegistryHive.SAM, sam, RegistryHive.SECURITY, security));
      return new DiskVantage(KnowledgeBase.registryKeys(), List.of()).observe(folder);
    } catch (IOException | NoWindowsException e) {
      throw new AssertionError(e);
    }
  }

  private SigningIn windows81() {
    return client(
        "win81-sam-security-dfwinreg/SAM",
        "win81-sam-security-dfwinreg/SECURITY",
        "gold_administrator",
        "Administrator",
        "INTERNAL\\Administrator",
        "INTERNAL\\berta");
  }

  private static Optional<Refusal> refusal(SigningIn client, String domain, String user) {
    return client
        .authority()
        .refusal(
            client.authority().find(domain, user).orElseThrow(),
            client.policy().listeners().getFirst());
  }

  @Test
  void the_local_administrator_of_a_member_gets_a_session() {
    SigningIn client = windows81();
    assertEquals(OptionalLong.empty(), client.byNtlm("gold_administrator", PASSWORD));
    assertEquals(Optional.empty(), refusal(client, "", "gold_administrator"));
  }

  @Test
  void the_built_in_administrator_is_disabled_on_a_client_edition() {
    SigningIn client = windows81();
    assertEquals(
        OptionalLong.of(LogonStatus.ACCOUNT_DISABLED), client.byNtlm("Administrator", PASSWORD));
    assertEquals(OptionalLong.of(NtStatus.WRONG_PASSWORD), client.byNtlm("Administrator", "guess"));
    assertEquals(OptionalLong.of(LogonStatus.ACCOUNT_DISABLED), client.byNtlm("Guest", ""));
  }

  @Test
  void domain_admins_get_a_session_and_domain_users_do_not() {
    SigningIn client = windows81();
    assertEquals(OptionalLong.empty(), client.byNtlm("INTERNAL\\berta", PASSWORD));
    assertEquals(
        Optional.of(Refusal.NO_REMOTE_LOGON_RIGHT),
        refusal(client, "internal.greendale.edu", "berta"));
    assertEquals(OptionalLong.empty(), client.byNtlm("INTERNAL\\Administrator", PASSWORD));
    assertEquals(Optional.empty(), refusal(client, "INTERNAL", "Administrator"));
  }

  @Test
  void on_a_domain_controller_names_mean_the_domain() {
    windows.system("{current}\\Control\\ProductOptions", "ProductType", "LanmanNT");
    SigningIn client =
        client(
            "ws2008-2012-sam-security/win2012_64.SAM",
            "ws2008-2012-sam-security/win2012_64.SECURITY",
            "Administrator",
            "TEST\\berta");
    assertEquals(OptionalLong.empty(), client.byNtlm("berta", PASSWORD));
    assertEquals(OptionalLong.of(NtStatus.NO_SUCH_USER), client.byNtlm("Administrator", PASSWORD));
    assertEquals("TEST\\berta", client.authority().find("", "berta").orElseThrow().qualifiedName());
  }
}
