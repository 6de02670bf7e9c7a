package rdpdoctor.rdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.fastpath.FastPathUpdate;
import rdpdoctor.rdp.fastpath.UpdateFragments;
import rdpdoctor.rdp.input.FastPathInput;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.pointer.PointerShape;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.Shared;

/**
 * The PDUs of a session in the vectors of other projects: what is read is written again with the
 * same bytes. They are not part of the project.
 */
class SharedShareVectorsTest {

  private static Bytes pdu(String name) {
    try {
      return Bytes.of(Files.readAllBytes(Shared.require("pcaps/pdu-vectors/" + name + ".bin")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_demand_active_is_the_same_again() throws DecodeException {
    Bytes pdu =
        pdu("src.rdp.SERVER_DEMAND_ACTIVE_PDU_HEADERS_BUFFER")
            .plus(pdu("src.capsets.SERVER_DEMAND_ACTIVE_BUFFER"));
    // Windows leaves something in the padding of its Share Capability Set.
    assertEquals(
        pdu.toHex().replace("0800ea03dce2", "0800ea030000"),
        SharePdu.decode(pdu).encode(1002, 0).toHex());
  }

  @Test
  void the_confirm_active_is_the_same_again() throws DecodeException {
    Bytes pdu =
        pdu("src.rdp.CLIENT_DEMAND_ACTIVE_PDU_HEADERS_BUFFER")
            .plus(pdu("src.capsets.CLIENT_DEMAND_ACTIVE_BUFFER"));
    assertEquals(pdu, SharePdu.decode(pdu).encode(1007, 0));
  }

  /** All but CLIENT_INPUT_CAPABILITY_SET_UNICODE, whose padding is not zero. */
  @ParameterizedTest
  @CsvSource({
    "1, general.tests.GENERAL_CAPSET_BUFFER",
    "1, src.capsets.SERVER_GENERAL_CAPABILITY_SET",
    "1, src.capsets.CLIENT_GENERAL_CAPABILITY_SET",
    "2, bitmap.tests.BITMAP_BUFFER",
    "2, src.capsets.SERVER_BITMAP_CAPABILITY_SET",
    "2, src.capsets.CLIENT_BITMAP_CAPABILITY_SET",
    "2, src.capsets.CLIENT_BITMAP_CAPABILITY_SET_32_BIT",
    "3, order.tests.ORDER_BUFFER",
    "3, src.capsets.SERVER_ORDER_CAPABILITY_SET",
    "3, src.capsets.CLIENT_ORDER_CAPABILITY_SET",
    "3, src.capsets.CLIENT_ORDER_CAPABILITY_SET_ANSI_CODE_PAGE",
    "4, bitmap_cache.tests.BITMAP_CACHE_BUFFER",
    "4, src.capsets.CLIENT_BITMAP_CACHE_REV_1_CAPABILITY_SET",
    "5, src.capsets.CLIENT_CONTROL_CAPABILITY_SET",
    "7, src.capsets.CLIENT_WINDOW_ACTIVATION_CAPABILITY_SET",
    "8, pointer.tests.POINTER_BUFFER",
    "8, src.capsets.SERVER_POINTER_CAPABILITY_SET",
    "8, src.capsets.CLIENT_POINTER_CAPABILITY_SET",
    "13, src.capsets.SERVER_INPUT_CAPABILITY_SET",
    "13, input.tests.INPUT_BUFFER",
    "13, src.capsets.CLIENT_INPUT_CAPABILITY_SET",
    "16, glyph_cache.tests.GLYPH_CACHE_BUFFER",
    "16, src.capsets.CLIENT_GLYPH_CACHE_CAPABILITY_SET",
    "17, offscreen_bitmap_cache.tests.OFFSCREEN_BITMAP_CACHE_BUFFER",
    "17, src.capsets.CLIENT_OFFSCREEN_BITMAP_CAPABILITY_SET",
    "19, bitmap_cache.tests.BITMAP_CACHE_REV2_BUFFER",
    "19, src.capsets.CLIENT_BITMAP_CACHE_REV_2_CAPABILITY_SET",
    "20, virtual_channel.tests.VIRTUAL_CHANNEL_BUFFER",
    "20, src.capsets.SERVER_VIRTUAL_CHANNEL_CAPABILITY_SET",
    "20, src.capsets.CLIENT_VIRTUAL_CHANNEL_CAPABILITY_SET",
    "21, src.capsets.CLIENT_DRAW_NINE_GRID_CACHE_CAPABILITY_SET",
    "22, src.capsets.SERVER_DRAW_GDI_PLUS_CAPABILITY_SET",
    "22, src.capsets.CLIENT_DRAW_GDI_PLUS_CAPABILITY_SET",
    "24, capability_sets.window_list.WINDOW_LIST_BUFFER",
    "24, src.capsets.SERVER_WINDOW_LIST_CAPABILITY_SET",
    "24, src.capsets.CLIENT_WINDOW_LIST_CAPABILITY_SET",
    "29, bitmap_codecs.tests.BITMAP_CODECS_BUFFER"
  })
  void a_capability_set_is_the_same_again(int type, String name) throws DecodeException {
    Bytes content = pdu(name);
    Bytes combined =
        new ByteWriter()
            .u16le(1)
            .u16le(0)
            .u16le(type)
            .u16le(4 + content.size())
            .bytes(content)
            .toBytes();
    List<CapabilitySet> sets = CapabilitySet.decodeAll(combined);
    assertEquals(combined, CapabilitySet.encodeAll(sets));
    assertEquals(sets, CapabilitySet.decodeAll(CapabilitySet.encodeAll(sets)));
  }

  @ParameterizedTest
  @CsvSource({"0, LOGON_INFO_V1", "1, LOGON_INFO_V2", "3, LOGON_EXTENDED"})
  void a_logon_is_the_same_again(int type, String name) throws DecodeException {
    Bytes whole =
        new ByteWriter().u32le(type).bytes(pdu("session_info.tests." + name + "_BUFFER")).toBytes();
    assertEquals(whole, SessionInformation.decode(whole).encode());
  }

  @Test
  void a_notification_without_a_name_is_the_same_again() throws DecodeException {
    Bytes whole = pdu("session_info.tests.SESSION_PLAIN_NOTIFY_BUFFER");
    assertEquals(whole, SessionInformation.decode(whole).encode());
  }

  @Test
  void fast_path_input_is_the_same_again() throws DecodeException {
    Bytes whole = pdu("pdu.input.FASTPATH_INPUT_MESSAGE");
    FastPathPdu pdu = FastPathPdu.decode(whole);
    List<InputEvent> events = FastPathInput.decode(pdu.numberEvents(), pdu.content());
    assertEquals(6, events.size());
    assertEquals(whole, new FastPathPdu(0, events.size(), FastPathInput.encode(events)).encode());
  }

  /** As messages of the slow path and as updates of the fast path. */
  @ParameterizedTest
  @CsvSource({
    "cached_pointer, 7, 10",
    "color_pointer_24bpp, 6, 9",
    "new_pointer_32bpp, 8, 11",
    "large_pointer_32bpp, 9, 12"
  })
  void a_pointer_is_the_same_again(String name, int messageType, int updateCode)
      throws DecodeException {
    Bytes data = pdu("data/pointer/" + name);
    Bytes message = new ByteWriter().u16le(messageType).zeros(2).bytes(data).toBytes();
    Update update = PointerUpdate.decode(message).toUpdate();
    assertEquals(new Update(Update.Kind.POINTER, message), update);
    Bytes again = Bytes.empty();
    for (FastPathUpdate fragment : UpdateFragments.of(update)) {
      assertEquals(updateCode, fragment.updateCode());
      again = again.plus(fragment.data());
    }
    assertEquals(data, again);
  }

  @Test
  void a_new_pointer_has_the_size_and_the_hot_spot_that_its_picture_shows() throws DecodeException {
    Bytes message = Bytes.hex("08000000").plus(pdu("data/pointer/new_pointer_32bpp"));
    PointerUpdate.New pointer =
        assertInstanceOf(PointerUpdate.New.class, PointerUpdate.decode(message));
    PointerShape shape = pointer.shape();
    assertEquals(32, pointer.xorBpp());
    assertEquals(41, shape.width());
    assertEquals(39, shape.height());
    assertEquals(4 * 41 * 39, shape.xorMask().size());
    assertEquals(6 * 39, shape.andMask().size());
  }
}
