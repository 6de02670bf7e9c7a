package rdpdoctor.app.signin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.kerberos.KdcLocator;
import rdpdoctor.network.kerberos.KerberosIdentity;
import rdpdoctor.network.kerberos.Principals;
import rdpdoctor.network.signin.Means;
import rdpdoctor.network.signin.SignInOrder;
import rdpdoctor.network.signin.Thumbprint;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;

/**
 * Orders for sign-ins to one server, in which what it shows to anybody is taken into account.
 *
 * @param known what the look without credentials showed, and what follows from it
 * @param workstation the name of this machine
 */
record Orders(Endpoint endpoint, SignInWish wish, Facts known, String workstation) {

  /** By Kerberos where it can be used, else by NTLM. */
  SignInOrder withPassword(AccountName account, Password password) {
    return order(
        account, new Means(Optional.of(password), toTicket(account, password)), wish.until());
  }

  /** By NTLM alone, and no further than it takes to see whether that is accepted. */
  SignInOrder byNtlm(AccountName account, Password password) {
    return order(account, Means.ntlm(password), Stage.AUTHENTICATE);
  }

  SignInOrder withTickets(AccountName account, Path cache) {
    Means.ToTicket way = new Means.ToTicket(new KerberosIdentity.WithTicket(cache), locator());
    return order(account, new Means(Optional.empty(), Optional.of(way)), Stage.AUTHENTICATE);
  }

  /** Where the server was reached. */
  InetSocketAddress address() {
    String address = known.value(ReachFacts.ADDRESS).orElseThrow();
    return new InetSocketAddress(
        InetAddress.ofLiteral(address), known.value(TargetFacts.PORT).orElseThrow());
  }

  /** Whether the server itself keeps the account. */
  boolean isLocal(AccountName account) {
    return account.notation() == AccountName.Notation.LOCAL
        || (!account.domain().isEmpty() && account.domain().equalsIgnoreCase(serverName()));
  }

  private SignInOrder order(AccountName account, Means means, Stage until) {
    SignInOrder order =
        new SignInOrder(
            endpoint, account, means, serverName(), workstation, until, wish.pin().or(this::shown));
    return wish.withoutNla() ? order.withoutCredSsp() : order;
  }

  private String serverName() {
    return identity().flatMap(NtlmIdentity::netbiosComputer).orElse("");
  }

  private Optional<NtlmIdentity> identity() {
    return known.value(AuthenticateFacts.IDENTITY);
  }

  /** Credentials go to the server whose certificate was shown, and to no other. */
  private Optional<Thumbprint> shown() {
    return known
        .value(SecureFacts.CERTIFICATE)
        .flatMap(certificate -> Thumbprint.parse(certificate.sha256()));
  }

  /** Kerberos is for names of members of a domain, within CredSSP. */
  private Optional<Means.ToTicket> toTicket(AccountName account, Password password) {
    Shown shown = new Shown(known);
    if (wish.withoutNla() || shown.isAddressed() || !shown.isNetworkLevel() || isWorkgroup()) {
      return Optional.empty();
    }
    return Principals.of(account, identity().flatMap(NtlmIdentity::dnsDomain))
        .map(principal -> new KerberosIdentity.WithPassword(principal, password))
        .map(identity -> new Means.ToTicket(identity, locator()));
  }

  private KdcLocator locator() {
    return wish.kdc().map(KdcLocator::at).orElseGet(KdcLocator::ofThisMachine);
  }

  private boolean isWorkgroup() {
    return known
        .value(AuthenticateFacts.MEMBERSHIP)
        .filter(membership -> membership == Membership.WORKGROUP)
        .isPresent();
  }
}
