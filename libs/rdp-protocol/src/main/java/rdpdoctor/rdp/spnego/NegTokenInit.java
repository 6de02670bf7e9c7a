package rdpdoctor.rdp.spnego;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * NegTokenInit, RFC 4178 section 4.2.1, in the frame of RFC 2743 section 3.1: the client lists what
 * it can, and begins with the first.
 *
 * <pre>
 * [APPLICATION 0] { OID of SPNEGO, [0] SEQUENCE {
 *   mechTypes   [0] SEQUENCE OF OBJECT IDENTIFIER,
 *   reqFlags    [1] BIT STRING OPTIONAL,
 *   mechToken   [2] OCTET STRING OPTIONAL,
 *   mechListMIC [3] OCTET STRING OPTIONAL } }
 * </pre>
 *
 * <p>reqFlags are obsolete: they are passed over, and never written.
 *
 * @param mechTypes contents of object identifiers, the preferred one first
 */
public record NegTokenInit(
    List<Bytes> mechTypes, Optional<Bytes> mechToken, Optional<Bytes> mechListMic) {

  private static final Bytes SPNEGO = Bytes.hex("2b0601050502");
  private static final int MOST_MECH_TYPES = 16;

  public NegTokenInit {
    mechTypes = List.copyOf(mechTypes);
  }

  public Bytes encode() {
    ByteWriter fields = new ByteWriter().bytes(Ber.element(Ber.context(0), encodeMechTypes()));
    mechToken.ifPresent(token -> fields.bytes(Ber.element(Ber.context(2), Ber.octets(token))));
    mechListMic.ifPresent(mic -> fields.bytes(Ber.element(Ber.context(3), Ber.octets(mic))));
    return Ber.element(
        Ber.APPLICATION_0,
        Ber.element(Ber.OBJECT_IDENTIFIER, SPNEGO),
        Ber.element(Ber.context(0), Ber.element(Ber.SEQUENCE, fields.toBytes())));
  }

  /** MechTypeList: the bytes that mechListMIC protects. */
  Bytes encodeMechTypes() {
    ByteWriter list = new ByteWriter();
    mechTypes.forEach(oid -> list.bytes(Ber.element(Ber.OBJECT_IDENTIFIER, oid)));
    return Ber.element(Ber.SEQUENCE, list.toBytes());
  }

  public static NegTokenInit decode(Bytes token) throws DecodeException {
    ByteReader frame = Fields.open("NegTokenInit", token, Ber.APPLICATION_0);
    Bytes oid = Ber.read(frame, "thisMech", Ber.OBJECT_IDENTIFIER);
    if (!oid.equals(SPNEGO)) {
      throw frame.wrong("thisMech", oid.toHex(), SPNEGO.toHex());
    }
    Bytes inner = Ber.read(frame, "NegTokenInit", Ber.context(0));
    frame.expectEnd();
    ByteReader reader = Fields.open("NegTokenInit", inner, Ber.SEQUENCE);
    List<Bytes> mechTypes = mechTypes(Ber.read(reader, "mechTypes", Ber.context(0)));
    Fields.optional(reader, "reqFlags", 1, Ber.BIT_STRING);
    Optional<Bytes> mechToken = Fields.optional(reader, "mechToken", 2, Ber.OCTET_STRING);
    Optional<Bytes> mic = Fields.optional(reader, "mechListMIC", 3, Ber.OCTET_STRING);
    reader.expectEnd();
    return new NegTokenInit(mechTypes, mechToken, mic);
  }

  private static List<Bytes> mechTypes(Bytes field) throws DecodeException {
    ByteReader reader = Fields.open("NegTokenInit", field, Ber.SEQUENCE);
    List<Bytes> mechTypes = new ArrayList<>();
    while (reader.hasRemaining()) {
      if (mechTypes.size() == MOST_MECH_TYPES) {
        throw reader.wrong("mechTypes", "longer", "at most " + MOST_MECH_TYPES);
      }
      mechTypes.add(Ber.read(reader, "mechType", Ber.OBJECT_IDENTIFIER));
    }
    return mechTypes;
  }

  /** Without the tokens: they may carry what a password can be guessed from. */
  @Override
  public String toString() {
    return "NegTokenInit[mechTypes=%s]".formatted(mechTypes);
  }
}
