package rdpdoctor.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** A contract that nobody can break proves nothing, so here it is broken in every way. */
class PduContractTest {

  /** A length byte, that many bytes of text, and a byte that may be missing. */
  record Text(String text, boolean marked) {}

  /** Keeps the contract; the other decoders differ from it in one point each. */
  static class TextContract extends PduContract<Text> {

    @Override
    protected Text decode(byte[] bytes) throws Exception {
      if (bytes.length == 0) {
        throw new Malformed("TEXT: length is missing");
      }
      if (bytes.length < 1 + bytes[0]) {
        throw new Malformed("TEXT: text is too short");
      }
      if (bytes.length > 2 + bytes[0]) {
        throw new Malformed("TEXT: too long");
      }
      return new Text(
          new String(bytes, 1, bytes[0], StandardCharsets.US_ASCII), bytes.length == 2 + bytes[0]);
    }

    @Override
    protected byte[] encode(Text pdu) {
      byte[] bytes = new byte[1 + pdu.text().length() + (pdu.marked() ? 1 : 0)];
      bytes[0] = (byte) pdu.text().length();
      for (int i = 0; i < pdu.text().length(); i++) {
        bytes[1 + i] = (byte) pdu.text().charAt(i);
      }
      return bytes;
    }

    @Override
    protected List<PduVector> vectors() {
      return List.of(PduVector.of("abc", "built by hand", "03 61 62 63 00").mayEndAfter(4));
    }

    @Override
    protected Class<? extends Exception> refusal() {
      return Malformed.class;
    }

    @Override
    protected Set<String> structures() {
      return Set.of("TEXT");
    }

    @Override
    protected TrailingBytes trailingBytes() {
      return TrailingBytes.REFUSED;
    }
  }

  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  @Test
  void a_decoder_that_keeps_it_passes() throws Throwable {
    TextContract contract = new TextContract();
    assertDoesNotThrow(contract::has_at_least_one_vector);
    runAll(contract.encodes_what_it_decoded_to_the_byte());
    runAll(contract.decodes_to_a_value_with_equality());
    runAll(contract.refuses_every_truncation_by_name());
    runAll(contract.accepts_a_pdu_that_ends_where_it_may());
    runAll(contract.treats_trailing_bytes_as_declared());
  }

  @Test
  void an_encoder_that_loses_a_byte_is_caught() {
    TextContract lossy =
        new TextContract() {
          @Override
          protected byte[] encode(Text pdu) {
            return super.encode(new Text(pdu.text(), false));
          }
        };
    assertCaught(lossy.encodes_what_it_decoded_to_the_byte());
  }

  @Test
  void a_truncation_that_is_accepted_is_caught() {
    TextContract undeclared =
        new TextContract() {
          @Override
          protected List<PduVector> vectors() {
            return List.of(PduVector.of("abc", "built by hand", "03 61 62 63 00"));
          }
        };
    assertCaught(undeclared.refuses_every_truncation_by_name());
  }

  @Test
  void a_refusal_that_names_no_structure_is_caught() {
    TextContract nameless =
        new TextContract() {
          @Override
          protected Set<String> structures() {
            return Set.of("OTHER");
          }
        };
    assertCaught(nameless.refuses_every_truncation_by_name());
  }

  @Test
  void an_exception_of_another_type_is_caught() {
    TextContract careless =
        new TextContract() {
          @Override
          protected Text decode(byte[] bytes) {
            throw new IndexOutOfBoundsException("TEXT: " + bytes.length);
          }
        };
    assertCaught(careless.refuses_every_truncation_by_name());
  }

  @Test
  void trailing_bytes_that_are_treated_otherwise_are_caught() {
    TextContract mistaken =
        new TextContract() {
          @Override
          protected TrailingBytes trailingBytes() {
            return TrailingBytes.IGNORED;
          }
        };
    assertThrows(Malformed.class, () -> runAll(mistaken.treats_trailing_bytes_as_declared()));
  }

  @Test
  void a_contract_without_a_vector_is_caught() {
    TextContract empty =
        new TextContract() {
          @Override
          protected List<PduVector> vectors() {
            return List.of();
          }
        };
    assertThrows(AssertionError.class, empty::has_at_least_one_vector);
  }

  private static void assertCaught(Stream<DynamicTest> tests) {
    AssertionError error = assertThrows(AssertionError.class, () -> runAll(tests));
    assertTrue(error.getMessage() != null, "an error that explains itself");
  }

  private static void runAll(Stream<DynamicTest> tests) throws Throwable {
    for (DynamicTest test : tests.toList()) {
      test.getExecutable().execute();
    }
  }
}
