package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.client.ActivationPhase;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** What a server says before a share is active. */
class ShareChannelTest {

  private static final SessionInformation NO_PERMISSION =
      new SessionInformation.Extended(
          Optional.empty(),
          Optional.of(
              new LogonErrors(
                  LogonErrors.LOGON_MSG_NO_PERMISSION, LogonErrors.LOGON_FAILED_OTHER)));

  private static ShareChannel channel(SecurityLevel level) {
    return new ShareChannel(
        1007, 1003, OptionalInt.empty(), level.ofServer(), level.isEncrypting());
  }

  private static ActivationPhase client(SecurityLevel level) throws DecodeException {
    return new ActivationPhase(
        new Channels(1007, 1003, OptionalInt.empty()),
        level.ofClient(),
        new ClientProfile(new Desktop(640, 480, 16), Set.of(), List.of()),
        InstantSource.fixed(Instant.EPOCH));
  }

  @ParameterizedTest
  @EnumSource
  void a_client_hears_why_it_gets_no_session(SecurityLevel level) throws DecodeException {
    ShareChannel channel = channel(level);
    ActivationPhase client = client(level);
    client.receive(channel.saveSessionInfo(NO_PERMISSION));
    assertEquals(
        new Step.Finished<>(new ActivationPhase.Result.Denied(9)),
        client.receive(channel.errorInfo(9)));
    assertEquals(
        List.of(new SessionEvent.LoggedOn(NO_PERMISSION), new SessionEvent.ErrorReported(9)),
        client.heard());
  }

  @Test
  void a_client_hears_that_the_connection_ends() throws DecodeException {
    assertEquals(
        new Step.Finished<>(new ActivationPhase.Result.Disconnected(1)),
        client(SecurityLevel.PLAIN).receive(ShareChannel.disconnect(1)));
  }

  @Test
  void more_data_than_fits_into_a_length_is_a_mistake_of_the_caller() {
    ShareChannel channel = channel(SecurityLevel.PLAIN);
    assertThrowsExactly(
        IllegalArgumentException.class,
        () -> channel.channelData(1004, new ByteWriter().zeros(0x4000).toBytes()));
  }
}
