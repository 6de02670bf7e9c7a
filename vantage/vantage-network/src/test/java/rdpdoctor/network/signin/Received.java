package rdpdoctor.network.signin;

import rdpdoctor.rdp.wire.Bytes;

/** What a client sent, without any password. */
sealed interface Received {

  /** A Connection Request. */
  record Requested(int protocols) implements Received {}

  /** A message of CredSSP. */
  record TsRequested(int version) implements Received {}

  /** An AUTHENTICATE_MESSAGE: a sign-in attempt. */
  record Authenticated(String domain, String user, String workstation) implements Received {}

  /** The credentials that CredSSP delegates. */
  record Credentials(String domain, String user, boolean hasPassword) implements Received {}

  /** A Connect Initial with the client's data blocks. */
  record Connected(Bytes blocks) implements Received {}

  record Joined(int channelId) implements Received {}

  /** A Client Info PDU; with a password, it is a sign-in attempt. */
  record Informed(int flags, String domain, String user, boolean hasPassword) implements Received {}

  /** A licensing message. */
  record Licensed(int messageType) implements Received {}

  /**
   * A PDU of the share.
   *
   * @param type pduType without its version
   * @param dataType pduType2 of a data PDU, else 0
   */
  record Shared(int type, int dataType) implements Received {}

  /** A PDU of fast-path input. */
  record FastPathInput() implements Received {}

  record Disconnected(int reason) implements Received {}

  /** Something that has no place in the protocol. */
  record Broken(String why) implements Received {}

  /** The end of the stream, or a reset. */
  record Left() implements Received {}

  /** Whether a server counts it as an attempt to sign in. */
  default boolean isAttempt() {
    return switch (this) {
      case Authenticated _ -> true;
      case Informed(int _, String _, String _, boolean hasPassword) -> hasPassword;
      case Requested _,
          TsRequested _,
          Credentials _,
          Connected _,
          Joined _,
          Licensed _,
          Shared _,
          FastPathInput _,
          Disconnected _,
          Broken _,
          Left _ ->
          false;
    };
  }
}
