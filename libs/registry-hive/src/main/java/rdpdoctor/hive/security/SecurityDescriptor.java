package rdpdoctor.hive.security;

import java.util.Optional;

/**
 * Who owns a key, who may do what with it, and what is audited (MS-DTYP 2.4.6).
 *
 * @param control 16 bits, such as {@link #DACL_PROTECTED}
 */
public record SecurityDescriptor(
    int control, Optional<Sid> owner, Optional<Sid> group, AccessList dacl, AccessList sacl) {

  public static final int DACL_PRESENT = 0x0004;
  public static final int SACL_PRESENT = 0x0010;
  public static final int DACL_AUTO_INHERIT_REQUIRED = 0x0100;
  public static final int SACL_AUTO_INHERIT_REQUIRED = 0x0200;
  public static final int DACL_AUTO_INHERITED = 0x0400;
  public static final int SACL_AUTO_INHERITED = 0x0800;
  public static final int DACL_PROTECTED = 0x1000;
  public static final int SACL_PROTECTED = 0x2000;

  /** The only form that is stored: what it points to lies behind it. */
  public static final int SELF_RELATIVE = 0x8000;

  /**
   * Reads a descriptor in its self-relative form; bytes that nothing points to do not matter.
   *
   * @throws MalformedDescriptorException if a SID, a list or an entry lies outside of what holds it
   */
  public static SecurityDescriptor decode(byte... bytes) throws MalformedDescriptorException {
    return new DescriptorReader(bytes).read();
  }

  /**
   * The text, such as {@code O:BAG:SYD:PAI(A;CI;KA;;;BA)}, with the accounts of a machine in full.
   *
   * @throws NoSddlException if an entry has a condition, a claim or an unknown type
   */
  public String toSddl() throws NoSddlException {
    return new Sddl(SidAliases.of(Optional.empty())).text(this);
  }

  /**
   * The same with {@code LA} and {@code LG} for the administrator and the guest of a machine.
   *
   * @param machine such as {@code S-1-5-21-1-2-3}, without an account
   */
  public String toSddl(Sid machine) throws NoSddlException {
    return new Sddl(SidAliases.of(Optional.of(machine))).text(this);
  }
}
