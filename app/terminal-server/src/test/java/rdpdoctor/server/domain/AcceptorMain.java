package rdpdoctor.server.domain;

import java.nio.file.Path;
import rdpdoctor.rdp.mechanism.SecurityAcceptor.Answer;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Holds a token against a keytab in a process of its own: in one that has been a client of Kerberos
 * too, the JDK goes on by the settings of that, which mind no clock.
 */
final class AcceptorMain {

  private AcceptorMain() {}

  public static void main(String[] arguments) throws DomainUnavailableException, DecodeException {
    KerberosAcceptor acceptor = KerberosKeys.of(Path.of(arguments[0])).acceptor();
    String said =
        switch (acceptor.accept(Bytes.hex(arguments[1]))) {
          case Answer.Accepted _ -> "accepted";
          case Answer.Continue _ -> "to be continued";
          case Answer.Refused(long status) -> "0x%08X".formatted(status);
        };
    System.out.println(said);
  }
}
