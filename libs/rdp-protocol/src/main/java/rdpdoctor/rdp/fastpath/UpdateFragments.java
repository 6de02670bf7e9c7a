package rdpdoctor.rdp.fastpath;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.wire.Bytes;

/** Takes an update apart, as {@link UpdateAssembler} puts it together, [MS-RDPBCGR] 3.3.5.9.3. */
public final class UpdateFragments {

  /**
   * In bytes. A client takes PDUs of 0x3FFF bytes, header, signature and padding of the encryption
   * among them.
   */
  private static final int LARGEST_FRAGMENT = 0x3F00;

  private UpdateFragments() {}

  /** One for each PDU. */
  public static List<FastPathUpdate> of(Update update) {
    UpdateForm form = UpdateForm.of(update);
    Bytes data = form.data();
    List<FastPathUpdate> fragments = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(from + LARGEST_FRAGMENT, data.size());
      int place = place(from == 0, to == data.size());
      fragments.add(
          new FastPathUpdate(form.updateCode(), place, OptionalInt.empty(), data.slice(from, to)));
      from = to;
    } while (from < data.size());
    return List.copyOf(fragments);
  }

  private static int place(boolean first, boolean last) {
    if (first) {
      return last ? FastPathUpdate.SINGLE : FastPathUpdate.FIRST;
    }
    return last ? FastPathUpdate.LAST : FastPathUpdate.NEXT;
  }
}
