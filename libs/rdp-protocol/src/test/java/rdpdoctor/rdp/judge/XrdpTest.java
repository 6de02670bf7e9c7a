package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.client.SecureSettings;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.license.HardwareId;
import rdpdoctor.rdp.license.LicenseApplicant;
import rdpdoctor.rdp.license.LicenseClient;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseRandom;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Xrdp;

/**
 * The client's phases against xrdp, which opens what they sealed and offers a licence only then.
 */
@RequiresProgram("xrdp")
class XrdpTest {

  private static final int LIMIT_MILLIS = 10_000;

  /** Any will do where nothing is secret. */
  private static final Bytes CLIENT_RANDOM = Bytes.hex("5a".repeat(32));

  @ParameterizedTest
  @CsvSource({"none, 0, 0", "low, 1, 1", "medium, 1, 2", "high, 2, 3", "fips, 16, 4"})
  void it_comes_as_far_as_licensing_under_every_encryption(String cryptLevel, int method, int level)
      throws IOException, DecodeException {
    try (RealServer server = Xrdp.withSecurityLayer("rdp").cryptLevel(cryptLevel).start();
        Socket socket = new Socket(InetAddress.ofLiteral(server.host()), server.port())) {
      socket.setSoTimeout(LIMIT_MILLIS);
      ServerData data = connect(socket);
      assertEquals(method, data.security().encryptionMethod());
      assertEquals(level, data.security().encryptionLevel());
      JoinPhase.Result joined = play(new JoinPhase(data.ioChannelId()), socket);
      int user = assertInstanceOf(JoinPhase.Result.Joined.class, joined).userId();
      LicensePhase.Result.Licensing said =
          assertInstanceOf(LicensePhase.Result.Licensing.class, play(license(user, data), socket));
      LicenseMessage.Exchange request =
          assertInstanceOf(LicenseMessage.Exchange.class, said.message());
      assertEquals(LicenseMessage.LICENSE_REQUEST, request.messageType());
    }
  }

  /** It signs whoever is named with a password in, at a program that is not there. */
  @ParameterizedTest
  @CsvSource({"none", "low", "medium", "high", "fips"})
  void a_named_user_comes_through_licensing_to_a_session(String cryptLevel)
      throws IOException, DecodeException {
    try (RealServer server = Xrdp.withSecurityLayer("rdp").cryptLevel(cryptLevel).start();
        Socket socket = new Socket(InetAddress.ofLiteral(server.host()), server.port());
        Password password = Password.takeOver("secret".toCharArray())) {
      socket.setSoTimeout(LIMIT_MILLIS);
      ServerData data = connect(socket);
      JoinPhase.Result joined = play(new JoinPhase(data.ioChannelId()), socket);
      int user = assertInstanceOf(JoinPhase.Result.Joined.class, joined).userId();
      SecureSettings settings = settings(data.security());
      ClientInformation information =
          ClientInformation.signingIn("", "anna", ExtendedInformation.of("127.0.0.1"));
      LicensePhase phase =
          new LicensePhase(
              new Channels(user, data.ioChannelId(), OptionalInt.empty()),
              settings,
              Introduction.of(information, password),
              new LicensePhase.Mode.Exchange(licenseClient(settings)),
              InstantSource.system());
      LicensePhase.Result.Licensing said =
          assertInstanceOf(LicensePhase.Result.Licensing.class, play(phase, socket));
      assertEquals(
          new LicenseMessage.ErrorAlert(
              LicenseMessage.STATUS_VALID_CLIENT, LicenseMessage.ST_NO_TRANSITION),
          said.message());
      assertEquals(PDUTYPE_DEMANDACTIVEPDU, nextShareType(socket, settings));
    }
  }

  @ParameterizedTest
  @CsvSource({"low", "high", "fips"})
  void it_reads_what_comes_after_an_update_of_the_key(String cryptLevel)
      throws IOException, DecodeException {
    try (RealServer server = Xrdp.withSecurityLayer("rdp").cryptLevel(cryptLevel).start();
        Socket socket = new Socket(InetAddress.ofLiteral(server.host()), server.port())) {
      socket.setSoTimeout(LIMIT_MILLIS);
      ServerData data = connect(socket);
      JoinPhase.Result joined = play(new JoinPhase(data.ioChannelId()), socket);
      int user = assertInstanceOf(JoinPhase.Result.Joined.class, joined).userId();
      SecureSettings settings = settings(data.security());
      Channels channels = new Channels(user, data.ioChannelId(), OptionalInt.empty());
      play(
          new LicensePhase(
              channels,
              settings,
              Introduction.anonymous(),
              new LicensePhase.Mode.Exchange(licenseClient(settings)),
              InstantSource.system()),
          socket);
      assertEquals(PDUTYPE_DEMANDACTIVEPDU, nextShareType(socket, settings));
      for (int i = 0; i < MORE_THAN_A_KEY_LASTS; i++) {
        send(
            socket,
            sealed(new SharePdu.Synchronize(SharePdu.SERVER_CHANNEL_ID), channels, settings));
      }
      send(socket, sealed(new SharePdu.ShutdownRequest(), channels, settings));
      assertEquals(new SharePdu.ShutdownDenied(), nextShare(socket, settings));
    }
  }

