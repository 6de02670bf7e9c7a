package rdpdoctor.app.signin;

import java.nio.file.Path;
import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.network.Endpoint;
import rdpdoctor.rdp.account.Password;

/** Where passwords come from: a file that was named, else the person at the terminal. */
public record PasswordSource(SignInWish wish, Session session) {

  /** To type the password is to agree to one attempt. */
  public Password ask(String user, Endpoint endpoint) throws CommandFailure {
    Optional<Path> file = wish.passwordFile().filter(_ -> user.equals(wish.user()));
    if (file.isPresent()) {
      return PasswordFile.read(file.get(), session.in());
    }
    String question =
        new Words(
                "password of %s at %s, for one attempt: ".formatted(user, endpoint),
                "%s のパスワード (接続先 %s、試行は 1 回): ".formatted(user, endpoint))
            .in(session.language());
    return session
        .environment()
        .secrets()
        .ask(question)
        .map(Password::takeOver)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.NO_INPUT,
                    new Words(
                        "no terminal to ask for the password, expected --password-file FILE",
                        "パスワードを尋ねる端末がありません。--password-file FILE を指定してください")));
  }
}
