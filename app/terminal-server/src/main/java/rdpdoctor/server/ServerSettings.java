package rdpdoctor.server;

import java.time.InstantSource;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.session.Hosting;
import rdpdoctor.server.tls.CertificateSource;

/**
 * What a terminal server is made of.
 *
 * @param machine whose settings it obeys
 * @param placement where its listeners listen
 * @param passwords of those who may sign in
 * @param domain who judges the accounts of the machine's domain
 * @param hosting what a session shows
 * @param clock for what people read and for the time limits of sessions; how long a client may take
 *     to answer is measured by another, which nobody sets
 */
public record ServerSettings(
    Machine machine,
    Placement placement,
    KnownPasswords passwords,
    DomainSource domain,
    Hosting hosting,
    CertificateSource certificates,
    InstantSource clock) {

  /** On loopback, with a domain controller that answers and a certificate of its own. */
  public static ServerSettings of(
      Machine machine, KnownPasswords passwords, Hosting hosting, InstantSource clock) {
    return new ServerSettings(
        machine,
        Placement.onLoopback(),
        passwords,
        DomainSource.simulated(passwords),
        hosting,
        CertificateSource.selfSigned(clock),
        clock);
  }

  public ServerSettings at(Placement where) {
    return new ServerSettings(machine, where, passwords, domain, hosting, certificates, clock);
  }

  public ServerSettings behind(DomainSource source) {
    return new ServerSettings(machine, placement, passwords, source, hosting, certificates, clock);
  }

  public ServerSettings hosting(Hosting other) {
    return new ServerSettings(machine, placement, passwords, domain, other, certificates, clock);
  }

  public ServerSettings showing(CertificateSource source) {
    return new ServerSettings(machine, placement, passwords, domain, hosting, source, clock);
  }
}