  /** A key is used for 4096 packets. */
  private static final int MORE_THAN_A_KEY_LASTS = 4200;

  private static Bytes sealed(SharePdu pdu, Channels channels, SecureSettings settings) {
    Bytes share = pdu.encode(channels.userId(), SHARE_ID);
    return DataTpdu.wrap(
        new DomainPdu.SendDataRequest(
                channels.userId(), channels.ioChannelId(), settings.cipher().seal(0, share))
            .encode());
  }

  private static final long SHARE_ID = 0x103EA;

  private static final int PDUTYPE_DEMANDACTIVEPDU = 1;

  private static int nextShareType(Socket socket, SecureSettings settings)
      throws IOException, DecodeException {
    return nextShareBytes(socket, settings).get(2) & SharePdu.TYPE_MASK;
  }

  private static SharePdu nextShare(Socket socket, SecureSettings settings)
      throws IOException, DecodeException {
    return SharePdu.decode(nextShareBytes(socket, settings));
  }

  private static Bytes nextShareBytes(Socket socket, SecureSettings settings)
      throws IOException, DecodeException {
    DomainPdu.SendDataIndication indication =
        assertInstanceOf(
            DomainPdu.SendDataIndication.class,
            DomainPdu.decode(DataTpdu.unwrap(readPacket(socket))));
    return settings.isStandardRdpSecurity()
        ? settings.cipher().open(indication.data()).data()
        : indication.data();
  }

  private static SecureSettings settings(ServerSecurityData security) throws DecodeException {
    return security.encryptionMethod() == EncryptionMethod.NONE
        ? SecureSettings.plain()
        : SecureSettings.standard(
            security.encryptionMethod(),
            CLIENT_RANDOM,
            security.serverRandom(),
            ServerCertificate.decode(security.serverCertificate()));
  }

  private static LicenseClient licenseClient(SecureSettings settings) {
    return new LicenseClient(
        new LicenseApplicant("anna", "rdpdoctor", new HardwareId(Bytes.of(new byte[16]))),
        new LicenseRandom(CLIENT_RANDOM, Bytes.hex("77".repeat(48))),
        settings.certificate());
  }

  private static ServerData connect(Socket socket) throws IOException, DecodeException {
    ConnectionRequest request = new ConnectionRequest("", OptionalInt.of(0));
    send(socket, Tpkt.wrap(request.encode()));
    readPacket(socket);
    SettingsPhase.Result result =
        play(new SettingsPhase(new ClientData("rdpdoctor", EncryptionMethod.ALL, 0)), socket);
    return assertInstanceOf(SettingsPhase.Result.Accepted.class, result).server();
  }

  private static LicensePhase license(int user, ServerData data) throws DecodeException {
    ServerSecurityData security = data.security();
    return security.encryptionMethod() == EncryptionMethod.NONE
        ? LicensePhase.plain(user, data.ioChannelId())
        : LicensePhase.encrypted(
            user,
            data.ioChannelId(),
            security.encryptionMethod(),
            CLIENT_RANDOM,
            security.serverRandom(),
            ServerCertificate.decode(security.serverCertificate()));
  }

  private static <R> R play(Phase<R> phase, Socket socket) throws IOException, DecodeException {
    send(socket, phase.start());
    while (true) {
      switch (phase.receive(readPacket(socket))) {
        case Step.Continue<R>(Bytes next) -> send(socket, next);
        case Step.Finished<R>(R result) -> {
          return result;
        }
      }
    }
  }

  private static void send(Socket socket, Bytes bytes) throws IOException {
    socket.getOutputStream().write(bytes.toArray());
  }

  private static Bytes readPacket(Socket socket) throws IOException, DecodeException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    Bytes header = Bytes.of(in.readNBytes(Tpkt.HEADER_SIZE));
    return header.plus(Bytes.of(in.readNBytes(Tpkt.length(header) - Tpkt.HEADER_SIZE)));
  }
}
