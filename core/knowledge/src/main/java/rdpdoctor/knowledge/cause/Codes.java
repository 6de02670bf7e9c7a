package rdpdoctor.knowledge.cause;

import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;

/** The codes of the wire that causes ask for, by the names that their specifications give them. */
final class Codes {

  // Failure codes of the negotiation, [MS-RDPBCGR] 2.2.1.2.2.
  static final WireCode SSL_REQUIRED = negotiation(1);
  static final WireCode SSL_NOT_ALLOWED = negotiation(2);
  static final WireCode SSL_CERT_NOT_ON_SERVER = negotiation(3);
  static final WireCode INCONSISTENT_FLAGS = negotiation(4);
  static final WireCode HYBRID_REQUIRED = negotiation(5);
  static final WireCode SSL_WITH_USER_AUTH_REQUIRED = negotiation(6);

  // NTSTATUS values, [MS-ERREF] 2.3.1.
  static final WireCode ACCESS_DENIED = ntStatus(0xC0000022L);
  static final WireCode NO_LOGON_SERVERS = ntStatus(0xC000005EL);
  static final WireCode NO_SUCH_LOGON_SESSION = ntStatus(0xC000005FL);
  static final WireCode NO_SUCH_USER = ntStatus(0xC0000064L);
  static final WireCode WRONG_PASSWORD = ntStatus(0xC000006AL);
  static final WireCode PASSWORD_RESTRICTION = ntStatus(0xC000006CL);
  static final WireCode LOGON_FAILURE = ntStatus(0xC000006DL);
  static final WireCode ACCOUNT_RESTRICTION = ntStatus(0xC000006EL);
  static final WireCode INVALID_LOGON_HOURS = ntStatus(0xC000006FL);
  static final WireCode INVALID_WORKSTATION = ntStatus(0xC0000070L);
  static final WireCode PASSWORD_EXPIRED = ntStatus(0xC0000071L);
  static final WireCode ACCOUNT_DISABLED = ntStatus(0xC0000072L);
  static final WireCode INSUFFICIENT_RESOURCES = ntStatus(0xC000009AL);
  static final WireCode IO_TIMEOUT = ntStatus(0xC00000B5L);
  static final WireCode NOT_SUPPORTED = ntStatus(0xC00000BBL);
  static final WireCode NETWORK_ACCESS_DENIED = ntStatus(0xC00000CAL);
  static final WireCode CANT_ACCESS_DOMAIN_INFO = ntStatus(0xC00000DAL);
  static final WireCode INVALID_SERVER_STATE = ntStatus(0xC00000DCL);
  static final WireCode NO_SUCH_DOMAIN = ntStatus(0xC00000DFL);
  static final WireCode INTERNAL_ERROR = ntStatus(0xC00000E5L);
  static final WireCode LOGON_SERVER_CONFLICT = ntStatus(0xC0000132L);
  static final WireCode TIME_DIFFERENCE_AT_DC = ntStatus(0xC0000133L);
  static final WireCode LOGON_NOT_GRANTED = ntStatus(0xC0000155L);
  static final WireCode LOGON_TYPE_NOT_GRANTED = ntStatus(0xC000015BL);
  static final WireCode INVALID_DEVICE_STATE = ntStatus(0xC0000184L);
  static final WireCode NO_TRUST_LSA_SECRET = ntStatus(0xC000018AL);
  static final WireCode NO_TRUST_SAM_ACCOUNT = ntStatus(0xC000018BL);
  static final WireCode TRUSTED_DOMAIN_FAILURE = ntStatus(0xC000018CL);
  static final WireCode TRUSTED_RELATIONSHIP_FAILURE = ntStatus(0xC000018DL);
  static final WireCode NETLOGON_NOT_STARTED = ntStatus(0xC0000192L);
  static final WireCode ACCOUNT_EXPIRED = ntStatus(0xC0000193L);
  static final WireCode DOMAIN_TRUST_INCONSISTENT = ntStatus(0xC000019BL);
  static final WireCode PASSWORD_MUST_CHANGE = ntStatus(0xC0000224L);
  static final WireCode DOMAIN_CONTROLLER_NOT_FOUND = ntStatus(0xC0000233L);
  static final WireCode ACCOUNT_LOCKED_OUT = ntStatus(0xC0000234L);
  static final WireCode SMARTCARD_LOGON_REQUIRED = ntStatus(0xC00002FAL);
  static final WireCode KDC_UNKNOWN_ETYPE = ntStatus(0xC00002FDL);
  static final WireCode PKINIT_FAILURE = ntStatus(0xC0000320L);
  static final WireCode BAD_BINDINGS = ntStatus(0xC000035BL);
  static final WireCode SMARTCARD_WRONG_PIN = ntStatus(0xC0000380L);
  static final WireCode SMARTCARD_CARD_BLOCKED = ntStatus(0xC0000381L);
  static final WireCode SMARTCARD_NO_CARD = ntStatus(0xC0000383L);
  static final WireCode SMARTCARD_NO_CERTIFICATE = ntStatus(0xC0000385L);
  static final WireCode DOWNGRADE_DETECTED = ntStatus(0xC0000388L);
  static final WireCode SMARTCARD_CERT_REVOKED = ntStatus(0xC0000389L);
  static final WireCode SMARTCARD_CERT_EXPIRED = ntStatus(0xC000038DL);
  static final WireCode AUTHENTICATION_FIREWALL_FAILED = ntStatus(0xC0000413L);
  static final WireCode NTLM_BLOCKED = ntStatus(0xC0000418L);
  static final WireCode CTX_CLOSE_PENDING = ntStatus(0xC00A0006L);
  static final WireCode CTX_RESPONSE_ERROR = ntStatus(0xC00A000AL);
  static final WireCode CTX_LICENSE_CLIENT_INVALID = ntStatus(0xC00A0012L);
  static final WireCode CTX_LICENSE_NOT_AVAILABLE = ntStatus(0xC00A0013L);
  static final WireCode CTX_LICENSE_EXPIRED = ntStatus(0xC00A0014L);
  static final WireCode CTX_WINSTATION_BUSY = ntStatus(0xC00A0017L);
  static final WireCode CTX_CLIENT_QUERY_TIMEOUT = ntStatus(0xC00A0026L);
  static final WireCode CTX_WINSTATION_ACCESS_DENIED = ntStatus(0xC00A002BL);
  static final WireCode RDP_PROTOCOL_ERROR = ntStatus(0xC00A0032L);
  static final WireCode CTX_CLIENT_LICENSE_NOT_SET = ntStatus(0xC00A0033L);
  static final WireCode CTX_CLIENT_LICENSE_IN_USE = ntStatus(0xC00A0034L);
  static final WireCode CTX_LOGON_DISABLED = ntStatus(0xC00A0037L);
  static final WireCode CTX_SECURITY_LAYER_ERROR = ntStatus(0xC00A0038L);

