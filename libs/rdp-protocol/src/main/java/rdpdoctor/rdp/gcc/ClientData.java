package rdpdoctor.rdp.gcc;

import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The client's data blocks, [MS-RDPBCGR] 2.2.1.3.2 to 2.2.1.3.7, for a client that wants no virtual
 * channel.
 *
 * @param clientName as the server's session list shows it; at most 15 characters count
 * @param encryptionMethods the methods of standard RDP security that are offered, 0 under TLS
 * @param selectedProtocol what the Connection Confirm selected; the server checks it
 * @param earlyCapabilityFlags what the client can do; a depth of 32 bits adds its own
 * @param messageChannel whether one is asked for; only of a server whose Connection Confirm has
 *     EXTENDED_CLIENT_DATA_SUPPORTED
 */
public record ClientData(
    String clientName,
    int encryptionMethods,
    int selectedProtocol,
    Desktop desktop,
    int earlyCapabilityFlags,
    boolean messageChannel) {

  public static final int SUPPORT_ERRINFO_PDU = 0x0001;
  public static final int WANT_32BPP_SESSION = 0x0002;
  public static final int STRONG_ASYMMETRIC_KEYS = 0x0008;
  public static final int SUPPORT_NETCHAR_AUTODETECT = 0x0080;
  public static final int SUPPORT_HEARTBEAT_PDU = 0x0400;
  public static final int SUPPORT_SKIP_CHANNELJOIN = 0x0800;

  private static final int VERSION_RDP_5 = 0x00080004;
  private static final int COLOR_8_BPP = 0xCA01;
  private static final int SAS_DEL = 0xAA03;
  private static final int KEYBOARD_US = 0x0409;
  private static final int KEYBOARD_ENHANCED = 4;
  private static final int CLIENT_BUILD = 2600;
  private static final int CLIENT_NAME_SIZE = 32;
  private static final int REDIRECTION_SUPPORTED_VERSION_4 = 0x0D;

  /** A client that looks, but wants no session: it hears error information and no more. */
  public ClientData(String clientName, int encryptionMethods, int selectedProtocol) {
    this(
        clientName,
        encryptionMethods,
        selectedProtocol,
        new Desktop(1024, 768, 16),
        SUPPORT_ERRINFO_PDU,
        false);
  }

  public Bytes encode() {
    Bytes blocks = usualBlocks();
    return messageChannel
        ? blocks.plus(
            new DataBlock(DataBlock.CLIENT_MESSAGE_CHANNEL, Bytes.hex("00000000")).encode())
        : blocks;
  }

  private Bytes usualBlocks() {
    return new DataBlock(DataBlock.CLIENT_CORE, core())
        .encode()
        .plus(new DataBlock(DataBlock.CLIENT_CLUSTER, cluster()).encode())
        .plus(new DataBlock(DataBlock.CLIENT_SECURITY, security()).encode())
        .plus(new DataBlock(DataBlock.CLIENT_NETWORK, network()).encode());
  }

  private Bytes core() {
    String name = clientName.substring(0, Math.min(clientName.length(), 15));
    return new ByteWriter()
        .u32le(VERSION_RDP_5)
        .u16le(desktop.width())
        .u16le(desktop.height())
        .u16le(COLOR_8_BPP)
        .u16le(SAS_DEL)
        .u32le(KEYBOARD_US)
        .u32le(CLIENT_BUILD)
        .unicode(name)
        .zeros(CLIENT_NAME_SIZE - 2 * name.length())
        .u32le(KEYBOARD_ENHANCED)
        .u32le(0) // keyboardSubType
        .u32le(12) // keyboardFunctionKey
        .zeros(64) // imeFileName
        .u16le(COLOR_8_BPP)
        .u16le(1) // clientProductId
        .u32le(0) // serialNumber
        .u16le(Math.min(desktop.bitsPerPixel(), 24)) // highColorDepth
        .u16le(supportedColorDepths())
        .u16le(earlyCapabilityFlags | (wants32BitsPerPixel() ? WANT_32BPP_SESSION : 0))
        .zeros(64) // clientDigProductId
        .u8(0) // connectionType
        .u8(0) // pad1octet
        .u32le(selectedProtocol)
        .toBytes();
  }

  private int supportedColorDepths() {
    return switch (desktop.bitsPerPixel()) {
      case 32 -> 0x000F; // and all that are less
      case 24 -> 0x0007;
      case 15 -> 0x0004;
      default -> 0x0002; // 16 bits
    };
  }

  private boolean wants32BitsPerPixel() {
    return desktop.bitsPerPixel() == 32;
  }

  private static Bytes cluster() {
    return new ByteWriter().u32le(REDIRECTION_SUPPORTED_VERSION_4).u32le(0).toBytes();
  }

  private Bytes security() {
    // extEncryptionMethods counts only for the French locale.
    return new ByteWriter().u32le(encryptionMethods).u32le(0).toBytes();
  }

  private static Bytes network() {
    return new ByteWriter().u32le(0).toBytes();
  }
}
