package rdpdoctor.hive.regf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LeafHashTest {

  @Test
  void each_unit_counts_upper_cased() {
    assertEquals(0, LeafHash.of(""));
    assertEquals('A' * 37 + 'B', LeafHash.of("ab"));
    assertEquals(0x178, LeafHash.of("ÿ"));
    assertEquals(LeafHash.of("CONTROLSET001"), LeafHash.of("ControlSet001"));
  }

  /** As stored in a SYSTEM hive of Windows 7. */
  @Test
  void the_hash_wraps_at_32_bits() {
    assertEquals(0xc0743deb, LeafHash.of("Terminal Server"));
  }
}
