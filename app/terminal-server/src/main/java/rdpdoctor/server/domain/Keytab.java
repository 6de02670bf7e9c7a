package rdpdoctor.server.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * A file of keys in the format that MIT and Samba write and the JDK reads, big-endian:
 *
 * <pre>
 * +-------+-------------------------------------------------------------------------+-----
 * | 05 02 | size 4 | components 2 | realm 2 + n | each component 2 + n | type, key .. | size ...
 * +-------+-------------------------------------------------------------------------+-----
 * </pre>
 *
 * What follows a negative size was deleted. The keys themselves are not looked at here.
 *
 * @param principals whose keys they are, such as {@code TERMSRV/win01.corp.example@CORP.EXAMPLE}
 */
record Keytab(Set<String> principals) {

  private static final int VERSION = 0x0502;

  Keytab {
    principals = Set.copyOf(principals);
  }

  static Keytab read(Path file) throws DomainUnavailableException {
    try {
      return decode(Bytes.of(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new DomainUnavailableException("keytab %s cannot be read".formatted(file), e);
    } catch (DecodeException e) {
      throw new DomainUnavailableException("%s, in %s".formatted(e.getMessage(), file), e);
    }
  }

  static Keytab decode(Bytes file) throws DecodeException {
    ByteReader reader = new ByteReader("keytab", file);
    int version = reader.u16be("version");
    if (version != VERSION) {
      throw reader.wrong("version", "0x%04x".formatted(version), "0x0502");
    }
    Set<String> principals = new LinkedHashSet<>();
    while (reader.hasRemaining()) {
      int size = (int) reader.u32be("size");
      Bytes entry = reader.bytes("entry", Math.abs((long) size));
      if (size > 0) {
        principals.add(principal(new ByteReader("keytab entry", entry)));
      }
    }
    return new Keytab(principals);
  }

  private static String principal(ByteReader entry) throws DecodeException {
    int components = entry.u16be("num_components");
    String realm = text("realm", entry);
    StringJoiner name = new StringJoiner("/", "", "@" + realm);
    for (int i = 0; i < components; i++) {
      name.add(text("component", entry));
    }
    return name.toString();
  }

  private static String text(String field, ByteReader entry) throws DecodeException {
    return entry.ascii(field, entry.u16be(field));
  }
}
