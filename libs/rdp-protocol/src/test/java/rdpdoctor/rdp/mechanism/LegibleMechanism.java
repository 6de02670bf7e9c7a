package rdpdoctor.rdp.mechanism;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Seals by a prefix, and answers each token with the next of a list; the last one establishes. */
public final class LegibleMechanism implements SecurityMechanism {

  private static final Bytes SEAL = Bytes.hex("5ea1");
  private static final Bytes CODE = Bytes.hex("c0de");

  private final Bytes first;
  private final Deque<Bytes> answers;
  private int rewinds;

  public LegibleMechanism(String first, String... answers) {
    this.first = Bytes.hex(first);
    this.answers = new ArrayDeque<>(List.of(answers).stream().map(Bytes::hex).toList());
  }

  /** What either side seals. */
  public static Bytes sealed(Bytes message) {
    return SEAL.plus(message);
  }

  public static Bytes code(Bytes message) {
    return CODE.plus(message);
  }

  public int rewinds() {
    return rewinds;
  }

  @Override
  public Bytes start() {
    return first;
  }

  @Override
  public Turn step(Bytes token) throws DecodeException {
    if (answers.isEmpty()) {
      throw new DecodeException("legible mechanism: received %s at its end".formatted(token));
    }
    Bytes answer = answers.removeFirst();
    return new Turn(answer, answers.isEmpty());
  }

  @Override
  public Bytes wrap(byte[] message) {
    return sealed(Bytes.of(message));
  }

  @Override
  public Bytes unwrap(Bytes message) throws DecodeException {
    if (!message.first(SEAL.size()).equals(SEAL)) {
      throw new DecodeException("legible mechanism: seal is broken");
    }
    return message.from(SEAL.size());
  }

  @Override
  public Bytes mic(Bytes message) {
    return code(message);
  }

  @Override
  public void verifyMic(Bytes message, Bytes mic) throws DecodeException {
    if (!mic.equals(code(message))) {
      throw new DecodeException("legible mechanism: code is wrong");
    }
  }

  @Override
  public void rewindSealing() {
    rewinds++;
  }
}
