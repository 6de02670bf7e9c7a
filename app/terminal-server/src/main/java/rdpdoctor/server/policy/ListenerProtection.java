package rdpdoctor.server.policy;

import rdpdoctor.diagnosis.facts.EncryptionLevel;

/**
 * How a listener protects connections.
 *
 * @param securityLayer {@code SecurityLayer}: 0 standard RDP security, 1 negotiate, 2 TLS
 * @param encryptionLevel of standard RDP security; FIPS mode included, which stands above it
 * @param nlaRequired {@code UserAuthentication} is 1
 * @param negotiationAllowed {@code fAllowSecProtocolNegotiation} is not 0
 * @param legacyCertificateDamaged whether the certificate of standard RDP security is no
 *     certificate
 */
public record ListenerProtection(
    int securityLayer,
    EncryptionLevel encryptionLevel,
    boolean nlaRequired,
    boolean negotiationAllowed,
    ListenerCertificate certificate,
    boolean legacyCertificateDamaged) {}
