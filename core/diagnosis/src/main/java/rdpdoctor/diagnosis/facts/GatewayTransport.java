package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** How packets go through an RD Gateway, [MS-TSGU] 2.1. */
public enum GatewayTransport implements Localized {
  /** One connection each way. */
  HTTP("HTTP, two connections", "HTTP (2 つの接続)"),
  WEB_SOCKET("WebSocket", "WebSocket"),
  RPC_OVER_HTTP("RPC over HTTP", "RPC over HTTP");

  private final Words words;

  GatewayTransport(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
