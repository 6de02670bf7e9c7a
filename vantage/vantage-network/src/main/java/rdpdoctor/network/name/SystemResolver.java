package rdpdoctor.network.name;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The operating system's way to addresses: hosts file, search domains, mDNS, DNS. */
@FunctionalInterface
interface SystemResolver {

  /** Blocks as long as the system does; a failure tells nothing but its translated text. */
  List<InetAddress> lookUp(String name) throws UnknownHostException;

  static SystemResolver ofThisMachine() {
    return name -> List.of(InetAddress.getAllByName(name));
  }
}
