package rdpdoctor.rdp.server;

import java.util.OptionalInt;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.fastpath.FastPathUpdate;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * How PDUs travel between the server and one client, before the share is active and after: on which
 * channels, and in which security. What it makes is encrypted when it is made, so it has to be sent
 * in that order.
 *
 * @param userId of the client
 * @param cipher for all phases of the connection, because it counts
 * @param encrypted whether a security header stands before every PDU: under standard RDP security
 *     with an encryption level other than none
 */
public record ShareChannel(
    int userId,
    int ioChannelId,
    OptionalInt messageChannelId,
    PduCipher cipher,
    boolean encrypted) {

  /** As Windows numbers the first share of a connection; each further one adds 0x10000. */
  static final long FIRST_SHARE_ID = 0x0001_03EAL;

  /** Longer data would be in fragments, in the encoding that T.125 uses. */
  private static final int LARGEST_DATA = 0x3FFF;

  /** [MS-RDPBCGR] 5.4: TLS, or no security at all. */
  public static ShareChannel plain(int userId, int ioChannelId, OptionalInt messageChannelId) {
    PduCipher plain = PduCipher.of(EncryptionMethod.NONE, Bytes.empty(), Bytes.empty());
    return new ShareChannel(userId, ioChannelId, messageChannelId, plain, false);
  }

  /**
   * Set Error Info, for a client that announced RNS_UD_CS_SUPPORT_ERRINFO_PDU; an ultimatum is to
   * follow. It may come any time after licensing.
   */
  public Bytes errorInfo(long errorInfo) {
    return wrap(new SharePdu.SetErrorInfo(errorInfo), FIRST_SHARE_ID);
  }

  /** Save Session Info, any time after licensing. */
  public Bytes saveSessionInfo(SessionInformation information) {
    return wrap(new SharePdu.SaveSessionInfo(information), FIRST_SHARE_ID);
  }

  /** MCS Disconnect Provider Ultimatum, which nothing encrypts. */
  public static Bytes disconnect(int reason) {
    return DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(reason).encode());
  }

  /** Data of a virtual channel, with its own header before it. */
  public Bytes channelData(int channelId, Bytes data) {
    return indication(channelId, encrypted ? cipher.seal(0, data) : data);
  }

  /** Something of the message channel: a security header stands before it in any security. */
  Bytes message(int channelId, int flags, Bytes data) {
    return indication(channelId, cipher.seal(flags, data));
  }

  Bytes wrap(SharePdu pdu, long shareId) {
    Bytes share = pdu.encode(SharePdu.SERVER_CHANNEL_ID, shareId);
    return indication(ioChannelId, encrypted ? cipher.seal(0, share) : share);
  }

  Bytes wrap(FastPathUpdate update) {
    PduCipher.Sealed sealed = cipher.sealFastPath(update.encode());
    return new FastPathPdu(sealed.flags(), sealed.data()).encode();
  }

  private static Bytes indication(int channelId, Bytes data) {
    if (data.size() > LARGEST_DATA) {
      throw new IllegalArgumentException(
          "MCS data is %d bytes long, expected at most %d".formatted(data.size(), LARGEST_DATA));
    }
    return DataTpdu.wrap(
        new DomainPdu.SendDataIndication(SharePdu.SERVER_CHANNEL_ID, channelId, data).encode());
  }

  /** What a client sent on a channel without security header. */
  Bytes unwrap(Bytes data) throws DecodeException {
    if (!encrypted) {
      return data;
    }
    PduCipher.Opened opened = cipher.open(data);
    if ((opened.flags() & PduCipher.SEC_ENCRYPT) == 0) {
      throw new DecodeException(
          "security header: flags are 0x%04x, expected SEC_ENCRYPT among them"
              .formatted(opened.flags()));
    }
    return opened.data();
  }

  /** The events of fast-path input, [MS-RDPBCGR] 2.2.8.1.2. */
  Bytes unwrap(FastPathPdu pdu) throws DecodeException {
    if (encrypted && (pdu.encryptionFlags() & PduCipher.FASTPATH_ENCRYPTED) == 0) {
      throw new DecodeException(
          "fast-path header: encryption flags are %d, expected FASTPATH_INPUT_ENCRYPTED among them"
              .formatted(pdu.encryptionFlags()));
    }
    return cipher.openFastPath(pdu.encryptionFlags(), pdu.content()).data();
  }
}
