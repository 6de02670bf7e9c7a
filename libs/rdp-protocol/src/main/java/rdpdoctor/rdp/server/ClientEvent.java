package rdpdoctor.rdp.server;

import java.util.List;
import rdpdoctor.rdp.autodetect.AutoDetectResponse;
import rdpdoctor.rdp.autodetect.MultitransportResponse;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.share.Rectangle;
import rdpdoctor.rdp.wire.Bytes;

/** What a client does in an active session. */
public sealed interface ClientEvent {

  record Input(List<InputEvent> events) implements ClientEvent {
    public Input {
      events = List.copyOf(events);
    }
  }

  /** Refresh Rect: the client lost these parts of the desktop. */
  record RefreshRequested(List<Rectangle> areas) implements ClientEvent {
    public RefreshRequested {
      areas = List.copyOf(areas);
    }
  }

  /** Suppress Output: nobody sees the desktop, and no updates are wanted. */
  record OutputSuppressed() implements ClientEvent {}

  /** Suppress Output with updates allowed again; the client kept nothing of this area. */
  record OutputResumed(Rectangle desktop) implements ClientEvent {}

  /** Shutdown Request: the user closes the window; a server may deny it, or disconnect. */
  record ShutdownRequested() implements ClientEvent {}

  /** MCS Disconnect Provider Ultimatum. */
  record Disconnected(int reason) implements ClientEvent {}

  /** Data of a virtual channel, its own header among them. */
  record ChannelData(int channelId, Bytes data) implements ClientEvent {}

  record AutoDetectAnswered(AutoDetectResponse response) implements ClientEvent {}

  record MultitransportAnswered(MultitransportResponse response) implements ClientEvent {}

  /** A data PDU that nothing here depends on. */
  record Other(int pduType2) implements ClientEvent {}
}
