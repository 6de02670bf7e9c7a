package rdpdoctor.rdp.client;

import java.util.List;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.input.FastPathInput;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.share.ServerRedirection;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.share.ShareReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * How share PDUs travel: on which channel, and in which security.
 *
 * @param encrypted whether a security header stands before each of them
 */
record ShareTransport(Channels channels, PduCipher cipher, boolean encrypted) {

  private static final int SEC_REDIRECTION_PKT = 0x0400;

  Bytes wrap(SharePdu pdu, long shareId) {
    Bytes share = pdu.encode(channels.userId(), shareId);
    return send(channels.ioChannelId(), encrypted ? cipher.seal(0, share) : share);
  }

  /** Something else than a share PDU; it has a security header in any security. */
  Bytes wrap(int channelId, int flags, Bytes data) {
    return send(channelId, cipher.seal(flags, data));
  }

  /** On the fast path. */
  Bytes wrap(List<InputEvent> events) {
    int count = events.size();
    boolean inHeader = count <= FastPathPdu.MOST_COUNTED_EVENTS;
    Bytes content = FastPathInput.encode(events);
    Bytes counted = inHeader ? content : Bytes.of((byte) count).plus(content);
    PduCipher.Sealed sealed = cipher.sealFastPath(counted);
    return new FastPathPdu(sealed.flags(), inHeader ? count : 0, sealed.data()).encode();
  }

  private Bytes send(int channelId, Bytes data) {
    return DataTpdu.wrap(
        new DomainPdu.SendDataRequest(channels.userId(), channelId, data).encode());
  }

  /** The share PDUs in what the I/O channel carried. */
  List<SharePdu> unwrap(Bytes data, ShareReader reader) throws DecodeException {
    if (!encrypted) {
      return reader.read(data);
    }
    PduCipher.Opened opened = cipher.open(data);
    if ((opened.flags() & PduCipher.SEC_LICENSE_PKT) != 0) {
      // A late word on licensing changes nothing.
      return List.of();
    }
    // Standard Security Server Redirection, [MS-RDPBCGR] 2.2.13.2.1.
    return (opened.flags() & SEC_REDIRECTION_PKT) != 0
        ? List.of(new SharePdu.Redirection(ServerRedirection.decode(opened.data())))
        : reader.read(opened.data());
  }

  /** The updates of a fast-path PDU. */
  Bytes unwrap(FastPathPdu pdu) throws DecodeException {
    return cipher.openFastPath(pdu.encryptionFlags(), pdu.content()).data();
  }
}