  // Codes of the security packages, SEC_E.
  static final WireCode UNSUPPORTED_FUNCTION = sspi(0x80090302L);
  static final WireCode TARGET_UNKNOWN = sspi(0x80090303L);
  static final WireCode SSPI_INTERNAL_ERROR = sspi(0x80090304L);
  static final WireCode SECPKG_NOT_FOUND = sspi(0x80090305L);
  static final WireCode INVALID_TOKEN = sspi(0x80090308L);
  static final WireCode LOGON_DENIED = sspi(0x8009030CL);
  static final WireCode UNKNOWN_CREDENTIALS = sspi(0x8009030DL);
  static final WireCode NO_CREDENTIALS = sspi(0x8009030EL);
  static final WireCode MESSAGE_ALTERED = sspi(0x8009030FL);
  static final WireCode OUT_OF_SEQUENCE = sspi(0x80090310L);
  static final WireCode NO_AUTHENTICATING_AUTHORITY = sspi(0x80090311L);
  static final WireCode CONTEXT_EXPIRED = sspi(0x80090317L);
  static final WireCode INCOMPLETE_MESSAGE = sspi(0x80090318L);
  static final WireCode WRONG_PRINCIPAL = sspi(0x80090322L);
  static final WireCode TIME_SKEW = sspi(0x80090324L);
  static final WireCode UNTRUSTED_ROOT = sspi(0x80090325L);
  static final WireCode ILLEGAL_MESSAGE = sspi(0x80090326L);
  static final WireCode CERT_EXPIRED = sspi(0x80090328L);
  static final WireCode ENCRYPT_FAILURE = sspi(0x80090329L);
  static final WireCode DECRYPT_FAILURE = sspi(0x80090330L);
  static final WireCode ALGORITHM_MISMATCH = sspi(0x80090331L);
  static final WireCode SSPI_SMARTCARD_LOGON_REQUIRED = sspi(0x8009033EL);
  static final WireCode SSPI_KDC_UNKNOWN_ETYPE = sspi(0x80090342L);
  static final WireCode SSPI_BAD_BINDINGS = sspi(0x80090346L);
  static final WireCode CERT_WRONG_USAGE = sspi(0x80090349L);
  static final WireCode SSPI_DOWNGRADE_DETECTED = sspi(0x80090350L);
  static final WireCode SSPI_SMARTCARD_CERT_REVOKED = sspi(0x80090351L);
  static final WireCode SSPI_SMARTCARD_CERT_EXPIRED = sspi(0x80090355L);
  static final WireCode REVOCATION_OFFLINE_KDC = sspi(0x80090358L);
  static final WireCode POLICY_NTLM_ONLY = sspi(0x8009035FL);
  static final WireCode MUTUAL_AUTH_FAILED = sspi(0x80090363L);

