/**
 * Accounts, groups and rights from the hives SAM and SECURITY, read only.
 *
 * <p>Windows documents what these records mean (MS-SAMR, MS-LSAD), not how they lie in the
 * registry; the layouts here were seen to be the same from Windows NT 4.0 to Windows 10. All
 * numbers are little-endian; a SID is in the form of MS-DTYP 2.4.2.2.
 *
 * <pre>
 * SAM\Domains\Account              F: policies         V: table of 4, the machine's SID is the 2nd
 * SAM\Domains\Account\Users\(RID)  F: state            V: table of 17, name, hours, hashes
 * SAM\Domains\(domain)\Aliases\(RID)                   C: name and list of members
 * SAM\Domains\(domain)\Aliases\Members\(SID)\(RID)     default: groups of this member
 * Policy\Accounts\(SID)\ActSysAc                       default: mask of logon rights
 * Policy\PolPrDmN, PolPrDmS, PolDnDDN, PolAcDmS        default: names and SIDs of domains
 * Cache                                                NL$1 ...: cached logons
 * </pre>
 *
 * <p>Of a password's hash and of a cached logon nothing is read but lengths and a time: no byte of
 * a secret leaves its hive, and nothing is decrypted.
 */
@NullMarked
package rdpdoctor.disk.account;

import org.jspecify.annotations.NullMarked;
