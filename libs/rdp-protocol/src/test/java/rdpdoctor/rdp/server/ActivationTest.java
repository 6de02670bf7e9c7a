package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.server.ActivationPhase.Result;
import rdpdoctor.rdp.server.ServerPhase.Step;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

class ActivationTest {

  private static final int USER = 1007;
  private static final int IO_CHANNEL = 1003;
  private static final long SHARE_ID = 0x000103EAL;
  private static final ServerProfile PROFILE = new ServerProfile(new Desktop(800, 600, 16));
  private static final SharePdu CONFIRM =
      new SharePdu.ConfirmActive(SHARE_ID, Bytes.empty(), List.of());
  private static final SharePdu SYNCHRONIZE = new SharePdu.Synchronize(SharePdu.SERVER_CHANNEL_ID);

  private final ShareChannel transport = ShareChannel.plain(USER, IO_CHANNEL, OptionalInt.empty());
  private final ActivationPhase phase = new ActivationPhase(transport, PROFILE);

  private static Bytes request(SharePdu... pdus) {
    Bytes all = Bytes.empty();
    for (SharePdu pdu : pdus) {
      all = all.plus(pdu.encode(USER, SHARE_ID));
    }
    return DataTpdu.wrap(new DomainPdu.SendDataRequest(USER, IO_CHANNEL, all).encode());
  }

  private Step<Result> receive(SharePdu... pdus) throws DecodeException {
    return phase.receive(request(pdus));
  }

  private static SharePdu sent(Bytes packet) throws DecodeException {
    DomainPdu pdu = DomainPdu.decode(DataTpdu.unwrap(packet));
    DomainPdu.SendDataIndication data = assertInstanceOf(DomainPdu.SendDataIndication.class, pdu);
    assertEquals(IO_CHANNEL, data.channelId());
    return SharePdu.decode(data.data());
  }

  @Test
  void the_server_demands_first() throws DecodeException {
    SharePdu.DemandActive demand =
        assertInstanceOf(SharePdu.DemandActive.class, sent(phase.start()));
    assertEquals(SHARE_ID, demand.shareId());
    assertEquals(PROFILE.sets(), demand.capabilitySets());
  }

  @Test
  void each_pdu_of_the_finalization_is_answered_and_font_list_ends_it() throws DecodeException {
    assertEquals(Bytes.empty(), receive(CONFIRM).send());
    assertEquals(new SharePdu.Synchronize(USER), sent(receive(SYNCHRONIZE).send()));
    assertEquals(SharePdu.Control.cooperate(), sent(receive(SharePdu.Control.cooperate()).send()));
    assertEquals(SharePdu.Control.granted(USER), sent(receive(SharePdu.Control.request()).send()));
    Step<Result> last = receive(new SharePdu.FontList());
    assertEquals(new SharePdu.FontMap(), sent(last.send()));
    assertInstanceOf(Result.Active.class, last.result().orElseThrow());
  }
}