  // The early user authorization result, [MS-RDPBCGR] 2.2.10.2.
  static final WireCode AUTHZ_SUCCESS = early(0);
  static final WireCode AUTHZ_ACCESS_DENIED = early(5);

  // Licensing errors, [MS-RDPBCGR] 2.2.1.12.1.3.
  static final WireCode ERR_INVALID_SERVER_CERTIFICATE = license(1);
  static final WireCode ERR_NO_LICENSE = license(2);
  static final WireCode ERR_INVALID_MAC = license(3);
  static final WireCode ERR_INVALID_SCOPE = license(4);
  static final WireCode ERR_NO_LICENSE_SERVER = license(6);
  static final WireCode ERR_INVALID_CLIENT = license(8);
  static final WireCode ERR_INVALID_PRODUCTID = license(11);
  static final WireCode ERR_INVALID_MESSAGE_LEN = license(12);

  // Set Error Info, [MS-RDPBCGR] 2.2.5.1.1.
  static final WireCode RPC_INITIATED_DISCONNECT = errorInfo(1);
  static final WireCode RPC_INITIATED_LOGOFF = errorInfo(2);
  static final WireCode IDLE_TIMEOUT = errorInfo(3);
  static final WireCode LOGON_TIMEOUT = errorInfo(4);
  static final WireCode DISCONNECTED_BY_OTHER_CONNECTION = errorInfo(5);
  static final WireCode OUT_OF_MEMORY = errorInfo(6);
  static final WireCode SERVER_DENIED_CONNECTION = errorInfo(7);
  static final WireCode INSUFFICIENT_PRIVILEGES = errorInfo(9);
  static final WireCode FRESH_CREDENTIALS_REQUIRED = errorInfo(10);
  static final WireCode LOGOFF_BY_USER = errorInfo(12);
  static final WireCode SERVER_DWM_CRASH = errorInfo(16);
  static final WireCode SERVER_WINLOGON_CRASH = errorInfo(0x17L);
  static final WireCode SERVER_CSRSS_CRASH = errorInfo(0x18L);
  static final WireCode SERVER_SHUTDOWN = errorInfo(0x19L);
  static final WireCode SERVER_REBOOT = errorInfo(0x1AL);
  static final WireCode LICENSE_INTERNAL = errorInfo(0x100L);
  static final WireCode LICENSE_NO_LICENSE_SERVER = errorInfo(0x101L);
  static final WireCode LICENSE_NO_LICENSE = errorInfo(0x102L);
  static final WireCode LICENSE_BAD_CLIENT_MSG = errorInfo(0x103L);
  static final WireCode LICENSE_HWID_DOESNT_MATCH = errorInfo(0x104L);
  static final WireCode LICENSE_BAD_CLIENT_LICENSE = errorInfo(0x105L);
  static final WireCode LICENSE_CANT_FINISH_PROTOCOL = errorInfo(0x106L);
  static final WireCode LICENSE_CLIENT_ENDED_PROTOCOL = errorInfo(0x107L);
  static final WireCode LICENSE_BAD_CLIENT_ENCRYPTION = errorInfo(0x108L);
  static final WireCode LICENSE_CANT_UPGRADE_LICENSE = errorInfo(0x109L);
  static final WireCode LICENSE_NO_REMOTE_CONNECTIONS = errorInfo(0x10AL);
  static final WireCode ENCRYPTION_PACKAGE_MISMATCH = errorInfo(0x1194L);
  static final WireCode PEER_DISCONNECTED = errorInfo(0x1196L);

