package rdpdoctor.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.testkit.peer.ScriptedPeer;
import rdpdoctor.testkit.server.RealServer;

/** Looks as the tests take them. */
final class Looks {

  /** For servers that answer; far more than they need. */
  static final Duration PATIENT = Duration.ofSeconds(10);

  /** For peers that may never answer. */
  static final Duration SHORT = Duration.ofSeconds(1);

  static {
    // Before the first class of TLS loads; and those are loaded before the virtual threads of a
    // peer
    // and a look in this thread need them at the same time.
    LegacyTls.allow();
    Preload.await();
  }

  private Looks() {}

  static Facts full(RealServer server) {
    return look(server.host(), server.port(), new ProbeSettings(PATIENT, Depth.FULL, Tap.NONE));
  }

  static Facts survey(RealServer server) {
    return look(server.host(), server.port(), new ProbeSettings(PATIENT, Depth.SURVEY, Tap.NONE));
  }

  static Facts full(ScriptedPeer peer, Duration timeout) {
    return look(peer.host(), peer.port(), new ProbeSettings(timeout, Depth.FULL, Tap.NONE));
  }

  static Facts look(String host, int port, ProbeSettings settings) {
    return new NetworkVantage(settings).observe(new Endpoint(host, port));
  }

  /** The PDUs of a full look, in the order in which they were heard. */
  static List<Tap.Pdu> heard(RealServer server) {
    List<Tap.Pdu> heard = Collections.synchronizedList(new ArrayList<>());
    look(server.host(), server.port(), new ProbeSettings(PATIENT, Depth.FULL, heard::add));
    return List.copyOf(heard);
  }

  /** The value of a fact that must have been read. */
  static <T> T value(Facts facts, Fact<T> fact) {
    return facts
        .value(fact)
        .orElseThrow(() -> new AssertionError("%s is not among %s".formatted(fact.id(), facts)));
  }
}
