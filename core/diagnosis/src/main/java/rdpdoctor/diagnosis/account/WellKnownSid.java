package rdpdoctor.diagnosis.account;

import java.util.Arrays;
import java.util.Optional;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/**
 * A SID that means the same on every machine (MS-DTYP 2.4.2.4). Most names are English in every
 * Windows.
 */
public enum WellKnownSid implements Localized {
  EVERYONE("S-1-1-0", "Everyone"),
  LOCAL("S-1-2-0", "LOCAL"),
  DIALUP("S-1-5-1", "DIALUP"),
  NETWORK("S-1-5-2", "NETWORK"),
  BATCH("S-1-5-3", "BATCH"),
  INTERACTIVE("S-1-5-4", "INTERACTIVE"),
  SERVICE("S-1-5-6", "SERVICE"),
  ANONYMOUS_LOGON("S-1-5-7", "ANONYMOUS LOGON"),
  ENTERPRISE_DOMAIN_CONTROLLERS("S-1-5-9", "ENTERPRISE DOMAIN CONTROLLERS"),
  AUTHENTICATED_USERS("S-1-5-11", "Authenticated Users"),
  TERMINAL_SERVER_USER("S-1-5-13", "TERMINAL SERVER USER"),
  REMOTE_INTERACTIVE_LOGON("S-1-5-14", "REMOTE INTERACTIVE LOGON"),
  IUSR("S-1-5-17", "IUSR"),
  SYSTEM("S-1-5-18", "SYSTEM"),
  LOCAL_SERVICE("S-1-5-19", "LOCAL SERVICE"),
  NETWORK_SERVICE("S-1-5-20", "NETWORK SERVICE"),
  LOCAL_ACCOUNT("S-1-5-113", "Local account", "ローカル アカウント"),
  LOCAL_ADMINISTRATOR(
      "S-1-5-114",
      "Local account and member of Administrators group",
      "ローカル アカウントと Administrators グループのメンバー"),
  ADMINISTRATORS("S-1-5-32-544", "Administrators"),
  USERS("S-1-5-32-545", "Users"),
  GUESTS("S-1-5-32-546", "Guests"),
  POWER_USERS("S-1-5-32-547", "Power Users"),
  ACCOUNT_OPERATORS("S-1-5-32-548", "Account Operators"),
  SERVER_OPERATORS("S-1-5-32-549", "Server Operators"),
  PRINT_OPERATORS("S-1-5-32-550", "Print Operators"),
  BACKUP_OPERATORS("S-1-5-32-551", "Backup Operators"),
  REMOTE_DESKTOP_USERS("S-1-5-32-555", "Remote Desktop Users"),
  ALL_SERVICES("S-1-5-80-0", "ALL SERVICES");

  private final Sid sid;
  private final Words words;

  WellKnownSid(String sid, String name) {
    this(sid, name, name);
  }

  WellKnownSid(String sid, String en, String ja) {
    this.sid = new Sid(sid);
    this.words = new Words(en, ja);
  }

  public Sid sid() {
    return sid;
  }

  @Override
  public Words words() {
    return words;
  }

  public static Optional<WellKnownSid> of(Sid sid) {
    return Arrays.stream(values()).filter(known -> known.sid.equals(sid)).findFirst();
  }
}
