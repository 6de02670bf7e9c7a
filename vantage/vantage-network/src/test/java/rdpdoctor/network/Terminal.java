package rdpdoctor.network;

import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.DataBlock;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.testkit.peer.Negotiation;
import rdpdoctor.testkit.peer.Script;

/** Scripts of a terminal server with standard RDP security, up to the stage at which it fails. */
final class Terminal {

  static final int USER = 1007;
  static final int IO_CHANNEL = 1003;

  private Terminal() {}

  /** Has read the Connect Initial. */
  static Script asked() {
    return Script.begin()
        .receivePdu()
        .send(Negotiation.selected(Negotiation.PROTOCOL_RDP))
        .receivePdu();
  }

  /** Has accepted the settings, without encryption, and has read the Attach User Request. */
  static Script settled() {
    return asked().send(accepting(0, 0, Bytes.empty())).receivePdu().receivePdu();
  }

  /** Has let the user join, and has read the client information. */
  static Script informed() {
    return settled()
        .send(packet(new DomainPdu.AttachUserConfirm(0, USER)))
        .receivePdu()
        .send(packet(new DomainPdu.ChannelJoinConfirm(0, USER, USER)))
        .receivePdu()
        .send(packet(new DomainPdu.ChannelJoinConfirm(0, USER, IO_CHANNEL)))
        .receivePdu();
  }

  static byte[] refusing(int result) {
    ConnectResponse accepting = ConnectResponse.successful(Bytes.empty());
    return DataTpdu.wrap(
            new ConnectResponse(result, accepting.parameters(), Bytes.empty()).encode())
        .toArray();
  }

  /** A Connect Response with this choice of encryption; what follows the level is the rest. */
  static byte[] accepting(int method, int level, Bytes rest) {
    Bytes core = new ByteWriter().u32le(0x00080004).u32le(0).toBytes();
    Bytes network = new ByteWriter().u16le(IO_CHANNEL).u16le(0).toBytes();
    Bytes security = new ByteWriter().u32le(method).u32le(level).bytes(rest).toBytes();
    Bytes blocks =
        new DataBlock(DataBlock.SERVER_CORE, core)
            .encode()
            .plus(new DataBlock(DataBlock.SERVER_NETWORK, network).encode())
            .plus(new DataBlock(DataBlock.SERVER_SECURITY, security).encode());
    Bytes response = ConnectResponse.successful(ConferenceCreateResponse.wrap(blocks)).encode();
    return DataTpdu.wrap(response).toArray();
  }

  static byte[] ultimatum(int reason) {
    return packet(new DomainPdu.DisconnectProviderUltimatum(reason));
  }

  static byte[] license(LicenseMessage.ErrorAlert alert) {
    return license(LicenseMessage.encode(alert));
  }

  /** A licensing message behind its security header. */
  static byte[] license(Bytes message) {
    return onIoChannel(
        new ByteWriter().u16le(PduCipher.SEC_LICENSE_PKT).u16le(0).bytes(message).toBytes());
  }

  static byte[] errorInfo(long code) {
    return onIoChannel(new SharePdu.SetErrorInfo(code).encode(USER, 0));
  }

  static byte[] onIoChannel(Bytes data) {
    return packet(new DomainPdu.SendDataIndication(USER, IO_CHANNEL, data));
  }

  static byte[] packet(DomainPdu pdu) {
    return DataTpdu.wrap(pdu.encode()).toArray();
  }
}
