package rdpdoctor.app.syntax;

import rdpdoctor.diagnosis.account.AccountName;

/** Reads the name of somebody who signs in, which is kept as it was typed. */
public final class UserSyntax {

  private UserSyntax() {}

  public static Parsed<String> parse(String text) {
    return AccountName.parse(text).isPresent()
        ? new Parsed.Valid<>(text)
        : Parsed.invalid(
            "user is \"%s\", expected NAME, .\\NAME, DOMAIN\\NAME or NAME@REALM".formatted(text),
            "ユーザー \"%s\" は無効です。NAME、.\\NAME、DOMAIN\\NAME、NAME@REALM のいずれかを指定してください"
                .formatted(text));
  }
}
