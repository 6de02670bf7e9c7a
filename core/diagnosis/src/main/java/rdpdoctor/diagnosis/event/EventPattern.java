package rdpdoctor.diagnosis.event;

/**
 * Which events of a machine are to be read.
 *
 * @param log the channel that they are written to, such as {@code System}
 * @param id without qualifiers, as Event Viewer shows it
 */
public record EventPattern(String log, String provider, int id) {}
