package rdpdoctor.rdp.mcs;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.wire.Per;

/**
 * The PDUs inside an MCS domain, T.125 section 7, part 7. The first six bits are the choice; user
 * ids are sent less 1001.
 */
public sealed interface DomainPdu {

  /** The smallest user id. */
  int USER_ID_BASE = 1001;

  /** Client MCS Erect Domain Request, [MS-RDPBCGR] 2.2.1.5. */
  record ErectDomainRequest() implements DomainPdu {}

  /** Client MCS Attach User Request, [MS-RDPBCGR] 2.2.1.6. */
  record AttachUserRequest() implements DomainPdu {}

  /** Server MCS Attach User Confirm, [MS-RDPBCGR] 2.2.1.7; a refusal carries no user: 0. */
  record AttachUserConfirm(int result, int userId) implements DomainPdu {}

  /** Client MCS Channel Join Request, [MS-RDPBCGR] 2.2.1.8. */
  record ChannelJoinRequest(int userId, int channelId) implements DomainPdu {}

  /** Server MCS Channel Join Confirm, [MS-RDPBCGR] 2.2.1.9; only a success repeats the channel. */
  record ChannelJoinConfirm(int result, int userId, int requestedChannelId) implements DomainPdu {}

  /** Data from the client. */
  record SendDataRequest(int userId, int channelId, Bytes data) implements DomainPdu {}

  /** Data from the server. */
  record SendDataIndication(int userId, int channelId, Bytes data) implements DomainPdu {}

  /** Ends the connection; either side sends it, [MS-RDPBCGR] 1.3.1.4. */
  record DisconnectProviderUltimatum(int reason) implements DomainPdu {}

  int CHOICE_ERECT_DOMAIN_REQUEST = 1;
  int CHOICE_DISCONNECT_PROVIDER_ULTIMATUM = 8;
  int CHOICE_ATTACH_USER_REQUEST = 10;
  int CHOICE_ATTACH_USER_CONFIRM = 11;
  int CHOICE_CHANNEL_JOIN_REQUEST = 14;
  int CHOICE_CHANNEL_JOIN_CONFIRM = 15;
  int CHOICE_SEND_DATA_REQUEST = 25;
  int CHOICE_SEND_DATA_INDICATION = 26;

  /** The bit after the choice that says an optional field follows. */
  int OPTIONAL_PRESENT = 0x02;

  /** High priority, not segmented. */
  int PRIORITY_AND_SEGMENTATION = 0x70;

  default Bytes encode() {
    ByteWriter writer = new ByteWriter();
    switch (this) {
      case ErectDomainRequest _ ->
          // subHeight 0 and subInterval 0, each as a one-byte INTEGER.
          choice(writer, CHOICE_ERECT_DOMAIN_REQUEST, 0).u8(1).u8(0).u8(1).u8(0);
      case AttachUserRequest _ -> choice(writer, CHOICE_ATTACH_USER_REQUEST, 0);
      case AttachUserConfirm(int result, int userId) when userId == 0 ->
          result(writer, CHOICE_ATTACH_USER_CONFIRM, 0, result);
      case AttachUserConfirm(int result, int userId) ->
          result(writer, CHOICE_ATTACH_USER_CONFIRM, OPTIONAL_PRESENT, result)
              .u16be(userId - USER_ID_BASE);
      case ChannelJoinRequest(int userId, int channelId) ->
          choice(writer, CHOICE_CHANNEL_JOIN_REQUEST, 0)
              .u16be(userId - USER_ID_BASE)
              .u16be(channelId);
      case ChannelJoinConfirm(int result, int userId, int channelId) when result != 0 ->
          result(writer, CHOICE_CHANNEL_JOIN_CONFIRM, 0, result)
              .u16be(userId - USER_ID_BASE)
              .u16be(channelId);
      case ChannelJoinConfirm(int result, int userId, int channelId) ->
          result(writer, CHOICE_CHANNEL_JOIN_CONFIRM, OPTIONAL_PRESENT, result)
              .u16be(userId - USER_ID_BASE)
              .u16be(channelId)
              .u16be(channelId);
      case SendDataRequest(int userId, int channelId, Bytes data) ->
          data(choice(writer, CHOICE_SEND_DATA_REQUEST, 0), userId, channelId, data);
      case SendDataIndication(int userId, int channelId, Bytes data) ->
          data(choice(writer, CHOICE_SEND_DATA_INDICATION, 0), userId, channelId, data);
      case DisconnectProviderUltimatum(int reason) ->
          choice(writer, CHOICE_DISCONNECT_PROVIDER_ULTIMATUM, reason >>> 1).u8(reason << 7);
    }
    return writer.toBytes();
  }

