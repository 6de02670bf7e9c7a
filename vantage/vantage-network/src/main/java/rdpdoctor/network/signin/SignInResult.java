package rdpdoctor.network.signin;

import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.rdp.picture.Canvas;

/**
 * What one sign-in showed.
 *
 * @param picture of the session, where one was asked for and came
 */
public record SignInResult(Facts facts, Optional<Canvas> picture) {}
