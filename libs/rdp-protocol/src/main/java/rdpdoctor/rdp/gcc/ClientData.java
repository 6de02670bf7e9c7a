package rdpdoctor.rdp.gcc;

import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The client's data blocks, [MS-RDPBCGR] 2.2.1.3.2 to 2.2.1.3.5, for a client that wants no virtual
 * channel and hears error information.
 *
 * @param clientName as the server's session list shows it; at most 15 characters count
 * @param encryptionMethods the methods of standard RDP security that are offered, 0 under TLS
 * @param selectedProtocol what the Connection Confirm selected; the server checks it
 */
public record ClientData(String clientName, int encryptionMethods, int selectedProtocol) {

  private static final int VERSION_RDP_5 = 0x00080004;
  private static final int COLOR_8_BPP = 0xCA01;
  private static final int SAS_DEL = 0xAA03;
  private static final int KEYBOARD_US = 0x0409;
  private static final int KEYBOARD_ENHANCED = 4;
  private static final int CLIENT_BUILD = 2600;
  private static final int CLIENT_NAME_SIZE = 32;
  private static final int HIGH_COLOR_16_BPP = 16;
  private static final int SUPPORTS_16_BPP = 0x0002;
  private static final int SUPPORT_ERRINFO_PDU = 0x0001;
  private static final int REDIRECTION_SUPPORTED_VERSION_4 = 0x0D;

  public Bytes encode() {
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
        .u16le(1024) // desktopWidth
        .u16le(768) // desktopHeight
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
        .u16le(HIGH_COLOR_16_BPP)
        .u16le(SUPPORTS_16_BPP)
        .u16le(SUPPORT_ERRINFO_PDU)
        .zeros(64) // clientDigProductId
        .u8(0) // connectionType
        .u8(0) // pad1octet
        .u32le(selectedProtocol)
        .toBytes();
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
