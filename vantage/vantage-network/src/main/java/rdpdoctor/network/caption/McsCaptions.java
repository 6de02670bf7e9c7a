package rdpdoctor.network.caption;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.network.Caption;
import rdpdoctor.rdp.gcc.ConferenceCreateRequest;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.DataBlock;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Captions for MCS, and for the settings that travel in its first two PDUs. */
final class McsCaptions {

  /** The application tags 101 and 102 of T.125 section 7, as BER writes them. */
  private static final int CONNECT_INITIAL = 0x7F65;

  private static final int CONNECT_RESPONSE = 0x7F66;

  private McsCaptions() {}

  static Caption of(Bytes pdu) throws DecodeException {
    int tag = pdu.size() < 2 ? 0 : pdu.get(0) << 8 | pdu.get(1);
    return switch (tag) {
      case CONNECT_INITIAL -> initial(ConnectInitial.decode(pdu));
      case CONNECT_RESPONSE -> response(ConnectResponse.decode(pdu));
      default -> domain(DomainPdu.decode(pdu));
    };
  }

  private static Caption initial(ConnectInitial initial) throws DecodeException {
    List<String> fields = new ArrayList<>();
    for (DataBlock block :
        DataBlock.decodeAll(ConferenceCreateRequest.unwrap(initial.userData()))) {
      if (block.type() == DataBlock.CLIENT_SECURITY) {
        int methods = new ByteReader("client security data", block.content()).i32le("methods");
        fields.add("encryptionMethods=0x%02x".formatted(methods));
      }
    }
    return new Caption("MCS Connect Initial", fields);
  }

  private static Caption response(ConnectResponse response) throws DecodeException {
    List<String> fields = new ArrayList<>(List.of("result=" + response.result()));
    if (response.result() == ConnectResponse.RESULT_SUCCESSFUL) {
      fields.addAll(
          settings(ServerData.decode(ConferenceCreateResponse.unwrap(response.userData()))));
    }
    return new Caption("MCS Connect Response", fields);
  }

  private static List<String> settings(ServerData server) {
    return List.of(
        "version=0x%08x".formatted(server.version()),
        "encryptionMethod=" + EncryptionMethod.name(server.security().encryptionMethod()),
        "encryptionLevel=" + server.security().encryptionLevel(),
        "serverCertificate=%d bytes".formatted(server.security().serverCertificate().size()),
        "MCSChannelId=" + server.ioChannelId(),
        "channelIds=" + server.channelIds());
  }

  private static Caption domain(DomainPdu pdu) throws DecodeException {
    return switch (pdu) {
      case DomainPdu.ErectDomainRequest _ -> caption("MCS Erect Domain Request");
      case DomainPdu.AttachUserRequest _ -> caption("MCS Attach User Request");
      case DomainPdu.AttachUserConfirm(int result, int user) ->
          caption("MCS Attach User Confirm", "result=" + result, "initiator=" + user);
      case DomainPdu.ChannelJoinRequest(int _, int channel) ->
          caption("MCS Channel Join Request", "channelId=" + channel);
      case DomainPdu.ChannelJoinConfirm(int result, int _, int channel) ->
          caption("MCS Channel Join Confirm", "result=" + result, "channelId=" + channel);
      case DomainPdu.SendDataRequest(int _, int _, Bytes data) -> ChannelCaptions.ofClient(data);
      case DomainPdu.SendDataIndication(int _, int _, Bytes data) -> ChannelCaptions.ofServer(data);
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          caption("MCS Disconnect Provider Ultimatum", "reason=" + reason);
    };
  }

  private static Caption caption(String name, String... fields) {
    return new Caption(name, List.of(fields));
  }
}
