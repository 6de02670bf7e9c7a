package rdpdoctor.server.domain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javax.security.auth.Subject;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.MessageProp;
import org.ietf.jgss.Oid;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The server of Kerberos, RFC 4121, for one sign-in: it opens the ticket with the keys of a keytab,
 * and asks nobody.
 */
public final class KerberosAcceptor implements SecurityAcceptor {

  private static final Logger LOG = System.getLogger(KerberosAcceptor.class.getName());
  private static final String KERBEROS = "1.2.840.113554.1.2.2";

  private final Subject keys;
  private final GSSContext context;
  private final Function<String, OptionalLong> objection;

  private KerberosAcceptor(
      Subject keys, GSSContext context, Function<String, OptionalLong> objection) {
    this.keys = keys;
    this.context = context;
    this.objection = objection;
  }

  static KerberosAcceptor with(Subject keys, Function<String, OptionalLong> objection) {
    return new KerberosAcceptor(keys, Subject.callAs(keys, KerberosAcceptor::context), objection);
  }

  private static GSSContext context() throws GSSException {
    GSSManager manager = GSSManager.getInstance();
    return manager.createContext(
        manager.createCredential(
            null, GSSCredential.INDEFINITE_LIFETIME, new Oid(KERBEROS), GSSCredential.ACCEPT_ONLY));
  }

  @Override
  public Answer accept(Bytes token) throws DecodeException {
    if (context.isEstablished()) {
      throw new DecodeException("Kerberos: a token follows the last one, expected none");
    }
    try {
      byte[] answer = Subject.callAs(keys, () -> accepted(token.toArray()));
      return context.isEstablished()
          ? established(Bytes.of(answer))
          : new Answer.Continue(Bytes.of(answer));
    } catch (CompletionException e) {
      return refused(e);
    }
  }

  private Answer established(Bytes answer) {
    OptionalLong status = client().map(objection).orElse(OptionalLong.empty());
    return status.isPresent()
        ? new Answer.Refused(status.getAsLong())
        : new Answer.Accepted(answer);
  }

  /** The library answers nothing with null. */
  private byte[] accepted(byte[] token) throws GSSException {
    byte[] answer = context.acceptSecContext(token, 0, token.length);
    return Optional.ofNullable(answer).orElseGet(() -> new byte[0]);
  }

  private static Answer refused(CompletionException failure) throws DecodeException {
    if (!(failure.getCause() instanceof GSSException refusal)) {
      throw failure;
    }
    if (refusal.getMajor() == GSSException.DEFECTIVE_TOKEN) {
      throw new DecodeException("Kerberos: the token is no AP-REQ of RFC 4121");
    }
    LOG.log(Level.INFO, "a ticket is refused: {0}", refusal.getMessage());
    return new Answer.Refused(KerberosRefusal.status(refusal));
  }

  /** Who signed in, such as {@code anna@CORP.EXAMPLE}; empty as long as nobody did. */
  public Optional<String> client() {
    try {
      return context.isEstablished()
          ? Optional.of(context.getSrcName().toString())
          : Optional.empty();
    } catch (GSSException e) {
      throw new IllegalStateException("an established context has no client", e);
    }
  }

  @Override
  public Bytes wrap(byte[] message) {
    try {
      return Bytes.of(context.wrap(message, 0, message.length, new MessageProp(true)));
    } catch (GSSException e) {
      throw new IllegalStateException("Kerberos is not established yet", e);
    }
  }

  @Override
  public Bytes unwrap(Bytes message) throws DecodeException {
    return Bytes.of(unwrapSecret(message));
  }

  @Override
  public byte[] unwrapSecret(Bytes message) throws DecodeException {
    MessageProp protection = new MessageProp(true);
    byte[] opened = opened(message, protection);
    if (!protection.getPrivacy()) {
      throw new DecodeException("Kerberos: the message is signed, expected it to be sealed");
    }
    return opened;
  }

  private byte[] opened(Bytes message, MessageProp protection) throws DecodeException {
    try {
      return context.unwrap(message.toArray(), 0, message.size(), protection);
    } catch (GSSException e) {
      throw notOurs("message", e);
    }
  }

  @Override
  public Bytes mic(Bytes message) {
    try {
      return Bytes.of(context.getMIC(message.toArray(), 0, message.size(), new MessageProp(false)));
    } catch (GSSException e) {
      throw new IllegalStateException("Kerberos is not established yet", e);
    }
  }

  @Override
  public void verifyMic(Bytes message, Bytes mic) throws DecodeException {
    try {
      context.verifyMIC(
          mic.toArray(),
          0,
          mic.size(),
          message.toArray(),
          0,
          message.size(),
          new MessageProp(false));
    } catch (GSSException e) {
      throw notOurs("MIC", e);
    }
  }

  /** There is nothing to take back: each message is sealed for itself. */
  @Override
  public void rewindSealing() {}

  private static DecodeException notOurs(String what, GSSException e) {
    return new DecodeException(
        "Kerberos: the %s is not made with the keys of this context (major %d)"
            .formatted(what, e.getMajor()));
  }
}
