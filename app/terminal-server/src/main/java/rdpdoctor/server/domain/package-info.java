/**
 * A real domain behind the terminal server, as that of a member of it.
 *
 * <p><b>NTLM</b> and names with passwords are judged by the domain controller, asked through
 * winbindd. Its client library {@code libwbclient} has a stable interface and answers with the very
 * NTSTATUS; the program {@code ntlm_auth} would tell the same in English sentences only, and take
 * responses as arguments that everybody on the machine can read. Whoever runs the server needs
 * access to winbindd's privileged pipe, as for {@code ntlm_auth}.
 *
 * <p>What winbindd does not tell apart, the server cannot either: with a domain controller whose
 * clock is an hour off it fails to sign in itself, and that looks like a trust that is broken,
 * where a Windows would go on judging NTLM.
 *
 * <p><b>Kerberos</b> tickets are judged without anybody else, by the keys in a keytab, with the
 * JDK's own GSS.
 */
@NullMarked
package rdpdoctor.server.domain;

import org.jspecify.annotations.NullMarked;
