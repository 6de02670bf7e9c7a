package rdpdoctor.network.reach;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourTableTest {

  /** From a Linux 6.18 machine; the lines of 10.99.0.4 and 10.99.0.5 were added by hand. */
  private static final List<String> TABLE =
      """
      IP address       HW type     Flags       HW address            Mask     Device
      10.99.0.3        0x1         0x0         00:00:00:00:00:00     *        eth0
      10.99.0.2        0x1         0x2         66:18:ca:6d:b3:84     *        eth0
      10.99.0.4        0x1         0x0         00:00:00:00:00:00     *        eth0
      10.99.0.4        0x1         0x2         66:18:ca:6d:b3:85     *        eth1
      10.99.0.5        0x1         0x6         66:18:ca:6d:b3:86     *        eth0
      """
          .lines()
          .toList();

  @Test
  void an_address_whose_question_nobody_answered_has_no_neighbour() {
    assertTrue(NeighbourTable.isUnanswered("10.99.0.3", TABLE));
  }

  @Test
  void an_address_with_a_hardware_address_has_one() {
    assertFalse(NeighbourTable.isUnanswered("10.99.0.2", TABLE));
  }

  @Test
  void a_permanent_entry_counts_as_answered() {
    assertFalse(NeighbourTable.isUnanswered("10.99.0.5", TABLE));
  }

  @Test
  void an_answer_on_any_interface_is_an_answer() {
    assertFalse(NeighbourTable.isUnanswered("10.99.0.4", TABLE));
  }

  @Test
  void an_address_that_was_never_asked_for_tells_nothing() {
    assertFalse(NeighbourTable.isUnanswered("10.99.0.30", TABLE));
    assertFalse(NeighbourTable.isUnanswered("10.99.0.3", List.of()));
  }
}
