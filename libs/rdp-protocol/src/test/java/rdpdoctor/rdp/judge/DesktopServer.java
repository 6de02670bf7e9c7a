package rdpdoctor.rdp.judge;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.pointer.PointerShape;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.server.ActivationPhase;
import rdpdoctor.rdp.server.ActiveShare;
import rdpdoctor.rdp.server.ClientEvent;
import rdpdoctor.rdp.server.IntroductionPhase;
import rdpdoctor.rdp.server.JoinPhase;
import rdpdoctor.rdp.server.LicensePolicy;
import rdpdoctor.rdp.server.LicensingPhase;
import rdpdoctor.rdp.server.ServerPhase;
import rdpdoctor.rdp.server.ServerProfile;
import rdpdoctor.rdp.server.ServerTerms;
import rdpdoctor.rdp.server.SettingsPhase;
import rdpdoctor.rdp.server.ShareChannel;
import rdpdoctor.rdp.server.StandardSecurity;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.Negotiation;

/**
 * Shows a test picture to one client at a time, on loopback under standard RDP security, and
 * remembers what the client does.
 */
final class DesktopServer implements AutoCloseable {

  private static final int LIMIT_MILLIS = 60_000;
  private static final int TILE = 64;

  /** The key R. */
  private static final InputEvent SHRINK = new InputEvent.ScanCode(0x13, 0);

  /** What the client gets when it presses that key. */
  static final Desktop SMALLER = new Desktop(256, 192, 16);

  private static final Bytes RANDOM = Bytes.hex("5e".repeat(32));

  private final ServerSocket listener;
  private final StandardSecurity security;
  private final ServerProfile profile;
  private final List<ClientEvent> events = new CopyOnWriteArrayList<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  DesktopServer(int encryptionLevel, ServerProfile profile) throws IOException {
    this.listener = new ServerSocket(0, 16, InetAddress.ofLiteral("127.0.0.1"));
    this.security = new StandardSecurity(encryptionLevel, TestKey.RSA, RANDOM);
    this.profile = profile;
    threads.execute(this::acceptAll);
  }

  int port() {
    return listener.getLocalPort();
  }

  List<ClientEvent> events() {
    return List.copyOf(events);
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  /** 0xRRGGBB as FreeRDP shows it, of a session of 16 bits. */
  static int pixel(int desktopWidth, int x, int y) {
    return ColorDepth.RGB_565.rgb(color(desktopWidth, x, y), new int[0]);
  }

  /** Each tile has its own color, with a pattern in it, and each desktop other ones. */
  private static int color(int desktopWidth, int x, int y) {
    return (desktopWidth * 0x0841 + x / TILE * 0x2945 + y / TILE * 0x1863 + (x * y % 7) * 0x0821)
        & 0xFFFF;
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket socket = listener.accept();
        threads.execute(() -> serve(socket));
      }
    } catch (IOException _) {
      // Closed: nobody else is served.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout(LIMIT_MILLIS);
      new Connection(socket).play();
    } catch (IOException | DecodeException | RuntimeException e) {
      failures.add(e.toString());
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
    threads.close();
  }

  /** One client. */
  private final class Connection {

    private final DataInputStream in;
    private final OutputStream out;

    Connection(Socket socket) throws IOException {
      this.in = new DataInputStream(socket.getInputStream());
      this.out = socket.getOutputStream();
    }

    void play() throws IOException, DecodeException {
      ConnectionRequest request = ConnectionRequest.decode(Tpkt.unwrap(read()));
      Negotiation negotiation =
          request.requestedProtocols().isPresent()
              ? new Negotiation.Response(0, 0)
              : new Negotiation.None();
      send(Tpkt.wrap(new ConnectionConfirm(0x1234, negotiation).encode()));
      ServerTerms terms = ServerTerms.standard(request.requestedProtocols().orElse(0), security);
      if (play(new SettingsPhase(terms), Bytes.empty())
              instanceof SettingsPhase.Result.Agreed agreed
          && play(JoinPhase.of(agreed.client(), agreed.server()), Bytes.empty())
              instanceof JoinPhase.Result.Joined joined
          && play(new IntroductionPhase(agreed.server(), terms), joined.next())
              instanceof IntroductionPhase.Result.Introduced introduced) {
        ServerPhase.Step<LicensingPhase.Result> licensed =
            new LicensingPhase(1003, introduced.cipher(), new LicensePolicy.NotNeeded()).start();
        send(licensed.send());
        session(
            new ShareChannel(
                joined.userId(),
                1003,
                agreed.server().messageChannelId(),
                introduced.cipher(),
                true));
      }
    }

