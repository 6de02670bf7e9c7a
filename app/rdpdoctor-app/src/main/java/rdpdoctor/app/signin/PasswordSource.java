package rdpdoctor.app.signin;

import java.nio.file.Path;
import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.network.Endpoint;
import rdpdoctor.rdp.account.Password;

/** Where passwords come from: a file that was named, else the person at the terminal. */
public record PasswordSource(SignInWish wish, Session session) {

  /** To type the password is to agree to one attempt. */
  public Password ask(String user, Endpoint endpoint) throws CommandFailure {
    Optional<Path> file = wish.passwordFile().filter(_ -> user.equals(wish.user()));
    return new PasswordPrompt(session)
        .ask(
            file,
            new Words(
                "password of %s at %s, for one attempt: ".formatted(user, endpoint),
                "%s のパスワード (接続先 %s、試行は 1 回): ".formatted(user, endpoint)));
  }
}
