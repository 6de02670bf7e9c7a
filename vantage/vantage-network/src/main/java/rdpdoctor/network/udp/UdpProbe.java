package rdpdoctor.network.udp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import rdpdoctor.diagnosis.facts.UdpOutcome;
import rdpdoctor.network.link.CallerThreads;
import rdpdoctor.rdp.udp.UdpHandshake;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** One SYN, and what comes back within a second. */
public final class UdpProbe {

  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final int LARGEST_ANSWER = 2048;

  private UdpProbe() {}

  /**
   * Sends the SYN now and waits for the answer in a thread of its own: TCP can go on meanwhile.
   *
   * @param sequence the initial sequence number, of which the lower 32 bits are used
   * @param timeout cut to a second
   */
  public static Pending start(InetAddress address, int port, long sequence, Duration timeout) {
    FutureTask<UdpOutcome> task = new FutureTask<>(() -> probe(address, port, sequence, timeout));
    CallerThreads.factory().newThread(task).start();
    return new Pending(task);
  }

  /** The same in one step. */
  public static UdpOutcome probe(InetAddress address, int port, long sequence, Duration timeout) {
    Bytes syn = UdpHandshake.syn(sequence);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(address, port));
      socket.setSoTimeout(waitMillis(timeout));
      socket.send(new DatagramPacket(syn.toArray(), syn.size()));
      return isSynAck(receive(socket)) ? UdpOutcome.ANSWERED : UdpOutcome.SILENT;
    } catch (PortUnreachableException e) {
      return UdpOutcome.PORT_UNREACHABLE;
    } catch (IOException | UncheckedIOException e) {
      return UdpOutcome.SILENT; // nothing came in time, or a filter here or on the way says no
    }
  }

  private static int waitMillis(Duration timeout) {
    Duration wait = timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
    return Math.toIntExact(Math.max(1, wait.toMillis()));
  }

  private static Bytes receive(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST_ANSWER], LARGEST_ANSWER);
    socket.receive(packet);
    return Bytes.copyOf(packet.getData(), packet.getOffset(), packet.getLength());
  }

  // Who answers something else is not the UDP transport, whose silence it then is.
  private static boolean isSynAck(Bytes answer) {
    try {
      return UdpHandshake.isSynAck(answer);
    } catch (DecodeException e) {
      return false;
    }
  }

  /** A SYN on its way. */
  public static final class Pending {

    private final FutureTask<UdpOutcome> task;

    private Pending(FutureTask<UdpOutcome> task) {
      this.task = task;
    }

    /** Waits no longer than a second after the start. */
    public UdpOutcome await() {
      try {
        return task.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return UdpOutcome.SILENT;
      } catch (ExecutionException e) {
        throw new IllegalStateException("UDP probe", e.getCause());
      }
    }
  }
}
