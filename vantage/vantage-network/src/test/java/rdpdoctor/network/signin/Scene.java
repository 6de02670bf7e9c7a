package rdpdoctor.network.signin;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLSocket;
import rdpdoctor.network.signin.Act.Then;
import rdpdoctor.rdp.gcc.ConferenceCreateRequest;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.DataBlock;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** One connection of a {@link ScenarioServer}: the connection sequence, place by place. */
final class Scene {

  private static final int SEC_INFO_PKT = 0x0040;
  private static final int SECURITY_HEADER_SIZE = 4;
  private static final int SOURCE_REFERENCE = 0x1234;
  private static final long VERSION_RDP_5 = 0x0008_0004L;
  private static final int IO_CHANNEL = 1003;
  private static final int USER = 1007;
  private static final int REASON_USER_REQUESTED = 3;

  private final Scenario scenario;
  private final Socket accepted;
  private final List<Received> log;
  private Wire wire;
  private int requestedProtocols;

  Scene(Scenario scenario, Socket accepted, List<Received> log) throws IOException {
    this.scenario = scenario;
    this.accepted = accepted;
    this.log = log;
    this.wire = new Wire(accepted);
  }

  /** Plays until one of both sides has had enough. */
  void play() throws IOException, DecodeException {
    boolean goesOn =
        at(Place.REACHED)
            && negotiate()
            && secure()
            && at(Place.SECURED)
            && signIn()
            && at(Place.SIGNED_IN)
            && settle()
            && join()
            && at(Place.INFORMED)
            && at(Place.LICENSED)
            && activate() == Then.GO_ON
            && at(Place.ACTIVE);
    if (goesOn) {
      linger();
    }
    if (!accepted.isClosed()) {
      wire.finish();
    }
  }

  void send(Bytes bytes) throws IOException {
    wire.send(bytes);
  }

  /** Data of the I/O channel. */
  void sendData(Bytes data) throws IOException {
    send(DataTpdu.wrap(new DomainPdu.SendDataIndication(USER, IO_CHANNEL, data).encode()));
  }

  void sendLicense(Bytes message) throws IOException {
    sendData(new ByteWriter().u16le(PduCipher.SEC_LICENSE_PKT).u16le(0).bytes(message).toBytes());
  }

  /** Whether the client has not left yet; what it sends meanwhile is read. */
  boolean isConnected() throws IOException {
    return wire.drain();
  }

  void reset() throws IOException {
    accepted.setSoLinger(true, 0);
    accepted.close();
  }

  void readToTheEnd() throws IOException {
    wire.readToTheEnd();
  }

  private boolean at(Place place) throws IOException, DecodeException {
    for (Act act : scenario.at(place)) {
      if (act.play(this) == Then.END) {
        return false;
      }
    }
    return true;
  }

  private boolean negotiate() throws IOException, DecodeException {
    ConnectionRequest request = ConnectionRequest.decode(Tpkt.unwrap(wire.readPdu()));
    requestedProtocols = request.requestedProtocols().orElse(SecurityProtocol.RDP);
    log.add(new Received.Requested(requestedProtocols));
    ConnectionConfirm confirm = new ConnectionConfirm(SOURCE_REFERENCE, scenario.negotiation());
    send(Tpkt.wrap(confirm.encode()));
    return scenario.negotiation() instanceof Negotiation.Response;
  }

  private boolean secure() throws IOException {
    if (scenario.isSecured()) {
      SSLSocket tls =
          (SSLSocket)
              scenario
                  .certificate()
                  .serverContext()
                  .getSocketFactory()
                  .createSocket(accepted, "127.0.0.1", 0, true);
      tls.setUseClientMode(false);
      tls.startHandshake();
      wire = new Wire(tls);
    }
    return true;
  }

  private boolean signIn() throws IOException, DecodeException {
    return !scenario.hasCredSsp() || new SignInScene(scenario, wire, log).play() == Then.GO_ON;
  }

  private boolean settle() throws IOException, DecodeException {
    Bytes initial = DataTpdu.unwrap(wire.readPdu());
    Bytes blocks = ConferenceCreateRequest.unwrap(ConnectInitial.decode(initial).userData());
    log.add(new Received.Connected(blocks));
    if (!at(Place.SETTLING)) {
      return false;
    }
    Bytes response = ConferenceCreateResponse.wrap(serverData(channels(blocks)));
    send(DataTpdu.wrap(ConnectResponse.successful(response).encode()));
    return true;
  }

  /** channelCount of the client network data; without one, the client wants no channels. */
  private static int channels(Bytes blocks) throws DecodeException {
    for (DataBlock block : DataBlock.decodeAll(blocks)) {
      if (block.type() == DataBlock.CLIENT_NETWORK) {
        return (int) new ByteReader("client network data", block.content()).u32le("channelCount");
      }
    }
    return 0;
  }

  /** No encryption by RDP itself, not even where TLS was not selected. */
  private Bytes serverData(int channels) {
    Bytes core = new ByteWriter().u32le(VERSION_RDP_5).u32le(requestedProtocols).toBytes();
    ByteWriter network = new ByteWriter().u16le(IO_CHANNEL).u16le(channels);
    for (int i = 1; i <= channels; i++) {
      network.u16le(IO_CHANNEL + i);
    }
    if (channels % 2 == 1) {
      network.u16le(0);
    }
    Bytes security = new ByteWriter().u32le(0).u32le(0).toBytes();
    return new DataBlock(DataBlock.SERVER_CORE, core)
        .encode()
        .plus(new DataBlock(DataBlock.SERVER_NETWORK, network.toBytes()).encode())
        .plus(new DataBlock(DataBlock.SERVER_SECURITY, security).encode());
  }

