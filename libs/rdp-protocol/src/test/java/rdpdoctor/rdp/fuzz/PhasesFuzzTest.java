package rdpdoctor.rdp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.client.ActivationPhase;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.client.SecureSettings;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.credssp.CredSspServer;
import rdpdoctor.rdp.credssp.CredSspServer.Terms;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.license.HardwareId;
import rdpdoctor.rdp.license.LicenseApplicant;
import rdpdoctor.rdp.license.LicenseClient;
import rdpdoctor.rdp.license.LicenseRandom;
import rdpdoctor.rdp.ntlm.NegotiateMessage;
import rdpdoctor.rdp.ntlm.NtlmAuthority;
import rdpdoctor.rdp.ntlm.NtlmExpectation;
import rdpdoctor.rdp.ntlm.NtlmHost;
import rdpdoctor.rdp.ntlm.NtlmServer;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.server.ListenerSecurity;
import rdpdoctor.rdp.server.Negotiator;
import rdpdoctor.rdp.spnego.MechType;
import rdpdoctor.rdp.spnego.SpnegoServer;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;

/** Whatever packets a peer sends: a step, or a DecodeException. */
class PhasesFuzzTest {

  private static final Bytes RANDOM = Bytes.hex("5a".repeat(32));
  private static final Bytes KEY = Bytes.hex("300c 3003 060103 0305 00 ff010203");
  private static final ServerCertificate CERTIFICATE =
      new ServerCertificate(
          ServerCertificate.Kind.PROPRIETARY,
          BigInteger.ONE.shiftLeft(511).setBit(0),
          BigInteger.valueOf(65537));

  @FuzzTest
  void settings(byte[] input) {
    receive(new SettingsPhase(new ClientData("fuzz", EncryptionMethod.ALL, 0)), input);
  }

  @FuzzTest
  void join(byte[] input) {
    receive(new JoinPhase(1003), input);
  }

  @FuzzTest
  void plainLicense(byte[] input) {
    receive(LicensePhase.plain(1007, 1003), input);
  }

  @FuzzTest
  void rc4License(byte[] input) {
    receive(encrypted(EncryptionMethod.RC4_56_BIT), input);
  }

  @FuzzTest
  void fipsLicense(byte[] input) {
    receive(encrypted(EncryptionMethod.FIPS), input);
  }

  @FuzzTest
  void licenseExchange(byte[] input) {
    LicenseClient client =
        new LicenseClient(
            new LicenseApplicant("fuzz", "fuzz", new HardwareId(RANDOM.first(16))),
            new LicenseRandom(RANDOM, RANDOM.plus(RANDOM.first(16))),
            Optional.of(CERTIFICATE));
    receive(
        new LicensePhase(
            new Channels(1007, 1003, OptionalInt.of(1004)),
            SecureSettings.plain(),
            Introduction.anonymous(),
            new LicensePhase.Mode.Exchange(client),
            InstantSource.fixed(Instant.EPOCH)),
        input);
  }

  @FuzzTest
  void plainSession(byte[] input) {
    receive(session(SecureSettings.plain()), input);
  }

  @FuzzTest
  void rc4Session(byte[] input) {
    receive(
        session(SecureSettings.standard(EncryptionMethod.RC4_128_BIT, RANDOM, RANDOM, CERTIFICATE)),
        input);
  }

  /** Each PDU goes through MCS, and through the I/O channel as a share PDU. */
  @FuzzTest
  void shares(byte[] input) {
    ActivationPhase phase = session(SecureSettings.plain());
    for (Bytes pdu : Hostile.pdus(Bytes.of(input))) {
      new Hostile(pdu).decode(phase::receiveShare);
      new Hostile(pdu).decode(phase::receive);
    }
  }

  private static ActivationPhase session(SecureSettings settings) {
    return new ActivationPhase(
        new Channels(1007, 1003, OptionalInt.of(1004)),
        settings,
        new ClientProfile(new Desktop(640, 480, 32), Set.of(), List.of()),
        InstantSource.fixed(Instant.EPOCH));
  }

  @FuzzTest
  void rc4Cipher(byte[] input) {
    Hostile.bytes(input).decode(PduCipher.of(EncryptionMethod.RC4_128_BIT, RANDOM, RANDOM)::open);
  }

  @FuzzTest
  void fipsCipher(byte[] input) {
    Hostile.bytes(input).decode(PduCipher.of(EncryptionMethod.FIPS, RANDOM, RANDOM)::open);
  }

  @FuzzTest
  void fastPath(byte[] input) {
    for (int method : new int[] {0, EncryptionMethod.RC4_40_BIT, EncryptionMethod.FIPS}) {
      PduCipher cipher = PduCipher.of(method, RANDOM, RANDOM);
      Hostile.bytes(input).decode(bytes -> cipher.openFastPath(bytes.size() % 4, bytes));
    }
  }

  @FuzzTest
  void negotiator(byte[] input) {
    Negotiator negotiator = new Negotiator(new ListenerSecurity(1, false, true));
    Hostile.bytes(input)
        .decode(bytes -> negotiator.answer(ConnectionRequest.decode(bytes)).encode());
  }

  /** The first message is the test's own, so that the fuzzed one is judged. */
  @FuzzTest
  void ntlmServer(byte[] input) {
    NtlmServer server = ntlm();
    new Hostile(NegotiateMessage.usual().encode()).decode(server::accept);
    Hostile.bytes(input).decode(server::accept);
  }

  @FuzzTest
  void spnegoServer(byte[] input) {
    SpnegoServer server = spnego();
    for (Bytes token : Hostile.pdus(Bytes.of(input))) {
      new Hostile(token).decode(server::accept);
    }
  }

  @FuzzTest
  void credSspServer(byte[] input) {
    Hostile.bytes(input)
        .decode(
            bytes -> {
              CredSspServer server = CredSspServer.create(Terms.usual(), spnego(), KEY);
              return Hostile.pdus(bytes).stream()
                  .takeWhile(message -> goesOn(server, message))
                  .count();
            });
  }

  private static boolean goesOn(CredSspServer server, Bytes message) {
    try {
      return server.receive(message).outcome().isEmpty();
    } catch (DecodeException _) {
      return false;
    }
  }

  private static SpnegoServer spnego() {
    return new SpnegoServer(List.of(new SpnegoServer.Candidate(MechType.NTLMSSP, ntlm())));
  }

  /** Whatever the password, it is right. */
  private static NtlmServer ntlm() {
    return new NtlmServer(
        NtlmHost.named("WIN01", "CORP"),
        _ -> new NtlmAuthority.Verdict.Accepted(RANDOM.first(16)),
        new NtlmExpectation(RANDOM.first(16), Set.of("TERMSRV/WIN01")),
        RANDOM.first(8),
        Instant.EPOCH);
  }

  private static LicensePhase encrypted(int method) {
    return LicensePhase.encrypted(1007, 1003, method, RANDOM, RANDOM, CERTIFICATE);
  }

  private static <R> void receive(Phase<R> phase, byte[] input) {
    phase.start();
    Hostile.bytes(input).decode(phase::receive);
    for (Bytes pdu : Hostile.pdus(Bytes.of(input))) {
      new Hostile(DataTpdu.wrap(pdu)).decode(phase::receive);
    }
  }
}
