package rdpdoctor.rdp.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.capability.BitmapCapabilitySet;
import rdpdoctor.rdp.capability.BitmapCodec;
import rdpdoctor.rdp.capability.BitmapCodecsCapabilitySet;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.capability.FontCapabilitySet;
import rdpdoctor.rdp.capability.GeneralCapabilitySet;
import rdpdoctor.rdp.capability.InputCapabilitySet;
import rdpdoctor.rdp.capability.LargePointerCapabilitySet;
import rdpdoctor.rdp.capability.MultifragmentUpdateCapabilitySet;
import rdpdoctor.rdp.capability.OrderCapabilitySet;
import rdpdoctor.rdp.capability.PointerCapabilitySet;
import rdpdoctor.rdp.capability.SurfaceCommandsCapabilitySet;
import rdpdoctor.rdp.capability.UninterpretedCapabilitySet;
import rdpdoctor.rdp.capability.VirtualChannelCapabilitySet;
import rdpdoctor.rdp.client.ActivationPhase.Result;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * What servers may leave out or set to the limits of the specification: the session comes about all
 * the same. The names are those of Microsoft's test suite for clients.
 */
class UnusualServersTest {

  private static final int USER = 1007;
  private static final int IO_CHANNEL = 1003;
  private static final long SHARE_ID = 0x000103EAL;
  private static final Desktop DESKTOP = new Desktop(1024, 768, 16);

  private static final int WINDOWS = 1;
  private static final int WINDOWS_NT = 3;
  private static final int WINDOWS_RT = 9;
  private static final int EXTRA_FLAGS = 0x041D;
  private static final int ORDER_FLAGS = 0xAA;
  private static final int SOLID_PATTERN_BRUSH_ONLY = 0x40;
  private static final int INPUT_FLAGS = 0x0175;
  private static final Bytes NO_EDITOR = Bytes.hex("00".repeat(64));
  private static final int DRAWING_FLAGS = 0x1E;
  private static final int BITMAP_CACHE_HOST_SUPPORT = 0x12;
  private static final int DESKTOP_COMPOSITION = 0x19;
  private static final long NO_COMPRESSION = 0;
  private static final long CHUNK = 1600;
  private static final long LARGEST_CHUNK = 16256;
  private static final long FRAGMENTS = 38055;

  private static final List<CapabilitySet> WINDOWS_2012 =
      List.of(
          new GeneralCapabilitySet(WINDOWS, WINDOWS_NT, EXTRA_FLAGS, true, true),
          new BitmapCapabilitySet(16, 1024, 768, true, DRAWING_FLAGS),
          order(ORDER_FLAGS),
          new PointerCapabilitySet(true, 25, OptionalInt.of(25)),
          new InputCapabilitySet(INPUT_FLAGS, 0, 0, 0, 0, NO_EDITOR),
          new VirtualChannelCapabilitySet(1, OptionalLong.of(CHUNK)),
          new UninterpretedCapabilitySet(BITMAP_CACHE_HOST_SUPPORT, Bytes.hex("01000000")),
          new FontCapabilitySet(1),
          new MultifragmentUpdateCapabilitySet(FRAGMENTS),
          new LargePointerCapabilitySet(1),
          new UninterpretedCapabilitySet(DESKTOP_COMPOSITION, Bytes.hex("0100")),
          new SurfaceCommandsCapabilitySet(0x52),
          codecs(2));