  /** Gives the client its channels, until it sends the client information. */
  private boolean join() throws IOException, DecodeException {
    while (true) {
      switch (readDomainPdu()) {
        case DomainPdu.ErectDomainRequest _ -> {}
        case DomainPdu.AttachUserRequest _ -> {
          if (!at(Place.JOINING)) {
            return false;
          }
          send(DataTpdu.wrap(new DomainPdu.AttachUserConfirm(0, USER).encode()));
        }
        case DomainPdu.ChannelJoinRequest(int userId, int channelId) -> {
          log.add(new Received.Joined(channelId));
          send(DataTpdu.wrap(new DomainPdu.ChannelJoinConfirm(0, userId, channelId).encode()));
        }
        case DomainPdu.SendDataRequest(int _, int _, Bytes data) -> {
          log.add(informed(data));
          return true;
        }
        case DomainPdu other -> throw outOfPlace(other);
      }
    }
  }

  private static Received informed(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("Client Info PDU", data);
    int flags = reader.u16le("flags");
    if ((flags & SEC_INFO_PKT) == 0) {
      throw reader.wrong("flags", "0x%04x".formatted(flags), "SEC_INFO_PKT among them");
    }
    reader.skip("flagsHi and CodePage", 6);
    int infoFlags = reader.i32le("flags");
    int domain = reader.u16le("cbDomain");
    int user = reader.u16le("cbUserName");
    int password = reader.u16le("cbPassword");
    reader.skip("cbAlternateShell and cbWorkingDir", 4);
    String domainName = text(reader.bytes("Domain", domain + 2));
    return new Received.Informed(
        infoFlags, domainName, text(reader.bytes("UserName", user + 2)), password > 0);
  }

  /** Up to its terminator. */
  private static String text(Bytes field) {
    String text = new String(field.toArray(), StandardCharsets.UTF_16LE);
    return text.substring(0, text.length() - 1);
  }

  LicenseIssuer licenseIssuer() {
    return new LicenseIssuer(scenario.certificate());
  }

  /** Sends a licensing message and reads the one that the client answers. */
  Bytes exchangeLicense(Bytes message) throws IOException, DecodeException {
    sendLicense(message);
    while (true) {
      if (readDomainPdu() instanceof DomainPdu.SendDataRequest(int _, int _, Bytes data)
          && data.size() > SECURITY_HEADER_SIZE
          && (data.get(0) & PduCipher.SEC_LICENSE_PKT) != 0) {
        log.add(new Received.Licensed(data.get(SECURITY_HEADER_SIZE)));
        return data.from(SECURITY_HEADER_SIZE);
      }
    }
  }

  /** From Demand Active to Font Map. */
  Then activate() throws IOException, DecodeException {
    sendData(SharePdus.demandActive(Painting.WIDTH, Painting.HEIGHT));
    while (true) {
      if (!(next() instanceof Received.Shared(int type, int dataType))) {
        return Then.END;
      }
      if (type == SharePdus.DATA && dataType == SharePdus.FONT_LIST) {
        sendData(SharePdus.synchronize(USER));
        sendData(SharePdus.cooperate());
        sendData(SharePdus.granted(USER));
        sendData(SharePdus.fontMap());
        return Then.GO_ON;
      }
    }
  }

  /** The session goes on until the client ends it. */
  private void linger() throws IOException, DecodeException {
    while (true) {
      Received received = next();
      if (!(received instanceof Received.Shared(int _, int dataType))) {
        return;
      }
      if (dataType == SharePdus.SHUTDOWN_REQUEST) {
        Act.ultimatum(REASON_USER_REQUESTED).play(this);
        return;
      }
    }
  }

  /** The client's next PDU of the share, or that it disconnects. */
  private Received next() throws IOException, DecodeException {
    while (true) {
      Bytes pdu = wire.readPdu();
      if (!Wire.isPacket(pdu)) {
        log.add(new Received.FastPathInput());
        continue;
      }
      Received received = received(DomainPdu.decode(DataTpdu.unwrap(pdu)));
      log.add(received);
      if (!(received instanceof Received.Shared(int type, int _)) || type > 0) {
        return received;
      }
    }
  }

  private static Received received(DomainPdu pdu) throws DecodeException {
    return switch (pdu) {
      case DomainPdu.SendDataRequest(int _, int channel, Bytes data) when channel == IO_CHANNEL ->
          shared(data);
      // A virtual channel.
      case DomainPdu.SendDataRequest _ -> new Received.Shared(0, 0);
      case DomainPdu.DisconnectProviderUltimatum(int reason) -> new Received.Disconnected(reason);
      case DomainPdu other -> throw outOfPlace(other);
    };
  }

  private static Received shared(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("share control header", data);
    reader.skip("totalLength", 2);
    int type = reader.u16le("pduType") & 0x0F;
    if (type != SharePdus.DATA) {
      return new Received.Shared(type, 0);
    }
    reader.skip("PDUSource to uncompressedLength", 2 + 4 + 2 + 2);
    return new Received.Shared(type, reader.u8("pduType2"));
  }

  private DomainPdu readDomainPdu() throws IOException, DecodeException {
    return DomainPdu.decode(DataTpdu.unwrap(wire.readPdu()));
  }

  private static DecodeException outOfPlace(DomainPdu pdu) {
    return new DecodeException(
        "scenario: received %s, which has no place here".formatted(pdu.getClass().getSimpleName()));
  }
}
