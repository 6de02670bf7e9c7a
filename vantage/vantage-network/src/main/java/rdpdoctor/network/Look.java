package rdpdoctor.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.facts.Addresses;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.ReachAttempts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.diagnosis.facts.UdpFacts;
import rdpdoctor.network.authenticate.AuthenticateStep;
import rdpdoctor.network.connect.ConnectStep;
import rdpdoctor.network.connect.RdpSecurityFacts;
import rdpdoctor.network.connect.RdpSecurityStep;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.network.link.TcpLink;
import rdpdoctor.network.listen.ListenStep;
import rdpdoctor.network.listen.Listened;
import rdpdoctor.network.listen.Question;
import rdpdoctor.network.name.AddressText;
import rdpdoctor.network.name.Resolution;
import rdpdoctor.network.name.Resolver;
import rdpdoctor.network.reach.Reach;
import rdpdoctor.network.reach.Reachability;
import rdpdoctor.network.secure.SecureStep;
import rdpdoctor.network.secure.TlsProbe;
import rdpdoctor.network.secure.TlsResult;
import rdpdoctor.network.udp.UdpProbe;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** One look at one endpoint: climbs the stages in their order and stops where one breaks. */
final class Look {

  private final Endpoint endpoint;
  private final Depth depth;
  private final Duration timeout;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Sheet sheet;
  private final Wiretap wiretap;

  Look(
      Endpoint endpoint,
      Depth depth,
      ProbeSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.endpoint = endpoint;
    this.depth = depth;
    this.timeout = settings.timeout();
    this.clock = clock;
    this.random = random;
    this.sheet = new Sheet(endpoint.toString());
    this.wiretap = new Wiretap(settings.tap());
  }

  Facts run() {
    sheet.known(TargetFacts.HOST, endpoint.host());
    sheet.known(TargetFacts.PORT, endpoint.port());
    sheet.known(TargetFacts.OBSERVED_AT, clock.instant());
    name().flatMap(this::reach).ifPresent(this::talk);
    return sheet.facts();
  }

  private Optional<Resolution> name() {
    Resolution resolution = new Resolver().resolve(endpoint.host(), timeout);
    sheet.elapsed(Stage.NAME, resolution.elapsed());
    sheet.known(NameFacts.OUTCOME, resolution.outcome());
    sheet.known(
        NameFacts.ADDRESSES,
        new Addresses(resolution.addresses().stream().map(AddressText::of).toList()));
    return Optional.of(resolution).filter(found -> found.outcome().status() == StageStatus.PASSED);
  }

  private Optional<Socket> reach(Resolution resolution) {
    long start = System.nanoTime();
    Reach reach = new Reachability().reach(resolution.addresses(), endpoint.port(), timeout);
    sheet.elapsed(Stage.REACH, since(start));
    sheet.known(ReachFacts.OUTCOME, reach.outcome());
    sheet.known(ReachFacts.ATTEMPTS, new ReachAttempts(reach.attempts()));
    return reach.socket();
  }

  private void talk(Socket socket) {
    InetSocketAddress address = (InetSocketAddress) socket.getRemoteSocketAddress();
    String literal = AddressText.of(address.getAddress());
    sheet.known(ReachFacts.ADDRESS, literal);
    sheet.locatedAt(new Endpoint(literal, endpoint.port()).toString());
    Dialer dialer = new Dialer(address);
    if (depth == Depth.SURVEY) {
      climb(dialer, socket);
      return;
    }
    UdpProbe.Pending udp =
        UdpProbe.start(address.getAddress(), endpoint.port(), random.nextInt(), timeout);
    climb(dialer, socket);
    sheet.known(UdpFacts.OUTCOME, udp.await());
  }

  private void climb(Dialer dialer, Socket socket) {
    long start = System.nanoTime();
    Call first = new Call(new TcpLink(socket), wiretap.connection());
    Listened listened = new ListenStep(dialer, wiretap, timeout).look(first, depth);
    sheet.elapsed(Stage.LISTEN, since(start));
    listened.write(sheet);
    if (listened.outcome().status() == StageStatus.PASSED) {
      secure(dialer, listened);
    }
    first.close();
  }

