package rdpdoctor.diagnosis;

/**
 * Where a reading comes from.
 *
 * @param locator the place within the vantage point, such as {@code 192.0.2.7:3389} or a registry
 *     path
 */
public record Source(Vantage vantage, String locator) {}
