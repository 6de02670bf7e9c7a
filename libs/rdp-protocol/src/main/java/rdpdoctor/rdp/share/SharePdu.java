package rdpdoctor.rdp.share;

import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The PDUs of the share, which is what client and server have in common during a session. */
public sealed interface SharePdu {

  /** Of pduType; the version of the protocol is in the others. */
  int TYPE_MASK = 0x0F;

  int VERSION_MASK = 0xFFF0;
  int TYPE_VERSION = 0x10;

  /** The channel that every server sends from. */
  int SERVER_CHANNEL_ID = 0x03EA;

  /**
   * Server Demand Active, [MS-RDPBCGR] 2.2.1.13.1: a session was established.
   *
   * @param sourceDescriptor text without a meaning
   */
  record DemandActive(long shareId, Bytes sourceDescriptor, List<CapabilitySet> capabilitySets)
      implements SharePdu {
    public DemandActive {
      capabilitySets = List.copyOf(capabilitySets);
    }
  }

  /** Client Confirm Active, [MS-RDPBCGR] 2.2.1.13.2: the answer to Demand Active. */
  record ConfirmActive(long shareId, Bytes sourceDescriptor, List<CapabilitySet> capabilitySets)
      implements SharePdu {
    public ConfirmActive {
      capabilitySets = List.copyOf(capabilitySets);
    }
  }

  /**
   * Server Deactivate All, [MS-RDPBCGR] 2.2.3.1: another Demand Active, or the end, comes next. Old
   * servers name no share.
   */
  record DeactivateAll() implements SharePdu {}

  /** Enhanced Security Server Redirection, [MS-RDPBCGR] 2.2.13.3.1: connect somewhere else. */
  record Redirection(ServerRedirection target) implements SharePdu {}

  /** What stands behind a share data header. */
  sealed interface Data extends SharePdu {}

  /** Synchronize, [MS-RDPBCGR] 2.2.1.14 and 2.2.1.19; both sides send it. */
  record Synchronize(int targetUser) implements Data {}

  /**
   * Control, [MS-RDPBCGR] 2.2.1.15, 2.2.1.16, 2.2.1.20 and 2.2.1.21.
   *
   * @param grantId the user that control is granted to, else 0
   */
  record Control(int action, int grantId, long controlId) implements Data {
    public static final int REQUEST_CONTROL = 1;
    public static final int GRANTED_CONTROL = 2;
    public static final int DETACH = 3;
    public static final int COOPERATE = 4;

    public static Control cooperate() {
      return new Control(COOPERATE, 0, 0);
    }

    public static Control request() {
      return new Control(REQUEST_CONTROL, 0, 0);
    }

    public static Control granted(int userId) {
      return new Control(GRANTED_CONTROL, userId, SERVER_CHANNEL_ID);
    }
  }

  /** Client Font List, [MS-RDPBCGR] 2.2.1.18; always an empty one. */
  record FontList() implements Data {}

  /** Server Font Map, [MS-RDPBCGR] 2.2.1.22: ends the establishing; always an empty one. */
  record FontMap() implements Data {}

  /** Set Error Info, [MS-RDPBCGR] 2.2.5.1; code 0 is no error. */
  record SetErrorInfo(long errorInfo) implements Data {}

  /** Save Session Info, [MS-RDPBCGR] 2.2.10.1: what became of the logon. */
  record SaveSessionInfo(SessionInformation information) implements Data {}

  /** Client Shutdown Request, [MS-RDPBCGR] 2.2.2.2: the user closes the window. */
  record ShutdownRequest() implements Data {}

  /** Shutdown Request Denied, [MS-RDPBCGR] 2.2.2.3: somebody is logged on, so ask him first. */
  record ShutdownDenied() implements Data {}

  /** Auto-Reconnect Status, [MS-RDPBCGR] 2.2.4.1: why an automatic reconnect failed. */
  record AutoReconnectStatus(long arcStatus) implements Data {}

  /** Client Refresh Rect, [MS-RDPBCGR] 2.2.11.2: draw these again. */
  record RefreshRect(List<Rectangle> areas) implements Data {
    public RefreshRect {
      areas = List.copyOf(areas);
    }
  }

  /**
   * Client Suppress Output, [MS-RDPBCGR] 2.2.11.3.
   *
   * @param desktop to be updated; absent where updates are not wanted
   */
  record SuppressOutput(Optional<Rectangle> desktop) implements Data {}

  /** Slow-path input of the client, [MS-RDPBCGR] 2.2.8.1.1.3. */
  record Input(List<InputEvent> events) implements Data {
    public Input {
      events = List.copyOf(events);
    }
  }

  /** Slow-path graphics and pointer update, [MS-RDPBCGR] 2.2.9.1.1.3 and 2.2.9.1.1.4. */
  record Output(Update update) implements Data {}

  /**
   * One that nothing here depends on.
   *
   * @param pduType2 of a data PDU, else 0
   */
  record Other(int pduType, int pduType2, Bytes content) implements SharePdu {}

  /**
   * The whole PDU.
   *
   * @param pduSource the channel of the sender
   * @param shareId of data PDUs; the others that have one carry it
   */
  default Bytes encode(int pduSource, long shareId) {
    return ShareWriter.encode(this, pduSource, shareId);
  }

  /** The first PDU of what MCS carried, on a connection that compresses nothing. */
  static SharePdu decode(Bytes pdus) throws DecodeException {
    List<SharePdu> all = new ShareReader(Decompression.none()).read(pdus);
    return all.isEmpty() ? new Other(0, 0, pdus) : all.getFirst();
  }
}
