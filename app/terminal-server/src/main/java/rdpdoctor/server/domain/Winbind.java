package rdpdoctor.server.domain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.ntlm.NtlmLogon;
import rdpdoctor.rdp.wire.Bytes;

/** winbindd in values: what it knows of its domain, and whom that lets in. Each call blocks. */
final class Winbind {

  private static final int SUCCESS = 0;
  private static final int AUTH_ERROR = 10;

  /** {@code enum wbcAuthUserLevel}. */
  private static final int LEVEL_PLAIN = 1;

  private static final int LEVEL_RESPONSE = 3;
  private static final int MOST_SIDS = 4096;
  private static final int LONGEST_NAME = 256;

  /** Bytes of UTF-8 for a unit of UTF-16. */
  private static final int LONGEST_CHARACTER = 3;

  private final WinbindLibrary library;

  Winbind(WinbindLibrary library) {
    this.library = library;
  }

  /** The NetBIOS name of the domain that this machine has joined; empty if nobody says. */
  Optional<String> domain() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment details = arena.allocate(ADDRESS);
      return library.interfaceDetails(details) == SUCCESS
          ? Optional.of(
              result(details, WinbindLayouts.INTERFACE_DETAILS.byteSize(), Winbind::domainName))
          : Optional.empty();
    }
  }

  @SuppressWarnings("restricted")
  private static String domainName(MemorySegment details) {
    long offset = WinbindLayouts.offset(WinbindLayouts.INTERFACE_DETAILS, "netbios_domain");
    return details.get(ADDRESS, offset).reinterpret(LONGEST_NAME).getString(0);
  }

  /** Judges an answer to a challenge. */
  WinbindAnswer judge(NtlmLogon logon) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment parameters = parameters(arena, logon.domain(), logon.user(), LEVEL_RESPONSE);
      parameters.set(
          ADDRESS, parameter("workstation_name"), arena.allocateFrom(logon.workstation()));
      byte[] response = logon.ntResponse().toArray();
      MemorySegment.copy(
          logon.serverChallenge().toArray(),
          0,
          parameters,
          JAVA_BYTE,
          parameter("password", "response", "challenge"),
          WinbindLayouts.CHALLENGE_SIZE);
      parameters.set(JAVA_INT, parameter("password", "response", "nt_length"), response.length);
      parameters.set(
          ADDRESS,
          parameter("password", "response", "nt_data"),
          arena.allocateFrom(JAVA_BYTE, response));
      return judged(arena, parameters);
    }
  }

  /** Judges a name and a password. */
  WinbindAnswer judge(String domain, String user, Password password) {
    byte[] text = utf8(password);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment secret = arena.allocate(text.length + 1L);
      MemorySegment.copy(text, 0, secret, JAVA_BYTE, 0, text.length);
      MemorySegment parameters = parameters(arena, domain, user, LEVEL_PLAIN);
      parameters.set(ADDRESS, parameter("password", "plaintext"), secret);
      try {
        return judged(arena, parameters);
      } finally {
        secret.fill((byte) 0);
      }
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  private static MemorySegment parameters(Arena arena, String domain, String user, int level) {
    MemorySegment parameters = arena.allocate(WinbindLayouts.AUTH_USER_PARAMS);
    parameters.set(ADDRESS, parameter("account_name"), arena.allocateFrom(user));
    parameters.set(ADDRESS, parameter("domain_name"), arena.allocateFrom(domain));
    parameters.set(JAVA_INT, parameter("level"), level);
    return parameters;
  }

  private static long parameter(String... names) {
    return WinbindLayouts.offset(WinbindLayouts.AUTH_USER_PARAMS, names);
  }

  private WinbindAnswer judged(Arena arena, MemorySegment parameters) {
    MemorySegment info = arena.allocate(ADDRESS);
    MemorySegment error = arena.allocate(ADDRESS);
    int result = library.authenticateUser(parameters, info, error);
    return result == SUCCESS
        ? new WinbindAnswer.Accepted(
            result(info, WinbindLayouts.AUTH_USER_INFO.byteSize(), Winbind::sessionKey))
        : refused(result, error);
  }

  private static Bytes sessionKey(MemorySegment info) {
    long offset = WinbindLayouts.offset(WinbindLayouts.AUTH_USER_INFO, "user_session_key");
    return Bytes.of(info.asSlice(offset, WinbindLayouts.SESSION_KEY_SIZE).toArray(JAVA_BYTE));
  }

  private WinbindAnswer refused(int result, MemorySegment error) {
    return result == AUTH_ERROR
        ? new WinbindAnswer.Refused(
            result(error, WinbindLayouts.AUTH_ERROR_INFO.byteSize(), Winbind::status))
        : new WinbindAnswer.NotAsked(result);
  }

  private static long status(MemorySegment error) {
    return Integer.toUnsignedLong(error.get(JAVA_INT, 0));
  }

  /** Whether the domain controller takes this machine for a member of the domain. */
  WinbindAnswer trust() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment error = arena.allocate(ADDRESS);
      int result = library.checkTrust(error);
      return result == SUCCESS ? new WinbindAnswer.Accepted(Bytes.empty()) : refused(result, error);
    }
  }

  /** An account with its groups; empty if there is none, or nobody to ask. */
  Optional<LogonSubject> subject(String domain, String user) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment sid = arena.allocate(WinbindLayouts.DOMAIN_SID);
      MemorySegment names = arena.allocateFrom(domain);
      int result =
          library.lookUpName(names, arena.allocateFrom(user), sid, arena.allocate(JAVA_INT));
      return result == SUCCESS ? Optional.of(subject(arena, sid)) : Optional.empty();
    }
  }

  private LogonSubject subject(Arena arena, MemorySegment sid) {
    MemorySegment count = arena.allocate(JAVA_INT);
    MemorySegment sids = arena.allocate(ADDRESS);
    Sid account = sid(sid);
    if (library.lookUpUserSids(sid, count, sids) != SUCCESS) {
      return LogonSubject.domain(account);
    }
    int found = Math.clamp(count.get(JAVA_INT, 0), 0, MOST_SIDS);
    return LogonSubject.domain(
        account, result(sids, found * WinbindLayouts.DOMAIN_SID.byteSize(), Winbind::sids));
  }

  private static Set<Sid> sids(MemorySegment array) {
    Set<Sid> sids = new HashSet<>();
    array.elements(WinbindLayouts.DOMAIN_SID).map(Winbind::sid).forEach(sids::add);
    return sids;
  }

  private static Sid sid(MemorySegment sid) {
    long authorities = WinbindLayouts.offset(WinbindLayouts.DOMAIN_SID, "id_auth");
    long authority = 0;
    for (int i = 0; i < 6; i++) {
      authority = authority << 8 | Byte.toUnsignedLong(sid.get(JAVA_BYTE, authorities + i));
    }
    StringBuilder text = new StringBuilder("S-1-").append(authority);
    int count = sid.get(JAVA_BYTE, WinbindLayouts.offset(WinbindLayouts.DOMAIN_SID, "num_auths"));
    long first = WinbindLayouts.offset(WinbindLayouts.DOMAIN_SID, "sub_auths");
    for (int i = 0; i < count; i++) {
      text.append('-').append(Integer.toUnsignedString(sid.get(JAVA_INT, first + 4L * i)));
    }
    return new Sid(text.toString());
  }

  /** Reads what the library made, and gives it back to it. */
  @SuppressWarnings("restricted")
  private <T> T result(MemorySegment pointer, long size, Reading<T> reading) {
    MemorySegment made = pointer.get(ADDRESS, 0);
    try {
      return reading.read(made.reinterpret(size));
    } finally {
      library.free(made);
    }
  }

  /** Takes the value out of memory that is freed afterwards. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(MemorySegment made);
  }

  /** Without a string in between, which could not be overwritten. */
  private static byte[] utf8(Password password) {
    byte[] wide = password.utf16();
    CharBuffer characters = StandardCharsets.UTF_16LE.decode(ByteBuffer.wrap(wide));
    ByteBuffer narrow = ByteBuffer.allocate(LONGEST_CHARACTER * characters.length());
    try {
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .encode(characters, narrow, true);
      return Arrays.copyOf(narrow.array(), narrow.position());
    } finally {
      Arrays.fill(wide, (byte) 0);
      Arrays.fill(characters.array(), '\0');
      Arrays.fill(narrow.array(), (byte) 0);
    }
  }
}