  static DomainPdu decode(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader("MCS domain PDU", pdu);
    int first = reader.u8("choice");
    DomainPdu decoded =
        switch (first >>> 2) {
          case CHOICE_ERECT_DOMAIN_REQUEST -> erectDomainRequest(reader);
          case CHOICE_DISCONNECT_PROVIDER_ULTIMATUM ->
              new DisconnectProviderUltimatum((first & 3) << 1 | reader.u8("reason") >>> 7);
          case CHOICE_ATTACH_USER_REQUEST -> new AttachUserRequest();
          case CHOICE_ATTACH_USER_CONFIRM -> attachUserConfirm(first, reader);
          case CHOICE_CHANNEL_JOIN_REQUEST ->
              new ChannelJoinRequest(userId(reader), reader.u16be("channelId"));
          case CHOICE_CHANNEL_JOIN_CONFIRM -> channelJoinConfirm(first, reader);
          case CHOICE_SEND_DATA_REQUEST ->
              new SendDataRequest(userId(reader), reader.u16be("channelId"), data(reader));
          case CHOICE_SEND_DATA_INDICATION ->
              new SendDataIndication(userId(reader), reader.u16be("channelId"), data(reader));
          default -> throw reader.wrong("choice", "" + (first >>> 2), "one that RDP uses");
        };
    reader.expectEnd();
    return decoded;
  }

  private static ByteWriter choice(ByteWriter writer, int choice, int low) {
    return writer.u8(choice << 2 | low);
  }

  /** The four bits of the result straddle the first two bytes. */
  private static ByteWriter result(ByteWriter writer, int choice, int optional, int result) {
    return choice(writer, choice, optional | result >>> 3).u8(result << 5);
  }

  private static void data(ByteWriter writer, int userId, int channelId, Bytes data) {
    writer.u16be(userId - USER_ID_BASE).u16be(channelId).u8(PRIORITY_AND_SEGMENTATION);
    // Windows writes the length of user data in two bytes even where one would do.
    writer.u16be(0x8000 | data.size()).bytes(data);
  }

  private static DomainPdu erectDomainRequest(ByteReader reader) throws DecodeException {
    // Two numbers that mean nothing here; rdesktop writes them as if they had no lengths.
    reader.skip("subHeight and subInterval", 4);
    return new ErectDomainRequest();
  }

  private static DomainPdu attachUserConfirm(int first, ByteReader reader) throws DecodeException {
    int result = result(first, reader);
    boolean hasUser = (first & OPTIONAL_PRESENT) != 0;
    return new AttachUserConfirm(result, hasUser ? userId(reader) : 0);
  }

  private static DomainPdu channelJoinConfirm(int first, ByteReader reader) throws DecodeException {
    int result = result(first, reader);
    int userId = userId(reader);
    int requested = reader.u16be("requested channelId");
    if ((first & OPTIONAL_PRESENT) != 0) {
      reader.u16be("channelId");
    }
    return new ChannelJoinConfirm(result, userId, requested);
  }

  private static int result(int first, ByteReader reader) throws DecodeException {
    return (first & 1) << 3 | reader.u8("result") >>> 5;
  }

  private static int userId(ByteReader reader) throws DecodeException {
    return reader.u16be("initiator") + USER_ID_BASE;
  }

  private static Bytes data(ByteReader reader) throws DecodeException {
    reader.skip("priority and segmentation", 1);
    return reader.bytes("userData", Per.readLength(reader, "userData"));
  }
}
