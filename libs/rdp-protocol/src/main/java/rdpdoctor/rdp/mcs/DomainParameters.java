package rdpdoctor.rdp.mcs;

import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** DomainParameters, T.125 section 7, part 2. */
public record DomainParameters(
    long maxChannelIds,
    long maxUserIds,
    long maxTokenIds,
    long numPriorities,
    long minThroughput,
    long maxHeight,
    long maxMcsPduSize,
    long protocolVersion) {

  /** What [MS-RDPBCGR] 3.2.5.3.3 has the client ask for. */
  static final DomainParameters TARGET = new DomainParameters(34, 2, 0, 1, 0, 1, 0xFFFF, 2);

  static final DomainParameters MINIMUM = new DomainParameters(1, 1, 1, 1, 0, 1, 0x420, 2);
  static final DomainParameters MAXIMUM =
      new DomainParameters(0xFFFF, 0xFC17, 0xFFFF, 1, 0, 1, 0xFFFF, 2);

  Bytes encode() {
    return Ber.element(
        Ber.SEQUENCE,
        Ber.integer(maxChannelIds),
        Ber.integer(maxUserIds),
        Ber.integer(maxTokenIds),
        Ber.integer(numPriorities),
        Ber.integer(minThroughput),
        Ber.integer(maxHeight),
        Ber.integer(maxMcsPduSize),
        Ber.integer(protocolVersion));
  }

  static DomainParameters decode(ByteReader outer) throws DecodeException {
    ByteReader reader =
        new ByteReader("MCS DomainParameters", Ber.read(outer, "domainParameters", Ber.SEQUENCE));
    return new DomainParameters(
        integer(reader, "maxChannelIds"),
        integer(reader, "maxUserIds"),
        integer(reader, "maxTokenIds"),
        integer(reader, "numPriorities"),
        integer(reader, "minThroughput"),
        integer(reader, "maxHeight"),
        integer(reader, "maxMCSPDUsize"),
        integer(reader, "protocolVersion"));
  }

  private static long integer(ByteReader reader, String field) throws DecodeException {
    return Ber.readInteger(reader, field, Ber.INTEGER);
  }
}
