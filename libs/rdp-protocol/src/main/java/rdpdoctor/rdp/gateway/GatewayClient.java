package rdpdoctor.rdp.gateway;

import java.util.Optional;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The client of the HTTP transport up to its channel, [MS-TSGU] 3.7: handshake, tunnel,
 * authorization, channel. It comes behind the authentication by HTTP.
 */
public final class GatewayClient implements Phase<GatewayClient.Result> {

  private final String clientName;
  private final String resource;
  private final int port;
  private Step reached = Step.HANDSHAKE;

  /**
   * A client for one connection.
   *
   * @param clientName the NetBIOS name of this machine
   * @param resource the name or address of the target, as the gateway knows it
   */
  public GatewayClient(String clientName, String resource, int port) {
    this.clientName = clientName;
    this.resource = resource;
    this.port = port;
  }

  /** What a gateway is asked for, in this order. */
  public enum Step {
    HANDSHAKE,
    TUNNEL,
    /** Here the connection authorization policies decide. */
    AUTHORIZATION,
    /** Here the resource authorization policies decide, and then the network behind it. */
    CHANNEL
  }

  /** How it ends. */
  public sealed interface Result {

    /** From now on the packets of data are the connection to the target. */
    record Connected() implements Result {}

    /**
     * The gateway does not go on.
     *
     * @param code as it was sent: an HRESULT, or the lower half of one
     */
    record Refused(Step step, long code) implements Result {}
  }

  /** What is waited for. */
  public Step reached() {
    return reached;
  }

  @Override
  public Bytes start() {
    return HandshakeRequest.usual().encode();
  }

  @Override
  public Phase.Step<Result> receive(Bytes packet) throws DecodeException {
    GatewayPacket received = GatewayPacket.decode(packet);
    return switch (received) {
      case HandshakeResponse answer when reached == Step.HANDSHAKE ->
          next(answer.errorCode(), Step.TUNNEL, TunnelCreate.usual());
      case TunnelResponse answer when reached == Step.TUNNEL ->
          next(answer.statusCode(), Step.AUTHORIZATION, authorization());
      case TunnelAuthorizationResponse answer when reached == Step.AUTHORIZATION ->
          next(answer.errorCode(), Step.CHANNEL, ChannelCreate.to(resource, port));
      case ChannelResponse answer when reached == Step.CHANNEL ->
          answer.errorCode() == 0
              ? new Phase.Step.Finished<>(new Result.Connected())
              : refused(answer.errorCode());
      case GatewayPacket.CloseChannel(long statusCode) -> refused(statusCode);
      case GatewayPacket.KeepAlive _,
          GatewayPacket.ServiceMessage _,
          GatewayPacket.Reauthentication _ ->
          new Phase.Step.Continue<>(Bytes.empty());
      case GatewayPacket other -> throw Phase.unexpected("gateway " + reached, other);
    };
  }

  private TunnelAuthorization authorization() {
    return new TunnelAuthorization(clientName, Optional.empty());
  }

  private Phase.Step<Result> next(long code, Step step, GatewayPacket request) {
    if (code != 0) {
      return refused(code);
    }
    reached = step;
    return new Phase.Step.Continue<>(request.encode());
  }

  private Phase.Step<Result> refused(long code) {
    return new Phase.Step.Finished<>(new Result.Refused(reached, code));
  }
}
