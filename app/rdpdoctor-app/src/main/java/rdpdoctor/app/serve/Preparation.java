package rdpdoctor.app.serve;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.signin.PasswordPrompt;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountName;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.server.Machine;
import rdpdoctor.server.Placement;
import rdpdoctor.server.ServerSettings;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.desktop.Shell;
import rdpdoctor.server.session.Hosting;
import rdpdoctor.server.tls.CertificateSource;
import rdpdoctor.server.tls.PemCertificate;

/** Makes of a request what a terminal server is started with. */
record Preparation(ServeRequest request, Session session) {

  private static final String THIS_MACHINE = ".";

  ServerSettings settings() throws CommandFailure {
    // The versions of TLS that a machine offers are its own choice, and not that of this JDK.
    LegacyTls.allow();
    InstantSource clock = InstantSource.system();
    Machine machine = new Workshop(localAccounts()).make(request.blueprint());
    KnownPasswords passwords = passwords();
    return new ServerSettings(
        machine,
        request.listen().map(Placement::at).orElseGet(Placement::onLoopback),
        passwords,
        Domains.of(request.domain(), request.keytab(), passwords),
        request.shell() ? _ -> Shell.ofUser() : Hosting.desktop(),
        certificates(clock),
        clock);
  }

  /** Those that a machine of ours is to have. */
  private List<String> localAccounts() {
    return account()
        .filter(name -> name.authority().isEmpty() || name.isOf(Optional.of(THIS_MACHINE)))
        .map(AccountName::account)
        .stream()
        .toList();
  }

  private Optional<AccountName> account() {
    return request.user().flatMap(AccountName::parse);
  }

  private KnownPasswords passwords() throws CommandFailure {
    Optional<AccountName> account = account();
    if (account.isEmpty()) {
      return KnownPasswords.none();
    }
    String user = request.user().orElseThrow();
    Words question =
        new Words(
            "password that %s shall have: ".formatted(user), "%s に設定するパスワード: ".formatted(user));
    try (Password password = new PasswordPrompt(session).ask(request.passwordFile(), question)) {
      return KnownPasswords.none().and(account.get(), password);
    }
  }

  private CertificateSource certificates(InstantSource clock) throws CommandFailure {
    Optional<ServeRequest.Pem> pem = request.pem();
    return pem.isPresent() ? pinned(pem.get()) : CertificateSource.selfSigned(clock);
  }

  private static CertificateSource pinned(ServeRequest.Pem pem) throws CommandFailure {
    try {
      return CertificateSource.fixed(PemCertificate.read(pem.certificate(), pem.key()));
    } catch (IOException e) {
      throw failure(ExitCode.NO_INPUT, "cannot be read", "読み取れません", pem, e);
    } catch (GeneralSecurityException e) {
      throw failure(ExitCode.BAD_INPUT, "cannot be used", "使用できません", pem, e);
    }
  }

  private static CommandFailure failure(
      ExitCode code, String en, String ja, ServeRequest.Pem pem, Exception e) {
    String why = String.valueOf(e.getMessage());
    return new CommandFailure(
        code,
        new Words(
            "certificate %s %s: %s".formatted(pem.certificate(), en, why),
            "証明書 %s を%s: %s".formatted(pem.certificate(), ja, why)),
        e);
  }
}
