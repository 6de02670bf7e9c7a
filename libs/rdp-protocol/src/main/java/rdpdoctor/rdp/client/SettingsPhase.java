package rdpdoctor.rdp.client;

import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ConferenceCreateRequest;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/** Basic settings exchange: MCS Connect Initial and Connect Response. */
public final class SettingsPhase implements Phase<SettingsPhase.Result> {

  private static final int ULTIMATUM = DomainPdu.CHOICE_DISCONNECT_PROVIDER_ULTIMATUM;

  private final ClientData client;

  /** Offers these settings. */
  public SettingsPhase(ClientData client) {
    this.client = client;
  }

  /** How it ends. */
  public sealed interface Result {

    record Accepted(ServerData server) implements Result {}

    /** The Connect-Response carries another result than rt-successful. */
    record Refused(int result) implements Result {}

    record Disconnected(int reason) implements Result {}
  }

  @Override
  public Bytes start() {
    Bytes request = ConferenceCreateRequest.wrap(client.encode());
    return DataTpdu.wrap(new ConnectInitial(request).encode());
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    Bytes pdu = DataTpdu.unwrap(packet);
    return new Step.Finished<>(isUltimatum(pdu) ? disconnected(pdu) : answered(pdu));
  }

  private static boolean isUltimatum(Bytes pdu) {
    return !pdu.isEmpty() && pdu.get(0) >>> 2 == ULTIMATUM;
  }

  private static Result disconnected(Bytes pdu) throws DecodeException {
    return switch (DomainPdu.decode(pdu)) {
      case DomainPdu.DisconnectProviderUltimatum(int reason) -> new Result.Disconnected(reason);
      case DomainPdu other -> throw Phase.unexpected("basic settings exchange", other);
    };
  }

  private static Result answered(Bytes pdu) throws DecodeException {
    ConnectResponse response = ConnectResponse.decode(pdu);
    if (response.result() != ConnectResponse.RESULT_SUCCESSFUL) {
      return new Result.Refused(response.result());
    }
    Bytes blocks = ConferenceCreateResponse.unwrap(response.userData());
    return new Result.Accepted(ServerData.decode(blocks));
  }
}
