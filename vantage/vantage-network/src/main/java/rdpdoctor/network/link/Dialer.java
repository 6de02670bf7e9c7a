package rdpdoctor.network.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Opens further connections to an address that has answered once. */
public record Dialer(InetSocketAddress address) {

  public TcpLink dial(Deadline deadline) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(address, deadline.remainingMillis());
      return new TcpLink(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
