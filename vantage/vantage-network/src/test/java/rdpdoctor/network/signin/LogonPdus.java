package rdpdoctor.network.signin;

import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/** Save Session Info, [MS-RDPBCGR] 2.2.10.1, written by hand as {@link SharePdus} are. */
final class LogonPdus {

  private static final int VERSION_2_SIZE = 576;

  private LogonPdus() {}

  static Bytes logon(String domain, String user, long session) {
    ByteWriter writer = new ByteWriter().u32le(0);
    fixed(writer, domain, 52);
    fixed(writer, user, 512);
    return pdu(writer.u32le(session));
  }

  static Bytes logonVersion2(String domain, String user, long session) {
    Bytes domainField = terminated(domain);
    Bytes userField = terminated(user);
    return pdu(
        new ByteWriter()
            .u32le(1)
            .u16le(1) // Version
            .u32le(VERSION_2_SIZE)
            .u32le(session)
            .u32le(domainField.size())
            .u32le(userField.size())
            .zeros(558)
            .bytes(domainField)
            .bytes(userField));
  }

  static Bytes plainNotify() {
    return pdu(new ByteWriter().u32le(2).zeros(576));
  }

  static Bytes logonErrors(long type, long data) {
    return extended(2, new ByteWriter().u32le(8).u32le(type).u32le(data));
  }

  /** An ARC_SC_PRIVATE_PACKET. */
  static Bytes autoReconnectCookie(long session, Bytes randomBits) {
    return extended(
        1, new ByteWriter().u32le(28).u32le(28).u32le(1).u32le(session).bytes(randomBits));
  }

  private static Bytes extended(int fieldsPresent, ByteWriter fields) {
    return pdu(
        new ByteWriter()
            .u32le(3)
            .u16le(6 + fields.size())
            .u32le(fieldsPresent)
            .bytes(fields.toBytes())
            .zeros(570));
  }

  private static Bytes pdu(ByteWriter content) {
    return SharePdus.data(SharePdus.SAVE_SESSION_INFO, content.toBytes());
  }

  private static void fixed(ByteWriter writer, String text, int size) {
    Bytes field = terminated(text);
    writer.u32le(field.size()).bytes(field).zeros(size - field.size());
  }

  private static Bytes terminated(String text) {
    return new ByteWriter().unicode(text).u16le(0).toBytes();
  }
}
