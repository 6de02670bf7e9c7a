package rdpdoctor.diagnosis.facts;

import java.util.Optional;

/** Who the server says it is in its NTLM challenge, [MS-NLMP] 2.2.1.2 and 2.2.2.1. */
public record NtlmIdentity(
    Optional<String> netbiosComputer,
    Optional<String> netbiosDomain,
    Optional<String> dnsComputer,
    Optional<String> dnsDomain,
    Optional<String> dnsForest,
    Optional<String> windowsBuild) {}
