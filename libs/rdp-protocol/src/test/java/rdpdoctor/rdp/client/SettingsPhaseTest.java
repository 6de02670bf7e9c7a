package rdpdoctor.rdp.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ConferenceCreateRequest;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

class SettingsPhaseTest {

  private static final ClientData CLIENT = new ClientData("rdpdoctor", 0, 1);

  /** Server core, network and security data, built by hand from [MS-RDPBCGR] 2.2.1.4. */
  private static final Bytes BLOCKS =
      Bytes.hex("010c 0c00 04000800 01000000 030c 0800 eb03 0000 020c 0c00 00000000 00000000");

  private static SettingsPhase.Result receive(Bytes pdu) throws DecodeException {
    return switch (new SettingsPhase(CLIENT).receive(DataTpdu.wrap(pdu))) {
      case Step.Finished<SettingsPhase.Result>(SettingsPhase.Result result) -> result;
      case Step.Continue<SettingsPhase.Result> _ -> throw new AssertionError("it goes on");
    };
  }

  @Test
  void the_client_begins_with_its_settings() throws DecodeException {
    Bytes packet = new SettingsPhase(CLIENT).start();
    ConnectInitial initial = ConnectInitial.decode(DataTpdu.unwrap(packet));
    assertEquals(CLIENT.encode(), ConferenceCreateRequest.unwrap(initial.userData()));
  }

  @Test
  void an_accepting_server_shows_its_settings() throws DecodeException {
    Bytes response = ConnectResponse.successful(ConferenceCreateResponse.wrap(BLOCKS)).encode();
    ServerSecurityData security = new ServerSecurityData(0, 0, Bytes.empty(), Bytes.empty());
    assertEquals(
        new SettingsPhase.Result.Accepted(
            new ServerData(
                0x00080004L, OptionalInt.of(1), 0, security, 1003, List.of(), OptionalInt.empty())),
        receive(response));
  }

  @Test
  void a_refusing_server_needs_no_settings() throws DecodeException {
    ConnectResponse accepting = ConnectResponse.successful(Bytes.empty());
    Bytes refusing = new ConnectResponse(14, accepting.parameters(), Bytes.empty()).encode();
    assertEquals(new SettingsPhase.Result.Refused(14), receive(refusing));
  }

  @Test
  void an_ultimatum_instead_is_its_reason() throws DecodeException {
    assertEquals(
        new SettingsPhase.Result.Disconnected(3),
        receive(new DomainPdu.DisconnectProviderUltimatum(3).encode()));
  }

  @Test
  void another_pdu_is_refused() {
    assertRefused(
        "MCS Connect-Response: Connect-Response tag is 0x2e, expected 0x7f",
        () -> receive(new DomainPdu.AttachUserConfirm(0, 1007).encode()));
    assertRefused(
        "MCS Connect-Response: Connect-Response tag needs 1 bytes, 0 remain",
        () -> receive(Bytes.empty()));
  }
}
