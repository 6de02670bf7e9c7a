package rdpdoctor.rdp.ntlm;

import rdpdoctor.rdp.mechanism.SecurityContext;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Message security of one sign-in in both directions, [MS-NLMP] 3.4, as one side has it. */
record NtlmSession(SealingChannel toPeer, SealingChannel fromPeer) implements SecurityContext {

  static NtlmSession ofClient(Bytes sessionKey) {
    return new NtlmSession(
        SealingChannel.clientToServer(sessionKey), SealingChannel.serverToClient(sessionKey));
  }

  static NtlmSession ofServer(Bytes sessionKey) {
    return new NtlmSession(
        SealingChannel.serverToClient(sessionKey), SealingChannel.clientToServer(sessionKey));
  }

  @Override
  public Bytes wrap(byte[] message) {
    return toPeer.seal(message);
  }

  @Override
  public Bytes unwrap(Bytes message) throws DecodeException {
    return fromPeer.open(message);
  }

  byte[] unwrapSecret(Bytes message) throws DecodeException {
    return fromPeer.openSecret(message);
  }

  @Override
  public Bytes mic(Bytes message) {
    return toPeer.sign(message);
  }

  @Override
  public void verifyMic(Bytes message, Bytes mic) throws DecodeException {
    fromPeer.verify(message, mic);
  }

  @Override
  public void rewindSealing() {
    toPeer.rewind();
    fromPeer.rewind();
  }
}
