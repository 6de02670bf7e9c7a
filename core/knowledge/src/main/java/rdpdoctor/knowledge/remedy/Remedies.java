package rdpdoctor.knowledge.remedy;

import java.util.List;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;

/**
 * Every remedy, with what it costs. Two that circulate are missing on purpose: switching the
 * firewall off as a whole, and {@code AllowEncryptionOracle=2}.
 */
public final class Remedies {

  // The way to the host
  public static final Remedy CONNECT_BY_ADDRESS = free("connect-by-address");
  public static final Remedy FIX_DNS_RECORD = free("fix-dns-record");
  public static final Remedy CONNECT_BY_FQDN = free("connect-by-fqdn");
  public static final Remedy USE_OTHER_ACCESS_PATH = free("use-other-access-path");
  public static final Remedy FIX_ROUTE = free("fix-route");
  public static final Remedy FIX_PATH_MTU = free("fix-path-mtu");
  public static final Remedy ALLOW_USER_AT_GATEWAY = lowers("allow-user-at-gateway");
  public static final Remedy ALLOW_TARGET_AT_GATEWAY = lowers("allow-target-at-gateway");
  public static final Remedy DISABLE_UDP_TRANSPORT = free("disable-udp-transport");
  public static final Remedy START_INSTANCE = free("start-instance");
  public static final Remedy WAKE_HOST = free("wake-host");
  public static final Remedy SET_SLEEP_NEVER = free("set-sleep-never");
  public static final Remedy WAIT_FOR_BOOT = free("wait-for-boot");
  public static final Remedy LEAVE_SAFE_MODE = interrupts("leave-safe-mode");
  public static final Remedy RESTORE_DHCP = interrupts("restore-dhcp");
  public static final Remedy DISABLE_SNP = interrupts("disable-snp");
  public static final Remedy SWITCH_CONTROL_SET = interrupts("switch-control-set");

  // Firewalls and filters
  public static final Remedy RESTORE_SECURITY_GROUPS = free("restore-security-groups");
  public static final Remedy OPEN_SECURITY_GROUP = lowers("open-security-group");
  public static final Remedy FIX_NETWORK_ACL = lowers("fix-network-acl");
  public static final Remedy ENABLE_FIREWALL_RULE = free("enable-firewall-rule");
  public static final Remedy ADD_FIREWALL_RULE_CUSTOM_PORT =
      lowers("add-firewall-rule-custom-port");
  public static final Remedy REMOVE_IPSEC_BLOCK = lowers("remove-ipsec-block");
  public static final Remedy ENABLE_FIREWALL_PROFILES = interrupts("enable-firewall-profiles");
  public static final Remedy REPAIR_FIREWALL_SERVICE = interrupts("repair-firewall-service");

  // The listener and its service
  public static final Remedy ENABLE_RDP_CONNECTIONS = free("enable-rdp-connections");
  public static final Remedy POLICY_FIX_AT_SOURCE = free("policy-fix-at-source");
  public static final Remedy SET_TSENABLED = interrupts("set-tsenabled");
  public static final Remedy SET_TERMSERVICE_START = free("set-termservice-start");
  public static final Remedy START_TERMSERVICE = free("start-termservice");
  public static final Remedy RESTART_TERMSERVICE = interrupts("restart-termservice");
  public static final Remedy FORCE_RESTART_TERMSERVICE = interrupts("force-restart-termservice");
  public static final Remedy RESTART_MACHINE = interrupts("restart-machine");
  public static final Remedy RESTORE_TERMSERVICE_CONFIGURATION =
      interrupts("restore-termservice-configuration");
  public static final Remedy ENABLE_LISTENER = interrupts("enable-listener");
  public static final Remedy RESET_LISTENER_DEFAULTS = interrupts("reset-listener-defaults");
  public static final Remedy SET_LAN_ADAPTER_ALL = interrupts("set-lan-adapter-all");
  public static final Remedy FREE_CONFLICTING_PORT = interrupts("free-conflicting-port");
  public static final Remedy CHANGE_RDP_PORT = interrupts("change-rdp-port");
  public static final Remedy RESTORE_RDP_PORT_3389 = interrupts("restore-rdp-port-3389");

