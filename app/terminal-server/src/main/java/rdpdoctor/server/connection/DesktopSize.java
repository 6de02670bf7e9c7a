package rdpdoctor.server.connection;

import rdpdoctor.rdp.gcc.Desktop;

/** The desktop that a client gets, which is the one that it asks for, within bounds. */
final class DesktopSize {

  private static final int SMALLEST = 200;

  /** As Windows Server 2008 R2 and later: 4096 by 2048, and more only by several monitors. */
  private static final int LARGEST = 4096;

  private static final int FEWEST_BITS = 8;

  private DesktopSize() {}

  static Desktop of(Desktop wanted) {
    return new Desktop(
        Math.clamp(wanted.width(), SMALLEST, LARGEST),
        Math.clamp(wanted.height(), SMALLEST, LARGEST),
        Math.max(wanted.bitsPerPixel(), FEWEST_BITS));
  }
}
