package rdpdoctor.rdp.client;

import java.util.Optional;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.security.SecurityExchange;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * Secure settings exchange and the first word of licensing: the client sends information that names
 * no user, the server says whether it wants a licence.
 */
public final class LicensePhase implements Phase<LicensePhase.Result> {

  private final int userId;
  private final int ioChannelId;
  private final PduCipher cipher;
  private final Optional<Bytes> securityExchange;

  private LicensePhase(
      int userId, int ioChannelId, PduCipher cipher, Optional<Bytes> securityExchange) {
    this.userId = userId;
    this.ioChannelId = ioChannelId;
    this.cipher = cipher;
    this.securityExchange = securityExchange;
  }

  /** Under TLS, or where the server chose no encryption. */
  public static LicensePhase plain(int userId, int ioChannelId) {
    PduCipher plain = PduCipher.of(0, Bytes.empty(), Bytes.empty());
    return new LicensePhase(userId, ioChannelId, plain, Optional.empty());
  }

  /**
   * Under standard RDP security.
   *
   * @param method the encryptionMethod that the server chose
   * @param clientRandom 32 random bytes
   */
  public static LicensePhase encrypted(
      int userId,
      int ioChannelId,
      int method,
      Bytes clientRandom,
      Bytes serverRandom,
      ServerCertificate certificate) {
    PduCipher cipher = PduCipher.of(method, clientRandom, serverRandom);
    Bytes exchange = SecurityExchange.encode(clientRandom, certificate);
    return new LicensePhase(userId, ioChannelId, cipher, Optional.of(exchange));
  }

  /** How it ends. */
  public sealed interface Result {

    record Licensing(LicenseMessage message) implements Result {}

    /** A session was begun without a word on licensing. */
    record Skipped() implements Result {}

    /** Set Error Info, usually with an ultimatum behind it. */
    record Denied(long errorInfo) implements Result {}

    record Disconnected(int reason) implements Result {}
  }

  @Override
  public Bytes start() {
    Bytes information =
        packet(cipher.seal(PduCipher.SEC_INFO_PKT, ClientInformation.anonymous().encode()));
    return securityExchange.map(this::packet).orElse(Bytes.empty()).plus(information);
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(packet))) {
      case DomainPdu.SendDataIndication data when data.channelId() == ioChannelId ->
          data(data.data());
      // Another channel (auto-detection, for instance) has no bearing on licensing.
      case DomainPdu.SendDataIndication _ -> new Step.Continue<>(Bytes.empty());
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          finished(new Result.Disconnected(reason));
      case DomainPdu other -> throw Phase.unexpected("licensing", other);
    };
  }

  private Step<Result> data(Bytes data) throws DecodeException {
    if (isBareShare(data)) {
      return share(data);
    }
    PduCipher.Opened opened = cipher.open(data);
    if ((opened.flags() & PduCipher.SEC_LICENSE_PKT) != 0) {
      return finished(new Result.Licensing(LicenseMessage.decode(opened.data())));
    }
    return share(opened.data());
  }

  /**
   * Where nothing is encrypted, a share PDU has no security header: it begins with its length and
   * with its type, whose version is where a security header has flagsHi. One of the two alone would
   * not do: a length may look like flags, and servers put anything into flagsHi.
   */
  private boolean isBareShare(Bytes data) throws DecodeException {
    if (securityExchange.isPresent()) {
      return false;
    }
    ByteReader reader = new ByteReader("I/O channel PDU", data);
    int length = reader.u16le("flags or totalLength");
    int type = reader.u16le("flagsHi or pduType");
    return length == data.size() && (type & SharePdu.VERSION_MASK) == SharePdu.TYPE_VERSION;
  }

  private Step<Result> share(Bytes data) throws DecodeException {
    return switch (SharePdu.decode(data)) {
      case SharePdu.DemandActive _ -> finished(new Result.Skipped());
      // An ultimatum follows; the code is the better reason.
      case SharePdu.SetErrorInfo(long code) when code != 0 -> finished(new Result.Denied(code));
      case SharePdu _ -> new Step.Continue<>(Bytes.empty());
    };
  }

  private static Step<Result> finished(Result result) {
    return new Step.Finished<>(result);
  }

  private Bytes packet(Bytes data) {
    return DataTpdu.wrap(new DomainPdu.SendDataRequest(userId, ioChannelId, data).encode());
  }
}
