package rdpdoctor.knowledge.setting;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Versions of Windows that ship the same defaults. */
public enum WindowsGeneration implements Localized {
  XP_2003("Windows XP and Server 2003", "Windows XP / Server 2003"),
  VISTA_TO_7(
      "Windows Vista and 7, Server 2008 and 2008 R2", "Windows Vista・7 / Server 2008・2008 R2"),
  WINDOWS_8("Windows 8 and 8.1, Server 2012 and 2012 R2", "Windows 8・8.1 / Server 2012・2012 R2"),
  WINDOWS_10("Windows 10 and 11, Server 2016 and later", "Windows 10・11 / Server 2016 以降");

  private final Words words;

  WindowsGeneration(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
