package rdpdoctor.rdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.autodetect.AutoDetectRequest;
import rdpdoctor.rdp.autodetect.AutoDetectResponse;
import rdpdoctor.rdp.autodetect.InitiateMultitransportRequest;
import rdpdoctor.rdp.autodetect.MultitransportResponse;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.capability.ShareCapabilitySet;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.fastpath.FastPathUpdate;
import rdpdoctor.rdp.gcc.ChannelDefinition;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.ConferenceCreateRequest;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.DataBlock;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.license.IssuedLicense;
import rdpdoctor.rdp.license.License;
import rdpdoctor.rdp.license.LicenseKeys;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseRequest;
import rdpdoctor.rdp.license.PlatformChallenge;
import rdpdoctor.rdp.license.PlatformChallengeResponse;
import rdpdoctor.rdp.license.ProductInformation;
import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.ntlm.AuthenticateMessage;
import rdpdoctor.rdp.ntlm.AvPairs;
import rdpdoctor.rdp.ntlm.ChallengeMessage;
import rdpdoctor.rdp.ntlm.FileTime;
import rdpdoctor.rdp.ntlm.NegotiateMessage;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.security.TerminalServicesKey;
import rdpdoctor.rdp.share.ShareControl;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.Shared;

/**
 * The vectors of other projects, among them the annotated dumps of [MS-RDPBCGR] section 4. They are
 * not part of the project.
 */
class SharedVectorsTest {

  private static Bytes pdu(String name) {
    return read("pcaps/pdu-vectors/" + name + ".bin");
  }

  private static Bytes credSsp(String name) {
    return read("pcaps/credssp-vectors/ts_request.test." + name + ".bin");
  }

