package rdpdoctor.app.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.file.PrivateFile;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.scenario.DomainState;
import rdpdoctor.app.scenario.Scenarios;
import rdpdoctor.app.serve.ServeRequest;
import rdpdoctor.app.serve.ServerLog;
import rdpdoctor.app.serve.Twin;
import rdpdoctor.server.control.ControlFolder;

/**
 * The story: a domain member requires NLA, and its domain controllers are gone. A diagnosis from
 * outside, one of its disk, a repair of its hives, a restart, and a session.
 */
final class Demonstration {

  private static final String SCENARIO = "nla-with-lost-domain-controller";
  private static final String USER = "CORP\\anna";
  private static final int PASSWORD_BYTES = 12;

  private final Path folder;
  private final Path screenshot;
  private final Stage stage;
  private final CommandLines lines;
  private final List<Boolean> asExpected = new ArrayList<>();

  /**
   * A demonstration that has not begun.
   *
   * @param folder for all that it needs, which is deleted behind it
   * @param screenshot a new file, which is left
   */
  Demonstration(Path folder, Path screenshot, Stage stage, CommandLines lines) {
    this.folder = folder;
    this.screenshot = screenshot;
    this.stage = stage;
    this.lines = lines;
  }

  ExitCode play() throws IOException, CommandFailure {
    Path disk = Files.createDirectory(folder.resolve("win01"));
    Scenarios.find(SCENARIO).orElseThrow().writeTo(disk, List.of());
    Path password = password();
    try (ServerLog _ = ServerLog.nowhere()) {
      InetSocketAddress address = lookAt(disk, password);
      repair(disk);
      signIn(disk, address, password);
    }
    boolean ended = !asExpected.contains(false) && Files.exists(screenshot);
    stage.say(ended ? Story.ending(screenshot) : Story.BUG);
    return ended ? ExitCode.NOTHING_SEEN : ExitCode.PREVENTED;
  }

  /** Nobody knows it, so nobody else signs in while the demonstration lasts. */
  private Path password() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Path file = folder.resolve("password");
    PrivateFile.write(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
    return file;
  }

  private InetSocketAddress lookAt(Path disk, Path password) throws IOException, CommandFailure {
    InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (Twin twin = start(disk, anywhere, password)) {
      InetSocketAddress address = twin.addresses().getFirst();
      stage.say(Story.opening(address));
      List<String> line = diagnosis(address, password);
      line.addAll(List.of("--until", "authenticate"));
      expect(ExitCode.PREVENTED, line);
      return address;
    }
  }

  private Twin start(Path disk, InetSocketAddress address, Path password)
      throws IOException, CommandFailure {
    return Twin.start(
        ServeRequest.onDisk(disk, address, USER, password, DomainState.SILENT),
        stage.session(),
        new ControlFolder(folder.resolve("run")));
  }

  private static List<String> diagnosis(InetSocketAddress address, Path password) {
    return new ArrayList<>(
        List.of(
            "diagnose",
            address.getAddress().getHostAddress() + ":" + address.getPort(),
            "--user",
            USER,
            "--password-file",
            password.toString()));
  }

  private void repair(Path disk) {
    stage.say(Story.DISK);
    expect(ExitCode.NOTHING_SEEN, List.of("diagnose", "--disk", disk.toString()));
    stage.say(Story.REPAIR);
    expect(
        ExitCode.CANNOT_TELL,
        List.of("fix", "--disk", disk.toString(), "--remedy", "disable-nla-offline", "--yes"));
  }

  private void signIn(Path disk, InetSocketAddress address, Path password)
      throws IOException, CommandFailure {
    try (Twin twin = start(disk, address, password)) {
      stage.say(Story.SESSION);
      List<String> line = diagnosis(twin.addresses().getFirst(), password);
      line.addAll(List.of("--no-nla", "--screenshot", screenshot.toString()));
      expect(ExitCode.NOTHING_SEEN, line);
    }
  }

  private void expect(ExitCode expected, List<String> line) {
    asExpected.add(stage.run(lines, folder.resolve("state"), line) == expected);
  }
}
