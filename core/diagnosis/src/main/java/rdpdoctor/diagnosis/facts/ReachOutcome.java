package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** How the TCP connection ended, for one address or for the target as a whole. */
public enum ReachOutcome implements StageOutcome {
  CONNECTED(StageStatus.PASSED, "connected", "接続できた"),
  /** The SYN was answered by a reset: nothing listens, or a filter says so. */
  REFUSED(StageStatus.BROKEN, "refused", "拒否された"),
  TIMED_OUT(StageStatus.BROKEN, "no answer in time", "時間内に応答なし"),
  /** ICMP host unreachable, or no more precise reason could be read. */
  HOST_UNREACHABLE(StageStatus.BROKEN, "host unreachable", "ホストに到達できない"),
  /** ARP or neighbour discovery was not answered. */
  NO_NEIGHBOUR(
      StageStatus.BROKEN,
      "no machine has that address on the local network",
      "ローカル ネットワークにそのアドレスのマシンがない"),
  NETWORK_UNREACHABLE(StageStatus.BROKEN, "no route to the network", "ネットワークへの経路がない"),
  /**
   * ICMP administratively prohibited, ICMP port unreachable in answer to a SYN (which only a filter
   * sends), or a local prohibit route.
   */
  PROHIBITED(StageStatus.BROKEN, "prohibited by a router or firewall", "ルーターまたはファイアウォールが禁止"),
  BLACKHOLED(StageStatus.BROKEN, "discarded by a local blackhole route", "ローカルの blackhole 経路が破棄"),
  /** A local failure that has no name of its own. */
  OTHER_FAILURE(StageStatus.BROKEN, "could not connect", "接続できない"),
  BY_GATEWAY(StageStatus.PASSED, "connected by the gateway", "RD ゲートウェイ経由で接続できた"),
  NOT_BY_GATEWAY(StageStatus.BROKEN, "not connected by the gateway", "RD ゲートウェイ経由で接続できない");

  private final StageStatus status;
  private final Words words;

  ReachOutcome(StageStatus status, String en, String ja) {
    this.status = status;
    this.words = new Words(en, ja);
  }

  @Override
  public StageStatus status() {
    return status;
  }

  @Override
  public Words words() {
    return words;
  }
}
