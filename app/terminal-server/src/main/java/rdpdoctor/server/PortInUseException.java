package rdpdoctor.server;

import java.net.BindException;
import java.net.InetSocketAddress;

/** Another program listens where a listener should; its name is told where it can be found out. */
public final class PortInUseException extends BindException {

  private static final long serialVersionUID = 1L;

  private final String owner;

  public PortInUseException(InetSocketAddress address, String owner) {
    super(
        "%s port %d is in use by %s"
            .formatted(address.getAddress().getHostAddress(), address.getPort(), owner));
    this.owner = owner;
  }

  /** Such as {@code xrdp (pid 4711)}. */
  public String owner() {
    return owner;
  }
}
