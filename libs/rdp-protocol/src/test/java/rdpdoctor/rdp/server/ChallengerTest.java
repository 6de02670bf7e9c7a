package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.ntlm.AvPairs;
import rdpdoctor.rdp.ntlm.ChallengeMessage;
import rdpdoctor.rdp.ntlm.FileTime;
import rdpdoctor.rdp.ntlm.NegotiateFlags;
import rdpdoctor.rdp.ntlm.NegotiateMessage;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class ChallengerTest {

  private static final Bytes SERVER_CHALLENGE = Bytes.hex("0102030405060708");
  private static final Instant NOW = Instant.parse("2026-11-01T12:34:56.7890123Z");
  private static final Challenger CHALLENGER = new Challenger("WIN01", "CORP");

  private static TsRequest answer(TsRequest request) throws DecodeException {
    return CHALLENGER.answer(request, SERVER_CHALLENGE, NOW);
  }

  private static TsRequest negotiate(int version) {
    return TsRequest.token(version, NegotiateMessage.usual().encode());
  }

  @Test
  void the_client_reads_names_and_time_of_the_server() throws DecodeException {
    TsRequest answer = TsRequest.decode(answer(negotiate(6)).encode());
    ChallengeMessage challenge = ChallengeMessage.decode(answer.negoToken().orElseThrow());
    assertEquals("CORP", challenge.targetName());
    assertEquals(SERVER_CHALLENGE, challenge.serverChallenge());
    assertEquals(Optional.of("WIN01"), challenge.text(AvPairs.NB_COMPUTER_NAME));
    assertEquals(Optional.of("CORP"), challenge.text(AvPairs.NB_DOMAIN_NAME));
    assertEquals(ChallengeMessage.VERSION_WINDOWS_10, challenge.version());
    assertEquals(FileTime.encode(NOW), challenge.targetInfo().get(AvPairs.TIMESTAMP));
  }

  @Test
  void the_challenge_grants_what_the_client_asked_for_and_adds_its_own_flags()
      throws DecodeException {
    ChallengeMessage challenge =
        ChallengeMessage.decode(answer(negotiate(6)).negoToken().orElseThrow());
    int added = NegotiateFlags.TARGET_INFO | NegotiateFlags.TARGET_TYPE_SERVER;
    assertEquals(NegotiateMessage.usual().flags() | added, challenge.flags());
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "6, 6", "7, 6", "96, 6"})
  void the_lower_version_of_both_sides_counts(int offered, int answered) throws DecodeException {
    assertEquals(answered, answer(negotiate(offered)).version());
  }

  @Test
  void a_request_without_a_token_is_refused() {
    TsRequest empty =
        new TsRequest(
            6,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty());
    assertRefused("TSRequest: negoTokens is missing", () -> answer(empty));
  }

  @Test
  void a_challenge_of_another_size_is_the_callers_fault() {
    assertThrowsExactly(
        IllegalArgumentException.class,
        () -> CHALLENGER.answer(negotiate(6), Bytes.hex("01"), NOW));
  }
}
