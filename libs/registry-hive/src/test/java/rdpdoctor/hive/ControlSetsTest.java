package rdpdoctor.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.hive.edit.HiveEditor;
import rdpdoctor.hive.edit.NewHive;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

class ControlSetsTest {

  private static final KeyPath SELECT = KeyPath.of("Select");
  private static final KeyPath CURRENT = KeyPath.of("CURRENTCONTROLSET\\Services");

  @Test
  void the_current_control_set_is_the_one_that_select_names() throws Exception {
    Hive hive = withCurrent(ValueData.dword(12));
    assertEquals(KeyPath.of("ControlSet012\\Services"), ControlSets.resolve(hive, CURRENT));
    assertEquals(Optional.of(12), ControlSets.select(hive, "Current"));
    assertEquals(Optional.empty(), ControlSets.select(hive, "Failed"));
  }

  @Test
  void any_other_path_stays() throws Exception {
    Hive hive = withCurrent(ValueData.dword(1));
    assertEquals(SELECT, ControlSets.resolve(hive, SELECT));
    assertEquals(KeyPath.ROOT, ControlSets.resolve(hive, KeyPath.ROOT));
  }

  @Test
  void without_a_number_in_select_the_path_stays() throws Exception {
    assertEquals(CURRENT, ControlSets.resolve(withCurrent(ValueData.string("1")), CURRENT));
    assertEquals(CURRENT, ControlSets.resolve(Hive.open(NewHive.of(5, Instant.EPOCH)), CURRENT));
  }

  private static Hive withCurrent(ValueData data) throws Exception {
    ByteBuffer empty = NewHive.of(5, Instant.EPOCH);
    HiveEditor editor = HiveEditor.open(empty);
    editor.createKey(SELECT);
    editor.setValue(SELECT, "Current", data);
    return Hive.open(editor.finish(Instant.EPOCH).image());
  }
}
