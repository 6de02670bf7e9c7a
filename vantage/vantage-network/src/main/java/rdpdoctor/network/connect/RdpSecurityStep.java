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
    List<Offer> offers = Lanes.map(METHODS, deadline, method -> offer(question, method, deadline));
    List<EncryptionMethodAnswer> answers =
        offers.stream().flatMap(offer -> offer.answer().stream()).toList();
    if (!answers.isEmpty()) {
      sheet.known(SecureFacts.ENCRYPTION_METHODS, new EncryptionMethods(answers));
    }
    return offers.stream().flatMap(offer -> offer.said.stream()).findFirst();
  }

  /**
   * A method that was offered alone.
   *
   * @param answered whether the server took a stand; who is silent refuses nothing
   * @param said what the server went on with, if it did
   */
  private record Offer(int method, boolean answered, Optional<ServerSecurityData> said) {

    /** A server may choose a method that was not offered; that accepts nothing. */
    Optional<EncryptionMethodAnswer> answer() {
      int selected = said.map(ServerSecurityData::encryptionMethod).orElse(EncryptionMethod.NONE);
      return answered
          ? Optional.of(new EncryptionMethodAnswer(method, selected == method, selected))
          : Optional.empty();
    }
  }

  private Offer offer(Question question, int method, Deadline deadline) {
    try (Call call = new Call(dialer.dial(deadline), wiretap.connection())) {
      return question.ask(call, deadline).leadsToRdpSecurity()
          ? offer(call, method, deadline)
          : new Offer(method, false, Optional.empty());
    } catch (IOException e) {
      return new Offer(method, false, Optional.empty());
    }
  }

  private static Offer offer(Call call, int method, Deadline deadline) {
    return switch (Settings.exchange(call, Stage.SECURE, method, 0, deadline)) {
      case Phases.Outcome.Ended<SettingsPhase.Result>(SettingsPhase.Result.Accepted accepted) ->
          new Offer(method, true, Optional.of(accepted.server().security()));
      case Phases.Outcome.Silent<SettingsPhase.Result> _,
          Phases.Outcome.Malformed<SettingsPhase.Result> _ ->
          new Offer(method, false, Optional.empty());
      case Phases.Outcome.Ended<SettingsPhase.Result> _,
          Phases.Outcome.Closed<SettingsPhase.Result> _,
          Phases.Outcome.Reset<SettingsPhase.Result> _ ->
          new Offer(method, true, Optional.empty());
    };
  }
}
