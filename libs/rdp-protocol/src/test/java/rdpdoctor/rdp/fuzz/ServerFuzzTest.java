package rdpdoctor.rdp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.license.License;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseServer;
import rdpdoctor.rdp.license.LicenseTerms;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.server.AutoDetectPhase;
import rdpdoctor.rdp.server.IntroductionPhase;
import rdpdoctor.rdp.server.JoinPhase;
import rdpdoctor.rdp.server.LicensePolicy;
import rdpdoctor.rdp.server.LicensingPhase;
import rdpdoctor.rdp.server.ServerPhase;
import rdpdoctor.rdp.server.ServerTerms;
import rdpdoctor.rdp.server.SettingsPhase;
import rdpdoctor.rdp.server.ShareChannel;
import rdpdoctor.rdp.server.StandardSecurity;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/** Whatever packets a client sends: a step, or a DecodeException. */
class ServerFuzzTest {

  private static final Bytes RANDOM = Bytes.hex("5a".repeat(32));
  private static final StandardSecurity SECURITY =
      new StandardSecurity(StandardSecurity.LEVEL_CLIENT_COMPATIBLE, TestKey.RSA, RANDOM);
  private static final LicenseTerms LICENSES =
      new LicenseTerms(
          TestKey.RSA, RANDOM, RANDOM.first(10), new License(1, "scope", "M", "A02", RANDOM));
  private static final ServerTerms TLS = ServerTerms.enhanced(1, 1);
  private static final ServerTerms RC4 = ServerTerms.standard(0, SECURITY);

  @FuzzTest
  void settings(byte[] input) {
    receive(new SettingsPhase(TLS), input);
    receive(new SettingsPhase(RC4), input);
  }

  @FuzzTest
  void clientSettings(byte[] input) {
    Hostile.bytes(input).decode(ClientSettings::decode);
  }

  @FuzzTest
  void join(byte[] input) throws DecodeException {
    receive(JoinPhase.of(client(), server(ServerSecurityData.none())), input);
  }

  @FuzzTest
  void introduction(byte[] input) {
    receive(new IntroductionPhase(server(ServerSecurityData.none()), TLS), input);
  }

  @FuzzTest
  void encryptedIntroduction(byte[] input) {
    for (int method : new int[] {EncryptionMethod.RC4_40_BIT, EncryptionMethod.FIPS}) {
      ServerSecurityData security =
          new ServerSecurityData(method, 2, RANDOM, TestKey.RSA.certificate());
      receive(new IntroductionPhase(server(security), RC4), input);
    }
  }

  @FuzzTest
  void licensing(byte[] input) {
    for (int method : new int[] {EncryptionMethod.NONE, EncryptionMethod.RC4_128_BIT}) {
      PduCipher cipher = PduCipher.ofServer(method, 3, RANDOM, RANDOM);
      LicensingPhase phase = new LicensingPhase(1003, cipher, new LicensePolicy.Issue(LICENSES));
      phase.start();
      receive(phase, input);
    }
  }

  @FuzzTest
  void licenseExchange(byte[] input) {
    LicenseServer server = LicenseServer.issuing(LICENSES);
    for (Bytes message : Hostile.pdus(Bytes.of(input))) {
      new Hostile(message).decode(bytes -> server.receive(LicenseMessage.decodeOfClient(bytes)));
    }
  }

  @FuzzTest
  void autoDetection(byte[] input) throws DecodeException {
    ShareChannel transport = ShareChannel.plain(1005, 1003, OptionalInt.of(1004));
    AutoDetectPhase phase =
        AutoDetectPhase.with(client(), transport, InstantSource.fixed(Instant.EPOCH)).orElseThrow();
    phase.start();
    receive(phase, input);
  }

  /** From the Connect Initial to the introduction, until the client is refused. */
  @FuzzTest
  void conversation(byte[] input) {
    Hostile.bytes(input)
        .decode(bytes -> converse(Hostile.pdus(bytes).stream().map(DataTpdu::wrap).iterator()));
  }

  private static Object converse(Iterator<Bytes> packets) throws DecodeException {
    Optional<SettingsPhase.Result> settled = play(new SettingsPhase(TLS), packets);
    if (settled.isPresent()
        && settled.get()
            instanceof SettingsPhase.Result.Agreed(ClientSettings client, ServerData server)) {
      play(JoinPhase.of(client, server), packets);
      return play(new IntroductionPhase(server, TLS), packets);
    }
    return settled;
  }

  private static <R> Optional<R> play(ServerPhase<R> phase, Iterator<Bytes> packets)
      throws DecodeException {
    Optional<R> result = Optional.empty();
    while (result.isEmpty() && packets.hasNext()) {
      result = phase.receive(packets.next()).result();
    }
    return result;
  }

  private static ClientSettings client() throws DecodeException {
    int flags = ClientData.SUPPORT_NETCHAR_AUTODETECT;
    return ClientSettings.decode(
        new ClientData("PC", 0, 0, new Desktop(800, 600, 16), flags, true).encode());
  }

  private static ServerData server(ServerSecurityData security) {
    return new ServerData(
        0x00080004L, OptionalInt.of(0), 0, security, 1003, List.of(), OptionalInt.of(1004));
  }

  private static <R> void receive(ServerPhase<R> phase, byte[] input) {
    Hostile.bytes(input).decode(phase::receive);
    for (Bytes pdu : Hostile.pdus(Bytes.of(input))) {
      new Hostile(DataTpdu.wrap(pdu)).decode(phase::receive);
    }
  }
}
