package rdpdoctor.server.connection;

import java.io.IOException;
import java.util.Optional;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.server.IntroductionPhase;
import rdpdoctor.rdp.server.JoinPhase;
import rdpdoctor.rdp.server.ServerPhase;
import rdpdoctor.rdp.server.ServerTerms;
import rdpdoctor.rdp.server.SettingsPhase;
import rdpdoctor.rdp.server.ShareChannel;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Leads a client through the phases of the connection sequence, one after the other. */
final class Reception {

  private final Transport transport;
  private final Progress progress;

  Reception(Transport transport, Progress progress) {
    this.transport = transport;
    this.progress = progress;
  }

  /** From its Connect Initial to its Client Info. */
  Introduced introduce(ServerTerms terms) throws IOException, DecodeException, Dropped {
    progress.reaches(ConnectionState.SETTLING);
    SettingsPhase.Result.Agreed agreed = settle(new SettingsPhase(terms));
    ClientSettings client = agreed.client();
    ServerData server = agreed.server();
    progress.reaches(ConnectionState.JOINING);
    JoinPhase.Result.Joined joined = join(JoinPhase.of(client, server));
    progress.reaches(ConnectionState.INTRODUCING);
    IntroductionPhase.Result.Introduced introduced =
        introduce(new IntroductionPhase(server, terms), joined.next());
    ShareChannel channel =
        new ShareChannel(
            joined.userId(),
            server.ioChannelId(),
            server.messageChannelId(),
            introduced.cipher(),
            server.security().encryptionMethod() != EncryptionMethod.NONE);
    return new Introduced(client, server, channel, introduced.information(), introduced.password());
  }

  private SettingsPhase.Result.Agreed settle(SettingsPhase phase)
      throws IOException, DecodeException, Dropped {
    return switch (run(phase)) {
      case SettingsPhase.Result.Agreed agreed -> agreed;
      case SettingsPhase.Result.NoCommonMethod(ClientSettings client) ->
          throw new Dropped(
              "the client offers the encryption methods 0x%02x, none of which the level permits"
                  .formatted(client.encryptionMethods()));
    };
  }

  private JoinPhase.Result.Joined join(JoinPhase phase)
      throws IOException, DecodeException, Dropped {
    return switch (run(phase)) {
      case JoinPhase.Result.Joined joined -> joined;
      case JoinPhase.Result.Disconnected(int reason) -> throw left(reason);
    };
  }

  private IntroductionPhase.Result.Introduced introduce(IntroductionPhase phase, Bytes first)
      throws IOException, DecodeException, Dropped {
    return switch (run(phase, first)) {
      case IntroductionPhase.Result.Introduced introduced -> introduced;
      case IntroductionPhase.Result.Disconnected(int reason) -> throw left(reason);
    };
  }

  static Dropped left(int reason) {
    return new Dropped("the client disconnects, reason %d".formatted(reason));
  }

  <R> R run(ServerPhase<R> phase) throws IOException, DecodeException {
    return run(phase, transport.readPacket());
  }

  /** Runs a phase whose first packet has been read already. */
  private <R> R run(ServerPhase<R> phase, Bytes first) throws IOException, DecodeException {
    Bytes packet = first;
    while (true) {
      ServerPhase.Step<R> step = phase.receive(packet);
      transport.send(step.send());
      Optional<R> result = step.result();
      if (result.isPresent()) {
        return result.get();
      }
      packet = transport.readPdu();
    }
  }
}
