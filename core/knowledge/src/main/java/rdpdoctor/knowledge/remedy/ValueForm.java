package rdpdoctor.knowledge.remedy;

import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** The same number or text under another type. */
final class ValueForm {

  private ValueForm() {}

  /** Unchanged where the type has no form for it. */
  static RegistryValue as(RegistryType type, RegistryValue value) {
    return switch (value) {
      case RegistryValue.Dword dword -> number(type, dword);
      case RegistryValue.Text(String text, boolean _) when isText(type) -> text(type, text);
      case RegistryValue.Text text -> text;
      case RegistryValue.Qword qword -> qword;
      case RegistryValue.Strings strings -> strings;
      case RegistryValue.Binary binary -> binary;
      case RegistryValue.Other other -> other;
      case RegistryValue.Malformed malformed -> malformed;
    };
  }

  private static RegistryValue number(RegistryType type, RegistryValue.Dword dword) {
    if (isText(type)) {
      return text(type, Long.toString(dword.unsigned()));
    }
    return type.equals(RegistryType.QWORD) ? new RegistryValue.Qword(dword.unsigned()) : dword;
  }

  private static boolean isText(RegistryType type) {
    return type.equals(RegistryType.SZ) || type.equals(RegistryType.EXPAND_SZ);
  }

  private static RegistryValue text(RegistryType type, String text) {
    return new RegistryValue.Text(text, type.equals(RegistryType.EXPAND_SZ));
  }
}
