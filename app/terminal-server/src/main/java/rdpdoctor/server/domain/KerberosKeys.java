package rdpdoctor.server.domain;

import java.nio.file.Path;
import java.util.Set;
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
    return KerberosAcceptor.with(subject);
  }
}
