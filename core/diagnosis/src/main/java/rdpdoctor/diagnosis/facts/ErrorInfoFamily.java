package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** What a Set Error Info code is about, by the ranges of [MS-RDPBCGR] 2.2.5.1.1. */
public enum ErrorInfoFamily implements Localized {
  /** 0: no error. */
  NONE("no error", "エラーなし"),
  /** 0x1 to 0xFF: ended by an administrator, a limit, another connection or a refusal. */
  SESSION("the session itself", "セッション"),
  /** 0xF, 0x11 and 0x12: the driver that paints the session. */
  DISPLAY_DRIVER("the display driver of the session", "セッションのディスプレイ ドライバー"),
  /** 0x100 to 0x1FF. */
  LICENSING("licensing", "ライセンス"),
  /** 0x400 to 0x4FF. */
  BROKER("the connection broker", "接続ブローカー"),
  /** From 0x10C9 on: the server objects to what the client sent. */
  PROTOCOL("the protocol", "プロトコル"),
  /** Among those from 0x10C9 on: a security header that is too short, keys and ciphers. */
  ENCRYPTION("the encryption of standard RDP security", "標準 RDP セキュリティの暗号化"),
  /** A code outside the ranges that the specification names. */
  OTHER("something that has no name yet", "名前のないもの");

  private final Words words;

  ErrorInfoFamily(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
