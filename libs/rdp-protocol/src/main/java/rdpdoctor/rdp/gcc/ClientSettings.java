package rdpdoctor.rdp.gcc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The client's data blocks, [MS-RDPBCGR] 2.2.1.3, as a server reads them. Those of its monitors are
 * passed over: there is one desktop of one size.
 *
 * @param encryptionMethods of standard RDP security that the client offers
 * @param channels the static virtual channels that the client asks for, in its order
 * @param redirectedSessionId the session that a broker sent the client to, where one did
 * @param messageChannel whether the client asks for one
 * @param multitransport whether the client can do more than TCP
 */
public record ClientSettings(
    ClientCoreData core,
    int encryptionMethods,
    List<ChannelDefinition> channels,
    OptionalLong redirectedSessionId,
    boolean messageChannel,
    boolean multitransport) {

  /** CHANNEL_MAX_COUNT, [MS-RDPBCGR] 2.2.1.3.4. */
  private static final int MOST_CHANNELS = 31;

  private static final int REDIRECTED_SESSIONID_FIELD_VALID = 0x02;

  public ClientSettings {
    channels = List.copyOf(channels);
  }

  /** Whether the client says so in its earlyCapabilityFlags. */
  public boolean supports(int earlyCapabilityFlag) {
    return (core.earlyCapabilityFlags() & earlyCapabilityFlag) != 0;
  }

  public static ClientSettings decode(Bytes blocks) throws DecodeException {
    List<DataBlock> all = DataBlock.decodeAll(blocks);
    Bytes core =
        DataBlock.find(all, DataBlock.CLIENT_CORE).orElseThrow(() -> missing("client core data"));
    Bytes security =
        DataBlock.find(all, DataBlock.CLIENT_SECURITY)
            .orElseThrow(() -> missing("client security data"));
    return new ClientSettings(
        ClientCoreData.decode(core),
        encryptionMethods(security),
        channels(DataBlock.find(all, DataBlock.CLIENT_NETWORK)),
        redirectedSession(DataBlock.find(all, DataBlock.CLIENT_CLUSTER)),
        DataBlock.find(all, DataBlock.CLIENT_MESSAGE_CHANNEL).isPresent(),
        DataBlock.find(all, DataBlock.CLIENT_MULTITRANSPORT).isPresent());
  }

  private static DecodeException missing(String block) {
    return new DecodeException("GCC user data: %s is missing".formatted(block));
  }

  /** A French client offers nothing in the first field and its methods in the second. */
  private static int encryptionMethods(Bytes security) throws DecodeException {
    ByteReader reader = new ByteReader("client security data", security);
    int methods = reader.i32le("encryptionMethods");
    int french = reader.i32le("extEncryptionMethods");
    return methods == EncryptionMethod.NONE ? french : methods;
  }

  private static List<ChannelDefinition> channels(Optional<Bytes> network) throws DecodeException {
    List<ChannelDefinition> channels = new ArrayList<>();
    if (network.isPresent()) {
      ByteReader reader = new ByteReader("client network data", network.get());
      long count = reader.u32le("channelCount");
      if (count > MOST_CHANNELS) {
        throw reader.wrong("channelCount", Long.toString(count), "at most " + MOST_CHANNELS);
      }
      for (int i = 0; i < count; i++) {
        channels.add(ChannelDefinition.read(reader));
      }
    }
    return channels;
  }

  private static OptionalLong redirectedSession(Optional<Bytes> cluster) throws DecodeException {
    if (cluster.isEmpty()) {
      return OptionalLong.empty();
    }
    ByteReader reader = new ByteReader("client cluster data", cluster.get());
    int flags = reader.i32le("Flags");
    long session = reader.u32le("RedirectedSessionID");
    return (flags & REDIRECTED_SESSIONID_FIELD_VALID) != 0
        ? OptionalLong.of(session)
        : OptionalLong.empty();
  }
}
