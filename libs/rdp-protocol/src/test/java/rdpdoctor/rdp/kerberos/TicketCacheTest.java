package rdpdoctor.rdp.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.kerberos.TicketCache.Principal;
import rdpdoctor.rdp.kerberos.TicketCache.Ticket;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Built by hand from the layout; real caches are read where MIT's client writes them. */
class TicketCacheTest {

  private static final Principal ANNA = new Principal(List.of("anna"), "LAB.EXAMPLE");
  private static final Principal KRBTGT =
      new Principal(List.of("krbtgt", "LAB.EXAMPLE"), "LAB.EXAMPLE");
  private static final Principal SERVICE =
      new Principal(List.of("TERMSRV", "win01"), "LAB.EXAMPLE");
  private static final Principal SETTING =
      new Principal(List.of("krb5_ccache_conf_data", "pa_type"), "X-CACHECONF:");

  private static Bytes string(String text) {
    Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    return new ByteWriter().u32be(bytes.size()).bytes(bytes).toBytes();
  }

  private static Bytes principal(Principal principal) {
    ByteWriter writer = new ByteWriter().u32be(1).u32be(principal.components().size());
    writer.bytes(string(principal.realm()));
    principal.components().forEach(component -> writer.bytes(string(component)));
    return writer.toBytes();
  }

  private static Bytes credential(Principal server, int etype, long end) {
    return new ByteWriter()
        .bytes(principal(ANNA))
        .bytes(principal(server))
        .u16be(etype)
        .bytes(string("session key"))
        .u32be(1)
        .u32be(2)
        .u32be(end)
        .u32be(0)
        .u8(0)
        .u32be(0x40e00000)
        .bytes(Bytes.hex("00000001 0002 00000004 7f000001"))
        .bytes(Bytes.hex("00000000"))
        .bytes(string("ticket"))
        .bytes(string(""))
        .toBytes();
  }

  private static Bytes cache(Bytes... credentials) {
    ByteWriter writer =
        new ByteWriter().u16be(0x0504).bytes(Bytes.hex("000c 0001 0008 ffffffff 00000000"));
    writer.bytes(principal(ANNA));
    for (Bytes credential : credentials) {
      writer.bytes(credential);
    }
    return writer.toBytes();
  }

  @Test
  void it_names_its_owner_and_each_ticket() throws DecodeException {
    TicketCache cache =
        TicketCache.decode(
            cache(
                credential(SETTING, 0, 0),
                credential(KRBTGT, 18, 1_800_000_000L),
                credential(SERVICE, 23, 1_700_000_000L)));
    assertEquals(ANNA, cache.client());
    assertEquals(
        List.of(
            new Ticket(KRBTGT, 18, Instant.ofEpochSecond(1_800_000_000L)),
            new Ticket(SERVICE, 23, Instant.ofEpochSecond(1_700_000_000L))),
        cache.tickets());
  }

  @Test
  void the_owners_own_ticket_is_the_one_that_lasts_longest() throws DecodeException {
    Bytes both = cache(credential(KRBTGT, 17, 7), credential(KRBTGT, 18, 9));
    assertEquals(
        Optional.of(new Ticket(KRBTGT, 18, Instant.ofEpochSecond(9))),
        TicketCache.decode(both).ticketGranting());
    assertEquals(
        Optional.empty(), TicketCache.decode(cache(credential(SERVICE, 18, 9))).ticketGranting());
  }

  @Test
  void times_after_2038_are_read() throws DecodeException {
    Bytes cache = cache(credential(KRBTGT, 18, 4_000_000_000L));
    assertEquals(
        Instant.parse("2096-10-02T07:06:40Z"),
        TicketCache.decode(cache).ticketGranting().orElseThrow().end());
  }

  @Test
  void a_name_is_written_with_its_separators_escaped() {
    assertEquals("TERMSRV/win01@LAB.EXAMPLE", SERVICE.toString());
    assertEquals("a\\/b\\@c\\\\d@R", new Principal(List.of("a/b@c\\d"), "R").toString());
  }

  @Test
  void a_truncation_within_a_ticket_is_refused() {
    Bytes whole = cache(credential(KRBTGT, 18, 9));
    int header = cache().size();
    assertEveryTruncationRefused(cache(), TicketCache::decode, "credential cache");
    for (int length = header + 1; length < whole.size(); length++) {
      Bytes part = whole.first(length);
      assertThrowsExactly(DecodeException.class, () -> TicketCache.decode(part), part::toHex);
    }
  }

  @Test
  void other_versions_are_refused() {
    assertRefused(
        "credential cache: version is 0x0503, expected 0x0504",
        () -> TicketCache.decode(Bytes.hex("0503")));
  }

  @Test
  void a_name_of_very_many_components_is_refused() {
    assertRefused(
        "credential cache: number of components is 4294967295, expected at most 16",
        () -> TicketCache.decode(Bytes.hex("0504 0000 00000001 ffffffff")));
  }
}
