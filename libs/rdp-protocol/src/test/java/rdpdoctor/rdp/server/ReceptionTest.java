package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/** Our client's machines against our server's. */
class ReceptionTest {

  private final Reception reception = new Reception(0x0B);

  /** Carries packets to and fro until the client's phase is over. */
  private <R> R play(Phase<R> phase) throws DecodeException {
    Bytes sent = phase.start();
    while (true) {
      Bytes answer = receive(sent).orElseThrow();
      switch (phase.receive(answer)) {
        case Step.Continue<R>(Bytes next) -> sent = next;
        case Step.Finished<R>(R result) -> {
          return result;
        }
      }
    }
  }

  /** The answer to the last of the packets that were sent at once. */
  private Optional<Bytes> receive(Bytes packets) throws DecodeException {
    Optional<Bytes> answer = Optional.empty();
    Bytes rest = packets;
    while (!rest.isEmpty()) {
      int length = Tpkt.length(rest);
      answer = reception.receive(rest.first(length));
      rest = rest.from(length);
    }
    return answer;
  }

  @Test
  void a_client_gets_its_channels_and_needs_no_licence() throws DecodeException {
    ServerSecurityData noEncryption = new ServerSecurityData(0, 0, Bytes.empty(), Bytes.empty());
    assertEquals(
        new SettingsPhase.Result.Accepted(
            new ServerData(
                0x00080004L,
                OptionalInt.of(0x0B),
                0,
                noEncryption,
                1003,
                List.of(),
                OptionalInt.empty())),
        play(new SettingsPhase(new ClientData("rdpdoctor", 0, 1))));
    assertEquals(new JoinPhase.Result.Joined(1007), play(new JoinPhase(1003)));
    assertFalse(reception.isOver());
    assertEquals(
        new LicensePhase.Result.Licensing(new LicenseMessage.ErrorAlert(7, 2)),
        play(LicensePhase.plain(1007, 1003)));
    assertTrue(reception.isOver());
  }

  @Test
  void a_client_that_begins_in_the_middle_is_refused() {
    assertRefused(
        "MCS Connect-Initial: Connect-Initial tag is 0x28, expected 0x7f",
        () -> receive(DataTpdu.wrap(new DomainPdu.AttachUserRequest().encode())));
  }

  @Test
  void what_only_a_server_says_is_refused() throws DecodeException {
    receive(new SettingsPhase(new ClientData("rdpdoctor", 0, 1)).start());
    assertRefused(
        "reception: received AttachUserConfirm, which has no place here",
        () -> receive(DataTpdu.wrap(new DomainPdu.AttachUserConfirm(0, 1007).encode())));
  }
}