  // Security of the connection
  public static final Remedy UPGRADE_CLIENT = free("upgrade-client");
  public static final Remedy ALIGN_SECURITY_SETTINGS = interrupts("align-security-settings");
  public static final Remedy SET_SECURITY_LAYER = lowers("set-security-layer");
  public static final Remedy SET_ENCRYPTION_LEVEL = lowers("set-encryption-level");
  public static final Remedy SET_FIPS = lowers("set-fips");
  public static final Remedy ENABLE_TLS_PROTOCOLS = interrupts("enable-tls-protocols");
  public static final Remedy RESTORE_CIPHER_SUITES = lowers("restore-cipher-suites");
  public static final Remedy FIX_PRIVATE_KEY_PERMISSIONS =
      interrupts("fix-private-key-permissions");
  public static final Remedy RECREATE_LISTENER_CERTIFICATE =
      interrupts("recreate-listener-certificate");
  public static final Remedy CLEAR_CERTIFICATE_PIN = lowers("clear-certificate-pin");
  public static final Remedy RESTORE_DEPENDENCY_SERVICES =
      interrupts("restore-dependency-services");
  public static final Remedy TRUST_SERVER_CERTIFICATE = free("trust-server-certificate");
  public static final Remedy DELETE_DAMAGED_CERTIFICATE_VALUES =
      interrupts("delete-damaged-certificate-values");
  public static final Remedy RE_ENABLE_NLA = interrupts("re-enable-nla");

  // The domain
  public static final Remedy FIX_DNS_TO_DC = free("fix-dns-to-dc");
  public static final Remedy FIX_PATH_TO_DC = free("fix-path-to-dc");
  public static final Remedy START_NETLOGON = free("start-netlogon");
  public static final Remedy REPAIR_DOMAIN_TRUST = free("repair-domain-trust");
  public static final Remedy FIX_TIME = free("fix-time");
  public static final Remedy FIX_SPN = free("fix-spn");
  public static final Remedy LOGIN_WITH_LOCAL_ACCOUNT = free("login-with-local-account");
  public static final Remedy CACHED_CREDENTIAL_LOGIN = lowers("cached-credential-login");
  public static final Remedy SET_CACHED_LOGONS = lowers("set-cached-logons");

  // Signing in
  public static final Remedy PATCH_CREDSSP = interrupts("patch-credssp");
  public static final Remedy RESTORE_CREDSSP_PACKAGE = interrupts("restore-credssp-package");
  public static final Remedy ALLOW_NTLM = lowers("allow-ntlm");
  public static final Remedy SET_LM_COMPATIBILITY = lowers("set-lm-compatibility");
  public static final Remedy ADJUST_RESTRICTED_ADMIN = lowers("adjust-restricted-admin");
  public static final Remedy DISABLE_NLA = lowers("disable-nla");
  public static final Remedy DISABLE_NLA_VIA_SSM = lowers("disable-nla-via-ssm");
  public static final Remedy DISABLE_NLA_OFFLINE = lowers("disable-nla-offline");
  public static final Remedy FIRST_SEED_NLA_OFF = lowers("first-seed-nla-off");
  public static final Remedy RETYPE_CREDENTIALS = free("retype-credentials");
  public static final Remedy RESET_PASSWORD = free("reset-password");
  public static final Remedy CHANGE_EXPIRED_PASSWORD = free("change-expired-password");
  public static final Remedy CHECK_SECURITY_LOG = free("check-security-log");
  public static final Remedy COMPARE_THUMBPRINT = free("compare-thumbprint");
  public static final Remedy GET_KERBEROS_TICKET = free("get-kerberos-ticket");
  public static final Remedy REACH_THE_KDC = free("reach-the-kdc");
  public static final Remedy FIX_SMART_CARD = free("fix-smart-card");

