package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.capability.BitmapCapabilitySet;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.capability.LargePointerCapabilitySet;
import rdpdoctor.rdp.capability.MultifragmentUpdateCapabilitySet;
import rdpdoctor.rdp.client.ActivationPhase;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.client.SecureSettings;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.license.HardwareId;
import rdpdoctor.rdp.license.LicenseKeys;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.NewLicenseRequest;
import rdpdoctor.rdp.license.PlatformChallenge;
import rdpdoctor.rdp.license.PlatformChallengeResponse;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.ntlm.NegotiateMessage;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.testkit.program.RequiresProgram;

@RequiresProgram("tshark")
class WiresharkTest {

  private static final int USER = 1007;
  private static final int IO_CHANNEL = 1003;
  private static final Bytes CORE_AND_NETWORK =
      Bytes.hex("010c 0c00 04000800 00000000 030c 0800 eb03 0000");
  private static final Bytes NO_ENCRYPTION = Bytes.hex("020c 0c00 00000000 00000000");
  private static final String RANDOM = "5a".repeat(32);
  private static final Bytes RC4_128_HIGH =
      Bytes.hex("020c 3700 02000000 03000000 20000000 03000000" + RANDOM + "c0ffee");

  private static Bytes request(String cookie, int protocols) {
    return Tpkt.wrap(new ConnectionRequest(cookie, OptionalInt.of(protocols)).encode());
  }

  private static Bytes confirm(Negotiation negotiation) {
    return Tpkt.wrap(new ConnectionConfirm(0x1234, negotiation).encode());
  }

  private static Bytes response(Bytes securityData) {
    Bytes blocks = ConferenceCreateResponse.wrap(CORE_AND_NETWORK.plus(securityData));
    return DataTpdu.wrap(ConnectResponse.successful(blocks).encode());
  }

  private static Bytes packet(DomainPdu pdu) {
    return DataTpdu.wrap(pdu.encode());
  }

  private static Bytes indication(Bytes data) {
    return packet(new DomainPdu.SendDataIndication(1002, IO_CHANNEL, data));
  }

  /** As far as the channels, so that Wireshark knows what follows. */
  private static Recording connected(Bytes securityData) {
    return new Recording()
        .client(request("Cookie: mstshash=anna", 0))
        .server(confirm(new Negotiation.Response(0, 0)))
        .client(new SettingsPhase(new ClientData("rdpdoctor", EncryptionMethod.ALL, 0)).start())
        .server(response(securityData));
  }

  @Test
  void a_negotiation_that_succeeds() {
    Recording recording =
        new Recording()
            .client(request("Cookie: mstshash=anna", 0x0B))
            .server(confirm(new Negotiation.Response(0x1F, 8)));
    Tshark tshark = Tshark.readingRdp(recording.file());
    assertEquals(List.of("0x0000000b"), tshark.values("rdp.negReq.requestedProtocols"));
    assertEquals(List.of("0x00000008"), tshark.values("rdp.negReq.selectedProtocol"));
    assertEquals(List.of("0x1f"), tshark.values("rdp.negRsp.flags"));
    assertEquals(List.of("0x0000", "0x1234"), tshark.values("cotp.srcref"));
    assertEquals(
        List.of("Cookie: mstshash=anna, Negotiate Request", "Negotiate Response"),
        tshark.values("_ws.col.Info").subList(3, 5));
  }

  @Test
  void a_negotiation_that_fails() {
    Recording recording =
        new Recording()
            .client(request("", 1))
            .server(confirm(new Negotiation.Failure(5)))
            .client(Tpkt.wrap(new ConnectionRequest("", OptionalInt.empty()).encode()))
            .server(confirm(new Negotiation.None()));
    Tshark tshark = Tshark.readingRdp(recording.file());
    assertEquals(List.of("0x00000005"), tshark.values("rdp.negFailure.failureCode"));
    assertEquals(List.of("0x0e", "0x0d", "0x0e", "0x0d"), tshark.values("cotp.type"));
  }

  @Test
  void the_settings_of_client_and_server() {
    Tshark tshark = Tshark.readingRdp(connected(RC4_128_HIGH).file());
    assertEquals(
        List.of(List.of("rdpdoctor", "1b000000", "0", "1", "2600")),
        tshark
            .rows(
                "rdp.client.name",
                "rdp.encryptionMethods",
                "rdp.serverSelectedProtocol",
                "rdp.earlyCapabilityFlags",
                "rdp.client.build")
            .subList(5, 6));
    assertEquals(
        List.of(List.of("0x00000002", "0x00000003", "32", RANDOM, "3", "1003")),
        tshark
            .rows(
                "rdp.encryptionMethod",
                "rdp.encryptionLevel",
                "rdp.serverRandomLen",
                "rdp.serverRandom",
                "rdp.serverCertLen",
                "rdp.MCSChannelId")
            .subList(6, 7));
    assertEquals(List.of("65535,1056,65535", "65535"), tshark.values("t125.maxMCSPDUsize"));
    assertEquals(List.of("34,1,65535", "34"), tshark.values("t125.maxChannelIds"));
    assertEquals(List.of("0"), tshark.values("t125.result"));
    assertEquals(List.of("44756361", "4d63446e"), tshark.values("t124.h221NonStandard"));
  }

