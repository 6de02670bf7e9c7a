/**
 * Security descriptors as the registry stores them, self-relative, and their text in SDDL.
 *
 * <pre>
 *  0  revision (1) | reserved (1) | control (2)
 *  4  offset of the owner
 *  8  offset of the group
 * 12  offset of the SACL, 0 for none
 * 16  offset of the DACL, 0 for none
 * 20  the two SIDs and the two lists, in any order
 * </pre>
 *
 * <p>After MS-DTYP 2.4 (SID 2.4.2, ACE 2.4.4, ACL 2.4.5, SECURITY_DESCRIPTOR 2.4.6) and 2.5.1
 * (SDDL). Where the grammar leaves a choice, the text is the one that Windows' own
 * ConvertSecurityDescriptorToStringSecurityDescriptor chooses:
 *
 * <ul>
 *   <li>A mask that is exactly the rights of a key or of a file has one name: {@code KA}, {@code
 *       KR}, {@code KW}, {@code FA}, {@code FR}, {@code FW}, {@code FX}. Samba 4.17 spells the
 *       bits.
 *   <li>Otherwise names stand in the order of their bits, lowest first: {@code CCDCLCSWRPSDRC},
 *       {@code SDGXGWGR}. Samba has an order of its own.
 *   <li>A mask with any bit that has no name is one number, {@code 0x111fffff}; Samba pads it to
 *       eight digits.
 *   <li>The flags of a list stand as {@code P}, {@code AR}, {@code AI}.
 *   <li>A SACL that is said to be present without being there is {@code S:NO_ACCESS_CONTROL}. Samba
 *       prints nothing.
 * </ul>
 *
 * <p>Windows prints {@code LA} and {@code LG} for the accounts 500 and 501 of the machine that it
 * runs on. A descriptor from a disk does not say which machine that is, so it must be given, or the
 * SID is written in full.
 */
@NullMarked
package rdpdoctor.hive.security;

import org.jspecify.annotations.NullMarked;
