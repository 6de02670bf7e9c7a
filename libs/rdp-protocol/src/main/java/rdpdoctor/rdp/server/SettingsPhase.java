package rdpdoctor.rdp.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.ConferenceCreateRequest;
import rdpdoctor.rdp.gcc.ConferenceCreateResponse;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** Basic settings exchange, [MS-RDPBCGR] 3.3.5.3.3: MCS Connect Initial and Connect Response. */
public final class SettingsPhase implements ServerPhase<SettingsPhase.Result> {

  /** MCS_GLOBAL_CHANNEL_ID; the virtual channels count on from it. */
  private static final int IO_CHANNEL = 1003;

  private static final long VERSION_RDP_5 = 0x0008_0004L;

  private final ServerTerms terms;

  /** Offers these terms. */
  public SettingsPhase(ServerTerms terms) {
    this.terms = terms;
  }

  /** How it ends. */
  public sealed interface Result {

    record Agreed(ClientSettings client, ServerData server) implements Result {}

    /** The client offers no encryption method that the level permits; there is nothing to say. */
    record NoCommonMethod(ClientSettings client) implements Result {}
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    ConnectInitial initial = ConnectInitial.decode(DataTpdu.unwrap(packet));
    ClientSettings client =
        ClientSettings.decode(ConferenceCreateRequest.unwrap(initial.userData()));
    expectSelectedProtocol(client.core().serverSelectedProtocol());
    return security(client)
        .map(security -> agreed(client, security))
        .orElseGet(() -> Step.finished(new Result.NoCommonMethod(client)));
  }

  /** Somebody in between who weakened the negotiation is noticed here, [MS-RDPBCGR] 5.4.2.1. */
  private void expectSelectedProtocol(OptionalInt read) throws DecodeException {
    if (read.isPresent() && read.getAsInt() != terms.selectedProtocol()) {
      throw new DecodeException(
          "client core data: serverSelectedProtocol is %s, expected %s"
              .formatted(
                  SecurityProtocol.name(read.getAsInt()),
                  SecurityProtocol.name(terms.selectedProtocol())));
    }
  }

  private Optional<ServerSecurityData> security(ClientSettings client) {
    return terms.standardSecurity().isPresent()
        ? terms.standardSecurity().get().choose(client.encryptionMethods())
        : Optional.of(ServerSecurityData.none());
  }

  private Step<Result> agreed(ClientSettings client, ServerSecurityData security) {
    ServerData server = serverData(client, security);
    Bytes response = ConferenceCreateResponse.wrap(server.encode());
    return Step.finished(
        DataTpdu.wrap(ConnectResponse.successful(response).encode()),
        new Result.Agreed(client, server));
  }

  private ServerData serverData(ClientSettings client, ServerSecurityData security) {
    List<Integer> channels = new ArrayList<>();
    client.channels().forEach(_ -> channels.add(IO_CHANNEL + 1 + channels.size()));
    boolean messages = terms.messageChannel() && client.messageChannel();
    return new ServerData(
        VERSION_RDP_5,
        OptionalInt.of(terms.requestedProtocols()),
        terms.skipsChannelJoins() ? ServerData.SKIP_CHANNELJOIN_SUPPORTED : 0,
        security,
        IO_CHANNEL,
        channels,
        messages ? OptionalInt.of(IO_CHANNEL + 1 + channels.size()) : OptionalInt.empty());
  }
}
