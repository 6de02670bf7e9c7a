package rdpdoctor.server.connection;

import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.server.ShareChannel;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.server.session.Departure;

/**
 * What a client has said of itself before licensing.
 *
 * @param password of the Client Info PDU; its taker closes it
 */
record Introduced(
    ClientSettings client,
    ServerData server,
    ShareChannel channel,
    ClientInformation information,
    Optional<Password> password) {

  /** The session of {@code mstsc /admin}, once the console's. */
  private static final OptionalLong CONSOLE = OptionalLong.of(0);

  boolean isAdministrative() {
    return client.redirectedSessionId().equals(CONSOLE);
  }

  /** Whether the client wants to hear why a logon fails. */
  boolean wantsLogonErrors() {
    return has(ClientInformation.INFO_LOGONERRORS);
  }

  /** Whether the client wants to hear who is logged on. */
  boolean wantsLogonNotices() {
    return has(ClientInformation.INFO_LOGONNOTIFY);
  }

  private boolean has(int flag) {
    return (information.flags() & flag) != 0;
  }

  /** Whether the client is told of this reason: Set Error Info is for those that announced it. */
  boolean isTold(long errorInfo) {
    return errorInfo != 0 && client.supports(ClientData.SUPPORT_ERRINFO_PDU);
  }

  /** The last word to a client whose share is not active yet. */
  Bytes farewell(Departure departure) {
    Bytes why =
        isTold(departure.errorInfo()) ? channel.errorInfo(departure.errorInfo()) : Bytes.empty();
    return why.plus(ShareChannel.disconnect(departure.reason()));
  }
}
