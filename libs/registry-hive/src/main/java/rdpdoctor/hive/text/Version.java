package rdpdoctor.hive.text;

import rdpdoctor.hive.value.ValueType;

/** The two kinds of {@code .reg} files. */
public enum Version {
  /** For Windows NT 4 and 95, in the code page of a machine. */
  REGEDIT4("REGEDIT4"),
  /** Since Windows 2000, in UTF-16. */
  VERSION_5("Windows Registry Editor Version 5.00");

  private final String header;

  Version(String header) {
    this.header = header;
  }

  /** The first line. */
  public String header() {
    return header;
  }

  /** Whether the text of a value is in the code page in such a file, rather than in UTF-16. */
  boolean isInCodePage(ValueType type) {
    return this == REGEDIT4
        && (type.equals(ValueType.REG_SZ)
            || type.equals(ValueType.REG_EXPAND_SZ)
            || type.equals(ValueType.REG_MULTI_SZ));
  }
}
