package rdpdoctor.network.caption;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.network.Caption;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** Captions for what comes in a TPKT, from both sides. */
public final class PacketCaptions {

  private static final int CONNECTION_REQUEST = 0xE0;
  private static final int CONNECTION_CONFIRM = 0xD0;

  private PacketCaptions() {}

  public static Caption of(Bytes packet) throws DecodeException {
    Bytes tpdu = Tpkt.unwrap(packet);
    return switch (code(tpdu)) {
      case CONNECTION_REQUEST -> request(ConnectionRequest.decode(tpdu));
      case CONNECTION_CONFIRM -> confirm(ConnectionConfirm.decode(tpdu));
      default -> McsCaptions.of(DataTpdu.unwrap(packet));
    };
  }

  /** For a session, which has a fast path as well. */
  public static Caption ofSession(Bytes pdu) throws DecodeException {
    return FastPathPdu.isFastPath(pdu) ? new Caption("Fast-Path Update PDU", List.of()) : of(pdu);
  }

  /** The high half of the second byte tells the TPDUs apart, X.224 section 13.1. */
  private static int code(Bytes tpdu) throws DecodeException {
    ByteReader reader = new ByteReader("X.224 TPDU", tpdu);
    reader.skip("length indicator", 1);
    return reader.u8("code") & 0xF0;
  }

  private static Caption request(ConnectionRequest request) {
    List<String> fields = new ArrayList<>();
    fields.add("requestedProtocols=" + SecurityProtocol.name(request.requestedProtocols()));
    if (!request.cookie().isEmpty()) {
      fields.add(request.cookie());
    }
    return new Caption("X.224 Connection Request", fields);
  }

  private static Caption confirm(ConnectionConfirm confirm) {
    List<String> fields = new ArrayList<>();
    switch (confirm.negotiation()) {
      case Negotiation.None _ -> fields.add("no negotiation data");
      case Negotiation.Response(int flags, int protocol) -> {
        fields.add("selectedProtocol=" + SecurityProtocol.name(protocol));
        fields.add("flags=0x%02x".formatted(flags));
      }
      case Negotiation.Failure(int code) -> fields.add("failureCode=" + code);
    }
    fields.add("sourceReference=0x%04x".formatted(confirm.sourceReference()));
    return new Caption("X.224 Connection Confirm", fields);
  }
}
