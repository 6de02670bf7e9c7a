package rdpdoctor.rdp.input;

/** One event of the client's keyboard or mouse. */
public sealed interface InputEvent {

  /**
   * A key of the keyboard, TS_KEYBOARD_EVENT: [MS-RDPBCGR] 2.2.8.1.1.3.1.1.1 and 2.2.8.1.2.2.1.
   *
   * @param keyCode the scan code of set 1 without its prefix
   * @param keyboardFlags those of {@link KeyboardFlags}
   */
  record ScanCode(int keyCode, int keyboardFlags) implements InputEvent {

    public boolean isReleased() {
      return (keyboardFlags & KeyboardFlags.KBDFLAGS_RELEASE) != 0;
    }

    /** Whether the prefix E0 belongs to the scan code. */
    public boolean isExtended() {
      return (keyboardFlags & KeyboardFlags.KBDFLAGS_EXTENDED) != 0;
    }
  }

  /**
   * A character that no key of the layout has, TS_UNICODE_KEYBOARD_EVENT: [MS-RDPBCGR]
   * 2.2.8.1.1.3.1.1.2 and 2.2.8.1.2.2.2.
   *
   * @param unicodeCode one code unit of UTF-16
   * @param keyboardFlags {@link KeyboardFlags#KBDFLAGS_RELEASE} or none
   */
  record UnicodeKey(int unicodeCode, int keyboardFlags) implements InputEvent {

    public boolean isReleased() {
      return (keyboardFlags & KeyboardFlags.KBDFLAGS_RELEASE) != 0;
    }
  }

  /**
   * The mouse at a place of the desktop, TS_POINTER_EVENT: [MS-RDPBCGR] 2.2.8.1.1.3.1.1.3 and
   * 2.2.8.1.2.2.3.
   *
   * @param pointerFlags those of {@link PointerFlags}
   */
  record Mouse(int pointerFlags, int x, int y) implements InputEvent {

    public boolean has(int flag) {
      return (pointerFlags & flag) != 0;
    }

    /** How far a wheel was turned, 120 a notch; 0 where it is no turn of a wheel. */
    public int wheelRotation() {
      return PointerFlags.wheelRotation(pointerFlags);
    }
  }

  /**
   * A fourth or fifth button, TS_POINTERX_EVENT: [MS-RDPBCGR] 2.2.8.1.1.3.1.1.4 and 2.2.8.1.2.2.4.
   *
   * @param pointerFlags {@link PointerFlags#PTRXFLAGS_DOWN} and a button
   */
  record ExtendedMouse(int pointerFlags, int x, int y) implements InputEvent {}

  /**
   * The mouse moved on from where it was, TS_RELPOINTER_EVENT: [MS-RDPBCGR] 2.2.8.1.1.3.1.1.7 and
   * 2.2.8.1.2.2.7.
   *
   * @param pointerFlags those of {@link PointerFlags}, extended buttons among them
   * @param deltaX from -32768 to 32767, as deltaY
   */
  record RelativeMouse(int pointerFlags, int deltaX, int deltaY) implements InputEvent {}

  /**
   * The state of the toggle keys, TS_SYNC_EVENT: [MS-RDPBCGR] 2.2.8.1.1.3.1.1.5 and 2.2.8.1.2.2.5.
   * All other keys are up.
   *
   * @param toggleFlags of the keys that are on
   */
  record Synchronize(int toggleFlags) implements InputEvent {
    public static final int SCROLL_LOCK = 0x01;
    public static final int NUM_LOCK = 0x02;
    public static final int CAPS_LOCK = 0x04;
    public static final int KANA_LOCK = 0x08;
  }

  /**
   * When the input was made by the client's clock, TS_FP_QOETIMESTAMP_EVENT: [MS-RDPBCGR]
   * 2.2.8.1.2.2.6. There is none on the slow path.
   *
   * @param timestamp in milliseconds
   */
  record QoeTimestamp(long timestamp) implements InputEvent {}
}