  @Test
  void the_channels_are_joined() {
    Recording recording =
        connected(NO_ENCRYPTION)
            .client(new JoinPhase(IO_CHANNEL).start())
            .server(packet(new DomainPdu.AttachUserConfirm(0, USER)))
            .client(packet(new DomainPdu.ChannelJoinRequest(USER, IO_CHANNEL)))
            .server(packet(new DomainPdu.ChannelJoinConfirm(0, USER, IO_CHANNEL)))
            .server(packet(new DomainPdu.ChannelJoinConfirm(14, USER, IO_CHANNEL)))
            .server(packet(new DomainPdu.AttachUserConfirm(13, 0)))
            .server(packet(new DomainPdu.DisconnectProviderUltimatum(3)));
    Tshark tshark = Tshark.readingRdp(recording.file());
    assertEquals(
        List.of("1,10", "11", "14", "15", "15", "11", "8"), tshark.values("t124.DomainMCSPDU"));
    // Initiators are shown as they are sent, less 1001.
    assertEquals(List.of("6", "6", "6", "6"), tshark.values("t124.initiator"));
    assertEquals(List.of("1003", "1003"), tshark.values("t124.channelId"));
    // The first is that of the GCC response.
    assertEquals(List.of("0", "0", "0", "14", "13"), tshark.values("t124.result"));
    assertEquals(List.of("3"), tshark.values("t124.reason"));
  }

  @Test
  void information_names_nobody_and_licensing_and_error_are_told() {
    Recording recording =
        connected(NO_ENCRYPTION)
            .client(LicensePhase.plain(USER, IO_CHANNEL).start())
            .server(
                indication(
                    Bytes.hex("8000 0000")
                        .plus(LicenseMessage.encode(new LicenseMessage.ErrorAlert(6, 1)))))
            .server(indication(new SharePdu.SetErrorInfo(7).encode(1002, 0)));
    Tshark tshark = Tshark.readingRdp(recording.file());
    assertEquals(List.of("0x0040", "0x0080"), tshark.values("rdp.flags"));
    assertEquals(List.of("0x00010033"), tshark.values("rdp.optionFlags"));
    assertEquals(
        List.of("0", "0", "0"),
        List.of(
            tshark.values("rdp.userName.length").getFirst(),
            tshark.values("rdp.domain.length").getFirst(),
            tshark.values("rdp.password.length").getFirst()));
    assertEquals(List.of("6"), tshark.values("rdp.errorCode"));
    assertEquals(List.of("1"), tshark.values("rdp.stateTransition"));
    assertEquals(List.of("47"), tshark.values("rdp.pduType2"));
    assertEquals(List.of("4"), tshark.values("rdp.uncompressedLength"));
  }

  @Test
  void a_named_user_is_introduced() {
    ClientInformation information =
        ClientInformation.signingIn("CORP", "anna", ExtendedInformation.of("2001:db8::1"));
    try (Password password = Password.takeOver("secret".toCharArray())) {
      Bytes packet =
          new LicensePhase(
                  CHANNELS,
                  SecureSettings.plain(),
                  Introduction.of(information, password),
                  new LicensePhase.Mode.Listen(),
                  InstantSource.fixed(Instant.EPOCH))
              .start();
      Tshark tshark = Tshark.readingRdp(connected(NO_ENCRYPTION).client(packet).file());
      assertEquals(List.of("0x0009017b"), tshark.values("rdp.optionFlags"));
      assertEquals(List.of("CORP"), tshark.values("rdp.domain"));
      assertEquals(List.of("anna"), tshark.values("rdp.userName"));
      assertEquals(List.of("secret"), tshark.values("rdp.password"));
      assertEquals(List.of("2001:db8::1"), tshark.values("rdp.client.address"));
      assertEquals(List.of("0x0017"), tshark.values("rdp.client.addressFamily"));
      assertEquals(List.of("0x0000000f"), tshark.values("rdp.performanceFlags"));
    }
  }

  private static final Channels CHANNELS = new Channels(USER, IO_CHANNEL, OptionalInt.empty());

