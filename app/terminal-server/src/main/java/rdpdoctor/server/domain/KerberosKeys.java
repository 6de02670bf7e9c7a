package rdpdoctor.server.domain;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KeyTab;

/**
 * The keys of this machine in its domain. A ticket is accepted for whatever name it was issued, as
 * long as one of them opens it, and as long as the file has that key then: it is read anew when it
 * has changed, as it does when the machine changes its password.
 */
public final class KerberosKeys {

  private final Set<String> principals;
  private final Subject subject;

  private KerberosKeys(Set<String> principals, Subject subject) {
    this.principals = principals;
    this.subject = subject;
  }

  /** Those of a file that {@code net ads keytab create} or {@code ktpass} made. */
  public static KerberosKeys of(Path keytab) throws DomainUnavailableException {
    Set<String> principals = Keytab.read(keytab).principals();
    if (principals.isEmpty()) {
      throw new DomainUnavailableException("keytab %s has no key".formatted(keytab));
    }
    Subject subject = new Subject();
    subject.getPrivateCredentials().add(KeyTab.getUnboundInstance(keytab.toFile()));
    return new KerberosKeys(principals, subject);
  }

  /** Whose keys they were when they were first read. */
  public Set<String> principals() {
    return principals;
  }

  /** The server of one sign-in. */
  public KerberosAcceptor acceptor() {
    return acceptor(_ -> OptionalLong.empty());
  }

  /**
   * For one sign-in.
   *
   * @param objection the NTSTATUS with which a principal is kept out whose ticket is right
   */
  public KerberosAcceptor acceptor(Function<String, OptionalLong> objection) {
    return KerberosAcceptor.with(subject, objection);
  }
}
