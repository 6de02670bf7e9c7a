package rdpdoctor.rdp.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class SealingChannelTest {

  private static SealingChannel channel() {
    return SealingChannel.clientToServer(PublishedExample.SESSION_KEY);
  }

  private static Bytes seal(SealingChannel channel, Bytes message) {
    return channel.seal(message.toArray());
  }

  @Test
  void the_published_message_is_sealed_to_the_byte() {
    assertEquals(PublishedExample.SEALED, seal(channel(), PublishedExample.PLAINTEXT));
  }

  @Test
  void what_one_side_seals_the_other_opens_in_order() throws DecodeException {
    SealingChannel sender = channel();
    SealingChannel receiver = channel();
    for (int i = 1; i < 20; i++) {
      Bytes message = Bytes.hex("5a".repeat(i));
      assertEquals(message, receiver.open(seal(sender, message)));
    }
  }

  @Test
  void a_message_that_comes_twice_is_refused() throws DecodeException {
    SealingChannel receiver = channel();
    receiver.open(PublishedExample.SEALED);
    assertThrowsExactly(DecodeException.class, () -> receiver.open(PublishedExample.SEALED));
  }

  @Test
  void every_flipped_bit_is_refused() {
    for (int bit = 0; bit < PublishedExample.SEALED.size() * 8; bit++) {
      byte[] forged = PublishedExample.SEALED.toArray();
      forged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrowsExactly(DecodeException.class, () -> channel().open(Bytes.of(forged)));
    }
  }

  @Test
  void every_truncation_is_refused_by_name() {
    assertEveryTruncationRefused(
        PublishedExample.SEALED, bytes -> channel().open(bytes), "NTLM sealed message");
  }

  @Test
  void the_directions_have_different_keys() {
    SealingChannel other = SealingChannel.serverToClient(PublishedExample.SESSION_KEY);
    assertNotEquals(PublishedExample.SEALED, seal(other, PublishedExample.PLAINTEXT));
  }

  @Test
  void a_code_is_verified_and_behind_it_the_sealing_can_begin_anew() throws DecodeException {
    SealingChannel sender = channel();
    SealingChannel receiver = channel();
    Bytes code = sender.sign(PublishedExample.PLAINTEXT);
    receiver.verify(PublishedExample.PLAINTEXT, code);
    sender.rewind();
    receiver.rewind();
    Bytes sealed = seal(sender, PublishedExample.PLAINTEXT);
    assertEquals(PublishedExample.SEALED.from(16), sealed.from(16));
    assertEquals(Bytes.hex("01000000"), sealed.slice(12, 16));
    assertEquals(PublishedExample.PLAINTEXT, receiver.open(sealed));
  }

  @Test
  void a_code_of_another_message_is_refused() {
    Bytes code = channel().sign(PublishedExample.PLAINTEXT);
    assertRefused(
        "NTLMSSP_MESSAGE_SIGNATURE: signature is %s, expected the one of this session's key"
            .formatted(code.toHex()),
        () -> channel().verify(Bytes.hex("00"), code));
  }
}
