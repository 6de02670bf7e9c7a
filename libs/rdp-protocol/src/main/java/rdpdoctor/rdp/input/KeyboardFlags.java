package rdpdoctor.rdp.input;

/** keyboardFlags of the slow path, [MS-RDPBCGR] 2.2.8.1.1.3.1.1.1, and their form in the fast. */
public final class KeyboardFlags {

  /** The prefix E0 belongs to the scan code. */
  public static final int KBDFLAGS_EXTENDED = 0x0100;

  /** The prefix E1 belongs to the scan code: the key Pause. */
  public static final int KBDFLAGS_EXTENDED1 = 0x0200;

  /** The key was down before; the fast path cannot tell. */
  public static final int KBDFLAGS_DOWN = 0x4000;

  public static final int KBDFLAGS_RELEASE = 0x8000;

  private static final int FASTPATH_INPUT_KBDFLAGS_RELEASE = 0x01;
  private static final int FASTPATH_INPUT_KBDFLAGS_EXTENDED = 0x02;
  private static final int FASTPATH_INPUT_KBDFLAGS_EXTENDED1 = 0x04;

  private KeyboardFlags() {}

  static int toFastPath(int flags) {
    return translate(flags, KBDFLAGS_RELEASE, FASTPATH_INPUT_KBDFLAGS_RELEASE)
        | translate(flags, KBDFLAGS_EXTENDED, FASTPATH_INPUT_KBDFLAGS_EXTENDED)
        | translate(flags, KBDFLAGS_EXTENDED1, FASTPATH_INPUT_KBDFLAGS_EXTENDED1);
  }

  static int ofFastPath(int flags) {
    return translate(flags, FASTPATH_INPUT_KBDFLAGS_RELEASE, KBDFLAGS_RELEASE)
        | translate(flags, FASTPATH_INPUT_KBDFLAGS_EXTENDED, KBDFLAGS_EXTENDED)
        | translate(flags, FASTPATH_INPUT_KBDFLAGS_EXTENDED1, KBDFLAGS_EXTENDED1);
  }

  private static int translate(int flags, int flag, int translated) {
    return (flags & flag) != 0 ? translated : 0;
  }
}
