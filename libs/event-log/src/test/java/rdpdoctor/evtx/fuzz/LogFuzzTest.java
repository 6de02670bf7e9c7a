package rdpdoctor.evtx.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import rdpdoctor.evtx.Reading;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.testkit.eventlog.EvtxBuilder;

/** Whatever the bytes of a log: records and damage, or a CorruptLogException. */
class LogFuzzTest {

  @FuzzTest
  void log(byte[] input) {
    read(ByteBuffer.wrap(input));
  }

  /** A chunk whose checksums are right, so that what lies behind them is reached. */
  @FuzzTest
  void chunk(byte[] input) {
    ByteBuffer file = new EvtxBuilder().unused().build();
    file.put(EvtxBuilder.HEADER, input, 0, Math.min(input.length, EvtxBuilder.CHUNK));
    file.putLong(EvtxBuilder.HEADER, 0x006B6E68_43666C45L);
    EvtxBuilder.seal(file);
    read(file);
  }

  private static void read(ByteBuffer file) {
    try {
      Reading.of(file);
    } catch (CorruptLogException expected) {
      return;
    }
  }
}
