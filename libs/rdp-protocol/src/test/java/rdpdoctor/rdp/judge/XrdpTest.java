package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionRequest;
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
      assertEquals(
          new LicensePhase.Result.Licensing(
              new LicenseMessage.Exchange(LicenseMessage.LICENSE_REQUEST)),
          play(license(user, data), socket));
    }
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
