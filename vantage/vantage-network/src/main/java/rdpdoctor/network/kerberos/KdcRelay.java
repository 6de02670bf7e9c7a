package rdpdoctor.network.kerberos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.kerberos.KdcAnswer.Granted;
import rdpdoctor.network.kerberos.KdcAnswer.Malformed;
import rdpdoctor.network.kerberos.KdcAnswer.NotLocated;
import rdpdoctor.network.kerberos.KdcAnswer.Refused;
import rdpdoctor.network.kerberos.KdcAnswer.Unreachable;
import rdpdoctor.network.kerberos.KdcAnswer.Withheld;
import rdpdoctor.network.link.CallerThreads;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.name.ServiceHosts;
import rdpdoctor.rdp.kerberos.KdcReply;
import rdpdoctor.rdp.kerberos.KdcRequest;
import rdpdoctor.rdp.kerberos.KrbError;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * A KDC on loopback, for the JDK's Kerberos of this process: it hands on what it is asked to a KDC
 * of the realm, and the answer back, to the byte. So it knows the code and the time of a refusal,
 * which the JDK keeps to itself; it decides how long a KDC is waited for and which is asked next;
 * and it lets one proof of the password pass, however often the JDK would repeat it.
 */
final class KdcRelay implements AutoCloseable {

  private static final int TAG_OF_KRB_ERROR = 0x7E;
  private static final int BACKLOG = 4;

  private final KdcLocator locator;
  private final InstantSource clock;
  private final Deadline deadline;
  private final ServerSocket listener;
  private final List<KdcAnswer> answers = new CopyOnWriteArrayList<>();
  private final Map<String, Endpoint> answering = new ConcurrentHashMap<>();
  private volatile boolean passwordTried;

  private KdcRelay(
      KdcLocator locator, InstantSource clock, Deadline deadline, ServerSocket listener) {
    this.locator = locator;
    this.clock = clock;
    this.deadline = deadline;
    this.listener = listener;
  }

  static KdcRelay start(KdcLocator locator, InstantSource clock, Deadline deadline) {
    try {
      ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      KdcRelay relay = new KdcRelay(locator, clock, deadline, listener);
      CallerThreads.factory().newThread(relay::serve).start();
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Endpoint place() {
    return new Endpoint(listener.getInetAddress().getHostAddress(), listener.getLocalPort());
  }

  /** So far, in the order of the requests. */
  KdcTrace trace() {
    return new KdcTrace(answers, passwordTried);
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (KdcLink client = KdcLink.accepted(listener.accept(), deadline)) {
        relay(client);
      } catch (IOException | DecodeException e) {
        // The JDK hung up, or the listener was closed, or somebody else called: nothing to answer.
      }
    }
  }

  private void relay(KdcLink client) throws IOException, DecodeException {
    Bytes message = client.receive();
    KdcRequest request = KdcRequest.decode(message);
    if (request.provesPassword() && !mayProve()) {
      answers.add(new Withheld(request));
      return;
    }
    List<Endpoint> kdcs = kdcs(request);
    if (!kdcs.isEmpty()) {
      ask(request, message, kdcs, client);
    }
  }

  /**
   * Where the KDC offers no encryption in common, the JDK proves the password with one of its own.
   */
  private boolean mayProve() {
    return !passwordTried
        && answers.stream()
            .noneMatch(answer -> answer instanceof Refused refused && refused.asksInVain());
  }

  /** A proof goes to the KDC that asked for it and to no other. */
  private List<Endpoint> kdcs(KdcRequest request) {
    Endpoint known = answering.get(request.realm());
    if (known != null) {
      return List.of(known);
    }
    ServiceHosts located = locator.locate(request.realm(), deadline.remaining());
    if (located.hosts().isEmpty()) {
      answers.add(new NotLocated(request, located.outcome()));
    }
    return request.provesPassword() ? located.hosts().stream().limit(1).toList() : located.hosts();
  }

  private void ask(KdcRequest request, Bytes message, List<Endpoint> kdcs, KdcLink client)
      throws IOException {
    List<String> silent = new ArrayList<>();
    for (Endpoint kdc : kdcs) {
      Duration share = deadline.remaining().dividedBy(kdcs.size() - silent.size());
      try {
        Bytes answer = exchanged(kdc, request, message, Deadline.in(share));
        answering.put(request.realm(), kdc);
        answers.add(read(request, answer));
        client.send(answer);
        return;
      } catch (IOException e) {
        silent.add(kdc + " " + reason(e));
      }
    }
    answers.add(new Unreachable(request, String.join(", ", silent)));
  }

  private Bytes exchanged(Endpoint kdc, KdcRequest request, Bytes message, Deadline limit)
      throws IOException {
    try (KdcLink link = KdcLink.open(kdc, limit)) {
      passwordTried |= request.provesPassword();
      link.send(message);
      return link.receive();
    }
  }

  private KdcAnswer read(KdcRequest request, Bytes answer) {
    try {
      if (answer.get(0) != TAG_OF_KRB_ERROR) {
        return new Granted(request, KdcReply.decode(answer));
      }
      KrbError error = KrbError.decode(answer);
      return new Refused(request, error, Duration.between(clock.instant(), error.serverTime()));
    } catch (DecodeException e) {
      return new Malformed(request, e.getMessage());
    }
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case SocketTimeoutException _ -> "does not answer";
      case ConnectException _ -> "refuses the connection";
      case UnknownHostException _ -> "has no address";
      case IOException _ -> "breaks the connection off";
    };
  }
}
