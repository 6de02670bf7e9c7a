package rdpdoctor.app.signin;

import java.nio.file.Path;
import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.rdp.account.Password;

/** Asks for a password: a file that was named, else the person at the terminal. */
public record PasswordPrompt(Session session) {

  public Password ask(Optional<Path> file, Words question) throws CommandFailure {
    if (file.isPresent()) {
      return PasswordFile.read(file.get(), session.in());
    }
    return session
        .environment()
        .secrets()
        .ask(question.in(session.language()))
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
