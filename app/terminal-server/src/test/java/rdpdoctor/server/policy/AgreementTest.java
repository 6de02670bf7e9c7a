package rdpdoctor.server.policy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.offline.fault.Fault;
import rdpdoctor.offline.fault.Faults;

/** The server goes by what the diagnosis says of the same machine, whatever is wrong with it. */
class AgreementTest {

  private static final List<Agreement<?>> AGREEMENTS =
      List.of(
          of(SecurityHostFacts.SECURITY_LAYER, AgreementTest::securityLayer),
          of(
              SecurityHostFacts.ENCRYPTION_LEVEL,
              machine -> shipped(machine).protection().encryptionLevel()),
          of(
              SecurityHostFacts.NLA_REQUIRED,
              machine -> shipped(machine).protection().nlaRequired()),
          of(
              SecurityHostFacts.NEGOTIATION_ALLOWED,
              machine -> shipped(machine).protection().negotiationAllowed()),
          of(
              HostFacts.LEGACY_CERTIFICATE_DAMAGED,
              machine -> shipped(machine).protection().legacyCertificateDamaged()),
          of(
              SecurityHostFacts.PROMPTS_FOR_PASSWORD,
              machine -> shipped(machine).promptForPassword()),
          of(SessionHostFacts.LISTENER_LOGON_DISABLED, machine -> shipped(machine).logonDisabled()),
          of(HostFacts.LISTENER_PORT, machine -> shipped(machine).port()),
          of(
              SessionHostFacts.LIMIT_NUMBER,
              machine -> shipped(machine).maxInstances().orElse(Integer.MAX_VALUE)),
          of(SessionHostFacts.TIME_LIMITED, machine -> isLimited(shipped(machine).limits())),
          of(
              ListenerHostFacts.START_PROGRAM,
              machine -> shipped(machine).startProgram().isPresent()),
          of(SessionHostFacts.DRAIN_MODE, machine -> machine.sessions().drainMode()),
          of(SessionHostFacts.LOGONS_DISABLED, machine -> machine.sessions().logonsDisabled()),
          of(SessionHostFacts.SESSION_HOST, machine -> machine.sessions().sessionHost()),
          of(SessionHostFacts.KEEP_ALIVE, machine -> machine.sessions().keepAlive().isPresent()),
          of(SessionHostFacts.RECONNECT_DISABLED, machine -> !machine.sessions().autoReconnect()),
          of(LicensingHostFacts.MODE, machine -> machine.licensing().mode()),
          of(LicensingHostFacts.SERVER_SPECIFIED, machine -> machine.licensing().serverSpecified()),
          of(
              HostFacts.NTLM_DENIED,
              machine -> machine.signIn().incomingNtlm() != IncomingNtlm.ALLOWED),
          of(
              SignInHostFacts.BLANK_PASSWORDS_LIMITED,
              machine -> machine.signIn().blankPasswordsLimited()),
          of(
              SecurityHostFacts.RESTRICTED_ADMIN_ACCEPTED,
              machine -> machine.signIn().restrictedAdmin()));

  /** Each of them alone leaves nothing to connect to. */
  private static final List<Fact<Boolean>> CLOSES =
      List.of(
          HostFacts.CONNECTIONS_DENIED,
          HostFacts.TERMINAL_SERVICES_OFF,
          HostFacts.LISTENER_DISABLED,
          HostFacts.LISTENER_ADAPTER_MISSING,
          ListenerHostFacts.LISTENER_CORRUPT,
          ServiceFacts.TERM_SERVICE_DISABLED,
          ServiceFacts.TERM_SERVICE_MISCONFIGURED,
          ServiceFacts.DEPENDENCY_DISABLED,
          ServiceFacts.LEGACY_DRIVER_DISABLED,
          ServiceFacts.NETWORK_STACK_DISABLED);

  @TempDir private Path volume;

  /** A fact, and what the server makes of the same place. */
  private record Agreement<T>(Fact<T> fact, Function<MachinePolicy, T> policy) {

    Optional<Executable> over(Facts facts, MachinePolicy machine) {
      return facts
          .value(fact)
          .map(value -> () -> assertEquals(value, policy.apply(machine), fact.id()));
    }
  }

  private static <T> Agreement<T> of(Fact<T> fact, Function<MachinePolicy, T> policy) {
    return new Agreement<>(fact, policy);
  }

  private static SecurityLayerReading securityLayer(MachinePolicy machine) {
    return switch (shipped(machine).protection().securityLayer()) {
      case 0 -> SecurityLayerReading.RDP_ONLY;
      case 1 -> SecurityLayerReading.NEGOTIATED;
      default -> SecurityLayerReading.TLS_REQUIRED;
    };
  }

  private static boolean isLimited(TimeLimits limits) {
    return Stream.of(limits.active(), limits.idle(), limits.disconnected())
        .anyMatch(Optional::isPresent);
  }

  private static ListenerPolicy shipped(MachinePolicy machine) {
    return machine.listeners().stream()
        .filter(listener -> listener.name().equals("RDP-Tcp"))
        .findFirst()
        .orElseThrow();
  }

  static List<Fault> faults() {
    return Faults.ALL;
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_machine_is_read_as_the_diagnosis_reads_it(Fault fault) {
    Facts facts = OfflineMachine.read(fault.on(fault.machine()), volume);
    MachinePolicy machine = MachinePolicy.of(facts);
    Facts derived = KnowledgeBase.withDerived(facts);
    boolean isClosed =
        CLOSES.stream().anyMatch(fact -> derived.value(fact).orElse(false))
            || !derived.value(DiskFacts.TERM_SERVICE_BINARY).orElse(true);
    boolean isShared = derived.value(ListenerHostFacts.PORT_SHARED).orElse(false);
    boolean listens = machine.listeners().stream().anyMatch(ListenerPolicy::listens);
    assertEquals(!isClosed, listens || isShared, () -> "closed by " + machine.listeners());
    if (machine.listeners().stream().anyMatch(one -> one.name().equals("RDP-Tcp"))) {
      assertAll(
          AGREEMENTS.stream().flatMap(agreement -> agreement.over(derived, machine).stream()));
    }
  }
}
