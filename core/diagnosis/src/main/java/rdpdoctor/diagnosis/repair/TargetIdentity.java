package rdpdoctor.diagnosis.repair;

/**
 * Which machine a plan was made for, so that it is not applied to another.
 *
 * @param name what the machine calls itself, to show
 * @param fingerprint equal for the same installation of Windows, and for no other
 */
public record TargetIdentity(String name, String fingerprint) {}
