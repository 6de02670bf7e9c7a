package rdpdoctor.rdp.server;

import java.util.Optional;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.security.RsaKey;
import rdpdoctor.rdp.security.SecurityExchange;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * RDP security commencement and secure settings exchange, [MS-RDPBCGR] 3.3.5.3.10 and 3.3.5.3.11:
 * under standard RDP security the client sends its random number, and in any case who it is.
 */
public final class IntroductionPhase implements ServerPhase<IntroductionPhase.Result> {

  private final int ioChannelId;
  private final ServerSecurityData security;
  private final Optional<RsaKey> key;
  private Optional<PduCipher> cipher;

  /** Goes by what was agreed before. */
  public IntroductionPhase(ServerData server, ServerTerms terms) {
    this.ioChannelId = server.ioChannelId();
    this.security = server.security();
    this.key = terms.standardSecurity().map(StandardSecurity::key);
    this.cipher =
        key.isPresent()
            ? Optional.empty()
            : Optional.of(PduCipher.of(EncryptionMethod.NONE, Bytes.empty(), Bytes.empty()));
  }

  /** How it ends. */
  public sealed interface Result {

    /**
     * The client has said who it is.
     *
     * @param cipher for all phases that follow, because it counts
     * @param password for whoever takes the result to close
     */
    record Introduced(PduCipher cipher, ClientInformation information, Optional<Password> password)
        implements Result {}

    record Disconnected(int reason) implements Result {}
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(packet))) {
      case DomainPdu.SendDataRequest(int _, int channelId, Bytes data)
          when channelId == ioChannelId ->
          data(data);
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          Step.finished(new Result.Disconnected(reason));
      case DomainPdu other -> throw ServerPhase.unexpected(state(), other);
    };
  }

  private String state() {
    return cipher.isPresent() ? "secure settings exchange" : "RDP security commencement";
  }

  private Step<Result> data(Bytes data) throws DecodeException {
    if (cipher.isPresent()) {
      return Step.finished(introduced(cipher.get(), data));
    }
    Bytes clientRandom = SecurityExchange.decode(data, key.orElseThrow());
    cipher =
        Optional.of(
            PduCipher.ofServer(
                security.encryptionMethod(),
                security.encryptionLevel(),
                clientRandom,
                security.serverRandom()));
    return Step.waiting();
  }

  /** At every level the client encrypts what it says, [MS-RDPBCGR] 5.3.1. */
  private Result introduced(PduCipher cipher, Bytes data) throws DecodeException {
    PduCipher.Opened opened = cipher.open(data);
    expect(PduCipher.SEC_INFO_PKT, "SEC_INFO_PKT", opened.flags());
    if (security.isEncrypting()) {
      expect(PduCipher.SEC_ENCRYPT, "SEC_ENCRYPT", opened.flags());
    }
    ClientInformation information = ClientInformation.decode(opened.data());
    return new Result.Introduced(cipher, information, password(opened.data()));
  }

  private static void expect(int flag, String name, int flags) throws DecodeException {
    if ((flags & flag) == 0) {
      throw new DecodeException(
          "Client Info PDU: flags are 0x%04x, expected %s among them".formatted(flags, name));
    }
  }

  private static Optional<Password> password(Bytes packet) throws DecodeException {
    return ClientInformation.holdsPassword(packet)
        ? Optional.of(ClientInformation.password(packet))
        : Optional.empty();
  }
}
