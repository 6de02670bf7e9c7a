package rdpdoctor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/**
 * The disk of a server that accepts sessions, with hives and a log as large as years of use make
 * them. What matters to Remote Desktop lies scattered among the rest.
 */
final class UsedServer {

  private static final int SERVICES = 700;
  private static final int FIREWALL_RULES = 600;
  private static final int KEY_CONTAINERS = 30;

  private static final int MEGABYTES_OF_SYSTEM = 14;
  private static final int MEGABYTES_OF_SOFTWARE = 80;
  private static final int KEYS_OF_A_MEGABYTE = 807;
  private static final int KEYS_OF_A_GROUP = 256;
  private static final int VALUES_OF_A_KEY = 8;
  private static final ValueData PATH =
      ValueData.string("C:\\Windows\\System32\\some library of some program.dll");

  private final OfflineWindows windows = OfflineWindows.healthy(Edition.SERVER_2019);

  private UsedServer() {}

  static void writeTo(Path volume) throws IOException {
    System.err.println("disk: generating a server in " + volume);
    UsedServer server = new UsedServer();
    server.fill(RegistryHive.SOFTWARE, "Classes\\CLSID", MEGABYTES_OF_SOFTWARE);
    server.fill(RegistryHive.SYSTEM, "{current}\\Enum", MEGABYTES_OF_SYSTEM / 2);
    server.services();
    server.firewallRules();
    server.fill(RegistryHive.SYSTEM, "DriverDatabase", MEGABYTES_OF_SYSTEM / 2);
    server.windows.writeTo(volume);
    Path logs = Files.createDirectories(volume.resolve("Windows/System32/winevt/Logs"));
    GeneratedLog.write(logs.resolve("System.evtx"));
    addKeyContainers(volume.resolve("ProgramData/Microsoft/Crypto/RSA/MachineKeys"));
  }

  private void services() {
    for (int number = 0; number < SERVICES; number++) {
      String key = "{current}\\Services\\Service %03d".formatted(number);
      windows
          .system(key, "Start", 2 + number % 3)
          .system(key, "Type", 0x20)
          .system(key, "ImagePath", "C:\\Program Files\\Vendor\\service-%03d.exe".formatted(number))
          .system(key, "ObjectName", "LocalSystem")
          .system(key + "\\Parameters", "Log", "C:\\ProgramData\\Vendor\\service.log");
    }
  }

  private void firewallRules() {
    String rules = "{current}\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules";
    for (int number = 0; number < FIREWALL_RULES; number++) {
      windows.system(
          rules,
          "{%08x-0000-4000-8000-000000000000}".formatted(number),
          "v2.29|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=%d|Name=Rule %d|App=%s|"
              .formatted(10000 + number, number, "%ProgramFiles%\\Vendor\\program.exe"));
    }
  }

  private void fill(RegistryHive hive, String parent, int megabytes) {
    for (int number = 0; number < megabytes * KEYS_OF_A_MEGABYTE; number++) {
      String key = "%s\\Group %04d\\{%08x}".formatted(parent, number / KEYS_OF_A_GROUP, number);
      for (int value = 0; value < VALUES_OF_A_KEY; value++) {
        windows.set(hive, key, "Value " + value, PATH);
      }
    }
  }

  private static void addKeyContainers(Path folder) throws IOException {
    for (int number = 0; number < KEY_CONTAINERS; number++) {
      Files.createFile(folder.resolve("%032x_of-some-program".formatted(number)));
    }
  }
}