  @Test
  void the_messages_of_a_licence_exchange_are_told_by_their_types() {
    LicenseKeys keys =
        LicenseKeys.derive(Bytes.hex("77".repeat(48)), Bytes.hex(RANDOM), Bytes.hex(RANDOM));
    LicenseMessage request =
        new NewLicenseRequest(
                NewLicenseRequest.WINDOWS, Bytes.hex(RANDOM), Bytes.hex("c0ffee"), "anna", "PC")
            .message();
    LicenseMessage response =
        PlatformChallengeResponse.of(
                Bytes.hex("c0de"), new HardwareId(Bytes.of(new byte[16])), keys)
            .message();
    LicenseMessage refusal =
        new LicenseMessage.ErrorAlert(
            LicenseMessage.ERR_INVALID_MAC, LicenseMessage.ST_TOTAL_ABORT);
    Recording recording =
        connected(NO_ENCRYPTION)
            .client(LicensePhase.plain(USER, IO_CHANNEL).start())
            .client(fromClient(request))
            .server(
                indication(
                    Bytes.hex("8000 0000")
                        .plus(
                            LicenseMessage.encode(
                                PlatformChallenge.of(Bytes.hex("c0de"), keys).message()))))
            .client(fromClient(response))
            .client(fromClient(refusal));
    Tshark tshark = Tshark.readingRdp(recording.file());
    assertEquals(List.of("0x13", "0x02", "0x15", "0xff"), tshark.values("rdp.bMsgType"));
    assertEquals(List.of("3"), tshark.values("rdp.errorCode"));
    assertEquals(List.of("1"), tshark.values("rdp.stateTransition"));
  }

  private static Bytes fromClient(LicenseMessage message) {
    Bytes data = Bytes.hex("8000 0000").plus(LicenseMessage.encodeOfClient(message));
    return packet(new DomainPdu.SendDataRequest(USER, IO_CHANNEL, data));
  }

  @Test
  void a_session_is_demanded_confirmed_finalized_and_left() throws DecodeException {
    SharePdu demand =
        new SharePdu.DemandActive(
            0x000103EAL,
            Bytes.hex("52445000"),
            List.of(
                new BitmapCapabilitySet(32, 1024, 768, true, 0),
                new MultifragmentUpdateCapabilitySet(38063),
                new LargePointerCapabilitySet(1)));
    ActivationPhase phase =
        new ActivationPhase(
            new Channels(USER, IO_CHANNEL, OptionalInt.empty()),
            SecureSettings.plain(),
            new ClientProfile(new Desktop(800, 600, 32), Set.of(0, 1, 2), List.of()),
            InstantSource.fixed(Instant.EPOCH));
    Bytes demanded = indication(demand.encode(1002, 0));
    if (!(phase.receive(demanded) instanceof Phase.Step.Continue<?>(Bytes confirmed))) {
      throw new AssertionError("the demand was not answered");
    }
    Recording recording =
        connected(NO_ENCRYPTION)
            .client(LicensePhase.plain(USER, IO_CHANNEL).start())
            .server(
                indication(
                    Bytes.hex("8000 0000")
                        .plus(LicenseMessage.encode(new LicenseMessage.ErrorAlert(7, 2)))))
            .server(demanded)
            .client(confirmed)
            .server(indication(new SharePdu.FontMap().encode(1002, 0x000103EAL)))
            .client(SessionPhase.disconnect());
    Tshark tshark = Tshark.readingRdp(recording.file());
    assertEquals(
        List.of("0x0001", "0x0003,0x0007,0x0007,0x0007,0x0007", "0x0007"),
        tshark.values("rdp.pduType.type"));
    assertEquals(List.of("31,20,20,39", "40"), tshark.values("rdp.pduType2"));
    assertEquals(List.of("0x0004,0x0001"), tshark.values("rdp.action"));
    assertEquals(List.of("3", "17"), tshark.values("rdp.numberCapabilities"));
  }

  @Test
  void a_key_exchange_and_sealed_information() {
    ServerCertificate certificate =
        new ServerCertificate(
            ServerCertificate.Kind.PROPRIETARY,
            BigInteger.ONE.shiftLeft(511).setBit(0),
            BigInteger.ONE);
    Bytes random = Bytes.hex(RANDOM);
    LicensePhase phase =
        LicensePhase.encrypted(
            USER, IO_CHANNEL, EncryptionMethod.RC4_128_BIT, random, random, certificate);
    Tshark tshark = Tshark.readingRdp(connected(RC4_128_HIGH).client(phase.start()).file());
    assertEquals(List.of("0x0001,0x0048"), tshark.values("rdp.flags"));
    // With an exponent of 1 the random shows through.
    assertEquals(List.of(RANDOM + "00".repeat(32 + 8)), tshark.values("rdp.encryptedClientRandom"));
  }

  @Test
  void a_credssp_message_with_its_ntlm_token() {
    TsRequest request = TsRequest.token(6, NegotiateMessage.usual().encode());
    Tshark tshark = Tshark.reading("credssp", Recording.file(147, List.of(request.encode())));
    assertEquals(
        List.of(List.of("6", "0x00000001", "0xe2088235", "NULL", "10", "19041")),
        tshark.rows(
            "credssp.version",
            "ntlmssp.messagetype",
            "ntlmssp.negotiateflags",
            "ntlmssp.negotiate.domain",
            "ntlmssp.version.major",
            "ntlmssp.version.build_number"));
  }
}
