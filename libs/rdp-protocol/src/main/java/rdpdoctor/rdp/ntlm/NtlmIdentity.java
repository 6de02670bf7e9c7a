package rdpdoctor.rdp.ntlm;

import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;

/**
 * Who signs in.
 *
 * @param password stays its owner's to close
 * @param workstation the client's NetBIOS name, or empty: accounts can be limited to workstations
 */
public record NtlmIdentity(AccountName account, Password password, String workstation) {}
