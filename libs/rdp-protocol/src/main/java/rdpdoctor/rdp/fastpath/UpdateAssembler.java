package rdpdoctor.rdp.fastpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.share.Decompression;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Puts the fragments of updates together again, [MS-RDPBCGR] 3.2.5.9.3. */
public final class UpdateAssembler {

  private final Decompression decompression;
  private final int limit;
  private Optional<Begun> begun = Optional.empty();

  /**
   * For one connection.
   *
   * @param limit in bytes, beyond which an update is refused
   */
  public UpdateAssembler(Decompression decompression, int limit) {
    this.decompression = decompression;
    this.limit = limit;
  }

  /** The updates that are complete with those of this PDU. */
  public List<Update> accept(Bytes updates) throws DecodeException {
    List<Update> complete = new ArrayList<>();
    for (FastPathUpdate update : FastPathUpdate.decodeAll(updates)) {
      accept(update).ifPresent(complete::add);
    }
    return List.copyOf(complete);
  }

  private Optional<Update> accept(FastPathUpdate update) throws DecodeException {
    Bytes data =
        update.compressionFlags().isPresent()
            ? decompression.decompress(update.compressionFlags().getAsInt(), update.data())
            : update.data();
    return switch (update.fragmentation()) {
      case FastPathUpdate.SINGLE -> complete(update.updateCode(), data);
      case FastPathUpdate.FIRST -> {
        begun = Optional.of(new Begun(update.updateCode(), new ByteWriter()));
        append(update, data);
        yield Optional.empty();
      }
      case FastPathUpdate.NEXT -> {
        append(update, data);
        yield Optional.empty();
      }
      default -> {
        Begun whole = append(update, data);
        begun = Optional.empty();
        yield complete(whole.updateCode(), whole.data().toBytes());
      }
    };
  }

  private Begun append(FastPathUpdate update, Bytes data) throws DecodeException {
    Begun open =
        begun
            .filter(first -> first.updateCode() == update.updateCode())
            .orElseThrow(
                () ->
                    new DecodeException(
                        "fast-path update: fragment %d of update %d is out of order"
                            .formatted(update.fragmentation(), update.updateCode())));
    int size = open.data().size() + data.size();
    if (size > limit) {
      throw new DecodeException(
          "fast-path update: size of all fragments is %d or more, expected at most %d"
              .formatted(size, limit));
    }
    open.data().bytes(data);
    return open;
  }

  private static Optional<Update> complete(int updateCode, Bytes data) throws DecodeException {
    return new UpdateForm(updateCode, data).update();
  }

  /** An update whose last fragment has not come yet. */
  private record Begun(int updateCode, ByteWriter data) {}
}
