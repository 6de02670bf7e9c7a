package rdpdoctor.knowledge.derive;

import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.ErrorInfoFamily;

/** The ranges of Set Error Info, [MS-RDPBCGR] 2.2.5.1.1. */
final class ErrorInfo {

  private ErrorInfo() {}

  static ErrorInfoFamily family(WireCode code) {
    long value = code.value();
    if (value == 0) {
      return ErrorInfoFamily.NONE;
    }
    if (isBetween(value, 0x1, 0xff)) {
      return ErrorInfoFamily.SESSION;
    }
    if (isBetween(value, 0x100, 0x1ff)) {
      return ErrorInfoFamily.LICENSING;
    }
    if (isBetween(value, 0x400, 0x4ff)) {
      return ErrorInfoFamily.BROKER;
    }
    return isBetween(value, 0x10c9, 0x11ff) ? ErrorInfoFamily.PROTOCOL : ErrorInfoFamily.OTHER;
  }

  private static boolean isBetween(long value, long first, long last) {
    return first <= value && value <= last;
  }
}
