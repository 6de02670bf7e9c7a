package rdpdoctor.rdp.share;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * RDP_SERVER_REDIRECTION_PACKET, [MS-RDPBCGR] 2.2.13.1: a broker sends the client to another
 * server. User name and domain are passed over, and a password, which may be in it, is not kept.
 *
 * @param redirFlags which fields were sent, and how to use them
 * @param targetNetAddress where to connect
 * @param loadBalanceInfo the cookie for the next Connection Request
 * @param targetNetAddresses all addresses of the target
 */
public record ServerRedirection(
    long sessionId,
    long redirFlags,
    Optional<String> targetNetAddress,
    Optional<Bytes> loadBalanceInfo,
    Optional<String> targetFqdn,
    Optional<String> targetNetBiosName,
    List<String> targetNetAddresses) {

  public static final long LB_TARGET_NET_ADDRESS = 0x0000_0001;
  public static final long LB_LOAD_BALANCE_INFO = 0x0000_0002;
  public static final long LB_USERNAME = 0x0000_0004;
  public static final long LB_DOMAIN = 0x0000_0008;
  public static final long LB_PASSWORD = 0x0000_0010;
  public static final long LB_DONTSTOREUSERNAME = 0x0000_0020;
  public static final long LB_SMARTCARD_LOGON = 0x0000_0040;
  public static final long LB_NOREDIRECT = 0x0000_0080;
  public static final long LB_TARGET_FQDN = 0x0000_0100;
  public static final long LB_TARGET_NETBIOS_NAME = 0x0000_0200;
  public static final long LB_TARGET_NET_ADDRESSES = 0x0000_0800;
  public static final long LB_CLIENT_TSV_URL = 0x0000_1000;
  public static final long LB_SERVER_TSV_CAPABLE = 0x0000_2000;
  public static final long LB_PASSWORD_IS_PK_ENCRYPTED = 0x0000_4000;
  public static final long LB_REDIRECTION_GUID = 0x0000_8000;
  public static final long LB_TARGET_CERTIFICATE = 0x0001_0000;

  private static final int SEC_REDIRECTION_PKT = 0x0400;
  private static final int HEADER_SIZE = 12;

  public ServerRedirection {
    targetNetAddresses = List.copyOf(targetNetAddresses);
  }

  /** A field that is neither read nor written must not be flagged. */
  public Bytes encode() {
    ByteWriter fields = new ByteWriter();
    targetNetAddress.ifPresent(address -> field(fields, terminated(address)));
    loadBalanceInfo.ifPresent(cookie -> field(fields, cookie));
    targetFqdn.ifPresent(name -> field(fields, terminated(name)));
    targetNetBiosName.ifPresent(name -> field(fields, terminated(name)));
    if (has(LB_TARGET_NET_ADDRESSES)) {
      field(fields, addresses());
    }
    return new ByteWriter()
        .u16le(SEC_REDIRECTION_PKT)
        .u16le(HEADER_SIZE + fields.size())
        .u32le(sessionId)
        .u32le(redirFlags)
        .bytes(fields.toBytes())
        .toBytes();
  }

  public static ServerRedirection decode(Bytes packet) throws DecodeException {
    ByteReader reader = new ByteReader("server redirection", packet);
    reader.skip("Flags and Length", 4);
    long sessionId = reader.u32le("SessionID");
    long flags = reader.u32le("RedirFlags");
    Fields fields = new Fields(reader, flags);
    Optional<String> address = fields.text(LB_TARGET_NET_ADDRESS, "TargetNetAddress");
    Optional<Bytes> cookie = fields.bytes(LB_LOAD_BALANCE_INFO, "LoadBalanceInfo");
    fields.bytes(LB_USERNAME, "UserName");
    fields.bytes(LB_DOMAIN, "Domain");
    fields.bytes(LB_PASSWORD, "Password");
    Optional<String> fqdn = fields.text(LB_TARGET_FQDN, "TargetFQDN");
    Optional<String> netBios = fields.text(LB_TARGET_NETBIOS_NAME, "TargetNetBiosName");
    fields.bytes(LB_CLIENT_TSV_URL, "TsvUrl");
    fields.bytes(LB_REDIRECTION_GUID, "RedirectionGuid");
    fields.bytes(LB_TARGET_CERTIFICATE, "TargetCertificate");
    Optional<Bytes> all = fields.bytes(LB_TARGET_NET_ADDRESSES, "TargetNetAddresses");
    return new ServerRedirection(
        sessionId,
        flags,
        address,
        cookie,
        fqdn,
        netBios,
        all.isPresent() ? addresses(all.get()) : List.of());
  }

  public boolean has(long flag) {
    return (redirFlags & flag) != 0;
  }

  private Bytes addresses() {
    ByteWriter writer = new ByteWriter().u32le(targetNetAddresses.size());
    targetNetAddresses.forEach(address -> field(writer, terminated(address)));
    return writer.toBytes();
  }

  /** TARGET_NET_ADDRESSES, [MS-RDPBCGR] 2.2.13.1.1. */
  private static List<String> addresses(Bytes field) throws DecodeException {
    ByteReader reader = new ByteReader("TARGET_NET_ADDRESSES", field);
    long count = reader.u32le("addressCount");
    List<String> addresses = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      addresses.add(text(reader.bytes("address", reader.u32le("addressLength"))));
    }
    return addresses;
  }

  private static void field(ByteWriter writer, Bytes content) {
    writer.u32le(content.size()).bytes(content);
  }

  private static Bytes terminated(String text) {
    return new ByteWriter().unicode(text).zeros(2).toBytes();
  }

  private static String text(Bytes field) {
    String text = new String(field.toArray(), StandardCharsets.UTF_16LE);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  /** A length and that many bytes for each flag that is set, in the order of the specification. */
  private record Fields(ByteReader reader, long flags) {

    Optional<Bytes> bytes(long flag, String name) throws DecodeException {
      return (flags & flag) == 0
          ? Optional.empty()
          : Optional.of(reader.bytes(name, reader.u32le(name + "Length")));
    }

    Optional<String> text(long flag, String name) throws DecodeException {
      return bytes(flag, name).map(ServerRedirection::text);
    }
  }
}
