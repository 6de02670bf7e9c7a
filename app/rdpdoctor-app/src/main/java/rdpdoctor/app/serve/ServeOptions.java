package rdpdoctor.app.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.scenario.DomainState;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** The options of {@code serve}. */
final class ServeOptions {

  static final String REGISTRY = "--registry";
  static final String SCENARIO = "--scenario";
  static final String WRITE = "--write";
  static final String LISTEN = "--listen";
  static final String USER = "--user";
  static final String PASSWORD_FILE = "--password-file";
  static final String DOMAIN_CONTROLLER = "--domain-controller";
  static final String KEYTAB = "--keytab";
  static final String SHELL = "--shell";
  static final String CERTIFICATE = "--certificate";
  static final String KEY = "--key";

  private static final String WINBIND = "winbind";

  private ServeOptions() {}

  static List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.value(
            language,
            "PATH",
            new Words(
                "behave as the machine on this volume or in this folder of hives, which is read and"
                    + " never written; or as a healthy one with this .reg file laid over it;"
                    + " changes count at once",
                "このボリュームまたはハイブのフォルダーのマシンとして動作する (読み取りのみ)。.reg ファイルなら正常なマシンに" + "重ねる。変更は即座に反映される"),
            REGISTRY),
        Options.value(
            language,
            "NAME",
            new Words(
                "behave as a machine on which one thing is out of order; list shows the names",
                "特定の問題があるマシンとして動作する。list で名前を一覧表示"),
            SCENARIO),
        Options.value(
            language,
            "FOLDER",
            new Words(
                "write the disk of the scenario to a new folder and go by that, so that it can be"
                    + " diagnosed and repaired",
                "シナリオのディスクを新しいフォルダーに書き出して使用する (診断・修復用)"),
            WRITE),
        Options.value(
            language,
            "ADDRESS",
            new Words(
                "where to listen, ADDRESS:PORT; default: 127.0.0.1, on the ports of the machine;"
                    + " port 0: any",
                "リッスンする場所 (アドレス:ポート)。既定値は 127.0.0.1 とマシンのポート。ポート 0 は任意の空きポート"),
            LISTEN),
        Options.value(
            language,
            "NAME",
            new Words(
                "who may sign in: NAME or DOMAIN\\NAME; without one, nobody",
                "サインインできるユーザー (NAME または DOMAIN\\NAME)。省略すると誰もサインインできない"),
            USER),
        Options.value(
            language,
            "FILE",
            new Words(
                "read the password from the first line of a file; - is standard input; default:"
                    + " ask",
                "パスワードをファイルの 1 行目から読み取る。- は標準入力。既定では端末で尋ねる"),
            PASSWORD_FILE),
        Options.value(
            language,
            "STATE",
            new Words(
                "what the domain controller of a domain member does: answers, silent, distrusts;"
                    + " winbind: it is the one of the domain that this computer has joined",
                "ドメイン コントローラーの状態。answers (応答)、silent (無応答)、distrusts (信頼関係なし)。"
                    + "winbind はこのコンピューターが参加しているドメインを使用する"),
            DOMAIN_CONTROLLER),
        Options.value(
            language,
            "FILE",
            new Words(
                "accept Kerberos tickets that the keys in this keytab open",
                "この keytab のキーで開ける Kerberos チケットを受け入れる"),
            KEYTAB),
        Options.flag(
            language,
            new Words(
                "give sessions a shell with your own permissions instead of the desktop",
                "デスクトップの代わりに、実行ユーザーの権限のシェルを提供する"),
            SHELL),
        Options.value(
            language,
            "FILE",
            new Words(
                "show this certificate, in PEM; default: a self-signed one",
                "この証明書 (PEM) を使用する。既定値は自己署名証明書"),
            CERTIFICATE),
        Options.value(language, "FILE", new Words("its private key, in PEM", "その秘密鍵 (PEM)"), KEY),
        Options.colour(language));
  }

  static Optional<String> text(ParseResult arguments, String option) {
    return Optional.ofNullable(arguments.matchedOptionValue(option, null));
  }

  static Optional<DomainChoice> domainChoice(ParseResult arguments) throws UsageException {
    Optional<String> text = text(arguments, DOMAIN_CONTROLLER);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (DomainState state : DomainState.values()) {
      if (state.name().toLowerCase(Locale.ROOT).equals(text.get())) {
        return Optional.of(new DomainChoice.Simulated(state));
      }
    }
    if (text.get().equals(WINBIND)) {
      return Optional.of(new DomainChoice.Winbind());
    }
    throw new UsageException(
        DOMAIN_CONTROLLER
            + " is \""
            + text.get()
            + "\", expected answers, silent, distrusts or winbind",
        DOMAIN_CONTROLLER
            + " の値 \""
            + text.get()
            + "\" は無効です。answers、silent、distrusts、winbind のいずれかを指定してください");
  }
}
