package rdpdoctor.rdp.mechanism;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The other side of a {@link LegibleMechanism}: gives the answers of a list. */
public final class LegibleAcceptor implements SecurityAcceptor {

  private final LegibleMechanism context = new LegibleMechanism("");
  private final Deque<Answer> answers;

  public LegibleAcceptor(Answer... answers) {
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  public int rewinds() {
    return context.rewinds();
  }

  @Override
  public Answer accept(Bytes token) throws DecodeException {
    if (answers.isEmpty()) {
      throw new DecodeException("legible acceptor: received %s at its end".formatted(token));
    }
    return answers.removeFirst();
  }

  @Override
  public Bytes wrap(byte[] message) {
    return context.wrap(message);
  }

  @Override
  public Bytes unwrap(Bytes message) throws DecodeException {
    return context.unwrap(message);
  }

  @Override
  public byte[] unwrapSecret(Bytes message) throws DecodeException {
    return unwrap(message).toArray();
  }

  @Override
  public Bytes mic(Bytes message) {
    return context.mic(message);
  }

  @Override
  public void verifyMic(Bytes message, Bytes mic) throws DecodeException {
    context.verifyMic(message, mic);
  }

  @Override
  public void rewindSealing() {
    context.rewindSealing();
  }
}
