package rdpdoctor.app.casefile;

import java.io.Serial;

/** Something in a case file is not of the form that its place demands. */
final class FormException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final String place;
  private final String found;
  private final String expected;

  /**
   * Says what is wrong.
   *
   * @param place the way to it from the top, such as {@code facts[3].value.answers[0]}
   */
  FormException(String place, String found, String expected) {
    super("%s is %s, expected %s".formatted(place, found, expected));
    this.place = place;
    this.found = found;
    this.expected = expected;
  }

  String place() {
    return place;
  }

  String found() {
    return found;
  }

  String expected() {
    return expected;
  }
}
