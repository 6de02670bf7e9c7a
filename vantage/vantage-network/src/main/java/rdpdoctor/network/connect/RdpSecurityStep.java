package rdpdoctor.network.connect;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.EncryptionMethodAnswer;
import rdpdoctor.diagnosis.facts.EncryptionMethods;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.network.link.Lanes;
import rdpdoctor.network.listen.Question;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerSecurityData;

/**
 * Standard RDP security: offers each encryption method alone and sees what the server makes of it.
 */
public final class RdpSecurityStep {

  private static final List<Integer> METHODS =
      List.of(
          EncryptionMethod.RC4_40_BIT,
          EncryptionMethod.RC4_56_BIT,
          EncryptionMethod.RC4_128_BIT,
          EncryptionMethod.FIPS);

  private final Dialer dialer;
  private final Wiretap wiretap;
  private final Sheet sheet;

  /** Writes its facts to this sheet. */
  public RdpSecurityStep(Dialer dialer, Wiretap wiretap, Sheet sheet) {
    this.dialer = dialer;
    this.wiretap = wiretap;
    this.sheet = sheet;
  }

  /**
   * Looks at the methods.
   *
   * @param question whose answer leads to standard RDP security
   * @return what the server said to the first method that it went on with
   */
  public Optional<ServerSecurityData> look(Question question, Duration patience) {
    Deadline deadline = Deadline.in(patience);
    List<Offered> offers = Lanes.map(METHODS, method -> offer(question, method, deadline));
    sheet.known(
        SecureFacts.ENCRYPTION_METHODS,
        new EncryptionMethods(offers.stream().map(Offered::answer).toList()));
    return offers.stream().flatMap(offer -> offer.said.stream()).findFirst();
  }

  /** A method that was offered alone, and what the server said to it, if it went on. */
  private record Offered(int method, Optional<ServerSecurityData> said) {

    /** A server may choose a method that was not offered; that accepts nothing. */
    EncryptionMethodAnswer answer() {
      int selected = said.map(ServerSecurityData::encryptionMethod).orElse(EncryptionMethod.NONE);
      return new EncryptionMethodAnswer(method, selected == method, selected);
    }
  }

  private Offered offer(Question question, int method, Deadline deadline) {
    try (Call call = new Call(dialer.dial(deadline), wiretap.connection())) {
      boolean leads = question.ask(call, deadline).leadsToRdpSecurity();
      return new Offered(method, leads ? said(call, method, deadline) : Optional.empty());
    } catch (IOException e) {
      return new Offered(method, Optional.empty());
    }
  }

  private static Optional<ServerSecurityData> said(Call call, int method, Deadline deadline) {
    return switch (Settings.exchange(call, Stage.SECURE, method, 0, deadline)) {
      case Phases.Outcome.Ended<SettingsPhase.Result>(SettingsPhase.Result.Accepted accepted) ->
          Optional.of(accepted.server().security());
      case Phases.Outcome<SettingsPhase.Result> _ -> Optional.empty();
    };
  }
}
