package rdpdoctor.testkit.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a pcap file recorded.
 *
 * @param conversations the TCP connections in the order of their first packets
 * @param datagrams the UDP datagrams in the order of the file
 */
public record Capture(List<Conversation> conversations, List<Datagram> datagrams) {

  public Capture {
    conversations = List.copyOf(conversations);
    datagrams = List.copyOf(datagrams);
  }

  public static Capture read(Path file) {
    try {
      return of(Pcap.of(Files.readAllBytes(file)).packets());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Capture of(List<Packet> packets) {
    Map<Set<String>, Reassembly> connections = new LinkedHashMap<>();
    List<Datagram> datagrams = new ArrayList<>();
    for (Packet packet : packets) {
      switch (packet) {
        case Packet.Segment segment ->
            connections.computeIfAbsent(segment.ends(), _ -> new Reassembly(segment)).add(segment);
        case Packet.Udp(Datagram datagram) -> datagrams.add(datagram);
        case Packet.SomethingElse _ -> {}
      }
    }
    return new Capture(
        connections.values().stream().map(Reassembly::conversation).toList(), datagrams);
  }
}
