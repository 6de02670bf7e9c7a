package rdpdoctor.rdp.spnego;

import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * NegTokenResp, RFC 4178 section 4.2.2: everything behind the first token, in both directions.
 *
 * <pre>
 * [1] SEQUENCE {
 *   negState      [0] ENUMERATED OPTIONAL,
 *   supportedMech [1] OBJECT IDENTIFIER OPTIONAL,
 *   responseToken [2] OCTET STRING OPTIONAL,
 *   mechListMIC   [3] OCTET STRING OPTIONAL }
 * </pre>
 *
 * @param supportedMech the content of the object identifier that the server chose
 */
public record NegTokenResp(
    OptionalInt negState,
    Optional<Bytes> supportedMech,
    Optional<Bytes> responseToken,
    Optional<Bytes> mechListMic) {

  public static final int ACCEPT_COMPLETED = 0;
  public static final int ACCEPT_INCOMPLETE = 1;
  public static final int REJECT = 2;
  public static final int REQUEST_MIC = 3;

  public Bytes encode() {
    ByteWriter fields = new ByteWriter();
    negState.ifPresent(state -> fields.bytes(field(0, Ber.ENUMERATED, Bytes.of((byte) state))));
    supportedMech.ifPresent(oid -> fields.bytes(field(1, Ber.OBJECT_IDENTIFIER, oid)));
    responseToken.ifPresent(token -> fields.bytes(field(2, Ber.OCTET_STRING, token)));
    mechListMic.ifPresent(mic -> fields.bytes(field(3, Ber.OCTET_STRING, mic)));
    return Ber.element(Ber.context(1), Ber.element(Ber.SEQUENCE, fields.toBytes()));
  }

  public static NegTokenResp decode(Bytes token) throws DecodeException {
    ByteReader outer = Fields.open("NegTokenResp", token, Ber.context(1));
    ByteReader reader = Fields.open("NegTokenResp", outer.rest(), Ber.SEQUENCE);
    OptionalInt state = negState(reader);
    Optional<Bytes> mech = Fields.optional(reader, "supportedMech", 1, Ber.OBJECT_IDENTIFIER);
    Optional<Bytes> response = Fields.optional(reader, "responseToken", 2, Ber.OCTET_STRING);
    Optional<Bytes> mic = Fields.optional(reader, "mechListMIC", 3, Ber.OCTET_STRING);
    reader.expectEnd();
    return new NegTokenResp(state, mech, response, mic);
  }

  boolean hasState(int state) {
    return negState.isPresent() && negState.getAsInt() == state;
  }

  private static Bytes field(int number, int tag, Bytes content) {
    return Ber.element(Ber.context(number), Ber.element(tag, content));
  }

  private static OptionalInt negState(ByteReader reader) throws DecodeException {
    Optional<Bytes> content = Fields.optional(reader, "negState", 0, Ber.ENUMERATED);
    if (content.isEmpty()) {
      return OptionalInt.empty();
    }
    Bytes state = content.get();
    if (state.size() != 1 || state.get(0) > REQUEST_MIC) {
      throw reader.wrong("negState", state.toHex(), "0 to 3");
    }
    return OptionalInt.of(state.get(0));
  }

  /** Without the tokens: they may carry what a password can be guessed from. */
  @Override
  public String toString() {
    return "NegTokenResp[negState=%s, supportedMech=%s]".formatted(negState, supportedMech);
  }
}
