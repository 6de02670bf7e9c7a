package rdpdoctor.rdp.gcc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class ServerDataTest extends WireContract<ServerData> {

  private static final String SECTION = "[MS-RDPBCGR] 2.2.1.4.2 to 2.2.1.4.4";
  private static final String CORE = "010c 0c00 04000800 03000000";
  private static final String NETWORK = "030c 0800 eb03 0000";
  private static final String NO_ENCRYPTION = "020c 0c00 00000000 00000000";
  private static final String EARLY_FLAGS = "010c 1000 04000800 03000000 08000000";
  private static final String MESSAGE_CHANNEL = "040c 0600 f003";
  private static final String RANDOM = "a5".repeat(32);
  private static final String ENCRYPTION =
      "020c 3700 02000000 03000000 20000000 03000000" + RANDOM + "c0ffee";

  @Override
  protected ServerData read(Bytes bytes) throws DecodeException {
    return ServerData.decode(bytes);
  }

  /** The product never sends these blocks, so the test has its own encoder. */
  @Override
  protected Bytes write(ServerData data) {
    ByteWriter core = new ByteWriter().u32le(data.version());
    data.clientRequestedProtocols().ifPresent(core::u32le);
    if (data.earlyCapabilityFlags() != 0) {
      core.u32le(data.earlyCapabilityFlags());
    }
    return new DataBlock(DataBlock.SERVER_CORE, core.toBytes())
        .encode()
        .plus(new DataBlock(DataBlock.SERVER_NETWORK, network(data)).encode())
        .plus(new DataBlock(DataBlock.SERVER_SECURITY, security(data.security())).encode())
        .plus(messageChannel(data));
  }

  private static Bytes messageChannel(ServerData data) {
    return data.messageChannelId().isEmpty()
        ? Bytes.empty()
        : new DataBlock(
                DataBlock.SERVER_MESSAGE_CHANNEL,
                new ByteWriter().u16le(data.messageChannelId().getAsInt()).toBytes())
            .encode();
  }

  private static Bytes network(ServerData data) {
    ByteWriter network = new ByteWriter().u16le(data.ioChannelId()).u16le(data.channelIds().size());
    data.channelIds().forEach(network::u16le);
    return network.zeros(data.channelIds().size() % 2 * 2).toBytes();
  }

  private static Bytes security(ServerSecurityData security) {
    ByteWriter writer =
        new ByteWriter().u32le(security.encryptionMethod()).u32le(security.encryptionLevel());
    if (!security.serverRandom().isEmpty()) {
      writer
          .u32le(security.serverRandom().size())
          .u32le(security.serverCertificate().size())
          .bytes(security.serverRandom())
          .bytes(security.serverCertificate());
    }
    return writer.toBytes();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("under TLS", SECTION, CORE, NETWORK, NO_ENCRYPTION),
        builtByHand(
            "without an echo, with three channels",
            SECTION,
            "010c 0800 01000800",
            "030c 1000 eb03 0300 ec03 ed03 ee03 0000",
            NO_ENCRYPTION),
        builtByHand("with encryption", SECTION, CORE, NETWORK, ENCRYPTION),
        builtByHand(
                "with flags and a message channel",
                "[MS-RDPBCGR] 2.2.1.4.2 to 2.2.1.4.5",
                EARLY_FLAGS,
                NETWORK,
                NO_ENCRYPTION,
                MESSAGE_CHANNEL)
            .mayEndAfter(36));
  }

  @Override
  protected Set<String> structures() {
    return Set.of(
        "GCC user data",
        "server core data",
        "server network data",
        "server security data",
        "server message channel data");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  private static ServerData decode(String... blocks) throws DecodeException {
    return ServerData.decode(Bytes.hex(String.join("", blocks)));
  }

  @Test
  void what_the_server_chose_is_read() throws DecodeException {
    assertEquals(
        new ServerData(
            0x00080004L,
            OptionalInt.of(3),
            0,
            new ServerSecurityData(2, 3, Bytes.hex(RANDOM), Bytes.hex("c0ffee")),
            1003,
            List.of(),
            OptionalInt.empty()),
        decode(CORE, NETWORK, ENCRYPTION));
  }

  @Test
  void blocks_may_come_in_any_order_and_with_unknown_ones_between() throws DecodeException {
    assertEquals(
        decode(CORE, NETWORK, NO_ENCRYPTION),
        decode(NO_ENCRYPTION, "080c 0800 01000000", CORE, NETWORK));
  }

  @Test
  void early_capability_flags_and_a_message_channel_are_read() throws DecodeException {
    ServerData data = decode(EARLY_FLAGS, NETWORK, NO_ENCRYPTION, MESSAGE_CHANNEL);
    assertEquals(OptionalInt.of(3), data.clientRequestedProtocols());
    assertEquals(ServerData.SKIP_CHANNELJOIN_SUPPORTED, data.earlyCapabilityFlags());
    assertEquals(OptionalInt.of(1008), data.messageChannelId());
  }

  @Test
  void a_missing_block_is_named() {
    assertRefused(
        "GCC user data: server core data is missing", () -> decode(NETWORK, NO_ENCRYPTION));
    assertRefused(
        "GCC user data: server network data is missing", () -> decode(CORE, NO_ENCRYPTION));
    assertRefused("GCC user data: server security data is missing", () -> decode(CORE, NETWORK));
  }

  @Test
  void more_channels_than_their_block_holds_are_refused() {
    assertRefused(
        "server network data: channelId needs 2 bytes, 0 remain",
        () -> decode(CORE, "030c 0800 eb03 ffff", NO_ENCRYPTION));
  }

  @Test
  void a_random_of_another_length_is_refused() {
    assertRefused(
        "server security data: serverRandomLen is 31, expected 32",
        () -> decode(CORE, NETWORK, "020c 1400 02000000 03000000 1f000000 00000000"));
  }

  @Test
  void a_method_that_encrypts_needs_a_random() {
    assertRefused(
        "server security data: serverRandomLen needs 4 bytes, 0 remain",
        () -> decode(CORE, NETWORK, "020c 0c00 02000000 03000000"));
  }

  @Test
  void without_method_and_level_what_follows_them_is_not_read() throws DecodeException {
    ServerSecurityData security =
        decode(CORE, NETWORK, "020c 1400 00000000 00000000 00000000 00000000").security();
    assertEquals(new ServerSecurityData(0, 0, Bytes.empty(), Bytes.empty()), security);
  }
}
