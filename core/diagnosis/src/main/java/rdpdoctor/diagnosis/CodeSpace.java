package rdpdoctor.diagnosis;

/** The list that a code's number belongs to. */
public enum CodeSpace {
  /** RDP_NEG_FAILURE failureCode, [MS-RDPBCGR] 2.2.1.2.2. */
  NEGOTIATION_FAILURE,
  /** Alert description, RFC 8446 section 6. */
  TLS_ALERT,
  /** [MS-ERREF] 2.3.1. */
  NTSTATUS,
  /** HRESULTs of the security support providers, {@code SEC_E_...}. */
  SSPI,
  /** Set Error Info, [MS-RDPBCGR] 2.2.5.1.1. */
  ERRINFO,
  /** Licensing error, [MS-RDPBCGR] 2.2.1.12.1.3. */
  LICENSE_ERROR,
  /** Result of the MCS Connect-Response, T.125 section 7. */
  MCS_RESULT,
  /** Reason of the MCS Disconnect Provider Ultimatum, T.125 section 7. */
  MCS_REASON,
  /** Early User Authorization Result, [MS-RDPBCGR] 2.2.10.2. */
  EARLY_USER_AUTHORIZATION,
  /** error-code of a KRB-ERROR, RFC 4120 section 7.5.9. */
  KERBEROS,
  /** ErrorNotificationData of a Logon Errors Info, [MS-RDPBCGR] 2.2.10.1.1.4.1.1. */
  LOGON_ERROR,
  /** ErrorNotificationType of a Logon Errors Info, [MS-RDPBCGR] 2.2.10.1.1.4.1.1. */
  LOGON_NOTIFICATION,
  /** Common return codes of RD Gateway, [MS-TSGU] 2.2.6. */
  GATEWAY
}
