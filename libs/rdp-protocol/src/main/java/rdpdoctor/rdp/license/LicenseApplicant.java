package rdpdoctor.rdp.license;

/**
 * Who asks for a licence.
 *
 * @param userName as the licence server's records will show it
 * @param machineName likewise
 */
public record LicenseApplicant(String userName, String machineName, HardwareId hardwareId) {}
