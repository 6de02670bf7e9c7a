package rdpdoctor.app.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.server.ServerSettings;
import rdpdoctor.server.TerminalServer;
import rdpdoctor.server.control.ControlFolder;
import rdpdoctor.server.control.ControlServer;
import rdpdoctor.server.policy.MachineIdentity;
import rdpdoctor.server.policy.MachinePolicy;
import rdpdoctor.server.session.SessionTable;
import rdpdoctor.server.tls.CertificateSource;

/** A terminal server that runs, and answers those who ask for its sessions. */
public final class Twin implements AutoCloseable {

  private final TerminalServer server;
  private final ControlServer control;

  private final MachinePolicy policy;

  private Twin(TerminalServer server, ControlServer control, MachinePolicy policy) {
    this.server = server;
    this.control = control;
    this.policy = policy;
  }

  /**
   * Starts it.
   *
   * @param sockets where those find it who ask for its sessions
   */
  public static Twin start(ServeRequest request, Session session, ControlFolder sockets)
      throws IOException, CommandFailure {
    ServerSettings settings = new Preparation(request, session).settings();
    MachinePolicy policy = MachinePolicy.of(settings.machine().facts());
    makeCertificate(settings.certificates(), policy.identity());
    TerminalServer server = TerminalServer.start(settings);
    boolean started = false;
    try {
      ControlServer control =
          ControlServer.start(sockets.make(ProcessHandle.current().pid()), server.sessions());
      started = true;
      return new Twin(server, control, policy);
    } finally {
      if (!started) {
        server.close();
      }
    }
  }

  /** To make one takes longer than the first client would like to wait. */
  private static void makeCertificate(CertificateSource certificates, MachineIdentity machine) {
    try {
      certificates.of(machine.computer());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the terminal server needs RSA of the JDK", e);
    }
  }

  /** What the machine allowed when the server was started. */
  MachinePolicy policy() {
    return policy;
  }

  SessionTable sessions() {
    return server.sessions();
  }

  /** Where it listens at present. */
  public List<InetSocketAddress> addresses() {
    return server.addresses();
  }

  @Override
  public void close() throws IOException {
    try {
      control.close();
    } finally {
      server.close();
    }
  }
}
