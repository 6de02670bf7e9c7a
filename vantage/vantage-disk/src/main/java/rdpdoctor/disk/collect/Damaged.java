package rdpdoctor.disk.collect;

import rdpdoctor.diagnosis.Words;

/** Why something on the disk could not be read, as a reason in two languages. */
public final class Damaged {

  private Damaged() {}

  public static Words words(String en, String ja, Exception why) {
    String message = String.valueOf(why.getMessage());
    return new Words(
        "%s could not be read: %s".formatted(en, message), "%s を読み取れない: %s".formatted(ja, message));
  }
}
