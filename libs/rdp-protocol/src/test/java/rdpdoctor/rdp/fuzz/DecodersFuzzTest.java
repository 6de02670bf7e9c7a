package rdpdoctor.rdp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import rdpdoctor.rdp.autodetect.AutoDetectRequest;
import rdpdoctor.rdp.autodetect.AutoDetectResponse;
import rdpdoctor.rdp.autodetect.InitiateMultitransportRequest;
import rdpdoctor.rdp.autodetect.MultitransportResponse;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.credssp.EarlyUserAuthorization;
import rdpdoctor.rdp.credssp.TsCredentials;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.fastpath.FastPathUpdate;
import rdpdoctor.rdp.fastpath.UpdateAssembler;
import rdpdoctor.rdp.gateway.GatewayPacket;
import rdpdoctor.rdp.gcc.ConferenceCreateRequest;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.DataBlock;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.kerberos.KdcReply;
import rdpdoctor.rdp.kerberos.KdcRequest;
import rdpdoctor.rdp.kerberos.KrbError;
import rdpdoctor.rdp.kerberos.TicketCache;
import rdpdoctor.rdp.license.IssuedLicense;
import rdpdoctor.rdp.license.License;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseRequest;
import rdpdoctor.rdp.license.NewLicenseRequest;
import rdpdoctor.rdp.license.PlatformChallenge;
import rdpdoctor.rdp.license.PlatformChallengeResponse;
import rdpdoctor.rdp.license.StoredLicense;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.ntlm.AuthenticateMessage;
import rdpdoctor.rdp.ntlm.ChallengeMessage;
import rdpdoctor.rdp.ntlm.FileTime;
import rdpdoctor.rdp.ntlm.NegotiateMessage;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.security.TerminalServicesKey;
import rdpdoctor.rdp.share.Decompression;
import rdpdoctor.rdp.share.Heartbeat;
import rdpdoctor.rdp.share.ServerRedirection;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.spnego.NegTokenInit;
import rdpdoctor.rdp.spnego.NegTokenResp;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.udp.UdpHandshake;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;

/** Whatever the bytes: a value, or a DecodeException. */
class DecodersFuzzTest {

  @FuzzTest
  void tpkt(byte[] input) {
    Hostile.bytes(input).decode(Tpkt::unwrap);
  }

  @FuzzTest
  void connectionRequest(byte[] input) {
    Hostile.bytes(input).decode(ConnectionRequest::decode);
  }

  @FuzzTest
  void connectionConfirm(byte[] input) {
    Hostile.bytes(input).decode(ConnectionConfirm::decode);
  }

  @FuzzTest
  void dataTpdu(byte[] input) {
    Hostile.bytes(input).decode(DataTpdu::unwrap);
  }

  @FuzzTest
  void connectInitial(byte[] input) {
    Hostile.bytes(input)
        .decode(bytes -> ConferenceCreateRequest.unwrap(ConnectInitial.decode(bytes).userData()));
  }

  @FuzzTest
  void connectResponse(byte[] input) {
    Hostile.bytes(input)
        .decode(bytes -> ConferenceCreateResponse.unwrap(ConnectResponse.decode(bytes).userData()));
  }

  @FuzzTest
  void domainPdu(byte[] input) {
    Hostile.bytes(input).decode(bytes -> DomainPdu.decode(bytes).encode());
  }

  @FuzzTest
  void conferenceCreateRequest(byte[] input) {
    Hostile.bytes(input).decode(ConferenceCreateRequest::unwrap);
  }

  @FuzzTest
  void conferenceCreateResponse(byte[] input) {
    Hostile.bytes(input).decode(ConferenceCreateResponse::unwrap);
  }

  @FuzzTest
  void dataBlocks(byte[] input) {
    Hostile.bytes(input).decode(DataBlock::decodeAll);
  }

  @FuzzTest
  void serverData(byte[] input) {
    Hostile.bytes(input).decode(ServerData::decode);
  }

  @FuzzTest
  void serverCertificate(byte[] input) {
    Hostile.bytes(input).decode(ServerCertificate::decode);
    Hostile.bytes(input).decode(TerminalServicesKey::hasSigned);
  }

  @FuzzTest
  void clientInformation(byte[] input) {
    Hostile.bytes(input).decode(bytes -> ClientInformation.decode(bytes).encode());
    Hostile.bytes(input).decode(ClientInformation::password);
    Hostile.bytes(input).decode(ClientInformation::holdsPassword);
  }

  @FuzzTest
  void licenseMessage(byte[] input) {
    Hostile.bytes(input).decode(bytes -> LicenseMessage.encode(LicenseMessage.decode(bytes)));
    Hostile.bytes(input).decode(LicenseMessage::decodeOfClient);
  }

