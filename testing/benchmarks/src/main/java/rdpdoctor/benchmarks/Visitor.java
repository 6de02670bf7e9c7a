package rdpdoctor.benchmarks;

import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;

/**
 * Who opens a session.
 *
 * @param account nobody if empty
 */
record Visitor(String clientName, String account, String password) {

  static Visitor nobody() {
    return new Visitor("LOAD", "", "");
  }

  Introduction introduction() {
    if (account.isEmpty()) {
      return Introduction.anonymous();
    }
    AccountName name = AccountName.parse(account);
    return Introduction.of(
        ClientInformation.signingIn(name.domain(), name.user(), ExtendedInformation.NONE),
        Password.takeOver(password.toCharArray()));
  }
}
