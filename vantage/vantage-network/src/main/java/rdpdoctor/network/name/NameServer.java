package rdpdoctor.network.name;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import rdpdoctor.diagnosis.facts.NameOutcome;

/**
 * DNS, asked directly through the JDK's naming provider, whose failures have types where the
 * system's resolver has sentences.
 *
 * @param url {@code dns://address:port}, or {@code dns:} for the servers that this machine is
 *     configured to use
 */
record NameServer(String url) {

  // A question that is lost on the way is asked once more, with twice the patience:
  // the two take three quarters of the time, which leaves some for a second server.
  private static final String REPETITIONS = "2";
  private static final int SHARES = 4;

  static NameServer ofThisMachine() {
    return new NameServer("dns:");
  }

  /** Every A and AAAA record of the absolute name, or why there is none. */
  Answer ask(String name, Duration timeout) {
    try {
      return connected(timeout, dns -> addresses(dns, name));
    } catch (NamingException e) {
      return Answer.failed(outcome(e));
    }
  }

  /** Every SRV record of the absolute name, or why there is none. */
  ServiceHosts askForService(String name, Duration timeout) {
    try {
      return connected(timeout, dns -> ServiceHosts.of(records(dns, name, "SRV")));
    } catch (NamingException e) {
      return ServiceHosts.failed(outcome(e));
    }
  }

  private interface Question<A> {
    A askedOf(DirContext dns) throws NamingException;
  }

  private <A> A connected(Duration timeout, Question<A> question) throws NamingException {
    DirContext dns = new InitialDirContext(environment(timeout));
    try {
      return question.askedOf(dns);
    } finally {
      dns.close();
    }
  }

  private static Answer addresses(DirContext dns, String name) throws NamingException {
    List<InetAddress> found =
        Stream.concat(records(dns, name, "A").stream(), records(dns, name, "AAAA").stream())
            .map(InetAddress::ofLiteral)
            .toList();
    return found.isEmpty() ? Answer.failed(NameOutcome.NO_SUCH_NAME) : Answer.resolved(found);
  }

  private static NameOutcome outcome(NamingException failure) {
    return switch (failure) {
      case NameNotFoundException _ -> NameOutcome.NO_SUCH_NAME;
      case CommunicationException e when e.getRootCause() instanceof SocketTimeoutException ->
          NameOutcome.TIMED_OUT;
      case NamingException _ -> NameOutcome.SERVER_FAILURE;
    };
  }

  // JNDI is dangerous with names that are URLs; a host name has no colon, and DNS brings strings.
  // One type at a time: the provider turns two into a question for ANY, which servers refuse.
  @SuppressWarnings("BanJNDI")
  private static List<String> records(DirContext dns, String name, String type)
      throws NamingException {
    Attribute records = dns.getAttributes(name, new String[] {type}).get(type);
    if (records == null) {
      return List.of();
    }
    return Collections.list(records.getAll()).stream().map(Object::toString).toList();
  }

  private Properties environment(Duration timeout) {
    Properties environment = new Properties();
    environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    environment.put(Context.PROVIDER_URL, url);
    environment.put(
        "com.sun.jndi.dns.timeout.initial",
        Long.toString(Math.max(1, timeout.toMillis() / SHARES)));
    environment.put("com.sun.jndi.dns.timeout.retries", REPETITIONS);
    return environment;
  }
}