  @FuzzTest
  void licenseBodies(byte[] input) {
    Hostile.bytes(input).decode(bytes -> LicenseRequest.decode(bytes).message());
    Hostile.bytes(input).decode(bytes -> NewLicenseRequest.decode(bytes).message());
    Hostile.bytes(input).decode(bytes -> StoredLicense.decode(bytes).message());
    Hostile.bytes(input).decode(bytes -> PlatformChallenge.decode(bytes).message());
    Hostile.bytes(input).decode(bytes -> PlatformChallengeResponse.decode(bytes).message());
    Hostile.bytes(input).decode(IssuedLicense::decode);
    Hostile.bytes(input).decode(bytes -> License.decode(bytes).encode());
  }

  @FuzzTest
  void autoDetection(byte[] input) {
    Hostile.bytes(input).decode(bytes -> AutoDetectRequest.decode(bytes).encode());
    Hostile.bytes(input).decode(bytes -> AutoDetectResponse.decode(bytes).encode());
    Hostile.bytes(input).decode(bytes -> InitiateMultitransportRequest.decode(bytes).encode());
    Hostile.bytes(input).decode(bytes -> MultitransportResponse.decode(bytes).encode());
  }

  @FuzzTest
  void sharePdu(byte[] input) {
    Hostile.bytes(input).decode(bytes -> SharePdu.decode(bytes).encode(1002, 1));
  }

  @FuzzTest
  void capabilitySets(byte[] input) {
    Hostile.bytes(input).decode(bytes -> CapabilitySet.encodeAll(CapabilitySet.decodeAll(bytes)));
  }

  @FuzzTest
  void serverRedirection(byte[] input) {
    Hostile.bytes(input).decode(bytes -> ServerRedirection.decode(bytes).encode());
  }

  @FuzzTest
  void sessionInformation(byte[] input) {
    Hostile.bytes(input).decode(SessionInformation::decode);
  }

  @FuzzTest
  void heartbeat(byte[] input) {
    Hostile.bytes(input).decode(Heartbeat::decode);
  }

  @FuzzTest
  void fastPath(byte[] input) {
    Hostile.bytes(input).decode(FastPathPdu::size);
    Hostile.bytes(input).decode(FastPathPdu::decode);
    Hostile.bytes(input).decode(FastPathUpdate::decodeAll);
    Hostile.bytes(input).decode(new UpdateAssembler(Decompression.none(), 4096)::accept);
  }

  @FuzzTest
  void tsRequest(byte[] input) {
    Hostile.bytes(input).decode(bytes -> TsRequest.decode(bytes).encode());
    Hostile.bytes(input).decode(TsRequest::size);
  }

  @FuzzTest
  void negotiateMessage(byte[] input) {
    Hostile.bytes(input).decode(NegotiateMessage::decode);
  }

  /** AV_PAIRs are read with it. */
  @FuzzTest
  void challengeMessage(byte[] input) {
    Hostile.bytes(input).decode(bytes -> ChallengeMessage.decode(bytes).encode());
  }

  @FuzzTest
  void authenticateMessage(byte[] input) {
    Hostile.bytes(input).decode(bytes -> AuthenticateMessage.decode(bytes).encode());
  }

  @FuzzTest
  void negotiationTokens(byte[] input) {
    Hostile.bytes(input).decode(bytes -> NegTokenInit.decode(bytes).encode());
    Hostile.bytes(input).decode(bytes -> NegTokenResp.decode(bytes).encode());
  }

  @FuzzTest
  void credentials(byte[] input) {
    Hostile.bytes(input).decode(bytes -> TsCredentials.decode(bytes.toArray()));
  }

  @FuzzTest
  void kerberosMessages(byte[] input) {
    Hostile.bytes(input).decode(bytes -> KrbError.decode(bytes).ntStatus());
    Hostile.bytes(input).decode(bytes -> KrbError.decode(bytes).offeredEtypes());
    Hostile.bytes(input).decode(KrbError::inToken);
    Hostile.bytes(input).decode(KdcRequest::decode);
    Hostile.bytes(input).decode(KdcReply::decode);
  }

  @FuzzTest
  void ticketCache(byte[] input) {
    Hostile.bytes(input).decode(bytes -> TicketCache.decode(bytes).ticketGranting());
  }

  @FuzzTest
  void earlyUserAuthorization(byte[] input) {
    Hostile.bytes(input).decode(EarlyUserAuthorization::decode);
  }

  @FuzzTest
  void fileTime(byte[] input) {
    Hostile.bytes(input).decode(FileTime::decode);
  }

  @FuzzTest
  void gatewayPacket(byte[] input) {
    Hostile.bytes(input).decode(bytes -> GatewayPacket.decode(bytes).encode());
    Hostile.bytes(input).decode(GatewayPacket::size);
  }

  @FuzzTest
  void udpHandshake(byte[] input) {
    Hostile.bytes(input).decode(UdpHandshake::isSynAck);
  }
}
