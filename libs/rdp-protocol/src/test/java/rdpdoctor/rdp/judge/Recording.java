package rdpdoctor.rdp.judge;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * A conversation written as a pcap file, as if it had been recorded: Ethernet, IPv4 (RFC 791), TCP
 * (RFC 9293), one segment a packet.
 */
final class Recording {

  private static final int ETHERNET = 1;
  private static final int CLIENT_PORT = 50_000;
  private static final int SERVER_PORT = 3389;
  private static final Bytes CLIENT_ADDRESS = Bytes.hex("c0000201");
  private static final Bytes SERVER_ADDRESS = Bytes.hex("c0000202");
  private static final int SYN = 0x02;
  private static final int ACK = 0x10;

  private final List<Bytes> frames = new ArrayList<>();
  private int fromClient = 1;
  private int fromServer = 1;

  /** Begins with the handshake: three frames. */
  Recording() {
    toServer(SYN, 0, 0, Bytes.empty());
    toClient(SYN | ACK, 0, 1, Bytes.empty());
    toServer(ACK, 1, 1, Bytes.empty());
  }

  Recording client(Bytes packet) {
    toServer(ACK, fromClient, fromServer, packet);
    fromClient += packet.size();
    return this;
  }

  Recording server(Bytes packet) {
    toClient(ACK, fromServer, fromClient, packet);
    fromServer += packet.size();
    return this;
  }

  Bytes file() {
    return file(ETHERNET, frames);
  }

  /** A pcap file of frames of any kind. */
  static Bytes file(int linkType, List<Bytes> frames) {
    ByteWriter file =
        new ByteWriter()
            .u32le(0xA1B2C3D4L)
            .u16le(2) // major version
            .u16le(4) // minor version
            .zeros(8) // time zone and its accuracy
            .u32le(0xFFFF) // longest frame
            .u32le(linkType);
    for (Bytes frame : frames) {
      file.zeros(8).u32le(frame.size()).u32le(frame.size()).bytes(frame);
    }
    return file.toBytes();
  }

  private void toServer(int flags, int sequence, int acknowledged, Bytes payload) {
    Bytes segment = tcp(CLIENT_PORT, SERVER_PORT, flags, sequence, acknowledged, payload);
    frames.add(ethernet(ipv4(CLIENT_ADDRESS, SERVER_ADDRESS, segment)));
  }

  private void toClient(int flags, int sequence, int acknowledged, Bytes payload) {
    Bytes segment = tcp(SERVER_PORT, CLIENT_PORT, flags, sequence, acknowledged, payload);
    frames.add(ethernet(ipv4(SERVER_ADDRESS, CLIENT_ADDRESS, segment)));
  }

  private static Bytes ethernet(Bytes packet) {
    return new ByteWriter().zeros(12).u16be(0x0800).bytes(packet).toBytes();
  }

  private static Bytes ipv4(Bytes source, Bytes target, Bytes segment) {
    return new ByteWriter()
        .u8(0x45) // version 4, a header of five words
        .u8(0)
        .u16be(20 + segment.size())
        .u32be(0) // identification, flags, offset
        .u8(64) // time to live
        .u8(6) // TCP
        .u16be(0) // no checksum, which Wireshark does not ask for
        .bytes(source)
        .bytes(target)
        .bytes(segment)
        .toBytes();
  }

  private static Bytes tcp(
      int source, int target, int flags, int sequence, int acknowledged, Bytes payload) {
    return new ByteWriter()
        .u16be(source)
        .u16be(target)
        .u32be(sequence)
        .u32be(acknowledged)
        .u8(0x50) // a header of five words
        .u8(flags)
        .u16be(0xFFFF) // window
        .u32be(0) // checksum and urgent pointer
        .bytes(payload)
        .toBytes();
  }
}
