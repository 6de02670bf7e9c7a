package rdpdoctor.app.serve;

import java.io.IOException;
import java.io.Serial;

/** A file that is no {@code .reg} file, or is one for something else than a machine. */
final class BadOverlayException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  BadOverlayException(String message) {
    super(message);
  }
}
