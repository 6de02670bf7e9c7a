package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The path loses packets, typically the large ones behind a tunnel whose MTU nobody announced.
 *
 * <p>The small X.224 messages pass, the flight with the server's certificate does not: silence in
 * the TLS handshake or an answer that breaks off points here. A test with full-size packets from
 * the client confirms it.
 */
public final class NetworkPathUnstable implements Cause {

  @Override
  public String id() {
    return "network-path-unstable";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(ClientFacts.LARGE_PACKETS_LOST, true),
        any(
            is(SecureFacts.OUTCOME, SecureOutcome.TLS_SILENT),
            is(ListenFacts.OUTCOME, ListenOutcome.TRUNCATED)));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(SecureFacts.OUTCOME, SecureOutcome.TLS_SILENT),
        is(ListenFacts.OUTCOME, ListenOutcome.TRUNCATED),
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.IO_TIMEOUT,
            Codes.CTX_CLIENT_QUERY_TIMEOUT,
            Codes.CTX_RESPONSE_ERROR),
        oneOf(
            ConnectFacts.ERROR_INFO,
            Codes.LICENSE_CANT_FINISH_PROTOCOL,
            Codes.LICENSE_CLIENT_ENDED_PROTOCOL,
            Codes.PEER_DISCONNECTED));
  }

  @Override
  public Condition ruledOutBy() {
    return is(ClientFacts.LARGE_PACKETS_LOST, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FIX_PATH_MTU);
  }
}
