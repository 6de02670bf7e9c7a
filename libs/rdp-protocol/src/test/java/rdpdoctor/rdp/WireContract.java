package rdpdoctor.rdp;

import java.util.Arrays;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduContract;
import rdpdoctor.testkit.PduVector;

/**
 * {@link PduContract} in the terms of this module: bytes are {@link Bytes}, and the one refusal is
 * a {@link DecodeException}.
 *
 * @param <T> the decoded PDU
 */
public abstract class WireContract<T> extends PduContract<T> {

  protected abstract T read(Bytes bytes) throws DecodeException;

  /** The encoder; where the product only decodes, one that the test brings along. */
  protected abstract Bytes write(T pdu);

  @Override
  protected final T decode(byte[] bytes) throws DecodeException {
    return read(Bytes.of(bytes));
  }

  @Override
  protected final byte[] encode(T pdu) {
    return write(pdu).toArray();
  }

  @Override
  protected final Class<? extends Exception> refusal() {
    return DecodeException.class;
  }

  /** A vector made up from the layout in a section of a specification. */
  protected static PduVector builtByHand(String name, String section, String... hex) {
    return PduVector.of(
        name, "built by hand from " + section, String.join(" ", Arrays.asList(hex)));
  }
}
