package rdpdoctor.network.kerberos;

import com.sun.security.auth.module.Krb5LoginModule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.DestroyFailedException;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.kerberos.KerberosTicket;
import javax.security.auth.login.LoginException;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.kerberos.TicketCache.Principal;

/**
 * The account's own ticket, got into a Subject by the JDK's login module, and destroyed with it.
 * The module is called directly, because only so it takes the very array that is cleared here: from
 * a callback it would make a copy that it leaves to the garbage collector.
 */
final class TicketLogin implements AutoCloseable {

  private static final String SHARED_NAME = "javax.security.auth.login.name";
  private static final String SHARED_PASSWORD = "javax.security.auth.login.password";

  private static final CallbackHandler ASKS_NOBODY =
      callbacks -> {
        throw new UnsupportedCallbackException(callbacks[0], "nobody can be asked");
      };

  private final Subject subject = new Subject();

  /** Reads the settings of the process anew, then asks for a ticket with the password, once. */
  void withPassword(Principal client, Password password) throws LoginException {
    char[] characters = characters(password);
    try {
      Map<String, Object> shared = new HashMap<>();
      shared.put(SHARED_NAME, client.toString());
      shared.put(SHARED_PASSWORD, characters);
      logIn(shared, Map.of("useFirstPass", "true", "clearPass", "true"));
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  /** Reads the settings of the process anew, then takes the ticket from a cache. */
  void withTicket(Path cache) throws LoginException {
    logIn(
        new HashMap<>(),
        Map.of("useTicketCache", "true", "ticketCache", cache.toString(), "doNotPrompt", "true"));
  }

  Subject subject() {
    return subject;
  }

  /** What GSS works with it has copied. */
  @Override
  public void close() {
    try {
      for (KerberosTicket ticket : subject.getPrivateCredentials(KerberosTicket.class)) {
        ticket.destroy();
      }
    } catch (DestroyFailedException e) {
      throw new IllegalStateException("a ticket cannot be destroyed", e);
    }
    subject.getPrivateCredentials().clear();
  }

  private void logIn(Map<String, Object> shared, Map<String, String> how) throws LoginException {
    Map<String, String> options = new HashMap<>(how);
    options.put("refreshKrb5Config", "true");
    Krb5LoginModule module = new Krb5LoginModule();
    module.initialize(subject, ASKS_NOBODY, shared, options);
    module.login();
    module.commit();
  }

  private static char[] characters(Password password) {
    byte[] bytes = password.utf16();
    char[] characters = new char[bytes.length / 2];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = (char) ((bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] << 8));
    }
    Arrays.fill(bytes, (byte) 0);
    return characters;
  }
}
