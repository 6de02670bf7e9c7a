package rdpdoctor.app.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownAccount;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.hive.text.RegistryFile;
import rdpdoctor.hive.text.RegistryFileException;
import rdpdoctor.offline.Accounts;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.Machine;
import rdpdoctor.offline.OfflineWindows;

/**
 * A machine with one thing out of order, or set otherwise than usual.
 *
 * @param name of the scenario and of its {@code .reg} file
 * @param story what whoever connects meets
 * @param cause the id of what a diagnosis of the disk names first; empty where nothing is wrong
 * @param machine the healthy one that the file is laid over
 * @param log its System log
 * @param more what the registry does not hold: accounts, files
 */
public record Scenario(
    String name,
    Words title,
    Words story,
    Optional<String> cause,
    Machine machine,
    DomainState domain,
    StoredLog log,
    Consumer<OfflineWindows> more) {

  private static final Machine USUAL = new Machine(Edition.SERVER_2019, Membership.WORKGROUP);

  private static final Sid DOMAIN_USERS =
      Accounts.DOMAIN.account(WellKnownAccount.DOMAIN_USERS.relativeIdentifier());

  /** Of a Windows Server 2019 in a workgroup, told by its registry alone. */
  static Scenario of(String name, Words title, Words story) {
    return new Scenario(
        name,
        title,
        story,
        Optional.empty(),
        USUAL,
        DomainState.ANSWERS,
        StoredLog.STARTED,
        _ -> {});
  }

  Scenario causing(String id) {
    return new Scenario(name, title, story, Optional.of(id), machine, domain, log, more);
  }

  Scenario on(Edition edition) {
    Machine other = new Machine(edition, machine.membership());
    return new Scenario(name, title, story, cause, other, domain, log, more);
  }

  /** Of a member of a domain. */
  Scenario behind(DomainState state) {
    Machine member = new Machine(machine.edition(), Membership.DOMAIN);
    return new Scenario(name, title, story, cause, member, state, log, more);
  }

  Scenario logging(StoredLog other) {
    return new Scenario(name, title, story, cause, machine, domain, other, more);
  }

  Scenario with(Consumer<OfflineWindows> change) {
    return new Scenario(name, title, story, cause, machine, domain, log, change);
  }

  /**
   * Writes the machine below the root of a volume, with a local account that may sign in, and with
   * the users of its domain.
   *
   * @param users names of accounts that are added where the machine has none such
   */
  public void writeTo(Path volume, Collection<String> users) throws IOException {
    OfflineWindows windows = OfflineWindows.healthy(machine);
    for (String user : users) {
      if (!windows.accounts().has(user)) {
        windows.accounts().add(user, WellKnownSid.REMOTE_DESKTOP_USERS);
      }
    }
    if (machine.isInDomain()) {
      windows.accounts().admit(DOMAIN_USERS, WellKnownSid.REMOTE_DESKTOP_USERS);
    }
    more.accept(windows);
    windows.overlay(registry()).writeTo(volume);
    log.writeTo(volume);
  }

  private RegistryFile registry() {
    String resource = name + ".reg";
    try (InputStream file = Scenario.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return RegistryFile.parse(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RegistryFileException e) {
      throw new IllegalStateException(resource + ": " + e.getMessage(), e);
    }
  }
}
