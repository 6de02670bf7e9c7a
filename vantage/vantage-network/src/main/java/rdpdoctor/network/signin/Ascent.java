package rdpdoctor.network.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.connect.LicenseStep;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.license.HardwareId;
import rdpdoctor.rdp.license.LicenseApplicant;
import rdpdoctor.rdp.license.LicenseClient;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseRandom;
import rdpdoctor.rdp.picture.Canvas;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** From the MCS connection up to the session. */
final class Ascent {

  /** What the server's session list shows. */
  private static final String CLIENT_NAME = "rdpdoctor";

  /** The same on every machine: no licence is to be spent on a diagnosis twice. */
  private static final HardwareId HARDWARE = new HardwareId(Bytes.hex("72647064".repeat(4)));

  private static final int CAPABILITIES = ClientData.SUPPORT_ERRINFO_PDU;

  private static final int OF_MESSAGE_CHANNEL =
      ClientData.SUPPORT_NETCHAR_AUTODETECT | ClientData.SUPPORT_HEARTBEAT_PDU;

  static final Desktop DESKTOP = new Desktop(1024, 768, 32);

  private final SignInOrder order;
  private final Duration timeout;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Sheet sheet;

  Ascent(
      SignInOrder order,
      Duration timeout,
      InstantSource clock,
      RandomGenerator random,
      Sheet sheet) {
    this.order = order;
    this.timeout = timeout;
    this.clock = clock;
    this.random = random;
    this.sheet = sheet;
  }

  /** Climbs as far as was ordered, or as the server lets it; to the picture, if that was. */
  Optional<Canvas> climb(Opened.Ready ready) {
    if (!order.goesBeyond(Stage.AUTHORIZE)) {
      return Optional.empty();
    }
    McsStep mcs = new McsStep(ready.call(), timeout, random, sheet);
    return mcs.connect(client(ready)).flatMap(joined -> license(ready, joined));
  }

  /** A server that takes no extended data would refuse to be asked for a message channel. */
  private static ClientData client(Opened.Ready ready) {
    boolean isBare = ready.protocol() == SecurityProtocol.RDP;
    return new ClientData(
        CLIENT_NAME,
        isBare ? EncryptionMethod.ALL : EncryptionMethod.NONE,
        ready.protocol(),
        DESKTOP,
        ready.takesExtendedData() ? CAPABILITIES | OF_MESSAGE_CHANNEL : CAPABILITIES,
        ready.takesExtendedData());
  }

  private Optional<Canvas> license(Opened.Ready ready, Joined joined) {
    if (!order.goesBeyond(Stage.CONNECT)) {
      return Optional.empty();
    }
    LicensePhase phase =
        new LicensePhase(
            joined.channels(), joined.security(), introduction(ready), mode(joined), clock);
    LicenseStep step = new LicenseStep(ready.call(), sheet, Deadline.in(timeout));
    return step.look(phase)
        .filter(_ -> order.goesBeyond(Stage.LICENSE))
        .flatMap(Ascent::opening)
        .flatMap(share -> new LogonStep(order, ready, joined, timeout, clock, sheet).logOn(share));
  }

  /** Whoever does not go on to a session takes no licence for one. */
  private LicensePhase.Mode mode(Joined joined) {
    if (!order.goesBeyond(Stage.LICENSE)) {
      return new LicensePhase.Mode.Listen();
    }
    LicenseApplicant applicant =
        new LicenseApplicant(order.account().user(), CLIENT_NAME, HARDWARE);
    LicenseRandom chance =
        new LicenseRandom(
            bytes(LicenseRandom.RANDOM_SIZE), bytes(LicenseRandom.PREMASTER_SECRET_SIZE));
    return new LicensePhase.Mode.Exchange(
        new LicenseClient(applicant, chance, joined.security().certificate()));
  }

  private Bytes bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  /** With CredSSP the server knows the password already; without, it is told here. */
  private Introduction introduction(Opened.Ready ready) {
    AccountName account = order.account();
    String domain = account.domainAt(order.serverName());
    ExtendedInformation extended = ExtendedInformation.of("");
    ClientInformation signedIn = ClientInformation.signedIn(domain, account.user(), extended);
    if (ready.isHybrid()) {
      return Introduction.of(signedIn);
    }
    return order
        .means()
        .password()
        .map(
            password ->
                Introduction.of(
                    ClientInformation.signingIn(domain, account.user(), extended), password))
        .orElseGet(() -> Introduction.of(signedIn));
  }

  /** What begins the session, as far as it has come: nothing yet, or PDUs; empty if it is over. */
  private static Optional<Bytes> opening(LicensePhase.Result result) {
    return switch (result) {
      case LicensePhase.Result.Licensing(LicenseMessage.ErrorAlert alert)
          when alert.isValidClient() ->
          Optional.of(Bytes.empty());
      case LicensePhase.Result.Granted _ -> Optional.of(Bytes.empty());
      case LicensePhase.Result.Skipped(Bytes share) -> Optional.of(share);
      case LicensePhase.Result.Licensing _,
          LicensePhase.Result.Refused _,
          LicensePhase.Result.Distrusted _,
          LicensePhase.Result.Denied _,
          LicensePhase.Result.Disconnected _ ->
          Optional.empty();
    };
  }
}
