package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.client.SecureSettings;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.input.InputEvent.Synchronize;
import rdpdoctor.rdp.input.KeyboardFlags;
import rdpdoctor.rdp.input.PointerFlags;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.server.ActivationPhase;
import rdpdoctor.rdp.server.ActiveShare;
import rdpdoctor.rdp.server.LicensePolicy;
import rdpdoctor.rdp.server.LicensingPhase;
import rdpdoctor.rdp.server.ServerProfile;
import rdpdoctor.rdp.server.ShareChannel;
import rdpdoctor.rdp.share.Heartbeat;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.testkit.program.RequiresProgram;

/** A session that our server shows to our client, as Wireshark reads it. */
@RequiresProgram("tshark")
class WiresharkShareTest {

  private static final int USER = 1007;
  private static final int IO_CHANNEL = 1003;
  private static final OptionalInt MESSAGE_CHANNEL = OptionalInt.of(1004);

  /** Version and echo; the I/O channel; no encryption; the message channel. */
  private static final Bytes SERVER_DATA =
      Bytes.hex(
          "010c 0c00 04000800 00000000 030c 0800 eb03 0000 020c 0c00 00000000 00000000"
              + "040c 0600 ec03");

  private final ShareChannel transport = ShareChannel.plain(USER, IO_CHANNEL, MESSAGE_CHANNEL);

  private final List<Bytes> fromServer = new ArrayList<>();
  private final Recording recording = connected();

  /** As far as licensing, so that Wireshark knows what follows. */
  private Recording connected() {
    Bytes response = ConferenceCreateResponse.wrap(SERVER_DATA);
    return new Recording()
        .client(Tpkt.wrap(new ConnectionRequest("", OptionalInt.of(0)).encode()))
        .server(Tpkt.wrap(new ConnectionConfirm(0x1234, new Negotiation.Response(0, 0)).encode()))
        .client(new SettingsPhase(new ClientData("rdpdoctor", EncryptionMethod.ALL, 0)).start())
        .server(DataTpdu.wrap(ConnectResponse.successful(response).encode()))
        .client(LicensePhase.plain(USER, IO_CHANNEL).start())
        .server(
            new LicensingPhase(IO_CHANNEL, transport.cipher(), new LicensePolicy.NotNeeded())
                .start()
                .send());
  }

  /** Plays the activation into the recording. */
  private Ends activated() throws DecodeException {
    ActivationPhase server =
        new ActivationPhase(transport, new ServerProfile(new Desktop(800, 600, 16)));
    var client =
        new rdpdoctor.rdp.client.ActivationPhase(
            new Channels(USER, IO_CHANNEL, MESSAGE_CHANNEL),
            SecureSettings.plain(),
            new ClientProfile(new Desktop(800, 600, 16), Set.of(), List.of()),
            InstantSource.fixed(Instant.EPOCH));
    Bytes demand = server.start();
    recording.server(demand);
    if (!(client.receive(demand)
        instanceof
        Phase.Step.Continue<rdpdoctor.rdp.client.ActivationPhase.Result>(Bytes confirmed))) {
      throw new AssertionError("the demand was not answered");
    }
    for (Bytes packet : packets(confirmed)) {
      recording.client(packet);
      var step = server.receive(packet);
      if (!step.send().isEmpty()) {
        fromServer.add(step.send());
        recording.server(step.send());
      }
      if (step.result().isPresent()
          && step.result().get() instanceof ActivationPhase.Result.Active(var share)) {
        return new Ends(session(client), share);
      }
    }
    throw new AssertionError("the activation has no end");
  }

  private SessionPhase session(rdpdoctor.rdp.client.ActivationPhase client) throws DecodeException {
    for (Bytes answer : fromServer) {
      if (client.receive(answer)
              instanceof
              Phase.Step.Finished<rdpdoctor.rdp.client.ActivationPhase.Result>(var result)
          && result instanceof rdpdoctor.rdp.client.ActivationPhase.Result.Active(var session, _)) {
        return session;
      }
    }
    throw new AssertionError("the client is not active");
  }

  private static List<Bytes> packets(Bytes stream) throws DecodeException {
    List<Bytes> packets = new ArrayList<>();
    Bytes rest = stream;
    while (!rest.isEmpty()) {
      int length = Math.toIntExact(FastPathPdu.size(rest).getAsLong());
      packets.add(rest.first(length));
      rest = rest.from(length);
    }
    return packets;
  }

  private record Ends(SessionPhase client, ActiveShare server) {}

  @Test
  void the_activation_is_whole() throws DecodeException {
    activated();
    Tshark tshark = Tshark.readingRdp(recording.file());
    assertEquals(
        List.of(
            "0x0001", "0x0003", "0x0007", "0x0007", "0x0007", "0x0007", "0x0007", "0x0007",
            "0x0007", "0x0007"),
        tshark.values("rdp.pduType.type"));
    assertEquals(
        List.of("31", "31", "20", "20", "20", "20", "39", "40"), tshark.values("rdp.pduType2"));
    assertEquals(List.of("0x0004", "0x0004", "0x0001", "0x0002"), tshark.values("rdp.action"));
    assertEquals(List.of("11", "17"), tshark.values("rdp.numberCapabilities"));
  }

  @Test
  void input_of_the_fast_path_is_read_event_by_event() throws DecodeException {
    Ends ends = activated();
    recording.client(
        ends.client()
            .input(
                List.of(
                    new InputEvent.ScanCode(0x4B, KeyboardFlags.KBDFLAGS_EXTENDED),
                    new InputEvent.Mouse(PointerFlags.PTRFLAGS_MOVE, 100, 60),
                    new Synchronize(Synchronize.CAPS_LOCK),
                    new InputEvent.UnicodeKey('あ', 0))));
    Tshark tshark = Tshark.readingRdp(recording.file());
    assertEquals(List.of("4"), tshark.values("rdp.fastpath.numevents"));
    assertEquals(List.of("0,1,3,4"), tshark.values("rdp.fastpath.clienteventcode"));
    assertEquals(List.of("100"), tshark.values("rdp.pointer.xpos"));
    assertEquals(List.of("60"), tshark.values("rdp.pointer.ypos"));
    assertEquals(List.of("0x3042"), tshark.values("rdp.fastpath.unicode.code"));
  }

  @Test
  void output_of_the_fast_path_is_in_fragments() throws DecodeException {
    Ends ends = activated();
    Bytes bitmap = new ByteWriter().u16le(1).zeros(16).u16le(20000).zeros(20000).toBytes();
    recording.server(ends.server().pointer(new PointerUpdate.Hidden()));
    packets(ends.server().update(new Update(Update.Kind.BITMAP, bitmap)))
        .forEach(recording::server);
    Tshark tshark = Tshark.readingRdp(recording.file());
    assertEquals(List.of("0", "2", "1"), tshark.values("rdp.fastpath.serverfragmentation"));
    assertEquals(List.of("0", "16128", "3894"), tshark.values("rdp.fastpath.server.size"));
  }

  @Test
  void a_heartbeat_is_on_the_message_channel() throws DecodeException {
    Ends ends = activated();
    recording.server(ends.server().heartbeat(new Heartbeat(30, 3, 5)));
    Tshark tshark = Tshark.readingRdp(recording.file());
    assertEquals(List.of("30"), tshark.values("rdp.heartbeat.period"));
    assertEquals(List.of("3"), tshark.values("rdp.heartbeat.count1"));
    assertEquals(List.of("5"), tshark.values("rdp.heartbeat.count2"));
  }
}
