package rdpdoctor.network.secure;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.TlsVersionOutcome;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.rdp.wire.Bytes;

/**
 * One handshake over a connection. The engine of the Java platform does the work; the raw records
 * are looked at beside it, because its exceptions do not tell an alert from a reset from garbage.
 */
final class TlsHandshake {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Call call;
  private final SSLEngine engine;
  private final Deadline deadline;
  private final ByteBuffer outgoing;
  private ByteBuffer incoming;
  private Bytes clientHello = Bytes.empty();
  private Bytes firstRecord = Bytes.empty();

  TlsHandshake(Call call, TlsOffer offer, Deadline deadline) {
    this.call = call;
    this.engine = offer.engine();
    this.deadline = deadline;
    int size = engine.getSession().getPacketBufferSize();
    this.outgoing = ByteBuffer.allocate(size);
    // Empty to begin with: ready to be read from.
    this.incoming = ByteBuffer.allocate(size).flip();
  }

  TlsResult run() {
    TlsResult result = result();
    call.ear().sent(Stage.SECURE, TlsCaptions::of, clientHello);
    call.ear().received(Stage.SECURE, TlsCaptions::of, TlsRecord.first(firstRecord));
    return result;
  }

  private TlsResult result() {
    try {
      engine.beginHandshake();
      boolean goesOn = true;
      while (goesOn) {
        goesOn = step();
      }
      return established();
    } catch (SSLException e) {
      return refused(e);
    } catch (SocketTimeoutException e) {
      return failed(TlsVersionOutcome.SILENT);
    } catch (EndOfStreamException e) {
      return failed(TlsVersionOutcome.CLOSED);
    } catch (IOException e) {
      return failed(TlsVersionOutcome.RESET);
    }
  }

  /** Whether there is more to do. */
  private boolean step() throws IOException {
    return switch (engine.getHandshakeStatus()) {
      case NEED_WRAP -> wrap();
      case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> unwrap();
      case NEED_TASK -> runTasks();
      case FINISHED, NOT_HANDSHAKING -> false;
    };
  }

  private boolean wrap() throws IOException {
    outgoing.clear();
    engine.wrap(NOTHING, outgoing);
    Bytes record = Bytes.copyOf(outgoing.array(), 0, outgoing.position());
    clientHello = clientHello.isEmpty() ? record : clientHello;
    call.link().send(record);
    return true;
  }

  private boolean unwrap() throws IOException {
    SSLEngineResult result = engine.unwrap(incoming, ByteBuffer.allocate(appBufferSize()));
    if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
      receiveMore();
    }
    if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
      throw new EndOfStreamException();
    }
    return true;
  }

  private int appBufferSize() {
    return engine.getSession().getApplicationBufferSize();
  }

  private boolean runTasks() {
    DelegatedTasks.run(engine);
    return true;
  }

  private void receiveMore() throws IOException {
    Bytes more = call.link().receive(deadline);
    if (more.isEmpty()) {
      throw new EndOfStreamException();
    }
    firstRecord = firstRecord.size() < TlsRecord.ALERT_SIZE ? firstRecord.plus(more) : firstRecord;
    incoming = TlsBuffers.append(incoming, more);
  }

  private TlsResult established() throws SSLException {
    Certificate[] chain = engine.getSession().getPeerCertificates();
    List<X509Certificate> certificates =
        Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    return new TlsResult.Established(
        new TlsLink(call.link(), engine, incoming),
        engine.getSession().getProtocol(),
        engine.getSession().getCipherSuite(),
        certificates);
  }

  private TlsResult refused(SSLException e) {
    if (TlsRecord.alert(firstRecord).isPresent()) {
      return failed(TlsVersionOutcome.ALERT);
    }
    if (!firstRecord.isEmpty() && !TlsRecord.isTls(firstRecord)) {
      return failed(TlsVersionOutcome.GARBAGE);
    }
    return new TlsResult.Failed(
        TlsVersionOutcome.FAILED, OptionalInt.empty(), Certificates.fault(e));
  }

  private TlsResult failed(TlsVersionOutcome outcome) {
    return new TlsResult.Failed(outcome, TlsRecord.alert(firstRecord), Optional.empty());
  }

  /** The peer closed the connection in order. */
  private static final class EndOfStreamException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
