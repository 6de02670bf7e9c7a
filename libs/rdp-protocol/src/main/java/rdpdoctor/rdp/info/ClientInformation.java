package rdpdoctor.rdp.info;

import java.util.Arrays;
import java.util.Optional;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_INFO_PACKET, [MS-RDPBCGR] 2.2.1.11.1.1, but for the password, which goes in when it is encoded
 * and is read by itself.
 *
 * @param codePage of the texts where they are not in Unicode; else the client's input locale
 * @param domain and user, both empty where the server is to ask
 * @param extended what clients of RDP 5.0 and later add
 */
public record ClientInformation(
    long codePage,
    int flags,
    String domain,
    String user,
    String alternateShell,
    String workingDirectory,
    Optional<ExtendedInformation> extended) {

  public static final int INFO_MOUSE = 0x0001;
  public static final int INFO_DISABLECTRLALTDEL = 0x0002;

  /** The server is to sign the user in without asking. */
  public static final int INFO_AUTOLOGON = 0x0008;

  public static final int INFO_UNICODE = 0x0010;
  public static final int INFO_MAXIMIZESHELL = 0x0020;

  /** The client wants to hear when the user is signed in: Save Session Info. */
  public static final int INFO_LOGONNOTIFY = 0x0040;

  public static final int INFO_ENABLEWINDOWSKEY = 0x0100;

  /** The client wants to hear why a sign-in failed. */
  public static final int INFO_LOGONERRORS = 0x0001_0000;

  public static final int INFO_NOAUDIOPLAYBACK = 0x0008_0000;

  private static final int ANONYMOUS =
      INFO_MOUSE | INFO_DISABLECTRLALTDEL | INFO_UNICODE | INFO_MAXIMIZESHELL | INFO_LOGONERRORS;

  private static final int NAMED =
      ANONYMOUS | INFO_LOGONNOTIFY | INFO_ENABLEWINDOWSKEY | INFO_NOAUDIOPLAYBACK;

  private static final String STRUCTURE = "TS_INFO_PACKET";

  /** Names no user: the server would show its logon screen, and no sign-in is attempted. */
  public static ClientInformation anonymous() {
    return of(ANONYMOUS, "", "", ExtendedInformation.NONE);
  }

  /** For a user whom the server knows from CredSSP: his name is repeated. */
  public static ClientInformation signedIn(
      String domain, String user, ExtendedInformation extended) {
    return of(NAMED, domain, user, extended);
  }

  /** For a user whom the server is to sign in with the password that comes along. */
  public static ClientInformation signingIn(
      String domain, String user, ExtendedInformation extended) {
    return of(NAMED | INFO_AUTOLOGON, domain, user, extended);
  }

  private static ClientInformation of(
      int flags, String domain, String user, ExtendedInformation extended) {
    return new ClientInformation(0, flags, domain, user, "", "", Optional.of(extended));
  }

  /** Without a password. */
  public Bytes encode() {
    return Bytes.of(encoded(new byte[0]));
  }

  /** An array, so that whoever asks can overwrite it: the password is in the middle of it. */
  public byte[] encode(Password password) {
    byte[] secret = text().encode(password);
    try {
      return encoded(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private byte[] encoded(byte[] secret) {
    InfoText text = text();
    byte[] before = beforePassword(text, secret.length).toArray();
    byte[] after = behindPassword(text).toArray();
    byte[] whole = Arrays.copyOf(before, before.length + secret.length + after.length);
    System.arraycopy(secret, 0, whole, before.length, secret.length);
    System.arraycopy(after, 0, whole, before.length + secret.length, after.length);
    return whole;
  }

  /** Sizes do not count terminators, but each text has one. */
  private Bytes beforePassword(InfoText text, int passwordSize) {
    return new ByteWriter()
        .u32le(codePage)
        .u32le(flags)
        .u16le(text.size(domain))
        .u16le(text.size(user))
        .u16le(passwordSize)
        .u16le(text.size(alternateShell))
        .u16le(text.size(workingDirectory))
        .bytes(text.terminated(domain))
        .bytes(text.terminated(user))
        .toBytes();
  }

  private Bytes behindPassword(InfoText text) {
    return text.terminated("")
        .plus(text.terminated(alternateShell))
        .plus(text.terminated(workingDirectory))
        .plus(extended.map(part -> part.encode(text)).orElse(Bytes.empty()));
  }

  private InfoText text() {
    return InfoText.of(flags);
  }

  public static ClientInformation decode(Bytes packet) throws DecodeException {
    ByteReader reader = new ByteReader(STRUCTURE, packet);
    Head head = Head.read(reader);
    InfoText text = InfoText.of(head.flags);
    String domain = text.read(reader, "Domain", head.domainSize);
    String user = text.read(reader, "UserName", head.userSize);
    reader.skip("Password", head.passwordSize + text.terminatorSize());
    String shell = text.read(reader, "AlternateShell", head.shellSize);
    String directory = text.read(reader, "WorkingDir", head.directorySize);
    Optional<ExtendedInformation> extended =
        reader.hasRemaining()
            ? Optional.of(ExtendedInformation.read(reader, text))
            : Optional.empty();
    return new ClientInformation(
        head.codePage, head.flags, domain, user, shell, directory, extended);
  }

  /** The password of a packet; empty where there is none. */
  public static Password password(Bytes packet) throws DecodeException {
    ByteReader reader = new ByteReader(STRUCTURE, packet);
    Head head = Head.read(reader);
    InfoText text = InfoText.of(head.flags);
    reader.skip("Domain and UserName", head.beforePassword(text));
    byte[] secret = reader.bytes("Password", head.passwordSize).toArray();
    try {
      return text.password(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** Whether a packet holds a password, so that whoever keeps packets does not keep this one. */
  public static boolean holdsPassword(Bytes packet) throws DecodeException {
    return Head.read(new ByteReader(STRUCTURE, packet)).passwordSize > 0;
  }

  /** What comes before the texts. */
  private record Head(
      long codePage,
      int flags,
      int domainSize,
      int userSize,
      int passwordSize,
      int shellSize,
      int directorySize) {

    static Head read(ByteReader reader) throws DecodeException {
      return new Head(
          reader.u32le("CodePage"),
          reader.i32le("flags"),
          reader.u16le("cbDomain"),
          reader.u16le("cbUserName"),
          reader.u16le("cbPassword"),
          reader.u16le("cbAlternateShell"),
          reader.u16le("cbWorkingDir"));
    }

    int beforePassword(InfoText text) {
      return domainSize + userSize + 2 * text.terminatorSize();
    }
  }
}
