package rdpdoctor.server.domain;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.MemoryLayout.paddingLayout;
import static java.lang.foreign.MemoryLayout.sequenceLayout;
import static java.lang.foreign.MemoryLayout.structLayout;
import static java.lang.foreign.MemoryLayout.unionLayout;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.util.Arrays;

/**
 * Structures of {@code wbclient.h}, version 0.12 and later, on a machine with 64-bit pointers; of
 * what winbindd fills in, the beginning as far as it is read here.
 */
final class WinbindLayouts {

  static final int CHALLENGE_SIZE = 8;
  static final int SESSION_KEY_SIZE = 16;

  /** {@code password.response} of {@code struct wbcAuthUserParams}. */
  private static final MemoryLayout RESPONSE =
      structLayout(
          sequenceLayout(CHALLENGE_SIZE, JAVA_BYTE).withName("challenge"),
          JAVA_INT.withName("nt_length"),
          paddingLayout(4),
          ADDRESS.withName("nt_data"),
          JAVA_INT.withName("lm_length"),
          paddingLayout(4),
          ADDRESS.withName("lm_data"));

  /** {@code struct wbcAuthUserParams}. */
  static final MemoryLayout AUTH_USER_PARAMS =
      structLayout(
          ADDRESS.withName("account_name"),
          ADDRESS.withName("domain_name"),
          ADDRESS.withName("workstation_name"),
          JAVA_INT.withName("flags"),
          JAVA_INT.withName("parameter_control"),
          JAVA_INT.withName("level"),
          paddingLayout(4),
          unionLayout(ADDRESS.withName("plaintext"), RESPONSE.withName("response"))
              .withName("password"));

  /** {@code struct wbcAuthUserInfo}. */
  static final MemoryLayout AUTH_USER_INFO =
      structLayout(
          JAVA_INT.withName("user_flags"),
          paddingLayout(4),
          ADDRESS.withName("account_name"),
          ADDRESS.withName("user_principal"),
          ADDRESS.withName("full_name"),
          ADDRESS.withName("domain_name"),
          ADDRESS.withName("dns_domain_name"),
          JAVA_INT.withName("acct_flags"),
          sequenceLayout(SESSION_KEY_SIZE, JAVA_BYTE).withName("user_session_key"));

  /** {@code struct wbcAuthErrorInfo}. */
  static final MemoryLayout AUTH_ERROR_INFO = structLayout(JAVA_INT.withName("nt_status"));

  /** {@code struct wbcInterfaceDetails}. */
  static final MemoryLayout INTERFACE_DETAILS =
      structLayout(
          JAVA_INT.withName("interface_version"),
          paddingLayout(4),
          ADDRESS.withName("winbind_version"),
          JAVA_BYTE.withName("winbind_separator"),
          paddingLayout(7),
          ADDRESS.withName("netbios_name"),
          ADDRESS.withName("netbios_domain"),
          ADDRESS.withName("dns_domain"));

  /** {@code struct wbcDomainSid}. */
  static final MemoryLayout DOMAIN_SID =
      structLayout(
          JAVA_BYTE.withName("sid_rev_num"),
          JAVA_BYTE.withName("num_auths"),
          sequenceLayout(6, JAVA_BYTE).withName("id_auth"),
          sequenceLayout(15, JAVA_INT).withName("sub_auths"));

  private WinbindLayouts() {}

  /** Where a member, or a member of a member, stands. */
  static long offset(MemoryLayout structure, String... names) {
    return structure.byteOffset(
        Arrays.stream(names).map(name -> groupElement(name)).toArray(PathElement[]::new));
  }
}
