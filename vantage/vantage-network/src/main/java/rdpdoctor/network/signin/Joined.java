package rdpdoctor.network.signin;

import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.SecureSettings;

/** A connection whose channels are joined, and how it is protected from there on. */
record Joined(Channels channels, SecureSettings security) {}
