package rdpdoctor.knowledge.message;

import java.util.List;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/**
 * One thing that a user may see: a dialog text, a code, an event, a symptom, or a cause asked for
 * by its id.
 *
 * @param kind what sort of thing it is
 * @param id stable within its kind: {@code lsa-cannot-be-contacted}, {@code
 *     STATUS_NO_LOGON_SERVERS}
 * @param spelling the code as it is usually written ({@code 0xC000005E}); empty for texts
 * @param title the text itself, or the name of the code
 * @param meaning what it says, and what it does not
 * @param causes ids of candidate causes, likeliest first
 */
public record Entry(
    Kind kind, String id, String spelling, Words title, Words meaning, List<String> causes) {

  public Entry {
    causes = List.copyOf(causes);
  }

  /** Where the thing is seen; in the order in which the meanings of one number are told. */
  public enum Kind implements Localized {
    MESSAGE("message", "メッセージ"),
    MSTSC_CODE("Remote Desktop Connection error code", "リモート デスクトップ接続のエラー コード"),
    MSTSC_EXTENDED_REASON(
        "Remote Desktop Connection extended error code", "リモート デスクトップ接続の拡張エラー コード"),
    ERRINFO("error info of the RDP server", "RDP サーバーのエラー情報 (ERRINFO)"),
    NTSTATUS("NTSTATUS", "NTSTATUS"),
    SSPI("security provider result", "セキュリティ プロバイダーの結果 (SSPI)"),
    WINDOWS_EVENT("Windows event", "Windows イベント"),
    NEGOTIATION_FAILURE("RDP negotiation failure", "RDP ネゴシエーションの失敗コード"),
    LICENSE_ERROR("RDP licensing error", "RDP ライセンスのエラー コード"),
    TLS_ALERT("TLS alert", "TLS アラート"),
    FREERDP_ERROR("FreeRDP error", "FreeRDP のエラー"),
    FREERDP_EXIT_CODE("xfreerdp exit code", "xfreerdp の終了コード"),
    LOGON_ERROR("RDP logon error", "RDP ログオンのエラー コード"),
    KERBEROS("Kerberos error", "Kerberos のエラー コード"),
    EARLY_USER_AUTHORIZATION("early user authorization result", "早期ユーザー承認の結果"),
    GATEWAY_ERROR("RD Gateway error", "RD ゲートウェイのエラー コード"),
    MCS_RESULT("MCS connect result", "MCS 接続の結果"),
    MCS_REASON("MCS disconnect reason", "MCS 切断の理由"),
    /** A name that logs show although it is no error. */
    PROTOCOL_VALUE("value of the RDP protocol", "RDP プロトコルの値"),
    SYMPTOM("symptom", "症状"),
    CAUSE("cause", "原因");

    private final Words words;

    Kind(String en, String ja) {
      this.words = new Words(en, ja);
    }

    @Override
    public Words words() {
      return words;
    }
  }
}
