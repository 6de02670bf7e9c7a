package rdpdoctor.rdp.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class SharePduTest extends WireContract<SharePdu> {

  private static final int USER_ID = 1002;

  @Override
  protected SharePdu read(Bytes bytes) throws DecodeException {
    return SharePdu.decode(bytes);
  }

  /** The product sends Set Error Info only; the others are written as their headers. */
  @Override
  protected Bytes write(SharePdu pdu) {
    return switch (pdu) {
      case SharePdu.SetErrorInfo info -> SharePdu.encode(info, USER_ID);
      case SharePdu.DemandActive _ -> control(6, SharePdu.PDUTYPE_DEMANDACTIVEPDU).toBytes();
      case SharePdu.Other(int type, int type2) when type == SharePdu.PDUTYPE_DATAPDU ->
          control(18, type).u32le(0).u8(0).u8(1).u16le(0).u8(type2).u8(0).u16le(0).toBytes();
      case SharePdu.Other(int type, int _) -> control(6, type).toBytes();
    };
  }

  private static ByteWriter control(int size, int type) {
    return new ByteWriter().u16le(size).u16le(SharePdu.TYPE_VERSION | type).u16le(USER_ID);
  }

  @Override
  protected List<PduVector> vectors() {
    String control = "[MS-RDPBCGR] 2.2.8.1.1.1.1";
    return List.of(
        builtByHand(
            "Set Error Info",
            "[MS-RDPBCGR] 2.2.5.1.1",
            "1600 1700 ea03 00000000 00 01 0400 2f 00 0000 07000000"),
        builtByHand("Demand Active, header", control, "0600 1100 ea03"),
        builtByHand("Deactivate All, header", control, "0600 1600 ea03"),
        builtByHand(
            "Synchronize, headers",
            "[MS-RDPBCGR] 2.2.8.1.1.1.2",
            "1200 1700 ea03 00000000 00 01 0000 1f 00 0000"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("share control header");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  private static SharePdu decode(String hex) throws DecodeException {
    return SharePdu.decode(Bytes.hex(hex));
  }

  @Test
  void the_error_code_is_unsigned() throws DecodeException {
    assertEquals(
        new SharePdu.SetErrorInfo(0xFFFFFFFFL),
        decode("1600 1700 ea03 00000000 00 01 0400 2f 00 0000 ffffffff"));
  }

  @Test
  void types_that_a_diagnosis_does_not_read_keep_their_numbers() throws DecodeException {
    assertEquals(new SharePdu.Other(6, 0), decode("0600 1600 ea03"));
    assertEquals(
        new SharePdu.Other(7, 31), decode("1200 1700 ea03 00000000 00 01 0000 1f 00 0000"));
  }

  @Test
  void a_length_beyond_the_data_is_refused() {
    assertRefused(
        "share control header: totalLength is 7, expected at most 6",
        () -> decode("0700 1100 ea03"));
  }
}
