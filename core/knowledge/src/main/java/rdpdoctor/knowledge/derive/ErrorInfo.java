package rdpdoctor.knowledge.derive;

import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.ErrorInfoFamily;

/** The ranges of Set Error Info, [MS-RDPBCGR] 2.2.5.1.1. */
final class ErrorInfo {

  /** ERRINFO_PEER_DISCONNECTED lies among the objections to the protocol and is none. */
  private static final long PEER_DISCONNECTED = 0x1196;

  private ErrorInfo() {}

  static ErrorInfoFamily family(WireCode code) {
    long value = code.value();
    if (value == 0) {
      return ErrorInfoFamily.NONE;
    }
    if (isBetween(value, 0x1, 0xff)) {
      return isOfDriver(value) ? ErrorInfoFamily.DISPLAY_DRIVER : ErrorInfoFamily.SESSION;
    }
    if (isBetween(value, 0x100, 0x1ff)) {
      return ErrorInfoFamily.LICENSING;
    }
    if (isBetween(value, 0x400, 0x4ff)) {
      return ErrorInfoFamily.BROKER;
    }
    return isBetween(value, 0x10c9, 0x11ff) ? objection(value) : ErrorInfoFamily.OTHER;
  }

  private static boolean isOfDriver(long value) {
    return value == 0xf || value == 0x11 || value == 0x12;
  }

  private static ErrorInfoFamily objection(long value) {
    if (value == PEER_DISCONNECTED) {
      return ErrorInfoFamily.SESSION;
    }
    return isAboutEncryption(value) ? ErrorInfoFamily.ENCRYPTION : ErrorInfoFamily.PROTOCOL;
  }

  private static boolean isAboutEncryption(long value) {
    return value == 0x10e0 || isBetween(value, 0x1111, 0x1126) || isBetween(value, 0x1191, 0x1195);
  }

  private static boolean isBetween(long value, long first, long last) {
    return first <= value && value <= last;
  }
}
