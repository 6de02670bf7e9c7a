package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.Looks.value;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.testkit.peer.Faults;
import rdpdoctor.testkit.peer.Script;
import rdpdoctor.testkit.peer.ScriptedPeer;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Running;
import rdpdoctor.testkit.server.Servers;

/** Many looks at once, and what they leave behind: nothing. */
class ManyLooksTest {

  private static final int LOOKS = 200;

  private static final Script TERMINAL =
      Terminal.informed()
          .send(
              Terminal.license(
                  new LicenseMessage.ErrorAlert(
                      LicenseMessage.STATUS_VALID_CLIENT, LicenseMessage.ST_NO_TRANSITION)))
          .staySilent();

  @Test
  void two_hundred_looks_at_once_see_what_one_sees() throws Exception {
    try (ScriptedPeer peer = ScriptedPeer.playing(TERMINAL)) {
      ProbeSettings settings = new ProbeSettings(Looks.PATIENT, Depth.FULL, Tap.NONE);
      for (Facts facts : atOnce(LOOKS, () -> Looks.look(peer.host(), peer.port(), settings))) {
        assertEquals(SecureOutcome.NO_ENCRYPTION, value(facts, SecureFacts.OUTCOME));
        assertEquals(LicenseOutcome.VALID_CLIENT, value(facts, LicenseFacts.OUTCOME));
      }
    }
  }

  @Test
  void so_do_twenty_surveys_of_a_real_server(@Running(Servers.XRDP_TLS) RealServer server)
      throws Exception {
    for (Facts facts : atOnce(20, () -> Looks.survey(server))) {
      assertEquals(SecureOutcome.TLS_ESTABLISHED, value(facts, SecureFacts.OUTCOME));
      assertEquals(LicenseOutcome.EXCHANGE_OFFERED, value(facts, LicenseFacts.OUTCOME));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void no_socket_and_no_thread_is_left_behind() throws Exception {
    look(Faults.values());
    long before = sockets();
    look(Faults.values());
    for (int i = 0; i < 50 && sockets() > before; i++) {
      Thread.sleep(100);
    }
    assertTrue(sockets() <= before, () -> "sockets: %d, then %d".formatted(before, openSockets()));
    assertEquals(List.of(), threadsOfTheProbe());
  }

  private static void look(Faults... faults) throws Exception {
    ProbeSettings settings = new ProbeSettings(Looks.SHORT.dividedBy(4), Depth.FULL, Tap.NONE);
    for (Faults fault : faults) {
      try (ScriptedPeer peer = fault.start()) {
        atOnce(3, () -> Looks.look(peer.host(), peer.port(), settings));
      }
    }
  }

  private static List<Facts> atOnce(int count, Callable<Facts> look) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Facts>> looks = IntStream.range(0, count).mapToObj(_ -> look).toList();
      return threads.invokeAll(looks).stream().map(Future::resultNow).toList();
    }
  }

  private static long openSockets() {
    try {
      return sockets();
    } catch (IOException e) {
      return -1;
    }
  }

  private static long sockets() throws IOException {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors.filter(ManyLooksTest::isSocket).count();
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException e) {
      // Closed since it was listed.
      return false;
    }
  }

  /** Frames of ours on other threads than this one; virtual threads are in no thread group. */
  private static List<String> threadsOfTheProbe() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path dump = folder.resolve("threads.txt");
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
      return Files.readAllLines(dump).stream()
          .filter(line -> line.contains("rdpdoctor.network.") && !line.contains("Test."))
          .toList();
    }
  }
}
