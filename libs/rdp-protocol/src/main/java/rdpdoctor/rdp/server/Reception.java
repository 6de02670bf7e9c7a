package rdpdoctor.rdp.server;

import java.util.Optional;
import rdpdoctor.rdp.gcc.ConferenceCreateRequest;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.DataBlock;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * From the Connect Initial to the first word of licensing, [MS-RDPBCGR] 1.3.1.1, under TLS: every
 * client gets its channels and is told that it needs no licence.
 */
public final class Reception {

  private static final int VERSION_RDP_5 = 0x0008_0004;
  private static final int IO_CHANNEL = 1003;
  private static final int USER = 1007;

  private final int requestedProtocols;
  private boolean connected;
  private boolean over;

  /**
   * Receives a client.
   *
   * @param requestedProtocols of its Connection Request, which the server core data repeats
   */
  public Reception(int requestedProtocols) {
    this.requestedProtocols = requestedProtocols;
  }

  /** Whether the client has been told about licences. */
  public boolean isOver() {
    return over;
  }

  /** What the server answers to a packet; some need no answer. */
  public Optional<Bytes> receive(Bytes packet) throws DecodeException {
    Bytes pdu = DataTpdu.unwrap(packet);
    if (!connected) {
      connected = true;
      ConferenceCreateRequest.unwrap(ConnectInitial.decode(pdu).userData());
      Bytes response = ConferenceCreateResponse.wrap(serverData());
      return Optional.of(DataTpdu.wrap(ConnectResponse.successful(response).encode()));
    }
    return answer(DomainPdu.decode(pdu)).map(DomainPdu::encode).map(DataTpdu::wrap);
  }

  private Optional<DomainPdu> answer(DomainPdu pdu) throws DecodeException {
    return switch (pdu) {
      case DomainPdu.ErectDomainRequest _ -> Optional.empty();
      case DomainPdu.AttachUserRequest _ -> Optional.of(new DomainPdu.AttachUserConfirm(0, USER));
      case DomainPdu.ChannelJoinRequest(int userId, int channelId) ->
          Optional.of(new DomainPdu.ChannelJoinConfirm(0, userId, channelId));
      case DomainPdu.SendDataRequest _ -> Optional.of(validClient());
      case DomainPdu other ->
          throw new DecodeException(
              "reception: received %s, which has no place here"
                  .formatted(other.getClass().getSimpleName()));
    };
  }

  private DomainPdu validClient() {
    over = true;
    Bytes alert =
        LicenseMessage.encode(
            new LicenseMessage.ErrorAlert(
                LicenseMessage.STATUS_VALID_CLIENT, LicenseMessage.ST_NO_TRANSITION));
    Bytes data = new ByteWriter().u16le(PduCipher.SEC_LICENSE_PKT).u16le(0).bytes(alert).toBytes();
    return new DomainPdu.SendDataIndication(USER, IO_CHANNEL, data);
  }

  /** No encryption by RDP itself: TLS has it. */
  private Bytes serverData() {
    Bytes core = new ByteWriter().u32le(VERSION_RDP_5).u32le(requestedProtocols).toBytes();
    Bytes network = new ByteWriter().u16le(IO_CHANNEL).u16le(0).toBytes();
    Bytes security = new ByteWriter().u32le(0).u32le(0).toBytes();
    return new DataBlock(DataBlock.SERVER_CORE, core)
        .encode()
        .plus(new DataBlock(DataBlock.SERVER_NETWORK, network).encode())
        .plus(new DataBlock(DataBlock.SERVER_SECURITY, security).encode());
  }
}
