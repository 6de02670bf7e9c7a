package rdpdoctor.testkit.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;

/**
 * A program that listens and does no more: {@code SilentListener ADDRESS PORT}. The kernel
 * completes the handshakes of the connections that nobody accepts.
 */
final class SilentListener {

  private static final int BACKLOG = 1024;

  private SilentListener() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    InetAddress address = InetAddress.ofLiteral(arguments[0]);
    try (ServerSocket _ = new ServerSocket(Integer.parseInt(arguments[1]), BACKLOG, address)) {
      new CountDownLatch(1).await();
    }
  }
}
