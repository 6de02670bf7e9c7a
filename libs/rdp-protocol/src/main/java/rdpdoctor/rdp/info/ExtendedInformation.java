package rdpdoctor.rdp.info;

import java.util.Optional;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_EXTENDED_INFO_PACKET, [MS-RDPBCGR] 2.2.1.11.1.1.1.
 *
 * @param address of the client as text
 * @param directory that the client was started from
 * @param performanceFlags what of the desktop the server is to leave out
 * @param autoReconnectCookie for the session that is to be taken up again; older clients end before
 *     it, others leave it empty
 */
public record ExtendedInformation(
    int addressFamily,
    String address,
    String directory,
    TimeZoneInformation timeZone,
    long performanceFlags,
    Optional<Bytes> autoReconnectCookie) {

  public static final int ADDRESS_FAMILY_INET = 0x0002;
  public static final int ADDRESS_FAMILY_INET6 = 0x0017;

  public static final long PERF_DISABLE_WALLPAPER = 0x01;
  public static final long PERF_DISABLE_FULLWINDOWDRAG = 0x02;
  public static final long PERF_DISABLE_MENUANIMATIONS = 0x04;
  public static final long PERF_DISABLE_THEMING = 0x08;

  /** Says nothing of the client. */
  public static final ExtendedInformation NONE =
      new ExtendedInformation(
          ADDRESS_FAMILY_INET, "", "", TimeZoneInformation.UTC, 0, Optional.of(Bytes.empty()));

  /** Of a client at this address, in the time zone UTC, that wants the plainest desktop. */
  public static ExtendedInformation of(String address) {
    return new ExtendedInformation(
        address.contains(":") ? ADDRESS_FAMILY_INET6 : ADDRESS_FAMILY_INET,
        address,
        "",
        TimeZoneInformation.UTC,
        PERF_DISABLE_WALLPAPER
            | PERF_DISABLE_FULLWINDOWDRAG
            | PERF_DISABLE_MENUANIMATIONS
            | PERF_DISABLE_THEMING,
        Optional.of(Bytes.empty()));
  }

  Bytes encode(InfoText text) {
    Bytes address = text.terminated(this.address);
    Bytes directory = text.terminated(this.directory);
    return new ByteWriter()
        .u16le(addressFamily)
        .u16le(address.size())
        .bytes(address)
        .u16le(directory.size())
        .bytes(directory)
        .bytes(timeZone.encode())
        .u32le(0) // clientSessionId
        .u32le(performanceFlags)
        .bytes(autoReconnectCookie.map(ExtendedInformation::reconnection).orElse(Bytes.empty()))
        .toBytes();
  }

  private static Bytes reconnection(Bytes cookie) {
    return new ByteWriter()
        .u16le(cookie.size())
        .bytes(cookie)
        .u32le(0) // reserved1 and reserved2
        .toBytes();
  }

  static ExtendedInformation read(ByteReader reader, InfoText text) throws DecodeException {
    int family = reader.u16le("clientAddressFamily");
    String address = text.readTerminated(reader, "clientAddress");
    String directory = text.readTerminated(reader, "clientDir");
    TimeZoneInformation timeZone = TimeZoneInformation.read(reader);
    reader.skip("clientSessionId", 4);
    long performance = reader.u32le("performanceFlags");
    Optional<Bytes> cookie =
        reader.hasRemaining()
            ? Optional.of(reader.bytes("autoReconnectCookie", reader.u16le("cbAutoReconnectLen")))
            : Optional.empty();
    // The name of a dynamic time zone may follow; nobody needs it.
    return new ExtendedInformation(family, address, directory, timeZone, performance, cookie);
  }
}
