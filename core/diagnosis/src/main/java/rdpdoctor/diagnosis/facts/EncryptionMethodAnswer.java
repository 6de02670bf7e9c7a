package rdpdoctor.diagnosis.facts;

/**
 * A connection that offered one method of standard RDP security alone.
 *
 * @param offered the encryptionMethods flag that was offered, [MS-RDPBCGR] 2.2.1.3.3
 * @param accepted whether the server went on with it
 * @param selectedMethod the encryptionMethod that the server chose; 0 is none
 */
public record EncryptionMethodAnswer(int offered, boolean accepted, int selectedMethod) {}
