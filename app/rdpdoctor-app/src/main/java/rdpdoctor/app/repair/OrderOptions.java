package rdpdoctor.app.repair;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.syntax.UserSyntax;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Order;
import rdpdoctor.diagnosis.repair.Wishes;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.knowledge.remedy.Treatments;

/** The options that say what is to be repaired, and how. */
final class OrderOptions {

  private static final String CAUSE = "--cause";
  private static final String REMEDY = "--remedy";
  private static final String ALLOW = "--allow";
  private static final String LOWERS_SECURITY = "lowers-security";
  private static final String LISTENER = "--listener";
  private static final String PORT = "--port";
  private static final String USER = "--user";
  private static final String LICENSE_SERVER = "--license-server";
  private static final String LICENSING_MODE = "--licensing-mode";
  private static final String MAX_CONNECTIONS = "--max-connections";

  private static final long LARGEST_LIMIT = 0xFFFF_FFFFL;

  private OrderOptions() {}

  static List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.values(
            language,
            "ID",
            new Words(
                "remove this cause only, also if it is only suspected; may be repeated",
                "この原因だけを取り除く (疑いの段階でも可)。複数指定可"),
            CAUSE),
        Options.values(
            language,
            "ID",
            new Words(
                "carry out this remedy, also if it lowers security; may be repeated",
                "この対処を実施する (セキュリティを低下させるものも可)。複数指定可"),
            REMEDY),
        Options.value(
            language,
            "WHAT",
            new Words(
                "lowers-security: where nothing else helps, choose a remedy that lowers security",
                "lowers-security: ほかに方法がない場合、セキュリティを低下させる対処も選ぶ"),
            ALLOW),
        Options.value(
            language,
            "NAME",
            new Words(
                "the listener that is meant, such as RDP-Tcp; default: all that are affected",
                "対象のリスナー (例: RDP-Tcp)。既定値は影響を受けるすべてのリスナー"),
            LISTENER),
        Options.value(
            language,
            "PORT",
            new Words("the port for change-rdp-port", "change-rdp-port で使うポート"),
            PORT),
        Options.value(
            language,
            "NAME",
            new Words(
                "who is to be let in: NAME, DOMAIN\\NAME or NAME@REALM",
                "サインインを許可するユーザー。NAME、DOMAIN\\NAME、NAME@REALM"),
            USER),
        Options.value(
            language,
            "NAME",
            new Words(
                "the licence server for configure-licensing", "configure-licensing で使うライセンス サーバー"),
            LICENSE_SERVER),
        Options.value(
            language,
            "MODE",
            new Words(
                "device or user, for configure-licensing",
                "device または user (configure-licensing で使う)"),
            LICENSING_MODE),
        Options.value(
            language,
            "N",
            new Words(
                "how many connections raise-connection-limit allows; default: no limit",
                "raise-connection-limit で許可する接続数。既定値は無制限"),
            MAX_CONNECTIONS));
  }

  static Order of(ParseResult arguments) throws UsageException {
    Set<String> causes = ids(arguments, CAUSE);
    for (String cause : causes) {
      require(
          KnowledgeBase.causeIds().contains(cause),
          CAUSE,
          cause,
          new Words("the id of a cause, as diagnose prints it", "diagnose が表示する原因の ID"));
    }
    Set<String> remedies = ids(arguments, REMEDY);
    for (String remedy : remedies) {
      require(
          Treatments.of(remedy).isPresent(),
          REMEDY,
          remedy,
          new Words("the id of a remedy that can be carried out", "実施できる対処の ID"));
    }
    return new Order(causes, remedies, allowsLowering(arguments), wishes(arguments));
  }

  private static Set<String> ids(ParseResult arguments, String option) {
    return new LinkedHashSet<>(Arrays.asList(arguments.matchedOptionValue(option, new String[0])));
  }

  private static boolean allowsLowering(ParseResult arguments) throws UsageException {
    Optional<String> allowed = text(arguments, ALLOW);
    if (allowed.isPresent()) {
      require(
          allowed.get().equals(LOWERS_SECURITY),
          ALLOW,
          allowed.get(),
          new Words(LOWERS_SECURITY, LOWERS_SECURITY));
    }
    return allowed.isPresent();
  }

  private static Wishes wishes(ParseResult arguments) throws UsageException {
    return new Wishes(
        text(arguments, LISTENER),
        port(arguments),
        user(arguments),
        text(arguments, LICENSE_SERVER),
        licensingMode(arguments),
        connectionLimit(arguments));
  }

  private static Optional<String> user(ParseResult arguments) throws UsageException {
    Optional<String> user = text(arguments, USER);
    return user.isPresent() ? Optional.of(UserSyntax.parse(user.get()).orUsage()) : user;
  }

  private static OptionalInt port(ParseResult arguments) throws UsageException {
    OptionalLong port = number(arguments, PORT, 1, 65535);
    return port.isPresent() ? OptionalInt.of((int) port.getAsLong()) : OptionalInt.empty();
  }

  /** The numbers of the value {@code LicensingMode}. */
  private static OptionalInt licensingMode(ParseResult arguments) throws UsageException {
    Optional<String> mode = text(arguments, LICENSING_MODE);
    if (mode.isEmpty()) {
      return OptionalInt.empty();
    }
    return switch (mode.get()) {
      case "device" -> OptionalInt.of(2);
      case "user" -> OptionalInt.of(4);
      default ->
          throw invalid(LICENSING_MODE, mode.get(), new Words("device or user", "device または user"));
    };
  }

  private static OptionalLong connectionLimit(ParseResult arguments) throws UsageException {
    return number(arguments, MAX_CONNECTIONS, 1, LARGEST_LIMIT);
  }

  private static OptionalLong number(ParseResult arguments, String option, long least, long most)
      throws UsageException {
    Optional<String> text = text(arguments, option);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    long number = text.get().matches("[0-9]{1,10}") ? Long.parseLong(text.get()) : -1;
    require(
        least <= number && number <= most,
        option,
        text.get(),
        new Words("%d to %d".formatted(least, most), "%d ～ %d".formatted(least, most)));
    return OptionalLong.of(number);
  }

  private static Optional<String> text(ParseResult arguments, String option) {
    return Optional.ofNullable(arguments.matchedOptionValue(option, null));
  }

  private static void require(boolean isValid, String option, String given, Words expected)
      throws UsageException {
    if (!isValid) {
      throw invalid(option, given, expected);
    }
  }

  private static UsageException invalid(String option, String given, Words expected) {
    return new UsageException(
        "%s is \"%s\", expected %s".formatted(option, given, expected.en()),
        "%s の値 \"%s\" は無効です。%s を指定してください".formatted(option, given, expected.ja()));
  }
}
