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
import rdpdoctor.network.secure.ClientHello;
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
  private final Wiretap wiretap;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Sheet sheet;

  Look(
      Endpoint endpoint,
      Depth depth,
      Duration timeout,
      Wiretap wiretap,
      InstantSource clock,
      RandomGenerator random) {
    this.endpoint = endpoint;
    this.depth = depth;
    this.timeout = timeout;
    this.wiretap = wiretap;
    this.clock = clock;
    this.random = random;
    this.sheet = new Sheet(endpoint.toString());
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
    try (Call first = new Call(new TcpLink(socket), wiretap.connection())) {
      ListenStep step = new ListenStep(dialer, wiretap, ClientHello::bytes, timeout);
      Listened listened = step.look(first, depth);
      sheet.elapsed(Stage.LISTEN, since(start));
      listened.write(sheet);
      if (listened.outcome().status() == StageStatus.PASSED) {
        secure(dialer, listened);
      }
    }
  }

  private void secure(Dialer dialer, Listened listened) {
    Optional<Question> tls = listened.tlsQuestion();
    Optional<Question> rdp = listened.rdpQuestion();
    Duration spent =
        depth == Depth.FULL && rdp.isPresent()
            ? rdpSecurity(dialer, rdp.get(), tls.isPresent())
            : Duration.ZERO;
    if (tls.isPresent()) {
      overTls(dialer, listened, tls.get());
    } else if (rdp.isPresent()) {
      sheet.known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
      if (!overRdpSecurity(dialer, listened, rdp.get(), sheet, spent)) {
        sheet.known(ConnectFacts.OUTCOME, ConnectOutcome.RESET);
      }
    } else {
      sheet.known(SecureFacts.OUTCOME, SecureOutcome.NEGOTIATION_REFUSED);
    }
  }

  /** Without TLS, the connection itself will tell the level and the certificate. */
  private Duration rdpSecurity(Dialer dialer, Question question, boolean besideTls) {
    long start = System.nanoTime();
    Optional<ServerSecurityData> said =
        new RdpSecurityStep(dialer, wiretap, sheet).look(question, timeout);
    if (besideTls) {
      said.ifPresent(security -> RdpSecurityFacts.write(security, sheet));
    }
    return since(start);
  }

  private void overTls(Dialer dialer, Listened listened, Question question) {
    Preload.await();
    boolean open =
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
              return true;
            });
    if (!open) {
      sheet.known(SecureFacts.OUTCOME, SecureOutcome.TLS_FAILED);
    }
  }

  private void behindTls(Dialer dialer, Listened listened, Call secured, int selected) {
    switch (selected) {
      case SecurityProtocol.SSL -> {
        sheet.known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
        new ConnectStep(secured, sheet, random, timeout).overTls(selected);
      }
      case SecurityProtocol.HYBRID, SecurityProtocol.HYBRID_EX -> {
        long start = System.nanoTime();
        new AuthenticateStep(clock, sheet).look(secured, Deadline.in(timeout));
        sheet.elapsed(Stage.AUTHENTICATE, since(start));
        besideSignIn(dialer, listened);
      }
      // RDSTLS, RDSAAD and what nobody knows yet have a sign-in of their own.
      default -> besideSignIn(dialer, listened);
    }
  }

  /** Behind a sign-in nothing can be seen; but where none is required, another way leads on. */
  private void besideSignIn(Dialer dialer, Listened listened) {
    Optional<Question> plainTls = listened.plainTlsQuestion();
    Optional<Question> rdp = listened.rdpQuestion();
    boolean seen =
        plainTls.isPresent()
            ? overPlainTls(dialer, listened, plainTls.get())
            : rdp.isPresent()
                && overRdpSecurity(dialer, listened, rdp.get(), Sheet.unread(), Duration.ZERO);
    if (!seen) {
      sheet.known(ConnectFacts.OUTCOME, ConnectOutcome.NOT_ATTEMPTED);
      sheet.known(LicenseFacts.OUTCOME, LicenseOutcome.NOT_ATTEMPTED);
    }
  }

  private boolean overPlainTls(Dialer dialer, Listened listened, Question question) {
    TlsProbe probe = new TlsProbe(dialer, wiretap, endpoint.host());
    return onCall(
        dialer,
        listened,
        question,
        (call, selected) -> {
          if (!(probe.handshake(call, timeout) instanceof TlsResult.Established up)) {
            return false;
          }
          new ConnectStep(call.over(up.link()), sheet, random, timeout).overTls(selected);
          return true;
        });
  }

  private boolean overRdpSecurity(
      Dialer dialer, Listened listened, Question question, Sheet security, Duration spent) {
    return onCall(
        dialer,
        listened,
        question,
        (call, _) -> {
          new ConnectStep(call, sheet, random, timeout).overRdpSecurity(security, spent);
          return true;
        });
  }

  /** What goes on once the server has selected a protocol; whether it got anywhere. */
  private interface Onward {
    boolean on(Call call, int selectedProtocol);
  }

  /**
   * On the first connection, where that is the one that was asked so; else on a new one, where the
   * server may not answer as it did a moment ago.
   */
  private boolean onCall(Dialer dialer, Listened listened, Question question, Onward onward) {
    Optional<Listened.Open> open = listened.open().filter(first -> first.asked(question));
    if (open.isPresent()) {
      Listened.Open first = open.get();
      return onward.on(first.call(), first.answered().answer().code());
    }
    Deadline deadline = Deadline.in(timeout);
    try (Call call = new Call(dialer.dial(deadline), wiretap.connection())) {
      Question.Answered answered = question.ask(call, deadline);
      return answered.leadsOn() && onward.on(call, answered.answer().code());
    } catch (IOException e) {
      return false;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
