package rdpdoctor.diagnosis.account;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** A right to sign in, or its denial, as a bit of system access (MS-LSAD 2.2.1.2). */
public enum LogonRight implements Localized {
  INTERACTIVE(0x001, "SeInteractiveLogonRight", "Allow log on locally", "ローカル ログオンを許可"),
  NETWORK(
      0x002,
      "SeNetworkLogonRight",
      "Access this computer from the network",
      "ネットワーク経由でコンピューターへアクセス"),
  DENY_INTERACTIVE(0x040, "SeDenyInteractiveLogonRight", "Deny log on locally", "ローカル ログオンを拒否"),
  DENY_NETWORK(
      0x080,
      "SeDenyNetworkLogonRight",
      "Deny access to this computer from the network",
      "ネットワーク経由でコンピューターへアクセスを拒否"),
  REMOTE_INTERACTIVE(
      0x400,
      "SeRemoteInteractiveLogonRight",
      "Allow log on through Remote Desktop Services",
      "リモート デスクトップ サービスを使ったログオンを許可"),
  DENY_REMOTE_INTERACTIVE(
      0x800,
      "SeDenyRemoteInteractiveLogonRight",
      "Deny log on through Remote Desktop Services",
      "リモート デスクトップ サービスを使ったログオンを拒否");

  private final int bit;
  private final String constant;
  private final Words words;

  LogonRight(int bit, String constant, String en, String ja) {
    this.bit = bit;
    this.constant = constant;
    this.words = new Words(en, ja);
  }

  /** Of the mask that an account's policy object holds. */
  public int bit() {
    return bit;
  }

  /** The name in tools and events. */
  public String constant() {
    return constant;
  }

  /** The name of the policy. */
  @Override
  public Words words() {
    return words;
  }
}
