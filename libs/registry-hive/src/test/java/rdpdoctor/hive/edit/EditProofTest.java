package rdpdoctor.hive.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

class EditProofTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final KeyPath KEY = KeyPath.of("A\\B");
  private static final Edit CREATE = new Edit.CreateKey(KEY);
  private static final Edit SET = new Edit.SetValue(KEY, "Value", ValueData.dword(1));
  private static final Edit SET_OTHERWISE = new Edit.SetValue(KEY, "Value", ValueData.dword(2));
  private static final Edit DELETE = new Edit.DeleteKey(KeyPath.of("A"));

  private ByteBuffer empty;
  private ByteBuffer filled;

  @BeforeEach
  void makeHives() throws Exception {
    empty = NewHive.of(5, NOW.minusSeconds(60));
    filled = edited(empty, NOW, CREATE, SET);
  }

  private static ByteBuffer edited(ByteBuffer file, Instant now, Edit... edits) throws Exception {
    HiveEditor editor = HiveEditor.open(file);
    List.of(edits).forEach(editor::apply);
    return editor.finish(now).image();
  }

  private static List<String> deviations(ByteBuffer before, ByteBuffer after, Edit... edits)
      throws CorruptHiveException {
    return EditProof.of(before, after, List.of(edits)).deviations();
  }

  @Test
  void what_was_intended_and_nothing_else_holds() throws Exception {
    assertTrue(EditProof.of(empty, filled, List.of(CREATE, SET)).holds());
    assertEquals(List.of(), deviations(filled, edited(filled, NOW, DELETE), DELETE));
    ByteBuffer anew = edited(filled, NOW.plusSeconds(1), DELETE, CREATE, SET_OTHERWISE);
    assertEquals(List.of(), deviations(filled, anew, DELETE, CREATE, SET_OTHERWISE));
  }

  @Test
  void a_value_that_nobody_intended_is_a_deviation() throws Exception {
    assertEquals(1, deviations(empty, filled, CREATE).size());
    assertEquals(1, deviations(filled, edited(filled, NOW, SET_OTHERWISE)).size());
  }

  @Test
  void an_intention_that_was_not_fulfilled_is_a_deviation() throws Exception {
    assertEquals(
        List.of("edited hive: value \"Value\" of key A\\B is not as intended"),
        deviations(filled, filled, SET_OTHERWISE));
    assertEquals(List.of("edited hive: key A is UNWANTED"), deviations(filled, filled, DELETE));
    assertEquals(
        List.of("edited hive: key C is WANTED"),
        deviations(filled, filled, new Edit.CreateKey(KeyPath.of("C"))));
  }

  @Test
  void a_key_that_went_or_came_unintended_is_a_deviation() throws Exception {
    ByteBuffer gone = edited(filled, NOW, DELETE);
    assertEquals(3, deviations(filled, gone).size());
    int andTheTimeOfTheRoot = 1;
    assertEquals(3 + andTheTimeOfTheRoot, deviations(empty, filled).size());
  }

  @Test
  void a_time_that_changed_without_an_edit_is_a_deviation() throws Exception {
    ByteBuffer later = edited(filled, NOW.plusSeconds(9), SET_OTHERWISE, SET);
    assertEquals(1, deviations(filled, later).size());
  }

  @Test
  void a_broken_result_is_a_deviation() throws CorruptHiveException {
    ByteBuffer broken = ByteBuffer.allocate(filled.capacity()).put(0, filled, 0, 4096);
    assertTrue(deviations(empty, broken, CREATE, SET).getFirst().contains("hive bin"));
  }
}
