package rdpdoctor.rdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.function.Executable;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Claims about bytes that are refused. */
public final class Refusals {

  private Refusals() {}

  /** A decoder whose result does not matter. */
  public interface Decoder {
    Object decode(Bytes bytes) throws DecodeException;
  }

  public static void assertRefused(String message, Executable decoding) {
    DecodeException refusal = assertThrowsExactly(DecodeException.class, decoding);
    assertEquals(message, refusal.getMessage());
  }

  /** Each is refused by a message that begins with one of the structures' names. */
  public static void assertEveryTruncationRefused(
      Bytes whole, Decoder decoder, String... structures) {
    for (int length = 0; length < whole.size(); length++) {
      Bytes part = whole.first(length);
      DecodeException refusal =
          assertThrowsExactly(
              DecodeException.class, () -> decoder.decode(part), () -> part + " was accepted");
      assertTrue(
          Arrays.stream(structures).anyMatch(name -> refusal.getMessage().startsWith(name + ":")),
          refusal::getMessage);
    }
  }
}
