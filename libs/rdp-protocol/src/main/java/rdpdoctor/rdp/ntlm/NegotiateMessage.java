package rdpdoctor.rdp.ntlm;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * NEGOTIATE_MESSAGE, [MS-NLMP] 2.2.1.1: opens the exchange and names nobody. A server answers it
 * with its challenge and has seen no sign-in attempt.
 *
 * @param flags {@link NegotiateFlags}
 */
public record NegotiateMessage(int flags) {

  static final String SIGNATURE = "NTLMSSP\0";

  private static final int TYPE = 1;

  /** What Windows clients ask for. */
  public static NegotiateMessage usual() {
    return new NegotiateMessage(NegotiateFlags.USUAL);
  }

  public Bytes encode() {
    return new ByteWriter()
        .ascii(SIGNATURE)
        .u32le(TYPE)
        .u32le(flags)
        .zeros(8) // DomainNameFields
        .zeros(8) // WorkstationFields
        .bytes(ChallengeMessage.VERSION_WINDOWS_10)
        .toBytes();
  }

  public static NegotiateMessage decode(Bytes message) throws DecodeException {
    ByteReader reader = new ByteReader("NTLM NEGOTIATE_MESSAGE", message);
    header(reader, TYPE);
    int flags = reader.i32le("NegotiateFlags");
    reader.skip("DomainNameFields", 8);
    reader.skip("WorkstationFields", 8);
    if ((flags & NegotiateFlags.VERSION) != 0) {
      reader.skip("Version", ChallengeMessage.VERSION_WINDOWS_10.size());
    }
    return new NegotiateMessage(flags);
  }

  static void header(ByteReader reader, int type) throws DecodeException {
    String signature = reader.ascii("Signature", SIGNATURE.length());
    if (!signature.equals(SIGNATURE)) {
      throw reader.wrong("Signature", "another", "NTLMSSP");
    }
    int actual = reader.i32le("MessageType");
    if (actual != type) {
      throw reader.wrong("MessageType", Integer.toString(actual), Integer.toString(type));
    }
  }
}