  private void secure(Dialer dialer, Listened listened) {
    Optional<Question> tls = listened.tlsQuestion();
    Optional<Question> rdp = listened.rdpQuestion();
    if (rdp.isPresent() && depth == Depth.FULL) {
      rdpSecurity(dialer, rdp.get(), tls.isPresent());
    }
    if (tls.isPresent()) {
      overTls(dialer, listened, tls.get());
    } else if (rdp.isPresent()) {
      overRdpSecurity(dialer, listened, rdp.get());
    } else {
      sheet.known(SecureFacts.OUTCOME, SecureOutcome.NEGOTIATION_REFUSED);
    }
  }

  /** Without TLS, the connection itself will tell the level and the certificate. */
  private void rdpSecurity(Dialer dialer, Question question, boolean besideTls) {
    long start = System.nanoTime();
    Optional<ServerSecurityData> said =
        new RdpSecurityStep(dialer, wiretap, sheet).look(question, timeout);
    if (besideTls) {
      said.ifPresent(security -> RdpSecurityFacts.write(security, sheet));
    } else {
      sheet.elapsed(Stage.SECURE, since(start));
    }
  }

  private void overTls(Dialer dialer, Listened listened, Question question) {
    onCall(
        dialer,
        listened,
        question,
        (call, selected) -> {
          long start = System.nanoTime();
          TlsProbe probe = new TlsProbe(dialer, wiretap, endpoint.host());
          Optional<Call> secured =
              new SecureStep(probe, sheet, timeout).secure(call, question, depth);
          sheet.elapsed(Stage.SECURE, since(start));
          secured.ifPresent(over -> behindTls(dialer, listened, over, selected));
        });
  }

  private void behindTls(Dialer dialer, Listened listened, Call secured, int selected) {
    if ((selected & (SecurityProtocol.HYBRID | SecurityProtocol.HYBRID_EX)) != 0) {
      long start = System.nanoTime();
      new AuthenticateStep(clock, sheet).look(secured, Deadline.in(timeout));
      sheet.elapsed(Stage.AUTHENTICATE, since(start));
      besideCredSsp(dialer, listened);
    } else {
      sheet.known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
      connect(secured, selected, true);
    }
  }

  /** Behind CredSSP nothing can be seen; but where NLA is not required, another way leads on. */
  private void besideCredSsp(Dialer dialer, Listened listened) {
    Optional<Question> plainTls = listened.plainTlsQuestion();
    Optional<Question> rdp = listened.rdpQuestion();
    if (plainTls.isPresent()) {
      TlsProbe probe = new TlsProbe(dialer, wiretap, endpoint.host());
      onCall(
          dialer,
          listened,
          plainTls.get(),
          (call, selected) -> {
            if (probe.handshake(call.link(), timeout) instanceof TlsResult.Established up) {
              connect(call.over(up.link()), selected, true);
            }
          });
    } else if (rdp.isPresent()) {
      onCall(dialer, listened, rdp.get(), (call, selected) -> connect(call, selected, false));
    } else {
      sheet.known(ConnectFacts.OUTCOME, ConnectOutcome.NOT_ATTEMPTED);
      sheet.known(LicenseFacts.OUTCOME, LicenseOutcome.NOT_ATTEMPTED);
    }
  }

  private void overRdpSecurity(Dialer dialer, Listened listened, Question question) {
    sheet.known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
    onCall(dialer, listened, question, (call, selected) -> connect(call, selected, false));
  }

  private void connect(Call call, int selected, boolean underTls) {
    new ConnectStep(call, sheet, random, timeout).climb(selected, underTls);
  }

  /** What goes on once the server has selected a protocol. */
  private interface Onward {
    void on(Call call, int selectedProtocol);
  }

  /** On the first connection, where that is the one that was asked so; else on a new one. */
  private void onCall(Dialer dialer, Listened listened, Question question, Onward onward) {
    Optional<Listened.Open> open = listened.open().filter(first -> first.asked(question));
    if (open.isPresent()) {
      Listened.Open first = open.get();
      onward.on(first.call(), first.answered().answer().code());
      return;
    }
    Deadline deadline = Deadline.in(timeout);
    try (Call call = new Call(dialer.dial(deadline), wiretap.connection())) {
      onward.on(call, question.ask(call, deadline).answer().code());
    } catch (IOException e) {
      // It answered a moment ago and does not let us in again.
      sheet.known(SecureFacts.OUTCOME, SecureOutcome.TLS_RESET);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