    private void session(ShareChannel transport) throws IOException, DecodeException {
      Optional<ActiveShare> active = activate(new ActivationPhase(transport, profile));
      while (active.isPresent()) {
        draw(active.get());
        active = serve(active.get());
      }
    }

    private Optional<ActiveShare> activate(ActivationPhase activation)
        throws IOException, DecodeException {
      send(activation.start());
      return switch (play(activation, Bytes.empty())) {
        case ActivationPhase.Result.Active(ActiveShare share) -> Optional.of(share);
        case ActivationPhase.Result.Disconnected _ -> Optional.empty();
      };
    }

    /** Until the client leaves, or asks for a smaller desktop: then there is another share. */
    private Optional<ActiveShare> serve(ActiveShare share) throws IOException, DecodeException {
      while (true) {
        for (ClientEvent event : share.receive(read())) {
          events.add(event);
          if (event instanceof ClientEvent.Disconnected) {
            return Optional.empty();
          }
          if (event instanceof ClientEvent.Input input && input.events().contains(SHRINK)) {
            send(share.deactivateAll());
            return activate(share.reactivation(new ServerProfile(SMALLER)));
          }
        }
      }
    }

    private void draw(ActiveShare share) throws IOException {
      send(share.pointer(new PointerUpdate.Default()));
      send(share.pointer(new PointerUpdate.New(24, cross())));
      send(share.update(picture(share.session().desktop())));
    }

    private <R> R play(ServerPhase<R> phase, Bytes begun) throws IOException, DecodeException {
      Optional<R> result = Optional.empty();
      Bytes packet = begun;
      while (result.isEmpty()) {
        ServerPhase.Step<R> step = phase.receive(packet.isEmpty() ? read() : packet);
        packet = Bytes.empty();
        send(step.send());
        result = step.result();
      }
      return result.get();
    }

    private void send(Bytes bytes) throws IOException {
      out.write(bytes.toArray());
    }

    private Bytes read() throws IOException, DecodeException {
      Bytes head = Bytes.empty();
      while (FastPathPdu.size(head).isEmpty()) {
        head = head.plus(Bytes.of(in.readByte()));
      }
      byte[] rest = new byte[Math.toIntExact(FastPathPdu.size(head).getAsLong()) - head.size()];
      in.readFully(rest);
      return head.plus(Bytes.of(rest));
    }
  }

  /** 16 by 16 pixels, a red cross. */
  private static PointerShape cross() {
    ByteWriter xor = new ByteWriter();
    ByteWriter and = new ByteWriter();
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        boolean set = x == 8 || y == 8;
        xor.u8(0).u8(0).u8(set ? 0xFF : 0);
      }
      and.u16be(y == 8 ? 0 : 0xFF7F);
    }
    return new PointerShape(0, 8, 8, 16, 16, xor.toBytes(), and.toBytes());
  }

  /** One update of as many rectangles as there are tiles, uncompressed, the lowest row first. */
  private static Update picture(Desktop desktop) {
    List<Bytes> rectangles = new ArrayList<>();
    for (int top = 0; top < desktop.height(); top += TILE) {
      for (int left = 0; left < desktop.width(); left += TILE) {
        rectangles.add(rectangle(desktop, left, top));
      }
    }
    ByteWriter writer = new ByteWriter().u16le(rectangles.size());
    rectangles.forEach(writer::bytes);
    return new Update(Update.Kind.BITMAP, writer.toBytes());
  }

  private static Bytes rectangle(Desktop desktop, int left, int top) {
    int width = Math.min(TILE, desktop.width() - left);
    int height = Math.min(TILE, desktop.height() - top);
    ByteWriter writer =
        new ByteWriter()
            .u16le(left)
            .u16le(top)
            .u16le(left + width - 1)
            .u16le(top + height - 1)
            .u16le(width)
            .u16le(height)
            .u16le(16)
            .u16le(0)
            .u16le(2 * width * height);
    for (int y = top + height - 1; y >= top; y--) {
      for (int x = left; x < left + width; x++) {
        writer.u16le(color(desktop.width(), x, y));
      }
    }
    return writer.toBytes();
  }
}
