package rdpdoctor.network.signin;

import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Seals another key than it is told to, as somebody in between would have to. */
record OtherKey(SecurityAcceptor acceptor) implements SecurityAcceptor {

  @Override
  public Answer accept(Bytes token) throws DecodeException {
    return acceptor.accept(token);
  }

  @Override
  public Bytes wrap(byte[] message) {
    byte[] other = message.clone();
    other[other.length - 1] ^= 1;
    return acceptor.wrap(other);
  }

  @Override
  public Bytes unwrap(Bytes message) throws DecodeException {
    return acceptor.unwrap(message);
  }

  @Override
  public byte[] unwrapSecret(Bytes message) throws DecodeException {
    return acceptor.unwrapSecret(message);
  }

  @Override
  public Bytes mic(Bytes message) {
    return acceptor.mic(message);
  }

  @Override
  public void verifyMic(Bytes message, Bytes mic) throws DecodeException {
    acceptor.verifyMic(message, mic);
  }

  @Override
  public void rewindSealing() {
    acceptor.rewindSealing();
  }
}
