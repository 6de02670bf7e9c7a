package rdpdoctor.disk.apply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.hive.ControlSets;

/** What one installation of Windows keeps for as long as it lives. */
final class DiskIdentity {

  private static final Resource MACHINE_GUID = software("Microsoft\\Cryptography", "MachineGuid");
  private static final Resource INSTALL_DATE =
      software("Microsoft\\Windows NT\\CurrentVersion", "InstallDate");
  private static final Resource DRIVE_C = system("MountedDevices", "\\DosDevices\\C:");
  private static final Words NAMELESS =
      new Words(
          "neither SOFTWARE nor SYSTEM says which installation of Windows this is",
          "SOFTWARE からも SYSTEM からも、どの Windows であるかを確認できない");
  private static final String COMPUTER_NAME = "Control\\ComputerName\\ComputerName";

  private final DiskTarget target;

  DiskIdentity(DiskTarget target) {
    this.target = target;
  }

  private static Resource software(String key, String name) {
    return new Resource.Value(new RegistryKey(RegistryHive.SOFTWARE, key), name);
  }

  private static Resource system(String key, String name) {
    return new Resource.Value(new RegistryKey(RegistryHive.SYSTEM, key), name);
  }

  Lookup<TargetIdentity> read() {
    Optional<State.Data> name = computerName();
    Optional<State.Data> guid = data(MACHINE_GUID);
    Optional<State.Data> date = data(INSTALL_DATE);
    Optional<State.Data> drive = data(DRIVE_C);
    if (guid.isPresent() || date.isPresent()) {
      return identity("installation", name, List.of(guid, date));
    }
    return name.isPresent() || drive.isPresent()
        ? identity("system", name, List.of(drive))
        : new Lookup.Unknown<>(NAMELESS);
  }

  private static Lookup<TargetIdentity> identity(
      String kind, Optional<State.Data> name, List<Optional<State.Data>> lasting) {
    String all =
        Stream.concat(Stream.of(name), lasting.stream())
            .map(data -> data.map(State.Data::hex).orElse("-"))
            .collect(Collectors.joining("\n"));
    return new Lookup.Found<>(
        new TargetIdentity(
            name.flatMap(DiskIdentity::text).orElse("?"), "%s:%s".formatted(kind, hash(all))));
  }

  private Optional<State.Data> computerName() {
    RegistryKey root = RegistryKey.root(RegistryHive.SYSTEM);
    return target.ask(root, opened -> ControlSets.select(opened.hive(), "Current"))
            instanceof Lookup.Found<Integer>(Integer current)
        ? data(system(ControlSets.name(current) + '\\' + COMPUTER_NAME, "ComputerName"))
        : Optional.empty();
  }

  private Optional<State.Data> data(Resource value) {
    return target.read(value) instanceof Lookup.Found<State>(State.Data data)
        ? Optional.of(data)
        : Optional.empty();
  }

  private static Optional<String> text(State.Data data) {
    return data.value() instanceof RegistryValue.Text(String text, boolean _)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static String hash(String all) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
