package rdpdoctor.rdp.client;

import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import rdpdoctor.rdp.license.License;
import rdpdoctor.rdp.license.LicenseClient;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseResult;
import rdpdoctor.rdp.license.LicenseStage;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * Secure settings exchange and licensing: the client says who it is, the server whether it wants a
 * licence. What the server asks about the network meanwhile is answered.
 */
public final class LicensePhase implements Phase<LicensePhase.Result> {

  private static final int PDUTYPE_DEMANDACTIVEPDU = 1;

  private final Channels channels;
  private final SecureSettings settings;
  private final Introduction introduction;
  private final Mode mode;
  private final InstantSource clock;
  private final MessageChannel messages = new MessageChannel();

  /**
   * Introduces this client on these channels.
   *
   * @param clock for the time that the network takes
   */
  public LicensePhase(
      Channels channels,
      SecureSettings settings,
      Introduction introduction,
      Mode mode,
      InstantSource clock) {
    this.channels = channels;
    this.settings = settings;
    this.introduction = introduction;
    this.mode = mode;
    this.clock = clock;
  }

  /** Names nobody and only listens, under TLS or where the server chose no encryption. */
  public static LicensePhase plain(int userId, int ioChannelId) {
    return listening(userId, ioChannelId, SecureSettings.plain());
  }

  /**
   * Names nobody and only listens, under standard RDP security.
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
    return listening(
        userId,
        ioChannelId,
        SecureSettings.standard(method, clientRandom, serverRandom, certificate));
  }

  private static LicensePhase listening(int userId, int ioChannelId, SecureSettings settings) {
    return new LicensePhase(
        new Channels(userId, ioChannelId, OptionalInt.empty()),
        settings,
        Introduction.anonymous(),
        new Mode.Listen(),
        // Without a message channel nothing is measured.
        InstantSource.fixed(Instant.EPOCH));
  }

  /** Whether a licence is taken. */
  public sealed interface Mode {

    /** Hears the first word on licensing and goes no further: no licence is spent. */
    record Listen() implements Mode {}

    /** Goes through the exchange, which a server that wants one demands before a session. */
    record Exchange(LicenseClient client) implements Mode {}
  }

  /** How it ends. */
  public sealed interface Result {

    /**
     * What the server says of licensing: that the client is valid, an error to begin with, or, to a
     * client that only listens, that it wants a licence.
     */
    record Licensing(LicenseMessage message) implements Result {}

    /** A licence was issued; it is not kept. */
    record Granted(License license) implements Result {}

    /** The server broke the exchange off. */
    record Refused(LicenseStage at, LicenseMessage.ErrorAlert alert) implements Result {}

    /**
     * The client breaks the exchange off, because what the server sent does not check out.
     *
     * @param farewell the packet that tells the server
     */
    record Distrusted(LicenseStage at, String why, Bytes farewell) implements Result {}

    /**
     * A session was begun without a word on licensing, or without the last one.
     *
     * @param share the PDUs that begin it, already opened, for the next phase
     */
    record Skipped(Bytes share) implements Result {}

    /** Set Error Info, usually with an ultimatum behind it. */
    record Denied(long errorInfo) implements Result {}

    record Disconnected(int reason) implements Result {}
  }

