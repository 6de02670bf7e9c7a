package rdpdoctor.rdp.input;

/** pointerFlags, [MS-RDPBCGR] 2.2.8.1.1.3.1.1.3 and 2.2.8.1.1.3.1.1.4. */
public final class PointerFlags {

  /** The wheel that scrolls sideways was turned. */
  public static final int PTRFLAGS_HWHEEL = 0x0400;

  public static final int PTRFLAGS_WHEEL = 0x0200;
  public static final int PTRFLAGS_MOVE = 0x0800;

  /** Which of the buttons is down now; without it, it is up. */
  public static final int PTRFLAGS_DOWN = 0x8000;

  /** The left button. */
  public static final int PTRFLAGS_BUTTON1 = 0x1000;

  /** The right button. */
  public static final int PTRFLAGS_BUTTON2 = 0x2000;

  /** The middle button or the wheel. */
  public static final int PTRFLAGS_BUTTON3 = 0x4000;

  public static final int PTRXFLAGS_DOWN = 0x8000;
  public static final int PTRXFLAGS_BUTTON1 = 0x0001;
  public static final int PTRXFLAGS_BUTTON2 = 0x0002;

  /** The lowest nine bits are a number in two's complement, of which this is the sign. */
  private static final int WHEEL_NEGATIVE = 0x0100;

  private static final int WHEEL_ROTATION_MASK = 0x01FF;

  private PointerFlags() {}

  static int wheelRotation(int flags) {
    if ((flags & (PTRFLAGS_WHEEL | PTRFLAGS_HWHEEL)) == 0) {
      return 0;
    }
    int rotation = flags & WHEEL_ROTATION_MASK;
    return (flags & WHEEL_NEGATIVE) == 0 ? rotation : rotation - (WHEEL_ROTATION_MASK + 1);
  }
}
