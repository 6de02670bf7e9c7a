package rdpdoctor.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedTest {

  @TempDir private Path folder;

  @Test
  void the_project_root_holds_the_reactor() {
    assertTrue(Files.exists(Shared.projectRoot().resolve("testing/testkit/pom.xml")));
  }

  @Test
  void a_sample_is_found_beside_the_project() throws IOException {
    Path sample = folder.resolve("shared/samples/pcaps/one.pcap");
    Files.createDirectories(sample.getParent());
    Files.createFile(sample);
    assertEquals(Optional.of(sample), Shared.sample(folder.resolve("main"), "pcaps/one.pcap"));
    assertEquals(Optional.empty(), Shared.sample(folder.resolve("main"), "pcaps/two.pcap"));
  }

  @Test
  void a_missing_sample_skips_the_test_by_name() {
    TestAbortedException skipped =
        assertThrows(TestAbortedException.class, () -> Shared.require("no/such.pcap"));
    assertEquals("../shared/samples/no/such.pcap is not here", skipped.getMessage());
  }
}
