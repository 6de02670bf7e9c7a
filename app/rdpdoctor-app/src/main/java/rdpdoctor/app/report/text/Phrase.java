package rdpdoctor.app.report.text;

import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** The fixed words of the text reports; {@code %s} stands for what is said of it. */
enum Phrase {
  CONFIRMED("Confirmed", "確定した原因"),
  SUSPECTED("Suspected", "疑われる原因"),
  DEPENDS_ON_CLIENT("Depends on the client", "クライアント次第の原因"),
  CANNOT_BE_SEEN(
      "Cannot be seen from here; more causes could be decided by", "ここからは見えない原因と、それを判断できる観測点"),
  CRASHED(
      "Checks that crashed (a bug in rdpdoctor; please report it)",
      "異常終了した検査 (rdpdoctor の不具合です。報告してください)"),
  CONTRADICTIONS(
      "Contradictions: another machine, or the same one at another time",
      "矛盾: 別のマシンか、同じマシンの別の時点の可能性がある"),
  STAGE_PASSED(
      "the network gets past %s, which this cause should break",
      "この原因で失敗するはずの %s を、ネットワークからは通過できる"),
  KEYS_READ("%s keys", "%s キー"),
  KEYS_UNREADABLE("%s keys, %s of them unreadable", "%s キー (うち %s キーは読み取れない)"),
  EVENTS_SINCE("%s events, logs complete since %s", "%s イベント (ログは %s 以降が揃っている)"),
  ACCOUNT("account", "アカウント"),
  ACCOUNT_OF_MACHINE("%s: an account of this machine", "%s: このマシンのアカウント"),
  ACCOUNT_MISSING("%s: this machine has no such account", "%s: このマシンに存在しないアカウント"),
  ACCOUNT_ELSEWHERE("%s: cannot be decided from this disk: %s", "%s: このディスクからは判断できない: %s"),
  READ("read", "読み取り済み"),
  FACTS("Facts", "観測した事実"),
  TRANSCRIPT("Messages on the wire", "送受信したメッセージ"),
  CONNECTION("connection %s", "接続 %s"),
  BYTES("%s bytes", "%s バイト"),
  EVIDENCE("because", "根拠"),
  IF("if", "条件"),
  REMEDY("remedy", "対処"),
  MORE_REMEDIES("%s more with -v", "ほか %s 件は -v で表示"),
  ONE_CAUSE("1 cause", "1 件"),
  MORE_CAUSES("%s causes", "%s 件"),
  PAST_THE_BREAK("the network, once it gets past %s", "ネットワーク (%s より先に進めた場合)"),
  DISK_ONCE_READABLE("the disk, where it could not be read this time", "ディスク (今回読み取れなかった部分)"),
  PAST_ITS_LIMITS("the network, where the server says more", "ネットワーク (サーバーがさらに応答した場合)"),
  BROKEN("The connection breaks at %s (%s): %s.", "接続は %s (%s) で失敗しています: %s。"),
  PREVENTED("A session is prevented at %s (%s).", "セッションは %s (%s) で妨げられています。"),
  NO_FAULT_ON_DISK(
      "Nothing seen on the disk prevents a session.", "ディスクから見える範囲に、セッションを妨げるものはありません。"),
  NO_FAULT_SEEN(
      "Nothing seen from the network prevents a session.", "ネットワークから見える範囲に、セッションを妨げるものはありません。"),
  CANNOT_TELL_FROM_DISK(
      "SYSTEM or SOFTWARE could not be read where they allow or prevent sessions, or have no Remote"
          + " Desktop, so nothing can be told.",
      "SYSTEM または SOFTWARE のうちセッションの可否を決める部分を読み取れないか、リモート デスクトップの設定がないため、" + "判断できません。"),
  CANNOT_TELL("No stage could be looked at, so nothing can be told.", "どの段階も観測できなかったため、判断できません。"),
  LOOK_CRASHED("The look failed by an error of rdpdoctor's own.", "rdpdoctor 自身のエラーにより観測に失敗しました。"),
  NO_VALUE("none", "なし"),
  YES("yes", "はい"),
  NO("no", "いいえ"),
  SECONDS("%s s", "%s 秒"),
  NOT_THERE("not there", "存在しない"),
  UNKNOWN("could not be read: %s", "読み取れない: %s"),
  ATTEMPTS("addresses", "アドレス"),
  FIRST_BYTES("first bytes", "先頭のバイト"),
  NEGOTIATION("negotiation", "応答"),
  NLA("NLA %s", "NLA は%s"),
  SECURITY_LAYER("security layer", "セキュリティ層"),
  LOOKS_LIKE("looks like", "推定"),
  ALL("all", "すべて"),
  STANDARD_SECURITY("standard RDP security", "標準 RDP セキュリティ"),
  FAILURE("refused", "拒否"),
  FLAGS("flags %s", "フラグ %s"),
  SILENT("no answer", "応答なし"),
  DISCONNECTED("ended by a Disconnect Provider Ultimatum", "Disconnect Provider Ultimatum で終了"),
  CLOSED("closed", "切断"),
  RESET("reset", "リセット"),
  MALFORMED("malformed", "不正な形式"),
  ANOMALY("anomaly", "異常"),
  REASON("reason", "理由"),
  GATEWAY("gateway", "RD ゲートウェイ"),
  SCHEMES("asks for", "認証方式"),
  TRANSPORT("transport", "トランスポート"),
  TLS("TLS", "TLS"),
  CERTIFICATE("certificate", "証明書"),
  SELF_SIGNED("self-signed", "自己署名"),
  ISSUED_BY("issued by %s", "発行者 %s"),
  VALIDITY("%s to %s, %s", "%s ～ %s、%s"),
  VALID_FROM_TO("%s to %s", "%s ～ %s"),
  NAMES("names", "名前"),
  THUMBPRINT("thumbprint", "拇印"),
  SERIAL("serial", "シリアル"),
  KEY("key", "鍵"),
  KEY_USAGES("key usages", "拡張キー使用法"),
  CHAIN("chain of %s", "チェーン長 %s"),
  METHODS("methods", "暗号化方式"),
  LEVEL("level", "レベル"),
  RDP_CERTIFICATE("RDP certificate", "RDP 証明書"),
  COMPUTER("computer", "コンピューター"),
  DOMAIN("domain", "ドメイン"),
  FOREST("forest", "フォレスト"),
  BUILD("Windows build", "Windows ビルド"),
  CREDSSP_VERSION("CredSSP", "CredSSP"),
  VERSION("version %s", "バージョン %s"),
  CLOCK("clock", "時計"),
  CLOCK_OFFSET("%s from ours", "こちらとの差 %s"),
  RDP_VERSION("RDP version %s", "RDP バージョン %s"),
  UDP("UDP", "UDP"),
  PERFORMANCE_ONLY("performance only", "性能にのみ影響"),
  CODE("code", "コード"),
  MEANS("means", "意味"),
  CANDIDATE_CAUSES("Causes to consider, likeliest first", "考えられる原因 (可能性の高い順)"),
  REMEDIES("Remedies, cheapest in security first", "対処 (セキュリティへの影響が小さい順)"),
  UNKNOWN_INPUT("Nothing known matches. The nearest:", "一致するものはありません。近いもの:"),
  UNKNOWN_INPUT_ALONE("Nothing known matches.", "一致するものはありません。");

  private static final String HOLE = "%s";

  private final Words words;

  Phrase(String en, String ja) {
    this.words = new Words(en, ja);
  }

  String in(Language language, Object... values) {
    String text = words.in(language);
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (Object value : values) {
      int hole = text.indexOf(HOLE, from);
      filled.append(text, from, hole).append(value);
      from = hole + HOLE.length();
    }
    return filled.append(text, from, text.length()).toString();
  }
}