  private static Bytes read(String path) {
    try {
      return Bytes.of(Files.readAllBytes(Shared.require(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bytes block(int type, Bytes... parts) {
    Bytes content = List.of(parts).stream().reduce(Bytes.empty(), Bytes::plus);
    return new DataBlock(type, content).encode();
  }

  private static Bytes clientBlocks() {
    return block(
            DataBlock.CLIENT_CORE,
            pdu("src.core_data.CLIENT_CORE_DATA_BUFFER"),
            pdu("src.core_data.CLIENT_OPTIONAL_CORE_DATA_TO_HIGH_COLOR_DEPTH_BUFFER"),
            pdu(
                "src.core_data.CLIENT_OPTIONAL_CORE_DATA_FROM_HIGH_COLOR_DEPTH"
                    + "_TO_SERVER_SELECTED_PROTOCOL_BUFFER"))
        .plus(block(DataBlock.CLIENT_CLUSTER, pdu("src.cluster_data.CLUSTER_DATA_BUFFER")))
        .plus(
            block(DataBlock.CLIENT_SECURITY, pdu("src.security_data.CLIENT_SECURITY_DATA_BUFFER")))
        .plus(
            block(
                DataBlock.CLIENT_NETWORK,
                pdu("src.network_data.CLIENT_NETWORK_DATA_WITH_CHANNELS_BUFFER")));
  }

  @Test
  void the_connect_initial_of_the_specification() throws DecodeException {
    Bytes blocks = clientBlocks();
    Bytes conference =
        pdu("src.conference_create.CONFERENCE_CREATE_REQUEST_PREFIX_BUFFER").plus(blocks);
    Bytes whole = pdu("src.mcs.CONNECT_INITIAL_PREFIX_BUFFER").plus(conference);
    ConnectInitial initial = ConnectInitial.decode(whole);
    assertEquals(blocks, ConferenceCreateRequest.unwrap(initial.userData()));
    // The vector's length before the conference, at 7 and 8, is not that of its contents.
    assertEquals(conference.from(9), ConferenceCreateRequest.wrap(blocks).from(9));
    assertEquals(
        List.of(216, 12, 12, 44),
        DataBlock.decodeAll(blocks).stream().map(block -> block.encode().size()).toList());
  }

  @Test
  void the_settings_of_the_client_of_the_specification() throws DecodeException {
    ClientSettings client = ClientSettings.decode(clientBlocks());
    assertEquals("ELTONS-DEV2", client.core().clientName());
    assertEquals(new Desktop(1280, 1024, 24), client.core().desktop());
    assertEquals(0x0409, client.core().keyboardLayout());
    assertEquals(3790, client.core().clientBuild());
    assertEquals(OptionalInt.of(0), client.core().serverSelectedProtocol());
    assertTrue(client.supports(ClientData.SUPPORT_ERRINFO_PDU));
    assertEquals(EncryptionMethod.ALL, client.encryptionMethods());
    assertEquals(
        List.of("rdpdr", "cliprdr", "rdpsnd"),
        client.channels().stream().map(ChannelDefinition::name).toList());
    assertEquals(OptionalLong.empty(), client.redirectedSessionId());
  }

  @Test
  void the_connect_response_of_the_specification() throws DecodeException {
    Bytes blocks =
        block(DataBlock.SERVER_CORE, Bytes.hex("04000800 00000000"))
            .plus(
                block(
                    DataBlock.SERVER_NETWORK,
                    pdu("src.network_data.SERVER_NETWORK_DATA_WITH_CHANNELS_ID_BUFFER")))
            .plus(
                block(
                    DataBlock.SERVER_SECURITY,
                    pdu(
                        "src.security_data.SERVER_SECURITY_DATA_WITH_OPTIONAL_FIELDS_PREFIX_BUFFER"),
                    Bytes.hex("20000000 b8000000"),
                    pdu("src.security_data.SERVER_RANDOM_BUFFER"),
                    pdu("src.security_data.SERVER_CERT_BUFFER")));
    Bytes conference =
        pdu("src.conference_create.CONFERENCE_CREATE_RESPONSE_PREFIX_BUFFER").plus(blocks);
    ConnectResponse response =
        ConnectResponse.decode(pdu("src.mcs.CONNECT_RESPONSE_PREFIX_BUFFER").plus(conference));
    assertEquals(ConnectResponse.RESULT_SUCCESSFUL, response.result());
    ServerData server = ServerData.decode(ConferenceCreateResponse.unwrap(response.userData()));
    assertEquals(OptionalInt.of(0), server.clientRequestedProtocols());
    assertEquals(1003, server.ioChannelId());
    assertEquals(List.of(1004, 1005, 1006), server.channelIds());
    assertEquals(2, server.security().encryptionMethod());
    assertEquals(2, server.security().encryptionLevel());
    assertEquals(pdu("src.security_data.SERVER_RANDOM_BUFFER"), server.security().serverRandom());
    ServerCertificate certificate = ServerCertificate.decode(server.security().serverCertificate());
    assertEquals(ServerCertificate.Kind.PROPRIETARY, certificate.kind());
    assertEquals(bigEndian(pdu("server_license_request.tests.MODULUS")), certificate.modulus());
    assertEquals(blocks, server.encode());
    // The length of the ConnectPDU is a byte of Windows' own, where the vector has the true one.
    assertEquals(conference.from(9), ConferenceCreateResponse.wrap(blocks).from(8));
    assertEquals(pdu("src.mcs.CONNECT_RESPONSE_PREFIX_BUFFER").plus(conference), response.encode());
  }

  private static BigInteger bigEndian(Bytes littleEndian) {
    BigInteger number = BigInteger.ZERO;
    for (int i = littleEndian.size() - 1; i >= 0; i--) {
      number = number.shiftLeft(8).or(BigInteger.valueOf(littleEndian.get(i)));
    }
    return number;
  }

  /** The expected digits are those that {@code openssl asn1parse -strparse} prints of the key. */
  @Test
  void the_chain_of_a_licence_server_whose_key_java_does_not_take_for_rsa() throws DecodeException {
    Bytes root = pdu("server_license_request.tests.CERT_1_BUFFER");
    Bytes own = pdu("server_license_request.tests.CERT_2_BUFFER");
    Bytes chain =
        new ByteWriter()
            .u32le(0x80000002L)
            .u32le(2)
            .u32le(root.size())
            .bytes(root)
            .u32le(own.size())
            .bytes(own)
            .bytes(pdu("server_license_request.tests.PADDING_BUFFER"))
            .toBytes();
    ServerCertificate certificate = ServerCertificate.decode(chain);
    assertEquals(ServerCertificate.Kind.X509, certificate.kind());
    assertEquals(2048, certificate.modulus().bitLength());
    assertTrue(certificate.modulus().toString(16).startsWith("c8906bf0c65881a6891c0ef2f6d98212"));
    assertTrue(certificate.modulus().toString(16).endsWith("b0abe9df693606534eb97af656ddfbf6f5b"));
    assertEquals(65537, certificate.exponent().intValueExact());
  }

  @Test
  void a_channel_join_confirm() throws DecodeException {
    Bytes pdu = pdu("src.mcs.CHANNEL_JOIN_CONFIRM_PDU_BUFFER");
    assertEquals(new DomainPdu.ChannelJoinConfirm(0, 1007, 1007), DomainPdu.decode(pdu));
    assertEquals(pdu, DomainPdu.decode(pdu).encode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANSI", "UNICODE"})
  void the_client_information_of_the_specification(String form) throws DecodeException {
    Bytes packet = pdu("src.client_info.CLIENT_INFO_BUFFER_" + form);
    ClientInformation information = ClientInformation.decode(packet);
    assertEquals("NTDEV", information.domain());
    assertEquals("eltons", information.user());
    ExtendedInformation extended = information.extended().orElseThrow();
    assertEquals("157.59.242.156", extended.address());
    assertTrue(extended.directory().endsWith("\\mstscax.dll"));
    assertEquals(480, extended.timeZone().bias());
    assertEquals("Pacific Standard Time", extended.timeZone().standard().name());
    assertEquals("Pacific Daylight Time", extended.timeZone().daylight().name());
    assertEquals(-60, extended.timeZone().daylight().bias());
    assertEquals(1, extended.performanceFlags());
    assertEquals(packet, information.encode());
  }

  /** Both behind a security header of four bytes; the second counts it in its size. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "server_license.tests.STATUS_VALID_CLIENT_BUFFER",
        "src.rdp.SERVER_LICENSE_BUFFER"
      })
  void an_alert_that_no_licence_is_needed(String name) throws DecodeException {
    LicenseMessage alert = LicenseMessage.decode(pdu(name).from(SECURITY_HEADER));
    assertEquals(LicenseMessage.ErrorAlert.validClient(), alert);
    // Behind the flags and the size of the preamble.
    assertEquals(pdu(name).from(SECURITY_HEADER + 4), LicenseMessage.encode(alert).from(4));
  }

  @Test
  void a_platform_challenge() throws DecodeException {
    Bytes pdu = pdu("server_license.tests.PLATFORM_CHALLENGE_BUFFER");
    LicenseMessage.Exchange message =
        assertInstanceOf(
            LicenseMessage.Exchange.class, LicenseMessage.decode(pdu.from(SECURITY_HEADER)));
    assertEquals(LicenseMessage.PLATFORM_CHALLENGE, message.messageType());
    PlatformChallenge challenge = PlatformChallenge.decode(message.body());
    assertEquals(
        pdu("server_platform_challenge.test.CHALLENGE_BUFFER"), challenge.encryptedChallenge());
    assertEquals(pdu("server_platform_challenge.test.MAC_DATA_BUFFER"), challenge.mac());
  }

  private static final int SECURITY_HEADER = 4;

  /** The keys of the annotated exchange of [MS-RDPELE] section 4. */
  @Test
  void the_keys_of_a_licence_exchange() {
    String name = "client_new_license_request.tests.";
    LicenseKeys keys =
        LicenseKeys.derive(
            pdu(name + "PREMASTER_SECRET_BUFFER"),
            pdu(name + "CLIENT_RANDOM_BUFFER"),
            pdu(name + "SERVER_RANDOM_BUFFER"));
    assertEquals(pdu(name + "SESSION_KEY_BLOB").first(16), keys.macSalt());
    assertEquals(pdu(name + "LICENSE_KEY_BUFFER"), keys.encryption());
  }

  @Test
  void a_licence_request_with_a_chain() throws DecodeException {
    String name = "server_license_request.tests.";
    Bytes root = pdu(name + "CERT_1_BUFFER");
    Bytes own = pdu(name + "CERT_2_BUFFER");
    Bytes request =
        pdu(name + "LICENSE_HEADER_BUFFER_WITH_CERT")
            .plus(pdu(name + "SERVER_RANDOM_BUFFER"))
            .plus(pdu(name + "PRODUCT_INFO_BUFFER"))
            .plus(pdu(name + "KEY_EXCHANGE_LIST_BUFFER"))
            .plus(pdu(name + "SERVER_CERTIFICATE_HEADER_BUFFER_WITH_BLOB"))
            .plus(pdu(name + "CERT_HEADER_BUFFER"))
            .plus(root)
            .plus(new ByteWriter().u32le(own.size()).toBytes())
            .plus(own)
            .plus(pdu(name + "PADDING_BUFFER"))
            .plus(pdu(name + "SCOPE_BUFFER_WITH_COUNT"));
    LicenseMessage.Exchange message =
        assertInstanceOf(
            LicenseMessage.Exchange.class, LicenseMessage.decode(request.from(SECURITY_HEADER)));
    LicenseRequest decoded = LicenseRequest.decode(message.body());
    assertEquals(
        new ProductInformation(0x60000, "Microsoft Corporation", "A02"), decoded.product());
    assertEquals(List.of("microsoft.com"), decoded.scopes());
    assertEquals(2048, ServerCertificate.decode(decoded.certificate()).modulus().bitLength());
    assertEquals(message, decoded.message());
  }

  @Test
  void a_response_to_a_platform_challenge() throws DecodeException {
    Bytes pdu =
        pdu("client_platform_challenge_response.test.CLIENT_PLATFORM_CHALLENGE_RESPONSE_BUFFER");
    LicenseMessage.Exchange message =
        assertInstanceOf(
            LicenseMessage.Exchange.class,
            LicenseMessage.decodeOfClient(pdu.from(SECURITY_HEADER)));
    PlatformChallengeResponse response = PlatformChallengeResponse.decode(message.body());
    assertEquals(18, response.encryptedResponse().size());
    assertEquals(20, response.encryptedHardwareId().size());
    assertEquals(pdu.from(pdu.size() - 16), response.mac());
    assertEquals(message, response.message());
  }

  @Test
  void a_licence_in_the_clear_and_encrypted() throws DecodeException {
    Bytes clear = pdu("server_upgrade_license.tests.NEW_LICENSE_INFORMATION_BUFFER");
    License license = License.decode(clear);
    assertEquals("microsoft.com", license.scope());
    assertEquals("Microsoft Corporation", license.companyName());
    assertEquals("A02", license.productId());
    assertEquals(0x799, license.content().size());
    assertEquals(clear, license.encode());
    Bytes pdu = pdu("server_upgrade_license.tests.SERVER_UPGRADE_LICENSE_BUFFER");
    LicenseMessage.Exchange message =
        assertInstanceOf(
            LicenseMessage.Exchange.class, LicenseMessage.decode(pdu.from(SECURITY_HEADER)));
    IssuedLicense issued = IssuedLicense.decode(message.body());
    assertEquals(clear.size(), issued.encryptedLicense().size());
    assertEquals(pdu("server_upgrade_license.tests.MAC_DATA"), issued.mac());
  }

  @Test
  void the_certificate_of_the_specification_is_signed_by_the_published_key()
      throws DecodeException {
    assertTrue(TerminalServicesKey.hasSigned(pdu("src.security_data.SERVER_CERT_BUFFER")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RTT_REQUEST",
        "BW_START",
        "BW_PAYLOAD",
        "BW_STOP_CONNECT",
        "BW_STOP_CONTINUOUS",
        "NETCHAR_RTT",
        "NETCHAR_BW_RTT",
        "NETCHAR_ALL"
      })
  void requests_of_the_detection_survive_a_round_trip(String name) throws DecodeException {
    Bytes data = pdu("rdp.autodetect." + name + "_WIRE");
    assertEquals(data, AutoDetectRequest.decode(data).encode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RTT_RESPONSE", "BW_RESULTS", "NETCHAR_SYNC"})
  void responses_of_the_detection_survive_a_round_trip(String name) throws DecodeException {
    Bytes data = pdu("rdp.autodetect." + name + "_WIRE");
    assertEquals(data, AutoDetectResponse.decode(data).encode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESPONSE_SUCCESS", "RESPONSE_ABORT"})
  void what_a_client_says_to_udp_survives_a_round_trip(String name) throws DecodeException {
    Bytes data = pdu("rdp.multitransport." + name + "_WIRE").from(SECURITY_HEADER);
    assertEquals(data, MultitransportResponse.decode(data).encode());
  }

  @Test
  void the_offer_of_udp_survives_a_round_trip() throws DecodeException {
    Bytes data = pdu("rdp.multitransport.REQUEST_WIRE").from(SECURITY_HEADER);
    assertEquals(data, InitiateMultitransportRequest.decode(data).encode());
  }

  @Test
  void responses_of_the_detection() throws DecodeException {
    assertEquals(
        new AutoDetectResponse.RttMeasure(1),
        AutoDetectResponse.decode(pdu("rdp.autodetect.RTT_RESPONSE_WIRE")));
    assertEquals(
        new AutoDetectResponse.BandwidthMeasureResults(4, 3, 1000, 4096),
        AutoDetectResponse.decode(pdu("rdp.autodetect.BW_RESULTS_WIRE")));
    assertEquals(
        new AutoDetectResponse.NetworkCharacteristicsSync(1, 5000, 15),
        AutoDetectResponse.decode(pdu("rdp.autodetect.NETCHAR_SYNC_WIRE")));
  }

  /** Behind a security header of four bytes. */
  @Test
  void udp_is_offered_and_taken_or_not() throws DecodeException {
    assertEquals(
        new InitiateMultitransportRequest(0x2A, 1, Bytes.hex("ab".repeat(16))),
        InitiateMultitransportRequest.decode(
            pdu("rdp.multitransport.REQUEST_WIRE").from(SECURITY_HEADER)));
    assertEquals(
        new MultitransportResponse(0x2A, MultitransportResponse.S_OK),
        MultitransportResponse.decode(
            pdu("rdp.multitransport.RESPONSE_SUCCESS_WIRE").from(SECURITY_HEADER)));
    assertEquals(
        new MultitransportResponse(7, MultitransportResponse.E_ABORT),
        MultitransportResponse.decode(
            pdu("rdp.multitransport.RESPONSE_ABORT_WIRE").from(SECURITY_HEADER)));
  }

  @Test
  void a_demand_active_of_a_session() throws DecodeException {
    Bytes demandActive =
        pdu("src.rdp.SERVER_DEMAND_ACTIVE_PDU_HEADERS_BUFFER")
            .plus(pdu("src.capsets.SERVER_DEMAND_ACTIVE_BUFFER"));
    SharePdu.DemandActive demand =
        assertInstanceOf(SharePdu.DemandActive.class, SharePdu.decode(demandActive));
    assertEquals(0x000103EAL, demand.shareId());
    assertEquals(13, demand.capabilitySets().size());
    assertEquals(
        Optional.of(new ShareCapabilitySet(1002)),
        CapabilitySet.find(demand.capabilitySets(), ShareCapabilitySet.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLIENT_SYNCHRONIZE",
        "CONTROL_COOPERATE",
        "CONTROL_REQUEST_CONTROL",
        "CLIENT_FONT_LIST",
        "SERVER_GRANTED_CONTROL",
        "SERVER_FONT_MAP"
      })
  void the_finalization_of_the_specification(String name) throws DecodeException {
    Bytes pdu = pdu("src.rdp." + name + "_BUFFER");
    ShareControl control = ShareControl.decodeAll(pdu).getFirst();
    SharePdu decoded = SharePdu.decode(pdu);
    // Behind pad1 and streamId: the priorities of its streams differ, ours are all low.
    assertEquals(pdu.from(12), decoded.encode(control.pduSource(), 0x000103EAL).from(12));
  }

  @Test
  void the_confirm_active_of_the_specification_survives_a_round_trip() throws DecodeException {
    Bytes pdu =
        pdu("src.rdp.CLIENT_DEMAND_ACTIVE_PDU_HEADERS_BUFFER")
            .plus(pdu("src.capsets.CLIENT_DEMAND_ACTIVE_BUFFER"));
    SharePdu.ConfirmActive confirm =
        assertInstanceOf(SharePdu.ConfirmActive.class, SharePdu.decode(pdu));
    assertEquals(18, confirm.capabilitySets().size());
    assertEquals(confirm, SharePdu.decode(confirm.encode(1007, 0)));
    assertEquals(pdu.size(), confirm.encode(1007, 0).size());
  }

  @ParameterizedTest
  @CsvSource({"V1, 576", "V2, 602"})
  void a_logon(String version, int size) throws DecodeException {
    Bytes data = pdu("session_info.tests.LOGON_INFO_" + version + "_BUFFER");
    assertEquals(size, data.size());
    long type = version.equals("V1") ? 0 : 1;
    Bytes whole = new ByteWriter().u32le(type).bytes(data).toBytes();
    SessionInformation expected =
        type == 0
            ? new SessionInformation.Logon("NTDEV", "eltons", 2)
            : new SessionInformation.LongLogon("NTDEV", "eltons", 2);
    assertEquals(expected, SessionInformation.decode(whole));
  }

  @Test
  void a_cookie_with_a_logon_error() throws DecodeException {
    Bytes whole =
        new ByteWriter().u32le(3).bytes(pdu("session_info.tests.LOGON_EXTENDED_BUFFER")).toBytes();
    SessionInformation.Extended extended =
        assertInstanceOf(SessionInformation.Extended.class, SessionInformation.decode(whole));
    assertEquals(2, extended.autoReconnect().orElseThrow().logonId());
    assertEquals(
        Optional.of(
            new LogonErrors(LogonErrors.LOGON_MSG_NO_PERMISSION, LogonErrors.LOGON_FAILED_OTHER)),
        extended.errors());
    assertEquals(whole, extended.encode());
  }

  @Test
  void a_notification_without_a_name() throws DecodeException {
    assertEquals(
        new SessionInformation.PlainNotify(),
        SessionInformation.decode(pdu("session_info.tests.SESSION_PLAIN_NOTIFY_BUFFER")));
  }

  @Test
  void a_cookie_of_another_version_is_refused() {
    String name = "session_info.tests.LOGON_EXTENDED_WITH_INVALID_RECONNECT_VERSION_BUFFER";
    Bytes whole = new ByteWriter().u32le(3).bytes(pdu(name)).toBytes();
    assertRefused(
        "auto-reconnect cookie: Version is 2, expected 1", () -> SessionInformation.decode(whole));
  }

  @Test
  void a_palette_by_the_fast_path() throws DecodeException {
    Bytes updates = pdu("fast_path.tests.FAST_PATH_PALETTE_BUFFER");
    FastPathUpdate update = FastPathUpdate.decodeAll(updates).getFirst();
    assertEquals(FastPathUpdate.PALETTE, update.updateCode());
    assertEquals(pdu("fast_path.tests.PALETTE_PAYLOAD"), update.data());
    assertEquals(updates, update.encode());
  }

  @ParameterizedTest
  @CsvSource({"'', 16", "_WITH_LONG_LEN, 32512"})
  void the_length_of_a_fast_path_pdu(String form, long length) throws DecodeException {
    Bytes pdu = pdu("fast_path.tests.FAST_PATH_UPDATE_PDU%s_BUFFER".formatted(form));
    assertEquals(OptionalLong.of(length), FastPathPdu.size(pdu));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NTLM_1_PHASE_TS_REQUEST",
        "NTLM_2_PHASE_TS_REQUEST",
        "NTLM_3_PHASE_TS_REQUEST",
        "NTLM_4_PHASE_TS_REQUEST",
        "NTLM_5_PHASE_TS_REQUEST",
        "NTLM_WITHOUT_CLIENT_NONCE",
        "NTLM_WITH_ERROR_CODE_TS_REQUEST"
      })
  void every_leg_of_credssp_survives_a_round_trip(String name) throws DecodeException {
    Bytes message = credSsp(name);
    assertEquals(message, TsRequest.decode(message).encode());
    assertEquals(OptionalLong.of(message.size()), TsRequest.size(message));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void the_tokens_are_found(int leg) throws DecodeException {
    TsRequest request = TsRequest.decode(credSsp("NTLM_%d_PHASE_TS_REQUEST".formatted(leg)));
    assertEquals(
        Optional.of(credSsp("NTLM_%d_PHASE_NEGO_TOKEN".formatted(leg))), request.negoToken());
    assertEquals(6, request.version());
  }

  @Test
  void an_error_code_in_der() throws DecodeException {
    TsRequest request = TsRequest.decode(credSsp("NTLM_WITH_ERROR_CODE_TS_REQUEST"));
    assertEquals(OptionalLong.of(0xC00700EAL), request.errorCode());
    assertEquals(Optional.of(credSsp("NTLM_WITH_ERROR_CODE_CLIENT_NONCE")), request.clientNonce());
  }

  @Test
  void the_ntlm_messages_of_a_workgroup_machine() throws DecodeException {
    NegotiateMessage negotiate = NegotiateMessage.decode(credSsp("NTLM_1_PHASE_NEGO_TOKEN"));
    assertEquals(0xE20882B7, negotiate.flags());
    ChallengeMessage challenge = ChallengeMessage.decode(credSsp("NTLM_2_PHASE_NEGO_TOKEN"));
    assertEquals("VGPC", challenge.targetName());
    assertEquals(Optional.of("VGPC"), challenge.text(AvPairs.NB_COMPUTER_NAME));
    assertEquals(Optional.of("VGPC"), challenge.text(AvPairs.NB_DOMAIN_NAME));
    Bytes time = Optional.ofNullable(challenge.targetInfo().get(AvPairs.TIMESTAMP)).orElseThrow();
    assertEquals(2019, FileTime.decode(time).atZone(ZoneOffset.UTC).getYear());
  }

  @ParameterizedTest
  @CsvSource({"LOCAL, '', a", "DOMAIN, AWAKECODING, Administrator"})
  void an_answer_to_a_challenge(String name, String domain, String user) throws DecodeException {
    String file = "pcaps/credssp-vectors/server.test." + name;
    Bytes bytes = read(file + "_AUTHENTICATE_MESSAGE.bin");
    AuthenticateMessage message = AuthenticateMessage.decode(bytes);
    assertEquals(Optional.of(read(file + "_MIC.bin")), message.mic());
    assertEquals(domain, message.domain());
    assertEquals(user, message.user());
    assertEquals(bytes.size(), message.encode().size());
    assertEquals(message, AuthenticateMessage.decode(message.encode()));
  }

  @Test
  void the_names_of_a_member_of_a_domain() throws DecodeException {
    Bytes pairs = read("pcaps/credssp-vectors/server.test.DOMAIN_TARGET_INFO.bin");
    Bytes message =
        new ByteWriter()
            .ascii("NTLMSSP\0")
            .u32le(2)
            .zeros(28)
            .u16le(pairs.size())
            .u16le(pairs.size())
            .u32le(48)
            .bytes(pairs)
            .toBytes();
    ChallengeMessage challenge = ChallengeMessage.decode(message);
    assertEquals(Optional.of("WIN2K8R2"), challenge.text(AvPairs.NB_COMPUTER_NAME));
    assertEquals(Optional.of("AWAKECODING"), challenge.text(AvPairs.NB_DOMAIN_NAME));
    assertEquals(
        Optional.of("WIN2K8R2.awakecoding.ath.cx"), challenge.text(AvPairs.DNS_COMPUTER_NAME));
    assertEquals(Optional.of("awakecoding.ath.cx"), challenge.text(AvPairs.DNS_TREE_NAME));
  }
}
