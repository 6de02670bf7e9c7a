package rdpdoctor.server.policy;

/** {@code RestrictReceivingNTLMTraffic}: whose sign-ins with NTLM a machine takes. */
public enum IncomingNtlm {
  ALLOWED,
  DENIED_TO_DOMAIN_ACCOUNTS,
  DENIED
}
