/**
 * Kerberos for CredSSP, with the JDK's own GSS.
 *
 * <p><b>How the JDK is led.</b> Its Kerberos has one configuration a process, waits thirty seconds
 * for a KDC, three times, repeats a lost proof of the password at the next KDC, and throws failures
 * whose code only a class in a package of its own can tell. So it never speaks to a KDC here. For
 * the time of an attempt the process has a krb5.conf that names a relay on loopback as the KDC of
 * every realm ({@link rdpdoctor.network.kerberos.ProcessSettings}); {@link
 * rdpdoctor.network.kerberos.KdcRelay} finds the real one, asks it in time, hands the answer back
 * to the byte, and notes from the very bytes which code and which time a refusal carried. No
 * sentence of the JDK or of a KDC is ever looked at. The file holds no secret; it is a temporary
 * one because that is all that the JDK reads, and the only one that a collector writes. Each login
 * reads it anew ({@code refreshKrb5Config}), which makes any number of attempts in one process, one
 * after the other, with another KDC or realm each time.
 *
 * <p><b>Attempts.</b> One proof of the password passes the relay, to the KDC that asked for it:
 * whatever comes after is held back. So one consent is one attempt in the eyes of every KDC.
 *
 * <p><b>Secrets.</b> The login module works on an array that is overwritten as soon as it returns;
 * the copy of the JDK's request builder is overwritten where the login succeeds, and left to the
 * garbage collector where it fails. The account's own ticket is destroyed once the first token is
 * made. The session key lives in the GSS context until that is disposed of; tickets for other
 * realms stay in a cache of the JDK until they expire or the process ends.
 *
 * <p><b>Left out on purpose.</b> Delegation, which is CredSSP's own task; RC4 and DES, which the
 * JDK has switched off: an account or a service with nothing better is reported as such; UDP, as
 * every KDC listens on TCP too; channel bindings, which CredSSP's binding to the public key makes
 * superfluous.
 */
@NullMarked
package rdpdoctor.network.kerberos;

import org.jspecify.annotations.NullMarked;
