package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Who answers on the port instead of an RDP server, by its first bytes. */
public enum ForeignService implements Localized {
  HTTP("HTTP server", "HTTP サーバー"),
  SSH("SSH server", "SSH サーバー"),
  TLS("TLS without X.224", "X.224 を伴わない TLS"),
  VNC("VNC server (RFB)", "VNC サーバー (RFB)"),
  SMB("SMB server", "SMB サーバー"),
  SMTP_OR_FTP("server that greets with a 220 line (SMTP, FTP)", "220 行で応答するサーバー (SMTP、FTP)"),
  TELNET("Telnet server", "Telnet サーバー"),
  UNKNOWN("unknown protocol", "不明なプロトコル");

  private final Words words;

  ForeignService(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
