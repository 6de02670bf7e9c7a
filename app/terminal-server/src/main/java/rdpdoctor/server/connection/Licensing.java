package rdpdoctor.server.connection;

import java.io.IOException;
import java.util.Optional;
import rdpdoctor.rdp.license.License;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseTerms;
import rdpdoctor.rdp.server.LicensePolicy;
import rdpdoctor.rdp.server.LicensingPhase;
import rdpdoctor.rdp.server.ServerPhase.Step;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.account.LicenseDecision;
import rdpdoctor.server.account.SessionAdmission;
import rdpdoctor.server.session.Departure;

/** What a client hears about licences. */
final class Licensing {

  private static final long VERSION = 0x0006_0000L;
  private static final String SCOPE = "microsoft.com";
  private static final int LICENSE_SIZE = 256;
  private static final int RANDOM_SIZE = 32;
  private static final int CHALLENGE_SIZE = 10;

  private final Transport transport;
  private final Terms terms;
  private final Equipment equipment;
  private final Introduced introduced;

  Licensing(Transport transport, Terms terms, Equipment equipment, Introduced introduced) {
    this.transport = transport;
    this.terms = terms;
    this.equipment = equipment;
    this.introduced = introduced;
  }

  LicenseDecision decision() {
    return new SessionAdmission(terms.machine())
        .license(introduced.isAdministrative(), equipment.clock().instant());
  }

  /** Ends when the client may go on. */
  void run() throws IOException, DecodeException, Dropped {
    LicensingPhase phase =
        new LicensingPhase(
            introduced.server().ioChannelId(), introduced.channel().cipher(), policy(decision()));
    Step<LicensingPhase.Result> step = phase.start();
    while (true) {
      transport.send(step.send());
      Optional<LicensingPhase.Result> result = step.result();
      if (result.isPresent()) {
        conclude(result.get());
        return;
      }
      step = phase.receive(transport.readPacket());
    }
  }

  private LicensePolicy policy(LicenseDecision decision) {
    return switch (decision) {
      case LicenseDecision.NotNeeded _, LicenseDecision.PerUser _ -> new LicensePolicy.NotNeeded();
      case LicenseDecision.PerDevice _ -> new LicensePolicy.Issue(exchange());
      case LicenseDecision.Refused(long code, long transition, long _) ->
          new LicensePolicy.Refuse(new LicenseMessage.ErrorAlert(code, transition));
    };
  }

  /** As a license server of Windows writes them; the license itself means nothing to clients. */
  private LicenseTerms exchange() {
    License license =
        new License(VERSION, SCOPE, "Microsoft Corporation", "A02", equipment.random(LICENSE_SIZE));
    return new LicenseTerms(
        equipment.standardKey(),
        equipment.random(RANDOM_SIZE),
        equipment.random(CHALLENGE_SIZE),
        license);
  }

  private void conclude(LicensingPhase.Result result) throws IOException, Dropped {
    switch (result) {
      case LicensingPhase.Result.Licensed _ -> {}
      case LicensingPhase.Result.Disconnected(int reason) -> throw Reception.left(reason);
      case LicensingPhase.Result.Declined(LicenseMessage.ErrorAlert alert) ->
          throw new Dropped(
              "the client takes no licence: error code %d".formatted(alert.errorCode()));
      case LicensingPhase.Result.Refused(LicenseMessage.ErrorAlert alert) -> {
        if (decision() instanceof LicenseDecision.Refused(long _, long _, long errorInfo)) {
          transport.send(introduced.farewell(Departure.told(errorInfo)));
        }
        throw new Dropped("no licence: error code %d".formatted(alert.errorCode()));
      }
    }
  }
}
