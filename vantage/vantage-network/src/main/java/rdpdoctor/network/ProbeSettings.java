package rdpdoctor.network;

import java.time.Duration;

/**
 * How to look.
 *
 * @param timeout for one stage; nothing hangs past it
 */
public record ProbeSettings(Duration timeout, Depth depth, Tap tap) {}
