package rdpdoctor.app.signin;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.syntax.PathSyntax;
import rdpdoctor.app.syntax.TargetSyntax;
import rdpdoctor.app.syntax.UserSyntax;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.kerberos.KdcLocator;
import rdpdoctor.network.signin.Thumbprint;

/** The options of a sign-in. */
public final class SignInOptions {

  private static final String USER = "--user";
  private static final String PASSWORD_FILE = "--password-file";
  private static final String TICKET_CACHE = "--ticket-cache";
  private static final String KDC = "--kdc";
  private static final String PIN = "--pin";
  private static final String UNTIL = "--until";
  private static final String SCREENSHOT = "--screenshot";
  private static final String COMPARE_USER = "--compare-user";
  private static final String COMPARE_NTLM = "--compare-ntlm";
  private static final String NO_NLA = "--no-nla";

  /** What means nothing without somebody who signs in. */
  private static final List<String> BELONGING =
      List.of(
          PASSWORD_FILE,
          TICKET_CACHE,
          KDC,
          PIN,
          UNTIL,
          SCREENSHOT,
          COMPARE_USER,
          COMPARE_NTLM,
          NO_NLA);

  private static final List<Stage> ENDS =
      List.of(
          Stage.AUTHENTICATE,
          Stage.AUTHORIZE,
          Stage.CONNECT,
          Stage.LICENSE,
          Stage.LOGON,
          Stage.SESSION);

  private SignInOptions() {}

