package rdpdoctor.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * What every decoder and encoder of a PDU keeps: each vector survives a round trip to the byte, and
 * each truncation of it is refused by a message that names the structure which came too short.
 *
 * @param <T> the decoded PDU, a value with equality
 */
public abstract class PduContract<T> {

  protected abstract T decode(byte[] bytes) throws Exception;

  protected abstract byte[] encode(T pdu);

  protected abstract List<PduVector> vectors();

  /** The one exception that may leave the decoder. */
  protected abstract Class<? extends Exception> refusal();

  /** The PDU and the structures within it: a refusal's message begins with one of these names. */
  protected abstract Set<String> structures();

  protected abstract TrailingBytes trailingBytes();

  @Test
  void has_at_least_one_vector() {
    assertFalse(vectors().isEmpty(), "a contract without a vector proves nothing");
  }

  @TestFactory
  Stream<DynamicTest> encodes_what_it_decoded_to_the_byte() {
    return forEachVector(
        vector -> assertArrayEquals(vector.bytes(), encode(decode(vector.bytes())), "encoded"));
  }

  @TestFactory
  Stream<DynamicTest> decodes_to_a_value_with_equality() {
    return forEachVector(
        vector -> assertEquals(decode(vector.bytes()), decode(vector.bytes()), "decoded twice"));
  }

  @TestFactory
  Stream<DynamicTest> refuses_every_truncation_by_name() {
    return forEachVector(
        vector ->
            IntStream.range(0, vector.bytes().length)
                .filter(length -> !vector.validPrefixes().contains(length))
                .forEach(length -> assertRefused(Arrays.copyOf(vector.bytes(), length))));
  }

  @TestFactory
  Stream<DynamicTest> accepts_a_pdu_that_ends_where_it_may() {
    return forEachVector(
        vector -> {
          for (int length : vector.validPrefixes()) {
            byte[] prefix = Arrays.copyOf(vector.bytes(), length);
            assertArrayEquals(prefix, encode(decode(prefix)), () -> "first " + length + " bytes");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> treats_trailing_bytes_as_declared() {
    return forEachVector(
        vector -> {
          byte[] longer = Arrays.copyOf(vector.bytes(), vector.bytes().length + 1);
          switch (trailingBytes()) {
            case REFUSED -> assertRefused(longer);
            case IGNORED -> assertEquals(decode(vector.bytes()), decode(longer));
            case PART_OF_THE_PDU -> assertArrayEquals(longer, encode(decode(longer)));
          }
        });
  }

  private Stream<DynamicTest> forEachVector(ThrowingConsumer<PduVector> claim) {
    return vectors().stream()
        .map(vector -> dynamicTest(vector.toString(), () -> claim.accept(vector)));
  }

  private void assertRefused(byte[] bytes) {
    String hex = HexFormat.of().formatHex(bytes);
    Exception refusal =
        assertThrowsExactly(
            refusal(), () -> decode(bytes), () -> bytes.length + " bytes were accepted: " + hex);
    String message = Objects.requireNonNullElse(refusal.getMessage(), "");
    assertTrue(
        structures().stream().anyMatch(structure -> message.startsWith(structure + ":")),
        () -> "\"%s\" does not begin with one of %s".formatted(message, structures()));
  }
}
