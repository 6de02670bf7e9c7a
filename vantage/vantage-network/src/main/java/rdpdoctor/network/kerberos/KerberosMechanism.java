package rdpdoctor.network.kerberos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.MessageProp;
import org.ietf.jgss.Oid;
import rdpdoctor.rdp.kerberos.Exchange;
import rdpdoctor.rdp.kerberos.KrbError;
import rdpdoctor.rdp.mechanism.SecurityMechanism;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The initiator of Kerberos, RFC 4121, with the ticket already in hand: both sides prove who they
 * are, messages are sealed and numbered, and no credentials are delegated, which CredSSP does
 * itself. The initiator's half is the JDK's.
 */
public final class KerberosMechanism implements SecurityMechanism, AutoCloseable {

  private static final Oid KERBEROS = oid("1.2.840.113554.1.2.2");
  private static final Oid PRINCIPAL_NAME = oid("1.2.840.113554.1.2.2.1");

  private final GSSContext context;
  private final Bytes first;
  private final InstantSource clock;
  private Optional<KerberosFailure> refusal = Optional.empty();

  private KerberosMechanism(GSSContext context, Bytes first, InstantSource clock) {
    this.context = context;
    this.first = first;
    this.clock = clock;
  }

  /**
   * Gets the ticket for a service with that of the Subject in whose name this is called.
   *
   * @param service a principal, with its realm
   */
  static KerberosMechanism begin(String service, InstantSource clock) throws GSSException {
    GSSManager gss = GSSManager.getInstance();
    // A host-based name would be looked for in the realm that a configuration maps the host to.
    GSSName name = gss.createName(service, PRINCIPAL_NAME);
    GSSContext context = gss.createContext(name, KERBEROS, null, GSSContext.DEFAULT_LIFETIME);
    context.requestMutualAuth(true);
    context.requestConf(true);
    context.requestInteg(true);
    context.requestReplayDet(true);
    context.requestSequenceDet(true);
    context.requestCredDeleg(false);
    byte[] token = context.initSecContext(new byte[0], 0, 0);
    return new KerberosMechanism(context, Bytes.of(token), clock);
  }

  @Override
  public Bytes start() {
    return first;
  }

  @Override
  public Turn step(Bytes token) throws DecodeException {
    if (context.isEstablished()) {
      throw new DecodeException("Kerberos: a token follows the AP_REP, expected none");
    }
    Optional<KrbError> error = KrbError.inToken(token);
    if (error.isPresent()) {
      refusal = Optional.of(refusedNow(error.get()));
      throw new DecodeException(
          "Kerberos: KRB_ERROR with error-code %d, expected an AP_REP"
              .formatted(error.get().errorCode()));
    }
    Bytes answer = accepted(token);
    requireProtection();
    return new Turn(answer, true);
  }

  /** Why the server did not take the ticket, where it said so instead of its token. */
  public Optional<KerberosFailure> refusal() {
    return refusal;
  }

  @Override
  public Bytes wrap(byte[] message) {
    requireEstablished();
    try {
      return Bytes.of(context.wrap(message, 0, message.length, new MessageProp(true)));
    } catch (GSSException e) {
      throw new IllegalStateException("a message cannot be protected", e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>The JDK does not compare the token's header with its copy under the seal, RFC 4121 section
   * 4.2.4: the message is genuine, while that it is the next one rests on TLS around it.
   */
  @Override
  public Bytes unwrap(Bytes message) throws DecodeException {
    MessageProp properties = new MessageProp(true);
    byte[] token = message.toArray();
    byte[] plain = opened("wrap token", () -> context.unwrap(token, 0, token.length, properties));
    if (!properties.getPrivacy()) {
      throw new DecodeException("Kerberos wrap token: message is in the clear, expected sealed");
    }
    requireOrder("wrap token", properties);
    return Bytes.of(plain);
  }

  @Override
  public Bytes mic(Bytes message) {
    requireEstablished();
    try {
      return Bytes.of(context.getMIC(message.toArray(), 0, message.size(), new MessageProp(false)));
    } catch (GSSException e) {
      throw new IllegalStateException("a message cannot be protected", e);
    }
  }

  @Override
  public void verifyMic(Bytes message, Bytes mic) throws DecodeException {
    MessageProp properties = new MessageProp(false);
    byte[] code = mic.toArray();
    byte[] plain = message.toArray();
    opened(
        "MIC token",
        () -> {
          context.verifyMIC(code, 0, code.length, plain, 0, plain.length, properties);
          return plain;
        });
    requireOrder("MIC token", properties);
  }

  /** Nothing to do: each message of Kerberos is sealed on its own. */
  @Override
  public void rewindSealing() {}

  @Override
  public void close() {
    try {
      context.dispose();
    } catch (GSSException e) {
      throw new IllegalStateException("the context cannot be disposed of", e);
    }
  }

  private KerberosFailure refusedNow(KrbError error) {
    Instant now = clock.instant();
    Duration offset = Duration.between(now, error.serverTime());
    return KerberosFailure.refused(Exchange.CLIENT_SERVER, error, offset, false);
  }

  private Bytes accepted(Bytes token) throws DecodeException {
    byte[] bytes = token.toArray();
    byte[] answer =
        opened(
            "AP_REP",
            () -> {
              byte[] next = context.initSecContext(bytes, 0, bytes.length);
              return next == null ? new byte[0] : next;
            });
    return Bytes.of(answer);
  }

  private void requireProtection() throws DecodeException {
    boolean isProtected =
        context.isEstablished()
            && context.getMutualAuthState()
            && context.getConfState()
            && context.getIntegState();
    if (!isProtected) {
      throw new DecodeException(
          "Kerberos AP_REP: context is not established with mutual authentication and sealing");
    }
  }

  private interface Opening {
    byte[] open() throws GSSException;
  }

  /** The JDK's messages tell of its own keys and classes, and are no part of ours. */
  private static byte[] opened(String structure, Opening opening) throws DecodeException {
    try {
      return opening.open();
    } catch (GSSException e) {
      DecodeException refused =
          new DecodeException(
              "Kerberos %s: is refused with major status %d".formatted(structure, e.getMajor()));
      refused.initCause(e);
      throw refused;
    }
  }

  private static void requireOrder(String structure, MessageProp properties)
      throws DecodeException {
    if (properties.isDuplicateToken()
        || properties.isOldToken()
        || properties.isUnseqToken()
        || properties.isGapToken()) {
      throw new DecodeException(
          "Kerberos %s: sequence number is not the next one".formatted(structure));
    }
  }

  /** The JDK would make codes with the key of the ticket before the server has proved itself. */
  private void requireEstablished() {
    if (!context.isEstablished()) {
      throw new IllegalStateException("Kerberos is not established yet");
    }
  }

  private static Oid oid(String dotted) {
    try {
      return new Oid(dotted);
    } catch (GSSException e) {
      throw new IllegalArgumentException(dotted + " is no object identifier", e);
    }
  }
}