  public static List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.value(
            language,
            "NAME",
            new Words(
                "sign in once as NAME, .\\NAME, DOMAIN\\NAME or NAME@REALM; with --disk, look the"
                    + " account up there instead",
                "NAME、.\\NAME、DOMAIN\\NAME、NAME@REALM として 1 回サインインする。--disk があればディスクのアカウントを調べる"),
            USER),
        Options.value(
            language,
            "FILE",
            new Words(
                "read the password from the first line of a file; - is standard input; default: ask",
                "パスワードをファイルの 1 行目から読み取る。- は標準入力。既定では端末で尋ねる"),
            PASSWORD_FILE),
        Options.value(
            language,
            "FILE",
            new Words(
                "use the Kerberos tickets of this cache and no password",
                "パスワードの代わりに、このキャッシュの Kerberos チケットを使う"),
            TICKET_CACHE),
        Options.value(
            language,
            "HOST",
            new Words(
                "ask this key distribution center, HOST or HOST:PORT, instead of the one that DNS"
                    + " names",
                "DNS の示す KDC の代わりに、この KDC に問い合わせる (HOST または HOST:PORT)"),
            KDC),
        Options.value(
            language,
            "THUMBPRINT",
            new Words(
                "send credentials only to the server with this certificate (SHA-1 or SHA-256)",
                "この証明書 (SHA-1 または SHA-256 の拇印) のサーバーにだけ資格情報を送信する"),
            PIN),
        Options.value(
            language,
            "STAGE",
            new Words(
                "stop behind authenticate, authorize, connect, license, logon or session;"
                    + " default: logon",
                "この段階で止める。authenticate、authorize、connect、license、logon、session のいずれか。既定値: logon"),
            UNTIL),
        Options.value(
            language,
            "FILE",
            new Words(
                "go on to the first full picture and save it as PNG", "最初の全画面まで進み、PNG 画像として保存する"),
            SCREENSHOT),
        Options.value(
            language,
            "NAME",
            new Words(
                "sign in once with this account as well, such as a local one beside a domain one",
                "このアカウントでも 1 回サインインする。ドメイン アカウントとローカル アカウントの比較など"),
            COMPARE_USER),
        Options.flag(
            language,
            new Words(
                "sign in once by NTLM as well, to tell Kerberos and NTLM apart",
                "NTLM でも 1 回サインインし、Kerberos と NTLM を比較する"),
            COMPARE_NTLM),
        Options.flag(
            language,
            new Words(
                "sign in within the session, as a client without Network Level Authentication",
                "ネットワーク レベル認証を使わず、セッション内でサインインする"),
            NO_NLA));
  }

  /** Who signs in, as it was typed; empty where nobody does. */
  public static Optional<String> user(ParseResult arguments) throws UsageException {
    if (arguments.hasMatchedOption(USER)) {
      return Optional.of(UserSyntax.parse(arguments.matchedOptionValue(USER, "")).orUsage());
    }
    for (String option : BELONGING) {
      if (arguments.hasMatchedOption(option)) {
        throw new UsageException(
            option + " without an account, expected --user NAME as well",
            option + " だけが指定されました。--user NAME も指定してください");
      }
    }
    return Optional.empty();
  }

  /** What a disk cannot be asked. */
  public static void refuseSignIn(ParseResult arguments) throws UsageException {
    for (String option : BELONGING) {
      if (arguments.hasMatchedOption(option)) {
        throw new UsageException(
            option + " with a disk, expected a TARGET alone: nobody signs in to a disk",
            option + " はディスクと一緒に指定できません。ディスクにはサインインできません");
      }
    }
  }

  /** The sign-in as that user. */
  public static SignInWish wish(String user, ParseResult arguments) throws UsageException {
    Optional<Path> screenshot = path(arguments, SCREENSHOT);
    Optional<Path> ticketCache = path(arguments, TICKET_CACHE);
    Optional<Path> passwordFile = path(arguments, PASSWORD_FILE);
    if (ticketCache.isPresent() && passwordFile.isPresent()) {
      throw new UsageException(
          "--ticket-cache with --password-file, expected one of the two",
          "--ticket-cache と --password-file はどちらか一方だけを指定してください");
    }
    return new SignInWish(
        user,
        passwordFile,
        ticketCache,
        kdc(arguments),
        pin(arguments),
        screenshot.isPresent() ? Stage.SESSION : until(arguments),
        screenshot,
        compareUser(arguments),
        arguments.hasMatchedOption(COMPARE_NTLM),
        arguments.hasMatchedOption(NO_NLA));
  }

  private static Optional<Path> path(ParseResult arguments, String option) throws UsageException {
    return arguments.hasMatchedOption(option)
        ? Optional.of(PathSyntax.parse(arguments.matchedOptionValue(option, "")).orUsage())
        : Optional.empty();
  }

  private static Optional<Endpoint> kdc(ParseResult arguments) throws UsageException {
    return arguments.hasMatchedOption(KDC)
        ? TargetSyntax.parse(arguments.matchedOptionValue(KDC, ""))
            .orUsage()
            .endpoints(List.of(KdcLocator.KERBEROS_PORT))
            .findFirst()
        : Optional.empty();
  }

  private static Optional<String> compareUser(ParseResult arguments) throws UsageException {
    return arguments.hasMatchedOption(COMPARE_USER)
        ? Optional.of(UserSyntax.parse(arguments.matchedOptionValue(COMPARE_USER, "")).orUsage())
        : Optional.empty();
  }

  private static Optional<Thumbprint> pin(ParseResult arguments) throws UsageException {
    if (!arguments.hasMatchedOption(PIN)) {
      return Optional.empty();
    }
    String text = arguments.matchedOptionValue(PIN, "");
    Optional<Thumbprint> pin = Thumbprint.parse(text);
    if (pin.isEmpty()) {
      throw new UsageException(
          PIN + " is \"" + text + "\", expected the 40 or 64 hex digits of a thumbprint",
          PIN + " の値 \"" + text + "\" は無効です。拇印を 40 桁または 64 桁の 16 進数で指定してください");
    }
    return pin;
  }

  private static Stage until(ParseResult arguments) throws UsageException {
    String name = arguments.matchedOptionValue(UNTIL, "logon");
    for (Stage stage : ENDS) {
      if (stage.name().toLowerCase(Locale.ROOT).equals(name)) {
        return stage;
      }
    }
    throw new UsageException(
        UNTIL
            + " is \""
            + name
            + "\", expected authenticate, authorize, connect, license, logon or session",
        UNTIL
            + " の値 \""
            + name
            + "\" は無効です。authenticate、authorize、connect、license、logon、session のいずれかを指定してください");
  }
}
