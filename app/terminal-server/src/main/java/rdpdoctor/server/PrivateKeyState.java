package rdpdoctor.server;

/** Whether the service can use the private key of its certificate. */
public enum PrivateKeyState {
  READABLE,
  /**
   * The certificate is there and its key is not to be read: the service negotiates TLS and then
   * drops the connection, which clients show as "an internal error has occurred".
   */
  UNREADABLE
}
