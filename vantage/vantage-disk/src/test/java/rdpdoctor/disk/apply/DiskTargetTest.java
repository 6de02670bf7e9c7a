package rdpdoctor.disk.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.offline.OfflineWindows;

class DiskTargetTest {

  @TempDir Path volume;

  @Test
  void values_are_read_to_the_byte() throws Exception {
    Disk disk = Disk.at(volume);
    assertEquals(new State.Data(RegistryType.DWORD, "3d0d0000"), disk.state(Disk.PORT));
    assertEquals(Disk.MISSING, disk.state(Disk.DENIED_BY_POLICY));
    assertEquals(Disk.MISSING, disk.state(new Resource.Key(Disk.POLICY)));
  }

  @Test
  void a_key_is_read_with_all_that_is_below_it() throws Exception {
    Disk disk = Disk.at(volume);
    KeyImage deep =
        KeyImage.of(
            Map.of("odd", new State.Data(new RegistryType(0xFFFF_0007L), "0102")), Map.of());
    KeyImage inner =
        KeyImage.of(
            Map.of("number", new State.Data(RegistryType.DWORD, "07000000")), Map.of("Deep", deep));
    State.Data text = new State.Data(RegistryType.SZ, "640065006600610075006c0074000000");
    assertEquals(
        new State.Tree(KeyImage.of(Map.of("", text), Map.of("Inner", inner))),
        disk.state(new Resource.Key(Disk.TREE)));
  }

  @Test
  void a_hive_that_is_missing_or_damaged_is_unknown_and_never_not_set() throws Exception {
    Disk disk = Disk.at(volume);
    Files.writeString(disk.hive(RegistryHive.SOFTWARE), "no hive");
    try (DiskTarget target = new DiskTarget(disk.windows())) {
      assertInstanceOf(Lookup.Unknown.class, target.read(Disk.DENIED_BY_POLICY));
      assertInstanceOf(Lookup.Found.class, target.read(Disk.NLA));
    }
    Files.delete(disk.hive(RegistryHive.SOFTWARE));
    try (DiskTarget target = new DiskTarget(WindowsFolder.find(volume))) {
      assertInstanceOf(Lookup.Unknown.class, target.read(Disk.DENIED_BY_POLICY));
    }
  }

  @Test
  void only_a_running_windows_knows_a_name_of_a_domain() throws Exception {
    Disk disk = Disk.at(volume);
    try (DiskTarget target = new DiskTarget(disk.windows())) {
      Resource member =
          new Resource.Member(new Sid("S-1-5-32-555"), new Principal.Named("CORP\\anna"));
      assertInstanceOf(Lookup.Unknown.class, target.read(member));
    }
  }

  @Test
  void the_registry_of_system_and_software_is_what_can_be_changed() throws Exception {
    try (DiskTarget target = new DiskTarget(Disk.at(volume).windows())) {
      assertTrue(target.canWrite(Disk.NLA));
      assertTrue(target.canWrite(new Resource.Key(Disk.TREE)));
      assertFalse(target.canWrite(new Resource.Key(RegistryKey.root(RegistryHive.SYSTEM))));
      assertFalse(
          target.canWrite(new Resource.Key(new RegistryKey(RegistryHive.SAM, "SAM\\Domains"))));
      assertFalse(
          target.canWrite(
              new Resource.Member(new Sid("S-1-5-32-555"), new Principal.Named("anna"))));
    }
  }

  @Test
  void an_installation_stays_itself_through_a_repair() throws Exception {
    Disk disk = Disk.at(volume);
    TargetIdentity identity = disk.identity();
    assertEquals("WIN01", identity.name());
    disk.repair().apply(disk.plan(), identity, _ -> {});
    assertEquals(identity, disk.identity());
  }

  @Test
  void another_installation_and_a_copy_under_another_name_are_others() throws Exception {
    TargetIdentity identity = identity(Disk.machine(), "one");
    assertEquals(identity, identity(Disk.machine(), "same"));
    assertNotEquals(
        identity,
        identity(
            Disk.machine().software("Microsoft\\Cryptography", "MachineGuid", "another"), "two"));
    assertNotEquals(
        identity,
        identity(
            Disk.machine()
                .system("{current}\\Control\\ComputerName\\ComputerName", "ComputerName", "WIN02"),
            "three"));
  }

  @Test
  void with_system_alone_the_name_and_drive_c_tell() throws Exception {
    Disk disk = Disk.at(volume);
    WindowsFolder alone =
        WindowsFolder.ofHives(volume, Map.of(RegistryHive.SYSTEM, disk.hive(RegistryHive.SYSTEM)));
    TargetIdentity identity = new Disk(volume, alone).identity();
    assertTrue(identity.fingerprint().startsWith("system:"), identity::toString);
    assertNotEquals(disk.identity(), identity);
  }

  @Test
  void hives_without_a_name_have_no_identity() throws Exception {
    Disk disk = Disk.of(OfflineWindows.empty().writeTo(volume));
    try (DiskTarget target = new DiskTarget(disk.windows())) {
      assertInstanceOf(Lookup.Unknown.class, target.identity());
    }
  }

  private TargetIdentity identity(OfflineWindows machine, String name) throws Exception {
    return Disk.of(machine.writeTo(Files.createDirectory(volume.resolve(name)))).identity();
  }
}
