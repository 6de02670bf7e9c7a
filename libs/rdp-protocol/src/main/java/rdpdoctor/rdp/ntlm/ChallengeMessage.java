package rdpdoctor.rdp.ntlm;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * CHALLENGE_MESSAGE, [MS-NLMP] 2.2.1.2: the server names itself, its domain, its build and its time
 * to anybody who asks.
 *
 * @param serverChallenge eight bytes
 * @param version eight bytes, [MS-NLMP] 2.2.2.10; empty where the server does not tell
 * @param targetInfo the AV_PAIRs, by AvId, in the order of the message
 */
public record ChallengeMessage(
    int flags,
    String targetName,
    Bytes serverChallenge,
    Bytes version,
    Map<Integer, Bytes> targetInfo) {

  /** Version 10.0, build 19041, revision 15. */
  public static final Bytes VERSION_WINDOWS_10 = Bytes.hex("0a00614a0000000f");

  private static final int TYPE = 2;
  private static final int FIXED_SIZE = 48;
  private static final int VERSION_SIZE = 8;

  public ChallengeMessage {
    targetInfo = Collections.unmodifiableMap(new LinkedHashMap<>(targetInfo));
  }

  public Bytes encode() {
    Bytes name = new ByteWriter().unicode(targetName).toBytes();
    Bytes pairs = AvPairs.encode(targetInfo);
    int nameOffset = FIXED_SIZE + VERSION_SIZE;
    ByteWriter writer = new ByteWriter().ascii(NegotiateMessage.SIGNATURE).u32le(TYPE);
    Payload.fields(writer, name.size(), nameOffset).u32le(flags).bytes(serverChallenge).zeros(8);
    return Payload.fields(writer, pairs.size(), nameOffset + name.size())
        .bytes(version.isEmpty() ? Bytes.of(new byte[VERSION_SIZE]) : version)
        .bytes(name)
        .bytes(pairs)
        .toBytes();
  }

  public static ChallengeMessage decode(Bytes message) throws DecodeException {
    ByteReader reader = new ByteReader("NTLM CHALLENGE_MESSAGE", message);
    NegotiateMessage.header(reader, TYPE);
    Bytes name = Payload.read(reader, "TargetName", message);
    int flags = reader.i32le("NegotiateFlags");
    Bytes challenge = reader.bytes("ServerChallenge", 8);
    reader.skip("Reserved", 8);
    Bytes info = Payload.read(reader, "TargetInfo", message);
    // Old servers send no version; the flag alone says whether the bytes are one.
    boolean hasVersion = (flags & NegotiateFlags.VERSION) != 0;
    Bytes version = hasVersion ? reader.bytes("Version", VERSION_SIZE) : Bytes.empty();
    Map<Integer, Bytes> pairs = info.isEmpty() ? Map.of() : AvPairs.decode(info);
    return new ChallengeMessage(flags, Payload.text(name, flags), challenge, version, pairs);
  }

  /** The text of an AV_PAIR, where the server sent it. */
  public Optional<String> text(int avId) {
    return Optional.ofNullable(targetInfo.get(avId))
        .map(bytes -> new String(bytes.toArray(), StandardCharsets.UTF_16LE));
  }
}
