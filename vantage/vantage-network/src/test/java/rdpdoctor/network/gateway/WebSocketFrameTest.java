package rdpdoctor.network.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class WebSocketFrameTest {

  private static final Bytes KEY = Bytes.hex("37fa213d");

  /** RFC 6455 section 5.7 has this one, as a text. */
  @Test
  void a_masked_frame_of_the_specification_is_read() throws DecodeException {
    Bytes frame = Bytes.hex("81 85 37fa213d 7f9f4d5158");
    assertEquals(OptionalLong.of(11), WebSocketFrame.size(frame));
    assertEquals(
        new WebSocketFrame(1, Bytes.of("Hello".getBytes(StandardCharsets.UTF_8))),
        WebSocketFrame.decode(frame));
    assertEquals(frame, WebSocketFrame.decode(frame).encode(KEY));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 65535, 65536, 66000})
  void every_size_comes_back(int size) throws DecodeException {
    WebSocketFrame frame = new WebSocketFrame(WebSocketFrame.BINARY, Bytes.of(new byte[size]));
    Bytes encoded = frame.encode(KEY);
    assertEquals(OptionalLong.of(encoded.size()), WebSocketFrame.size(encoded));
    assertEquals(frame, WebSocketFrame.decode(encoded));
  }

  @Test
  void a_frame_that_is_cut_short_is_refused() throws DecodeException {
    Bytes frame = new WebSocketFrame(WebSocketFrame.BINARY, Bytes.hex("0102")).encode(KEY);
    for (int length = 0; length < frame.size(); length++) {
      Bytes part = frame.first(length);
      assertThrowsExactly(DecodeException.class, () -> WebSocketFrame.decode(part));
    }
  }

  @Test
  void a_length_that_nobody_could_hold_is_refused() {
    assertThrowsExactly(
        DecodeException.class, () -> WebSocketFrame.size(Bytes.hex("82 7f 0000000100000000")));
  }
}
