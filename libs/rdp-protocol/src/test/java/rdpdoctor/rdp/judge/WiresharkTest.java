package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.ntlm.NegotiateMessage;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.testkit.program.RequiresProgram;

@RequiresProgram("tshark")
class WiresharkTest {
  @Test
  void x() {
    Bytes blocks =
        Bytes.hex("010c 0c00 04000800 00000000 030c 0800 eb03 0000 020c 0c00 00000000 00000000");
    Recording r =
        new Recording()
            .client(
                Tpkt.wrap(
                    new ConnectionRequest("Cookie: mstshash=anna", OptionalInt.of(0x0B)).encode()))
            .server(
                Tpkt.wrap(
                    new ConnectionConfirm(0x1234, new Negotiation.Response(0x1f, 0)).encode()))
            .client(new SettingsPhase(new ClientData("rdpdoctor", 0x1B, 0)).start())
            .server(
                DataTpdu.wrap(
                    ConnectResponse.successful(ConferenceCreateResponse.wrap(blocks)).encode()))
            .client(new JoinPhase(1003).start())
            .server(DataTpdu.wrap(new DomainPdu.AttachUserConfirm(0, 1007).encode()))
            .client(DataTpdu.wrap(new DomainPdu.ChannelJoinRequest(1007, 1003).encode()))
            .server(DataTpdu.wrap(new DomainPdu.ChannelJoinConfirm(0, 1007, 1003).encode()))
            .client(LicensePhase.plain(1007, 1003).start())
            .server(
                DataTpdu.wrap(
                    new DomainPdu.SendDataIndication(
                            1002,
                            1003,
                            Bytes.hex("80000000")
                                .plus(LicenseMessage.encode(new LicenseMessage.ErrorAlert(7, 2))))
                        .encode()))
            .server(
                DataTpdu.wrap(
                    new DomainPdu.SendDataIndication(
                            1002, 1003, SharePdu.encode(new SharePdu.SetErrorInfo(7), 1002))
                        .encode()))
            .server(DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(3).encode()));
    try {
      java.nio.file.Files.write(java.nio.file.Path.of("/tmp/pt/x.pcap"), r.file().toArray());
      java.nio.file.Files.write(
          java.nio.file.Path.of("/tmp/pt/c.pcap"),
          Recording.file(
                  147, List.of(TsRequest.token(6, NegotiateMessage.usual().encode()).encode()))
              .toArray());
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    assertEquals(1, 1);
  }
}
