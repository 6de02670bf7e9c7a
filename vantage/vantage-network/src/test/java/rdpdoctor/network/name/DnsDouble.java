package rdpdoctor.network.name;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A name server on loopback that says the same to every question, RFC 1035 section 4.1. */
final class DnsDouble implements AutoCloseable {

  private static final int HEADER = 12;

  private final DatagramSocket socket;
  private final List<String> questions = new CopyOnWriteArrayList<>();

  private DnsDouble(Function<Question, byte[]> behaviour) throws IOException {
    socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(() -> serve(behaviour));
  }

  /** NOERROR is 0, SERVFAIL 2, NXDOMAIN 3, REFUSED 5. */
  static DnsDouble answeringCode(int responseCode) throws IOException {
    return new DnsDouble(question -> question.reply(responseCode, 0));
  }

  static DnsDouble silent() throws IOException {
    return new DnsDouble(_ -> new byte[0]);
  }

  /** Knows one address for every name; questions for the other family get an empty answer. */
  static DnsDouble knowing(InetAddress address) throws IOException {
    int type = address.getAddress().length == 4 ? Question.A : Question.AAAA;
    return new DnsDouble(
        question -> question.type() == type ? question.reply(address) : question.reply(0, 0));
  }

  /** Knows SRV records such as {@code 0 100 88 dc1.corp.example} for every name. */
  static DnsDouble serving(String... records) throws IOException {
    return new DnsDouble(question -> question.reply(records));
  }

  NameServer asNameServer() {
    return new NameServer("dns://127.0.0.1:" + socket.getLocalPort());
  }

  /** The names that were asked for, with the type after a slash. */
  List<String> questions() {
    return List.copyOf(questions);
  }

  private void serve(Function<Question, byte[]> behaviour) {
    DatagramPacket packet = new DatagramPacket(new byte[512], 512);
    try {
      while (true) {
        socket.receive(packet);
        Question question = Question.in(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
        questions.add(question.name() + "/" + question.type());
        byte[] reply = behaviour.apply(question);
        if (reply.length > 0) {
          socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
        }
      }
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    socket.close();
  }

  /** The only question of a message. */
  private record Question(short id, String name, int type, ByteBuffer section) {

    static final int A = 1;
    static final int AAAA = 28;

    static Question in(ByteBuffer message) {
      StringBuilder name = new StringBuilder();
      message.position(HEADER);
      for (int length = message.get(); length > 0; length = message.get()) {
        byte[] label = new byte[length];
        message.get(label);
        name.append(new String(label, StandardCharsets.US_ASCII)).append('.');
      }
      int type = message.getShort();
      int end = message.position() + 2;
      return new Question(
          message.getShort(0), name.toString(), type, message.slice(HEADER, end - HEADER));
    }

    byte[] reply(int responseCode, int answers) {
      ByteBuffer reply = ByteBuffer.allocate(HEADER + section.capacity());
      reply.putShort(id).putShort((short) (0x8180 | responseCode));
      reply.putShort((short) 1).putShort((short) answers).putInt(0);
      return reply.put(section.duplicate()).array();
    }

    byte[] reply(InetAddress address) {
      ByteArrayOutputStream reply = new ByteArrayOutputStream();
      reply.writeBytes(reply(0, 1));
      reply.writeBytes(record(address.getAddress()));
      return reply.toByteArray();
    }

    byte[] reply(String... services) {
      ByteArrayOutputStream reply = new ByteArrayOutputStream();
      reply.writeBytes(reply(0, services.length));
      for (String service : services) {
        reply.writeBytes(record(service(service.split(" ", -1))));
      }
      return reply.toByteArray();
    }

    private byte[] record(byte[] data) {
      ByteBuffer record = ByteBuffer.allocate(HEADER + data.length);
      record.putShort((short) 0xC00C).putShort((short) type).putShort((short) 1);
      return record.putInt(60).putShort((short) data.length).put(data).array();
    }

    /** Priority, weight, port, and the target as labels. */
    private static byte[] service(String[] fields) {
      ByteBuffer data = ByteBuffer.allocate(3 * Short.BYTES + fields[3].length() + 2);
      for (int i = 0; i < 3; i++) {
        data.putShort(Short.parseShort(fields[i]));
      }
      for (String label : fields[3].split("\\.", -1)) {
        data.put((byte) label.length()).put(label.getBytes(StandardCharsets.US_ASCII));
      }
      return Arrays.copyOf(data.array(), data.position() + (fields[3].isEmpty() ? 0 : 1));
    }
  }
}
