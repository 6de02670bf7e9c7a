package rdpdoctor.rdp.ntlm;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * AUTHENTICATE_MESSAGE, [MS-NLMP] 2.2.1.3: the client proves that it knows the password. This is
 * the sign-in attempt that a server counts.
 *
 * @param lmResponse 24 bytes
 * @param ntResponse the proof, 16 bytes, and what it was made over
 * @param sessionKey the key that the client chose, encrypted
 * @param version eight bytes, [MS-NLMP] 2.2.2.10
 * @param mic the code of all three messages; old clients send none
 */
public record AuthenticateMessage(
    int flags,
    String domain,
    String user,
    String workstation,
    Bytes lmResponse,
    Bytes ntResponse,
    Bytes sessionKey,
    Bytes version,
    Optional<Bytes> mic) {

  private static final int TYPE = 3;
  private static final int FIXED_SIZE = 64;
  private static final int VERSION_SIZE = 8;
  private static final int MIC_OFFSET = FIXED_SIZE + VERSION_SIZE;
  private static final int MIC_SIZE = 16;
  private static final int FIRST_OFFSET = 12 + 4;
  private static final int FIELDS = 6;
  private static final int FIELDS_SIZE = 8;

  /** Texts are written in UTF-16, as every Windows does. */
  public Bytes encode() {
    Bytes domainField = new ByteWriter().unicode(domain).toBytes();
    Bytes userField = new ByteWriter().unicode(user).toBytes();
    Bytes workstationField = new ByteWriter().unicode(workstation).toBytes();
    int domainOffset = FIXED_SIZE + VERSION_SIZE + mic.map(Bytes::size).orElse(0);
    int userOffset = domainOffset + domainField.size();
    int workstationOffset = userOffset + userField.size();
    int lmOffset = workstationOffset + workstationField.size();
    int ntOffset = lmOffset + lmResponse.size();
    ByteWriter writer = new ByteWriter().ascii(NegotiateMessage.SIGNATURE).u32le(TYPE);
    Payload.fields(writer, lmResponse.size(), lmOffset);
    Payload.fields(writer, ntResponse.size(), ntOffset);
    Payload.fields(writer, domainField.size(), domainOffset);
    Payload.fields(writer, userField.size(), userOffset);
    Payload.fields(writer, workstationField.size(), workstationOffset);
    Payload.fields(writer, sessionKey.size(), ntOffset + ntResponse.size());
    writer.u32le(flags).bytes(version);
    mic.ifPresent(writer::bytes);
    Stream.of(domainField, userField, workstationField, lmResponse, ntResponse, sessionKey)
        .forEach(writer::bytes);
    return writer.toBytes();
  }

  public static AuthenticateMessage decode(Bytes message) throws DecodeException {
    ByteReader reader = new ByteReader("NTLM AUTHENTICATE_MESSAGE", message);
    NegotiateMessage.header(reader, TYPE);
    Bytes lm = Payload.read(reader, "LmChallengeResponse", message);
    Bytes nt = Payload.read(reader, "NtChallengeResponse", message);
    Bytes domain = Payload.read(reader, "DomainName", message);
    Bytes user = Payload.read(reader, "UserName", message);
    Bytes workstation = Payload.read(reader, "Workstation", message);
    Bytes key = Payload.read(reader, "EncryptedRandomSessionKey", message);
    int flags = reader.i32le("NegotiateFlags");
    Bytes version = reader.bytes("Version", VERSION_SIZE);
    boolean hasMic = payloadBegins(message) >= FIXED_SIZE + VERSION_SIZE + MIC_SIZE;
    Optional<Bytes> mic =
        hasMic ? Optional.of(reader.bytes("MIC", MIC_SIZE)) : Optional.<Bytes>empty();
    return new AuthenticateMessage(
        flags,
        Payload.text(domain, flags),
        Payload.text(user, flags),
        Payload.text(workstation, flags),
        lm,
        nt,
        key,
        version,
        mic);
  }

  /** The bytes of a message that has a MIC, with zeros in its place: the MIC is made over those. */
  static Bytes withoutMic(Bytes message) {
    int end = MIC_OFFSET + MIC_SIZE;
    return message.first(MIC_OFFSET).plus(Bytes.of(new byte[MIC_SIZE])).plus(message.from(end));
  }

  AuthenticateMessage withMic(Bytes code) {
    return new AuthenticateMessage(
        flags,
        domain,
        user,
        workstation,
        lmResponse,
        ntResponse,
        sessionKey,
        version,
        Optional.of(code));
  }

  /** Where the payload begins tells whether a MIC is in front of it: no flag does. */
  private static long payloadBegins(Bytes message) {
    return IntStream.range(0, FIELDS)
        .map(field -> FIRST_OFFSET + FIELDS_SIZE * field)
        .mapToLong(at -> littleEndian(message.slice(at, at + 4)))
        .filter(offset -> offset > 0)
        .min()
        .orElse(0);
  }

  private static long littleEndian(Bytes bytes) {
    return bytes.get(0) | bytes.get(1) << 8 | bytes.get(2) << 16 | (long) bytes.get(3) << 24;
  }

  /** Without the responses: with them a password can be guessed offline. */
  @Override
  public String toString() {
    return "AuthenticateMessage[flags=0x%08x, domain=%s, user=%s, workstation=%s]"
        .formatted(flags, domain, user, workstation);
  }
}