  @Override
  public Bytes start() {
    Bytes information = packet(channels.ioChannelId(), introduction.seal(settings.cipher()));
    return settings
        .securityExchange()
        .map(exchange -> packet(channels.ioChannelId(), exchange))
        .orElse(Bytes.empty())
        .plus(information);
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(packet))) {
      case DomainPdu.SendDataIndication(int _, int channelId, Bytes data) -> data(channelId, data);
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          finished(new Result.Disconnected(reason));
      case DomainPdu other -> throw Phase.unexpected("licensing", other);
    };
  }

  private Step<Result> data(int channelId, Bytes data) throws DecodeException {
    if (channelId == channels.ioChannelId()) {
      return isBareShare(data) ? share(data) : opened(settings.cipher().open(data));
    }
    if (channels.messageChannelId().equals(OptionalInt.of(channelId))) {
      return message(channelId, settings.cipher().open(data));
    }
    if (settings.isStandardRdpSecurity()) {
      // Nobody reads it, but the cipher counts it.
      settings.cipher().open(data);
    }
    return new Step.Continue<>(Bytes.empty());
  }

  private Step<Result> message(int channelId, PduCipher.Opened opened) throws DecodeException {
    Bytes answer =
        messages
            .answer(opened, clock.instant())
            .map(said -> packet(channelId, settings.cipher().seal(said.flags(), said.data())))
            .orElse(Bytes.empty());
    return new Step.Continue<>(answer);
  }

  private Step<Result> opened(PduCipher.Opened opened) throws DecodeException {
    if ((opened.flags() & PduCipher.SEC_LICENSE_PKT) == 0) {
      return share(opened.data());
    }
    LicenseMessage message = LicenseMessage.decode(opened.data());
    return switch (mode) {
      case Mode.Listen _ -> finished(new Result.Licensing(message));
      case Mode.Exchange(LicenseClient client) -> exchange(client.receive(message), opened.flags());
    };
  }

  private Step<Result> exchange(LicenseClient.Step step, int flags) {
    return switch (step) {
      case LicenseClient.Step.Answer(LicenseMessage message) ->
          new Step.Continue<>(license(message, flags));
      case LicenseClient.Step.Over(LicenseResult result) -> finished(result(result, flags));
    };
  }

  private Result result(LicenseResult result, int flags) {
    return switch (result) {
      case LicenseResult.NotNeeded _ ->
          new Result.Licensing(
              new LicenseMessage.ErrorAlert(
                  LicenseMessage.STATUS_VALID_CLIENT, LicenseMessage.ST_NO_TRANSITION));
      case LicenseResult.Granted(License license) -> new Result.Granted(license);
      case LicenseResult.Refused(LicenseStage at, LicenseMessage.ErrorAlert alert)
          when at == LicenseStage.AWAITING_REQUEST ->
          new Result.Licensing(alert);
      case LicenseResult.Refused(LicenseStage at, LicenseMessage.ErrorAlert alert) ->
          new Result.Refused(at, alert);
      case LicenseResult.Distrusted(LicenseStage at, String why, LicenseMessage.ErrorAlert alert) ->
          new Result.Distrusted(at, why, license(alert, flags));
    };
  }

  /**
   * A server may be unable to read licensing PDUs that are encrypted, and tells in its own.
   *
   * @param flags of the server's PDU
   */
  private Bytes license(LicenseMessage message, int flags) {
    Bytes data = LicenseMessage.encodeOfClient(message);
    boolean readsEncrypted = (flags & PduCipher.SEC_LICENSE_ENCRYPT_CS) != 0;
    return packet(
        channels.ioChannelId(),
        readsEncrypted
            ? settings.cipher().seal(PduCipher.SEC_LICENSE_PKT, data)
            : PduCipher.inTheClear(PduCipher.SEC_LICENSE_PKT, data));
  }

  /**
   * Where nothing is encrypted, a share PDU has no security header: it begins with its length and
   * with its type, whose version is where a security header has flagsHi. One of the two alone would
   * not do: a length may look like flags, and servers put anything into flagsHi.
   */
  private boolean isBareShare(Bytes data) throws DecodeException {
    if (settings.isStandardRdpSecurity()) {
      return false;
    }
    ByteReader reader = new ByteReader("I/O channel PDU", data);
    int length = reader.u16le("flags or totalLength");
    int type = reader.u16le("flagsHi or pduType");
    return length == data.size() && (type & SharePdu.VERSION_MASK) == SharePdu.TYPE_VERSION;
  }

  private Step<Result> share(Bytes data) throws DecodeException {
    if (isDemandActive(data)) {
      return finished(new Result.Skipped(data));
    }
    return switch (SharePdu.decode(data)) {
      // An ultimatum follows; the code is the better reason.
      case SharePdu.SetErrorInfo(long code) when code != 0 -> finished(new Result.Denied(code));
      case SharePdu _ -> new Step.Continue<>(Bytes.empty());
    };
  }

  /** Whether it can be read is the next phase's to say. */
  private static boolean isDemandActive(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("share control header", data);
    reader.skip("totalLength", 2);
    return (reader.u16le("pduType") & SharePdu.TYPE_MASK) == PDUTYPE_DEMANDACTIVEPDU;
  }

  private static Step<Result> finished(Result result) {
    return new Step.Finished<>(result);
  }

  private Bytes packet(int channelId, Bytes data) {
    return DataTpdu.wrap(
        new DomainPdu.SendDataRequest(channels.userId(), channelId, data).encode());
  }
}
