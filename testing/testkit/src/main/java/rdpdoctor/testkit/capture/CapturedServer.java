package rdpdoctor.testkit.capture;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.testkit.capture.Turn.Side;
import rdpdoctor.testkit.peer.Framing;
import rdpdoctor.testkit.peer.Negotiation;
import rdpdoctor.testkit.peer.Script;
import rdpdoctor.testkit.peer.ScriptedPeer;

/**
 * Plays the server's side of a recording. A live client gets the conversation in which the recorded
 * client asked for the same protocols; for every PDU that the recorded client sent, one of the live
 * client is taken, whatever is in it, and then the server says what it said then.
 */
public final class CapturedServer {

  private CapturedServer() {}

  /** Where no conversation has the protocols that a client asks for, it is met with a FIN. */
  public static ScriptedPeer of(Path file) {
    Map<Integer, Script> scripts = new HashMap<>();
    for (Conversation conversation : Capture.read(file).conversations()) {
      List<byte[]> pdus = Framing.split(conversation.stream(Side.CLIENT));
      if (!pdus.isEmpty()) {
        int requested = Negotiation.requestedProtocols(pdus.getFirst());
        scripts.putIfAbsent(requested, afterConnectionRequest(conversation));
      }
    }
    return ScriptedPeer.playing(Script.begin().byRequestedProtocols(scripts));
  }

  /** After its last words the server stays silent, and leaves the end to the client. */
  private static Script afterConnectionRequest(Conversation conversation) {
    Script script = Script.begin();
    int alreadyTaken = 1;
    for (Turn turn : conversation.turns()) {
      if (turn.side() == Side.SERVER) {
        script = script.send(turn.bytes());
      } else {
        int pdus = Framing.split(turn.bytes()).size();
        for (int i = alreadyTaken; i < pdus; i++) {
          script = script.receivePdu();
        }
        alreadyTaken = 0;
      }
    }
    return script.staySilent();
  }
}