  record Case(String name, List<CapabilitySet> server) {

    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Case> CASES =
      List.of(
          with(
              "GeneralCapSet_OSTypeWindowsRT",
              new GeneralCapabilitySet(WINDOWS, WINDOWS_RT, EXTRA_FLAGS, true, true)),
          with(
              "GeneralCapSet_OSTypeUnspecified",
              new GeneralCapabilitySet(0, 0, EXTRA_FLAGS, true, true)),
          with(
              "GeneralCapSet_FPOutputNotSupported",
              new GeneralCapabilitySet(WINDOWS, WINDOWS_NT, EXTRA_FLAGS & ~1, true, true)),
          with(
              "GeneralCapSet_RefreshRectNotSupported",
              new GeneralCapabilitySet(WINDOWS, WINDOWS_NT, EXTRA_FLAGS, false, true)),
          with(
              "GeneralCapSet_SuppressOutputNotSupported",
              new GeneralCapabilitySet(WINDOWS, WINDOWS_NT, EXTRA_FLAGS, true, false)),
          with(
              "BitmapCapSet_24ColorDepth",
              new BitmapCapabilitySet(24, 1024, 768, true, DRAWING_FLAGS)),
          with(
              "BitmapCapSet_MaxDesktopWidth",
              new BitmapCapabilitySet(16, 8192, 768, true, DRAWING_FLAGS)),
          with(
              "BitmapCapSet_MaxDesktopHeight",
              new BitmapCapabilitySet(16, 1024, 8192, true, DRAWING_FLAGS)),
          with(
              "BitmapCapSet_DesktopResizeNotSupported",
              new BitmapCapabilitySet(16, 1024, 768, false, DRAWING_FLAGS)),
          with("BitmapCapSet_DrawingFlagsNotSet", new BitmapCapabilitySet(16, 1024, 768, true, 0)),
          with("OrderCapSet_SolidPatternBrushOnly", order(ORDER_FLAGS | SOLID_PATTERN_BRUSH_ONLY)),
          with("OrderCapSet_ExtraFlagNotValid", order(ORDER_FLAGS & ~0x80)),
          with(
              "PointerCapSet_ColorPointerCacheSize_0",
              new PointerCapabilitySet(true, 0, OptionalInt.of(25))),
          with(
              "PointerCapSet_PointerCacheSize_0",
              new PointerCapabilitySet(true, 25, OptionalInt.of(0))),
          with(
              "InputCapSet_OnlySupportScanCodes",
              new InputCapabilitySet(InputCapabilitySet.SCANCODES, 0, 0, 0, 0, NO_EDITOR)),
          with(
              "VirtualChannelCapSet_CompressionNotSupport",
              new VirtualChannelCapabilitySet(NO_COMPRESSION, OptionalLong.of(CHUNK))),
          with(
              "VirtualChannelCapSet_VCChunkSizeNotPresent",
              new VirtualChannelCapabilitySet(1, OptionalLong.empty())),
          with(
              "VirtualChannelCapSet_MaxVCChunkSize",
              new VirtualChannelCapabilitySet(1, OptionalLong.of(LARGEST_CHUNK))),
          without("BitmapCacheHostSupportCapSet_NotPresent", BITMAP_CACHE_HOST_SUPPORT),
          without("FontCapSet_NotPresent", FontCapabilitySet.TYPE),
          without("MultifragmentUpdateCapSet_NotPresent", MultifragmentUpdateCapabilitySet.TYPE),
          with(
              "MultifragmentUpdateCapSet_MaxRequestSizeLargeValue",
              new MultifragmentUpdateCapabilitySet(0xFFFF_FFFFL)),
          without("LargePointerCapSet_NotPresent", LargePointerCapabilitySet.TYPE),
          with("LargePointerCapSet_LargePointerNotSupport", new LargePointerCapabilitySet(0)),
          with("LargePointerCapSet_ExtraLargePointerSupport", new LargePointerCapabilitySet(3)),
          without("DesktopCompositionCapSet_NotPresent", DESKTOP_COMPOSITION),
          with(
              "DesktopCompositionCapSet_CompositionNotSupport",
              new UninterpretedCapabilitySet(DESKTOP_COMPOSITION, Bytes.hex("0000"))),
          without("SurfaceCommandsCapSet_NotPresent", SurfaceCommandsCapabilitySet.TYPE),
          with(
              "SurfaceCommandsCapSet_StreamSurfaceBitsNotSupported",
              new SurfaceCommandsCapabilitySet(SurfaceCommandsCapabilitySet.SET_SURFACE_BITS)),
          without("BitmapCodecsCapSet_NotPresent", BitmapCodecsCapabilitySet.TYPE),
          with("BitmapCodecsCapSet_NoBitmapCodec", codecs(0)),
          with("BitmapCodecsCapSet_BitmapCodecCount_LargeValue", codecs(100)),
          with("BitmapCodecsCapSet_BitmapCodecCount_MaxValue", codecs(255)));

  private static OrderCapabilitySet order(int flags) {
    return new OrderCapabilitySet(flags, Bytes.hex("00".repeat(32)), 0, 0, 0, 0);
  }

  private static BitmapCodecsCapabilitySet codecs(int count) {
    BitmapCodec unknown = new BitmapCodec(Bytes.hex("ab".repeat(16)), 7, Bytes.hex("00"));
    return new BitmapCodecsCapabilitySet(Collections.nCopies(count, unknown));
  }