  // Accounts and rights
  public static final Remedy ADD_USER_TO_RDU = lowers("add-user-to-rdu");
  public static final Remedy GRANT_REMOTE_LOGON_RIGHT = lowers("grant-remote-logon-right");
  public static final Remedy REMOVE_DENY_REMOTE_LOGON_RIGHT =
      lowers("remove-deny-remote-logon-right");
  public static final Remedy GRANT_NETWORK_LOGON_RIGHT = lowers("grant-network-logon-right");
  public static final Remedy RESTORE_LISTENER_PERMISSIONS =
      interrupts("restore-listener-permissions");
  public static final Remedy ENABLE_ACCOUNT = free("enable-account");
  public static final Remedy UNLOCK_ACCOUNT = lowers("unlock-account");
  public static final Remedy EXTEND_ACCOUNT = free("extend-account");
  public static final Remedy SET_ACCOUNT_PASSWORD = free("set-account-password");
  public static final Remedy ALLOW_USER_TS_LOGON = free("allow-user-ts-logon");
  public static final Remedy LIFT_ACCOUNT_RESTRICTION = lowers("lift-account-restriction");
  public static final Remedy GRANT_ALLOWED_TO_AUTHENTICATE =
      lowers("grant-allowed-to-authenticate");

  // Licensing
  public static final Remedy CONFIGURE_LICENSING = free("configure-licensing");
  public static final Remedy CONNECT_ADMIN_SESSION = free("connect-admin-session");
  public static final Remedy REBUILD_CLIENT_LICENSE_STORE = free("rebuild-client-license-store");
  public static final Remedy REACTIVATE_LICENSE_SERVER = free("reactivate-license-server");

  // Sessions
  public static final Remedy RAISE_CONNECTION_LIMIT = free("raise-connection-limit");
  public static final Remedy CLEAR_STALE_SESSIONS = interrupts("clear-stale-sessions");
  public static final Remedy ENABLE_KEEPALIVE = free("enable-keepalive");
  public static final Remedy SET_SINGLE_SESSION = free("set-single-session");
  public static final Remedy USE_OWN_ACCOUNT = free("use-own-account");
  public static final Remedy FREE_RESOURCES = interrupts("free-resources");
  public static final Remedy SET_QUERY_USER_CONFIG_LOCAL =
      interrupts("set-query-user-config-local");
  public static final Remedy RELAX_SESSION_LIMITS = free("relax-session-limits");
  public static final Remedy DISABLE_DRAIN_MODE = free("disable-drain-mode");
  public static final Remedy ENABLE_TS_LOGONS = free("enable-ts-logons");
  public static final Remedy CLEAR_LISTENER_LOGON_DISABLED =
      interrupts("clear-listener-logon-disabled");
  public static final Remedy REPAIR_PROFILE = free("repair-profile");
  public static final Remedy CONNECT_BYPASSING_BROKER = free("connect-bypassing-broker");
  public static final Remedy LOWER_GRAPHICS = free("lower-graphics");
  public static final Remedy CLEAR_INITIAL_PROGRAM = free("clear-initial-program");
  public static final Remedy RESTORE_WINLOGON_VALUES = free("restore-winlogon-values");
  public static final Remedy SET_DEFAULT_GINA = free("set-default-gina");

  // Amazon's runbooks
  public static final Remedy AWS_TROUBLESHOOT_RDP = free("aws-troubleshoot-rdp");
  public static final Remedy AWS_MANAGE_RDP_SETTINGS = interrupts("aws-manage-rdp-settings");
  public static final Remedy AWS_EC2RESCUE = interrupts("aws-ec2rescue");

  /** Offered by no cause: carried out only if somebody asks for it by its name. */
  public static final List<Remedy> ONLY_BY_NAME = List.of(FIRST_SEED_NLA_OFF);

  private Remedies() {}

  private static Remedy free(String id) {
    return new Remedy(id, SecurityCost.NONE);
  }

  private static Remedy interrupts(String id) {
    return new Remedy(id, SecurityCost.INTERRUPTS_SESSIONS);
  }

  private static Remedy lowers(String id) {
    return new Remedy(id, SecurityCost.LOWERS_SECURITY);
  }
}
