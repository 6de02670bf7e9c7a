package rdpdoctor.evtx.binxml;

import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Section;

/**
 * Bounds what the 64 KiB of one chunk may expand to: a template may name the same value any number
 * of times, and overlapping templates the same bytes. Sound chunks stay far below.
 */
final class Effort {

  /** Tokens, characters of names and texts, values. */
  private static final int MOST = 1 << 21;

  private final Section chunk;
  private int spent;

  Effort(Section chunk) {
    this.chunk = chunk;
  }

  void spend(int units) throws CorruptLogException {
    if (units > MOST - spent) {
      spent = MOST;
      throw chunk.damage(
          0, "chunk: its binary XML expands to more than %d tokens and characters".formatted(MOST));
    }
    spent += units;
  }
}
