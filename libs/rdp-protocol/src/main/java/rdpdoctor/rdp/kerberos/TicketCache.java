package rdpdoctor.rdp.kerberos;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * A credential cache in a file, as MIT Kerberos and its like write it; only what names a ticket is
 * kept, no key. All numbers are big-endian.
 *
 * <pre>
 * file:       05 04, u16 length of tags, tags, principal of the client, credentials up to the end
 * principal:  u32 type, u32 count, string realm, count strings
 * string:     u32 length, bytes
 * credential: client principal, server principal, u16 etype, string key,
 *             u32 auth, start, end and renewal time, u8 is-skey, u32 flags,
 *             u32 count of { u16 type, string } addresses, and again authorization data,
 *             string ticket, string second ticket
 * </pre>
 *
 * @param client the principal whose tickets they are
 */
public record TicketCache(Principal client, List<Ticket> tickets) {

  private static final int VERSION_4 = 0x0504;
  private static final String TICKET_GRANTING = "krbtgt";

  /** Entries of this realm are settings in the form of tickets. */
  private static final String SETTINGS_REALM = "X-CACHECONF:";

  private static final int MOST_COMPONENTS = 16;

  public TicketCache {
    tickets = List.copyOf(tickets);
  }

  /** A name of components within a realm. */
  public record Principal(List<String> components, String realm) {
    public Principal {
      components = List.copyOf(components);
    }

    /** As it is written, with the separators within it escaped, RFC 1964 section 2.1.3. */
    @Override
    public String toString() {
      List<String> escaped = components.stream().map(Principal::escaped).toList();
      return String.join("/", escaped) + "@" + realm;
    }

    private static String escaped(String component) {
      return component.replaceAll("[\\\\/@]", "\\\\$0");
    }
  }

  /** A ticket; its session key is of this etype. */
  public record Ticket(Principal server, int etype, Instant end) {}

  public static TicketCache decode(Bytes file) throws DecodeException {
    ByteReader reader = new ByteReader("credential cache", file);
    int version = reader.u16be("version");
    if (version != VERSION_4) {
      throw reader.wrong("version", "0x%04x".formatted(version), "0x0504");
    }
    reader.skip("tags", reader.u16be("length of tags"));
    Principal client = principal(reader);
    List<Ticket> tickets = new ArrayList<>();
    while (reader.hasRemaining()) {
      Ticket ticket = credential(reader);
      if (!ticket.server().realm().equals(SETTINGS_REALM)) {
        tickets.add(ticket);
      }
    }
    return new TicketCache(client, tickets);
  }

  /** The client's own ticket, which others are had with; of several the one that lasts longest. */
  public Optional<Ticket> ticketGranting() {
    Principal wanted = new Principal(List.of(TICKET_GRANTING, client.realm()), client.realm());
    return tickets.stream()
        .filter(ticket -> ticket.server().equals(wanted))
        .max(Comparator.comparing(Ticket::end));
  }

  private static Ticket credential(ByteReader reader) throws DecodeException {
    principal(reader);
    Principal server = principal(reader);
    int etype = (short) reader.u16be("etype");
    skipString(reader, "key");
    reader.skip("times", 8);
    Instant end = Instant.ofEpochSecond(reader.u32be("end time"));
    reader.skip("renewal time", 4);
    reader.skip("is-skey", 1);
    reader.skip("flags", 4);
    skipTyped(reader, "addresses");
    skipTyped(reader, "authorization data");
    skipString(reader, "ticket");
    skipString(reader, "second ticket");
    return new Ticket(server, etype, end);
  }

  private static Principal principal(ByteReader reader) throws DecodeException {
    reader.skip("name type", 4);
    long count = reader.u32be("number of components");
    if (count > MOST_COMPONENTS) {
      throw reader.wrong(
          "number of components", Long.toString(count), "at most " + MOST_COMPONENTS);
    }
    String realm = string(reader, "realm");
    List<String> components = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      components.add(string(reader, "component"));
    }
    return new Principal(components, realm);
  }

  private static String string(ByteReader reader, String field) throws DecodeException {
    Bytes bytes = reader.bytes(field, reader.u32be("length of " + field));
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }

  private static void skipString(ByteReader reader, String field) throws DecodeException {
    reader.skip(field, reader.u32be("length of " + field));
  }

  private static void skipTyped(ByteReader reader, String field) throws DecodeException {
    long count = reader.u32be("number of " + field);
    for (long i = 0; i < count; i++) {
      reader.skip("type", 2);
      skipString(reader, field);
    }
  }
}
