package rdpdoctor.rdp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.fastpath.UpdateFragments;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.input.FastPathInput;
import rdpdoctor.rdp.input.SlowPathInput;
import rdpdoctor.rdp.logon.AutoReconnectProof;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.server.ActivationPhase;
import rdpdoctor.rdp.server.ActivationPhase.Result;
import rdpdoctor.rdp.server.ActiveShare;
import rdpdoctor.rdp.server.ServerProfile;
import rdpdoctor.rdp.server.ShareChannel;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/** Whatever a client sends to a session: an event, or a DecodeException. */
class ShareFuzzTest {

  private static final int USER = 1007;
  private static final int IO_CHANNEL = 1003;
  private static final int MESSAGE_CHANNEL = 1004;
  private static final long SHARE_ID = 0x000103EAL;
  private static final int LARGEST_DATA = 0x3FFF;
  private static final Bytes RANDOM = Bytes.hex("5a".repeat(32));
  private static final List<SharePdu> ACTIVATION =
      List.of(
          new SharePdu.ConfirmActive(SHARE_ID, Bytes.empty(), List.of()),
          new SharePdu.Synchronize(SharePdu.SERVER_CHANNEL_ID),
          SharePdu.Control.cooperate(),
          SharePdu.Control.request(),
          new SharePdu.FontList());

  @FuzzTest
  void fastPathInput(byte[] input) {
    Hostile.bytes(input)
        .decode(
            bytes -> {
              FastPathPdu pdu = FastPathPdu.decode(bytes);
              return FastPathInput.encode(FastPathInput.decode(pdu.numberEvents(), pdu.content()));
            });
  }

  @FuzzTest
  void slowPathInput(byte[] input) {
    Hostile.bytes(input).decode(bytes -> SlowPathInput.encode(SlowPathInput.decode(bytes)));
  }

  @FuzzTest
  void pointerUpdate(byte[] input) {
    Hostile.bytes(input)
        .decode(bytes -> UpdateFragments.of(PointerUpdate.decode(bytes).toUpdate()));
  }

  @FuzzTest
  void autoReconnectProof(byte[] input) {
    Hostile.bytes(input).decode(bytes -> AutoReconnectProof.decode(bytes).encode());
  }

  /** Each PDU goes as it is, and through the I/O channel. */
  @FuzzTest
  void activation(byte[] input) {
    ActivationPhase phase = activation(EncryptionMethod.NONE, 0);
    for (Bytes pdu : pdus(Bytes.of(input))) {
      new Hostile(pdu).decode(phase::receive);
      new Hostile(packet(IO_CHANNEL, pdu)).decode(phase::receive);
    }
  }

  @FuzzTest
  void plainSession(byte[] input) {
    receive(session(EncryptionMethod.NONE, 0), input);
  }

  @FuzzTest
  void rc4Session(byte[] input) {
    receive(session(EncryptionMethod.RC4_128_BIT, 3), input);
  }

  @FuzzTest
  void fipsSession(byte[] input) {
    receive(session(EncryptionMethod.FIPS, 4), input);
  }

  private static void receive(ActiveShare share, byte[] input) {
    for (Bytes pdu : pdus(Bytes.of(input))) {
      new Hostile(pdu).decode(share::receive);
      new Hostile(DataTpdu.wrap(pdu)).decode(share::receive);
      new Hostile(packet(IO_CHANNEL, pdu)).decode(share::receive);
      new Hostile(packet(MESSAGE_CHANNEL, pdu)).decode(share::receive);
    }
  }

  private static Bytes packet(int channelId, Bytes data) {
    return DataTpdu.wrap(
        new DomainPdu.SendDataRequest(USER, channelId, data.first(LARGEST_DATA)).encode());
  }

  private static ActivationPhase activation(int method, int level) {
    PduCipher cipher = PduCipher.ofServer(method, level, RANDOM, RANDOM);
    return new ActivationPhase(
        new ShareChannel(USER, IO_CHANNEL, OptionalInt.of(MESSAGE_CHANNEL), cipher, level > 0),
        new ServerProfile(new Desktop(640, 480, 16)));
  }

  /** One that a well-behaved client has activated. */
  private static ActiveShare session(int method, int level) {
    PduCipher client = PduCipher.of(method, RANDOM, RANDOM);
    ActivationPhase phase = activation(method, level);
    Optional<Result> result = Optional.empty();
    try {
      for (SharePdu pdu : ACTIVATION) {
        Bytes share = pdu.encode(USER, SHARE_ID);
        Bytes data = level > 0 ? client.seal(0, share) : share;
        result = phase.receive(packet(IO_CHANNEL, data)).result();
      }
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
    return ((Result.Active) result.orElseThrow()).share();
  }

  /** Cuts the input into PDUs, each behind a length of two bytes, so that a machine goes on. */
  private static List<Bytes> pdus(Bytes input) {
    List<Bytes> pdus = new ArrayList<>();
    ByteReader reader = new ByteReader("fuzzed conversation", input);
    try {
      while (reader.hasRemaining()) {
        pdus.add(reader.bytes("PDU", reader.u16be("length")));
      }
    } catch (DecodeException _) {
      // The conversation ends in the middle of a PDU.
    }
    return pdus;
  }
}
