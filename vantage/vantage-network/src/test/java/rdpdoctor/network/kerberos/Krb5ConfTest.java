package rdpdoctor.network.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.network.Endpoint;

class Krb5ConfTest {

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> kdcs(String text) throws IOException {
    return kdcs(write("krb5.conf", text), "CORP.EXAMPLE");
  }

  private static List<String> kdcs(Path file, String realm) {
    return Krb5Conf.at(file).kdcs(realm).stream().map(Endpoint::toString).toList();
  }

  @Test
  void the_kdcs_of_the_realm_are_read_in_their_order() throws IOException {
    assertEquals(
        List.of("dc2:88", "dc1.corp.example:750", "[2001:db8::7]:88", "[2001:db8::8]:89"),
        kdcs(
            """
            # kdc = commented
            ; kdc = commented
            [libdefaults]
              kdc = elsewhere
            [realms]
              OTHER.EXAMPLE = {
                kdc = other
              }
              CORP.EXAMPLE = {
                admin_server = dc9
                kdc = dc2
                kdc=tcp/dc1.corp.example:750
                kdc = [2001:db8::7], [2001:db8::8]:89
              }
            [domain_realm]
              kdc = elsewhere
            """));
  }

  @Test
  void an_entry_may_begin_on_the_next_line_and_come_twice() throws IOException {
    assertEquals(
        List.of("dc1:88", "dc2:88"),
        kdcs(
            """
            [realms]
              CORP.EXAMPLE =
              {
                kdc = dc1
              }
            [realms]
              CORP.EXAMPLE = { kdc = dc2
              }
            """));
  }

  @Test
  void what_is_no_address_is_passed_over() throws IOException {
    assertEquals(
        List.of("dc4:88"),
        kdcs(
            """
            [realms]
            CORP.EXAMPLE = {
              kdc = :88
              kdc = dc2:0
              kdc = dc3:99999
              kdc = dc4
            }
            """));
  }

  @Test
  void included_files_are_read() throws IOException {
    String realm = "[realms]\nCORP.EXAMPLE = {\nkdc = %s\n}\n";
    Path parts = Files.createDirectory(folder.resolve("parts"));
    Files.writeString(parts.resolve("b"), realm.formatted("b"));
    Files.writeString(parts.resolve("a.conf"), realm.formatted("a"));
    Files.writeString(parts.resolve("c.rpmsave"), realm.formatted("c"));
    Files.writeString(parts.resolve(".hidden.conf"), realm.formatted("hidden"));
    Path one = write("one", realm.formatted("one"));
    Path main =
        write(
            "krb5.conf",
            "include %s\nincludedir %s\ninclude /no/such/file\nincludedir /no/such/folder\n"
                .formatted(one, parts));
    assertEquals(List.of("one:88", "a:88", "b:88"), kdcs(main, "CORP.EXAMPLE"));
  }

  @Test
  void a_file_that_includes_itself_ends() throws IOException {
    Path file = folder.resolve("krb5.conf");
    Files.writeString(file, "include " + file);
    assertEquals(List.of(), kdcs(file, "CORP.EXAMPLE"));
  }

  @Test
  void a_file_that_is_not_there_knows_no_kdc() {
    assertEquals(List.of(), kdcs(folder.resolve("missing"), "CORP.EXAMPLE"));
  }
}
