package rdpdoctor.app.hive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import rdpdoctor.hive.edit.Edit;
import rdpdoctor.hive.edit.HiveEditor;
import rdpdoctor.hive.edit.NewHive;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/** A small SYSTEM hive with two control sets, of which the second is current. */
final class TestHive {

  static final String TERMINAL_SERVER = "ControlSet002\\Control\\Terminal Server";

  private static final Instant LONG_AGO = Instant.parse("2003-04-24T12:00:00Z");

  private TestHive() {}

  static Path write(Path file) {
    KeyPath key = KeyPath.of(TERMINAL_SERVER);
    return write(
        file,
        List.of(
            new Edit.CreateKey(KeyPath.of("ControlSet001\\Control")),
            new Edit.CreateKey(KeyPath.of("Select")),
            new Edit.SetValue(KeyPath.of("Select"), "Current", ValueData.dword(2)),
            new Edit.CreateKey(key),
            new Edit.SetValue(key, "fDenyTSConnections", ValueData.dword(1)),
            new Edit.SetValue(key, "ProductVersion", ValueData.string("5.1")),
            new Edit.SetValue(key, "", ValueData.string("既定")),
            new Edit.SetValue(
                key, "RCDependentServices", ValueData.multiString(List.of("CertPropSvc", "a b"))),
            new Edit.SetValue(key, "Big", ValueData.qword(-1)),
            new Edit.SetValue(
                key, "odd", ValueData.of(new ValueType(0xFFFF0012), (byte) 1, (byte) 2))));
  }

  private static Path write(Path file, List<Edit> edits) {
    try {
      HiveEditor editor = HiveEditor.open(NewHive.of(5, LONG_AGO));
      edits.forEach(editor::apply);
      return write(file, editor.finish(LONG_AGO).image());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the editor refused a new hive", e);
    }
  }

  private static Path write(Path file, ByteBuffer bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = bytes.duplicate().clear();
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
    return file;
  }
}
