package rdpdoctor.rdp.client;

import java.util.OptionalInt;

/** The channels that a client joined, and as whom. */
public record Channels(int userId, int ioChannelId, OptionalInt messageChannelId) {}
