package rdpdoctor.network.caption;

import java.util.List;
import rdpdoctor.network.Caption;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Captions for the data of the I/O channel; what is encrypted there stays so. */
final class ChannelCaptions {

  private ChannelCaptions() {}

  static Caption ofClient(Bytes data) throws DecodeException {
    if (isBareShare(data)) {
      return share(SharePdu.decode(data));
    }
    int flags = unencrypted(data).flags();
    if ((flags & PduCipher.SEC_EXCHANGE_PKT) != 0) {
      return new Caption("Security Exchange PDU", List.of());
    }
    return (flags & PduCipher.SEC_INFO_PKT) != 0
        ? clientInformation(unencrypted(data))
        : new Caption("MCS Send Data Request", encryption(flags));
  }

  private static Caption clientInformation(PduCipher.Opened opened) throws DecodeException {
    boolean legible = (opened.flags() & PduCipher.SEC_ENCRYPT) == 0;
    boolean secret = legible && ClientInformation.holdsPassword(opened.data());
    return new Caption("Client Info PDU", encryption(opened.flags()), secret);
  }

  static Caption ofServer(Bytes data) throws DecodeException {
    if (isBareShare(data)) {
      return share(SharePdu.decode(data));
    }
    PduCipher.Opened opened = unencrypted(data);
    if ((opened.flags() & PduCipher.SEC_ENCRYPT) != 0) {
      return new Caption("MCS Send Data Indication", encryption(opened.flags()));
    }
    return (opened.flags() & PduCipher.SEC_LICENSE_PKT) != 0
        ? license(LicenseMessage.decode(opened.data()))
        : share(SharePdu.decode(opened.data()));
  }

  private static PduCipher.Opened unencrypted(Bytes data) throws DecodeException {
    return PduCipher.of(EncryptionMethod.NONE, Bytes.empty(), Bytes.empty()).open(data);
  }

  private static List<String> encryption(int flags) {
    return (flags & PduCipher.SEC_ENCRYPT) != 0 ? List.of("encrypted") : List.of();
  }

  /**
   * A security header has flags where a share PDU has its own length, and no version. Other share
   * PDUs may follow the first one.
   */
  private static boolean isBareShare(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("I/O channel PDU", data);
    int length = reader.u16le("flags or totalLength");
    int type = reader.u16le("flagsHi or pduType");
    return length <= data.size() && (type & SharePdu.VERSION_MASK) == SharePdu.TYPE_VERSION;
  }

  private static Caption share(SharePdu pdu) {
    return switch (pdu) {
      case SharePdu.DemandActive _ -> new Caption("Demand Active PDU", List.of());
      case SharePdu.ConfirmActive _ -> new Caption("Confirm Active PDU", List.of());
      case SharePdu.DeactivateAll _ -> new Caption("Deactivate All PDU", List.of());
      // It may carry a password, or a cookie that stands for one.
      case SharePdu.Redirection _ -> Caption.secret("Server Redirection PDU", List.of());
      case SharePdu.Data data -> data(data);
      case SharePdu.Other(int type, int type2, Bytes _) ->
          new Caption("Share PDU", List.of("pduType=" + type, "pduType2=" + type2));
    };
  }

  private static Caption data(SharePdu.Data pdu) {
    return switch (pdu) {
      case SharePdu.Synchronize _ -> new Caption("Synchronize PDU", List.of());
      case SharePdu.Control(int action, int _, long _) ->
          new Caption("Control PDU", List.of("action=" + action));
      case SharePdu.FontList _ -> new Caption("Font List PDU", List.of());
      case SharePdu.FontMap _ -> new Caption("Font Map PDU", List.of());
      case SharePdu.SetErrorInfo(long code) ->
          new Caption("Set Error Info PDU", List.of("errorInfo=0x%08x".formatted(code)));
      // It may carry the cookie of automatic reconnection.
      case SharePdu.SaveSessionInfo _ -> Caption.secret("Save Session Info PDU", List.of());
      case SharePdu.ShutdownRequest _ -> new Caption("Shutdown Request PDU", List.of());
      case SharePdu.ShutdownDenied _ -> new Caption("Shutdown Request Denied PDU", List.of());
      case SharePdu.AutoReconnectStatus _ -> new Caption("Auto-Reconnect Status PDU", List.of());
      case SharePdu.RefreshRect _ -> new Caption("Refresh Rect PDU", List.of());
      case SharePdu.SuppressOutput _ -> new Caption("Suppress Output PDU", List.of());
      // What is typed may be a password.
      case SharePdu.Input _ -> Caption.secret("Input Event PDU", List.of());
      case SharePdu.Output(Update update) ->
          new Caption("Slow-Path Update PDU", List.of(update.kind().name()));
    };
  }

  private static Caption license(LicenseMessage message) {
    return switch (message) {
      case LicenseMessage.ErrorAlert(long code, long transition) ->
          new Caption(
              "License Error Message",
              List.of("dwErrorCode=" + code, "dwStateTransition=" + transition));
      case LicenseMessage.Exchange(int type, Bytes _) -> new Caption(exchange(type), List.of());
    };
  }

  private static String exchange(int type) {
    return switch (type) {
      case LicenseMessage.LICENSE_REQUEST -> "Server License Request";
      case LicenseMessage.PLATFORM_CHALLENGE -> "Server Platform Challenge";
      case LicenseMessage.NEW_LICENSE -> "Server New License";
      case LicenseMessage.UPGRADE_LICENSE -> "Server Upgrade License";
      default -> "License Message 0x%02x".formatted(type);
    };
  }
}
