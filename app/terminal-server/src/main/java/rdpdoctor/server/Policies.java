package rdpdoctor.server;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.server.account.LogonAuthority;
import rdpdoctor.server.connection.Terms;
import rdpdoctor.server.policy.ListenerPolicy;
import rdpdoctor.server.policy.MachinePolicy;

/** What holds at present; it is worked out anew only when the machine has changed. */
final class Policies {

  private final ServerSettings settings;
  private final ReentrantLock working = new ReentrantLock();
  private volatile Optional<InForce> latest = Optional.empty();

  Policies(ServerSettings settings) {
    this.settings = settings;
  }

  /** The policy of a machine with these facts. */
  private record InForce(Facts facts, MachinePolicy policy) {

    // A machine that has not changed gives the same object; to compare all of it takes long.
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Facts others) {
      return facts == others;
    }
  }

  MachinePolicy policy() {
    return inForce().policy();
  }

  /** For a client that has come to this listener; empty where it has just been closed. */
  Optional<Terms> terms(String listener) {
    InForce now = inForce();
    return now.policy().listeners().stream()
        .filter(policy -> policy.name().equals(listener) && policy.listens())
        .findFirst()
        .map(policy -> terms(now, policy));
  }

  private Terms terms(InForce now, ListenerPolicy listener) {
    LogonAuthority authority =
        LogonAuthority.of(
            now.facts(),
            now.policy(),
            settings.passwords(),
            settings.domain().controller(now.policy().identity()));
    return new Terms(now.policy(), listener, authority, tickets(authority));
  }

  /** NLA is a network logon, whatever proves who it is. */
  private Optional<SecurityAcceptor> tickets(LogonAuthority authority) {
    return settings
        .domain()
        .tickets(
            principal ->
                authority
                    .find("", principal)
                    .map(authority::networkRefusal)
                    .orElse(OptionalLong.empty()));
  }

  private InForce inForce() {
    Facts facts = settings.machine().facts();
    Optional<InForce> known = latest.filter(before -> before.isOf(facts));
    return known.orElseGet(() -> work(facts));
  }

  /** Many clients may come right behind a change; one of them does the work. */
  private InForce work(Facts facts) {
    working.lock();
    try {
      Optional<InForce> done = latest.filter(before -> before.isOf(facts));
      InForce fresh = done.orElseGet(() -> new InForce(facts, MachinePolicy.of(facts)));
      latest = Optional.of(fresh);
      return fresh;
    } finally {
      working.unlock();
    }
  }
}
