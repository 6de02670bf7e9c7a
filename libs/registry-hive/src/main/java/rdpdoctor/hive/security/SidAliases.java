package rdpdoctor.hive.security;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The two letters that SDDL has for well-known SIDs (MS-DTYP 2.5.1.1 and Windows' Sddl.h). */
final class SidAliases {

  /** Those that mean the same on every machine. */
  private static final String EVERYWHERE =
      """
      WD S-1-1-0
      CO S-1-3-0           CG S-1-3-1           OW S-1-3-4
      NU S-1-5-2           IU S-1-5-4           SU S-1-5-6           AN S-1-5-7
      ED S-1-5-9           PS S-1-5-10          AU S-1-5-11          RC S-1-5-12
      SY S-1-5-18          LS S-1-5-19          NS S-1-5-20          WR S-1-5-33
      BA S-1-5-32-544      BU S-1-5-32-545      BG S-1-5-32-546      PU S-1-5-32-547
      AO S-1-5-32-548      SO S-1-5-32-549      PO S-1-5-32-550      BO S-1-5-32-551
      RE S-1-5-32-552      RU S-1-5-32-554      RD S-1-5-32-555      NO S-1-5-32-556
      MU S-1-5-32-558      LU S-1-5-32-559      IS S-1-5-32-568      CY S-1-5-32-569
      ER S-1-5-32-573      CD S-1-5-32-574      RA S-1-5-32-575      ES S-1-5-32-576
      MS S-1-5-32-577      HA S-1-5-32-578      AA S-1-5-32-579      RM S-1-5-32-580
      UD S-1-5-84-0-0-0-0-0
      AC S-1-15-2-1
      LW S-1-16-4096       ME S-1-16-8192       MP S-1-16-8448       HI S-1-16-12288
      SI S-1-16-16384
      AS S-1-18-1          SS S-1-18-2
      """;

  private static final Map<String, String> BY_SID =
      Pattern.compile("(\\w\\w) (S-[0-9-]+)")
          .matcher(EVERYWHERE)
          .results()
          .collect(
              Collectors.toUnmodifiableMap(result -> result.group(2), result -> result.group(1)));

  private static final int ADMINISTRATOR = 500;
  private static final int GUEST = 501;

  private final Map<Sid, String> ofMachine;

  private SidAliases(Map<Sid, String> ofMachine) {
    this.ofMachine = ofMachine;
  }

  /** With {@code LA} and {@code LG} for the administrator and the guest of this machine. */
  static SidAliases of(Optional<Sid> machine) {
    return new SidAliases(
        machine
            .map(sid -> Map.of(sid.account(ADMINISTRATOR), "LA", sid.account(GUEST), "LG"))
            .orElse(Map.of()));
  }

  /** The alias, or the SID in full. */
  String text(Sid sid) {
    String full = sid.toString();
    return ofMachine.getOrDefault(sid, BY_SID.getOrDefault(full, full));
  }
}