  /** In place of the set of the same kind. */
  private static Case with(String name, CapabilitySet set) {
    return new Case(
        name, WINDOWS_2012.stream().map(old -> old.type() == set.type() ? set : old).toList());
  }

  private static Case without(String name, int type) {
    return new Case(name, WINDOWS_2012.stream().filter(set -> set.type() != type).toList());
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void a_session_is_activated_whatever_the_server_can_do(Case unusual) throws DecodeException {
    assertFalse(unusual.server.equals(WINDOWS_2012), "nothing is unusual");
    ActivationPhase phase =
        new ActivationPhase(
            new Channels(USER, IO_CHANNEL, OptionalInt.empty()),
            SecureSettings.plain(),
            new ClientProfile(DESKTOP, Set.of(0), List.of()),
            InstantSource.fixed(Instant.EPOCH));
    phase.receive(
        packet(new SharePdu.DemandActive(SHARE_ID, Bytes.hex("52445000"), unusual.server)));
    Step<Result> step = phase.receive(packet(new SharePdu.FontMap()));
    Step.Finished<?> finished = assertInstanceOf(Step.Finished.class, step);
    Result.Active active = assertInstanceOf(Result.Active.class, finished.result());
    BitmapCapabilitySet bitmap =
        CapabilitySet.find(unusual.server, BitmapCapabilitySet.class).orElseThrow();
    assertEquals(
        new Desktop(bitmap.desktopWidth(), bitmap.desktopHeight(), bitmap.preferredBitsPerPixel()),
        active.desktop());
  }

  private static Bytes packet(SharePdu pdu) {
    return DataTpdu.wrap(
        new DomainPdu.SendDataIndication(1002, IO_CHANNEL, pdu.encode(1002, SHARE_ID)).encode());
  }

  /** EDGE_ACTIONS_V1, DYNAMIC_DST and EDGE_ACTIONS_V2, alone and together. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 5})
  void early_capabilities_of_a_server_change_nothing(int flags) throws DecodeException {
    ServerData server = server(0x0008_0004, flags, IO_CHANNEL);
    assertEquals(flags, server.earlyCapabilityFlags());
    assertEquals(USER, joined(server));
  }

  /** 0x00080004 is RDP 5.0 to 8.1, the others are RDP 10. */
  @ParameterizedTest
  @ValueSource(ints = {0x0008_0004, 0x0008_0005, 0x0008_000A, 0x0008_0011})
  void every_version_of_a_server_is_joined(int version) throws DecodeException {
    assertEquals(USER, joined(server(version, 0, IO_CHANNEL)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65534, 65535})
  void a_channel_may_have_any_number(int channel) throws DecodeException {
    assertEquals(USER, joined(server(0x0008_0004, 0, channel)));
  }

  private static ServerData server(int version, int flags, int channel) throws DecodeException {
    Bytes core = new ByteWriter().u32le(version).u32le(1).u32le(flags).toBytes();
    return ServerData.decode(
        Bytes.hex("010c1000")
            .plus(core)
            .plus(Bytes.hex("030c0800"))
            .plus(new ByteWriter().u16le(channel).u16le(0).toBytes())
            .plus(Bytes.hex("020c0c000000000000000000"))
            .plus(Bytes.hex("040c0600"))
            .plus(new ByteWriter().u16le(channel).toBytes()));
  }

  /** Plays the phase against a server that confirms whatever is asked for. */
  private static int joined(ServerData server) throws DecodeException {
    JoinPhase phase = JoinPhase.of(new ClientData("test", 0, 1), server);
    Step<JoinPhase.Result> step = phase.receive(packet(new DomainPdu.AttachUserConfirm(0, USER)));
    while (step instanceof Step.Continue<JoinPhase.Result>(Bytes send)) {
      DomainPdu.ChannelJoinRequest request =
          assertInstanceOf(
              DomainPdu.ChannelJoinRequest.class, DomainPdu.decode(DataTpdu.unwrap(send)));
      step = phase.receive(packet(new DomainPdu.ChannelJoinConfirm(0, USER, request.channelId())));
    }
    Step.Finished<?> finished = assertInstanceOf(Step.Finished.class, step);
    return assertInstanceOf(JoinPhase.Result.Joined.class, finished.result()).userId();
  }

  private static Bytes packet(DomainPdu pdu) {
    return DataTpdu.wrap(pdu.encode());
  }
}
