package rdpdoctor.rdp.gcc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The server's data blocks, [MS-RDPBCGR] 2.2.1.4.2 to 2.2.1.4.5. Blocks of other types are passed
 * over: the client did not ask for them.
 *
 * @param version of the server core data, such as {@code 0x00080004}
 * @param clientRequestedProtocols the server's echo of the negotiation request, where it sends one
 * @param earlyCapabilityFlags what the server can do, 0 where it does not say
 * @param messageChannelId where the client asked for one and the server has it
 */
public record ServerData(
    long version,
    OptionalInt clientRequestedProtocols,
    int earlyCapabilityFlags,
    ServerSecurityData security,
    int ioChannelId,
    List<Integer> channelIds,
    OptionalInt messageChannelId) {

  public static final int SKIP_CHANNELJOIN_SUPPORTED = 0x0008;

  public ServerData {
    channelIds = List.copyOf(channelIds);
  }

  /** In the order of Windows. */
  public Bytes encode() {
    Bytes blocks =
        new DataBlock(DataBlock.SERVER_CORE, core())
            .encode()
            .plus(new DataBlock(DataBlock.SERVER_NETWORK, network()).encode())
            .plus(new DataBlock(DataBlock.SERVER_SECURITY, security.encode()).encode());
    return messageChannelId.isPresent()
        ? blocks.plus(messageChannel(messageChannelId.getAsInt()).encode())
        : blocks;
  }

  /** Optional fields are there up to the last one that says something. */
  private Bytes core() {
    ByteWriter writer = new ByteWriter().u32le(version);
    if (clientRequestedProtocols.isPresent() || earlyCapabilityFlags != 0) {
      writer.u32le(clientRequestedProtocols.orElse(0));
    }
    if (earlyCapabilityFlags != 0) {
      writer.u32le(earlyCapabilityFlags);
    }
    return writer.toBytes();
  }

  private Bytes network() {
    ByteWriter writer = new ByteWriter().u16le(ioChannelId).u16le(channelIds.size());
    channelIds.forEach(writer::u16le);
    // An odd count is followed by Pad, so that the block is a multiple of four bytes long.
    return writer.zeros(channelIds.size() % 2 * 2).toBytes();
  }

  private static DataBlock messageChannel(int id) {
    return new DataBlock(DataBlock.SERVER_MESSAGE_CHANNEL, new ByteWriter().u16le(id).toBytes());
  }

  public static ServerData decode(Bytes blocks) throws DecodeException {
    List<DataBlock> all = DataBlock.decodeAll(blocks);
    ByteReader core = reader(all, "server core data", DataBlock.SERVER_CORE);
    long version = core.u32le("version");
    OptionalInt echo =
        core.remaining() >= 4
            ? OptionalInt.of(core.i32le("clientRequestedProtocols"))
            : OptionalInt.empty();
    int flags = core.remaining() >= 4 ? core.i32le("earlyCapabilityFlags") : 0;
    ByteReader network = reader(all, "server network data", DataBlock.SERVER_NETWORK);
    int ioChannel = network.u16le("MCSChannelId");
    List<Integer> channels = new ArrayList<>();
    int count = network.u16le("channelCount");
    for (int i = 0; i < count; i++) {
      channels.add(network.u16le("channelId"));
    }
    ByteReader security = reader(all, "server security data", DataBlock.SERVER_SECURITY);
    return new ServerData(
        version,
        echo,
        flags,
        ServerSecurityData.decode(security.rest()),
        ioChannel,
        channels,
        messageChannel(all));
  }

  private static OptionalInt messageChannel(List<DataBlock> blocks) throws DecodeException {
    Optional<ByteReader> block =
        find(blocks, "server message channel data", DataBlock.SERVER_MESSAGE_CHANNEL);
    return block.isPresent()
        ? OptionalInt.of(block.get().u16le("MCSChannelID"))
        : OptionalInt.empty();
  }

  private static ByteReader reader(List<DataBlock> blocks, String structure, int type)
      throws DecodeException {
    return find(blocks, structure, type)
        .orElseThrow(
            () -> new DecodeException("GCC user data: %s is missing".formatted(structure)));
  }

  private static Optional<ByteReader> find(List<DataBlock> blocks, String structure, int type) {
    return DataBlock.find(blocks, type).map(content -> new ByteReader(structure, content));
  }
}
