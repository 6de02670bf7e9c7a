package rdpdoctor.benchmarks;

import java.util.concurrent.CountDownLatch;
import rdpdoctor.testkit.server.NegotiatingForwarder;

/** A program that makes a TLS server of an RDP server, and says where: {@code HOST PORT}. */
final class X224Removed {

  private X224Removed() {}

  public static void main(String[] arguments) throws InterruptedException {
    int port = Integer.parseInt(arguments[1]);
    try (NegotiatingForwarder forwarder = NegotiatingForwarder.to(arguments[0], port)) {
      System.out.println(forwarder.endpoint());
      new CountDownLatch(1).await();
    }
  }
}
