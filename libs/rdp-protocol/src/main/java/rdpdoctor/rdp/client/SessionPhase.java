package rdpdoctor.rdp.client;

import java.util.List;
import rdpdoctor.rdp.input.FastPathInput;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.share.Rectangle;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * An active session. Other than the phases before, it has no end of its own: it tells event by
 * event what the server sends, and comes back by itself when the server deactivates it.
 */
public final class SessionPhase {

  private static final int RN_USER_REQUESTED = 3;

  private final ShareMachine machine;

  SessionPhase(ShareMachine machine) {
    this.machine = machine;
  }

  /** Takes one PDU of the fast path, or one whole packet. */
  public Turn receive(Bytes pdu) throws DecodeException {
    return machine.receive(pdu);
  }

  /**
   * Tells the server what keyboard and mouse do, on the fast path if the server takes it there.
   *
   * @param events from 1 to {@link FastPathInput#MOST_EVENTS}
   */
  public Bytes input(List<InputEvent> events) {
    return machine.input(events);
  }

  /** Asks the server to draw an area anew. */
  public Bytes refresh(Rectangle area) {
    return machine.wrap(new SharePdu.RefreshRect(List.of(area)));
  }

  /**
   * Begins to disconnect, [MS-RDPBCGR] 1.3.1.4.1: the server answers with an ultimatum, or denies
   * it because somebody is logged on.
   */
  public Bytes requestShutdown() {
    return machine.wrap(new SharePdu.ShutdownRequest());
  }

  /** Disconnects; a session of somebody who is logged on stays on the server. */
  public static Bytes disconnect() {
    return DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(RN_USER_REQUESTED).encode());
  }
}