  // Kerberos, RFC 4120 section 7.5.9.
  static final WireCode NAME_EXP = kerberos(1);
  static final WireCode C_PRINCIPAL_UNKNOWN = kerberos(6);
  static final WireCode S_PRINCIPAL_UNKNOWN = kerberos(7);
  static final WireCode PRINCIPAL_NOT_UNIQUE = kerberos(8);
  static final WireCode NEVER_VALID = kerberos(11);
  static final WireCode POLICY = kerberos(12);
  static final WireCode ETYPE_NOSUPP = kerberos(14);
  static final WireCode PADATA_TYPE_NOSUPP = kerberos(16);
  static final WireCode CLIENT_REVOKED = kerberos(18);
  static final WireCode SERVICE_REVOKED = kerberos(19);
  static final WireCode CLIENT_NOTYET = kerberos(21);
  static final WireCode KEY_EXPIRED = kerberos(23);
  static final WireCode PREAUTH_FAILED = kerberos(24);
  static final WireCode SERVER_NOMATCH = kerberos(26);
  static final WireCode MUST_USE_USER2USER = kerberos(27);
  static final WireCode PATH_NOT_ACCEPTED = kerberos(28);
  static final WireCode SVC_UNAVAILABLE = kerberos(29);
  static final WireCode AP_BAD_INTEGRITY = kerberos(31);
  static final WireCode AP_TKT_NYV = kerberos(33);
  static final WireCode AP_NOT_US = kerberos(35);
  static final WireCode AP_SKEW = kerberos(37);
  static final WireCode AP_MODIFIED = kerberos(41);
  static final WireCode AP_BADKEYVER = kerberos(44);
  static final WireCode AP_NOKEY = kerberos(45);
  static final WireCode CLIENT_NOT_TRUSTED = kerberos(62);
  static final WireCode KDC_NOT_TRUSTED = kerberos(63);
  static final WireCode WRONG_REALM = kerberos(68);

  // Logon errors and notifications, [MS-RDPBCGR] 2.2.10.1.1.4.1.1.
  static final WireCode LOGON_FAILED_BAD_PASSWORD = logonError(0);
  static final WireCode LOGON_FAILED_UPDATE_PASSWORD = logonError(1);
  static final WireCode LOGON_FAILED_OTHER = logonError(2);
  static final WireCode SESSION_BUSY_OPTIONS = notification(0xFFFFFFF8L);
  static final WireCode DISCONNECT_REFUSED = notification(0xFFFFFFF9L);
  static final WireCode NO_PERMISSION = notification(0xFFFFFFFAL);
  static final WireCode BUMP_OPTIONS = notification(0xFFFFFFFBL);
  static final WireCode RECONNECT_OPTIONS = notification(0xFFFFFFFCL);
  static final WireCode SESSION_TERMINATE = notification(0xFFFFFFFDL);
  static final WireCode LOGON_ACCESS_DENIED = notification(0xFFFFFFFFL);

  private Codes() {}

  private static WireCode negotiation(long value) {
    return WireCode.of(CodeSpace.NEGOTIATION_FAILURE, value);
  }

  private static WireCode ntStatus(long value) {
    return WireCode.of(CodeSpace.NTSTATUS, value);
  }

  private static WireCode sspi(long value) {
    return WireCode.of(CodeSpace.SSPI, value);
  }

  private static WireCode early(long value) {
    return WireCode.of(CodeSpace.EARLY_USER_AUTHORIZATION, value);
  }

  private static WireCode license(long value) {
    return WireCode.of(CodeSpace.LICENSE_ERROR, value);
  }

  private static WireCode errorInfo(long value) {
    return WireCode.of(CodeSpace.ERRINFO, value);
  }

  private static WireCode kerberos(long value) {
    return WireCode.of(CodeSpace.KERBEROS, value);
  }

  private static WireCode logonError(long value) {
    return WireCode.of(CodeSpace.LOGON_ERROR, value);
  }

  private static WireCode notification(long value) {
    return WireCode.of(CodeSpace.LOGON_NOTIFICATION, value);
  }
}
