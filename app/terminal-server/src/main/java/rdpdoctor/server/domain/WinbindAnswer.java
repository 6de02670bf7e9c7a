package rdpdoctor.server.domain;

import rdpdoctor.rdp.wire.Bytes;

/** What winbindd says of a sign-in, or of the trust between its machine and the domain. */
sealed interface WinbindAnswer {

  /**
   * All is well.
   *
   * @param sessionKey the key of a sign-in with NTLM, 16 bytes; zeroes where there is none
   */
  record Accepted(Bytes sessionKey) implements WinbindAnswer {

    @Override
    public String toString() {
      return "Accepted";
    }
  }

  /**
   * The domain controller refused, or none could be asked.
   *
   * @param status an NTSTATUS, unsigned
   */
  record Refused(long status) implements WinbindAnswer {

    @Override
    public String toString() {
      return "Refused[0x%08X]".formatted(status);
    }
  }

  /**
   * Nobody was asked.
   *
   * @param error a {@code wbcErr}, such as 6: winbindd does not run, or its pipe is out of reach
   */
  record NotAsked(int error) implements WinbindAnswer {}
}
