/**
 * Recorded TCP conversations: read from a pcap file, put in order, and played again to a live
 * client by {@link rdpdoctor.testkit.capture.CapturedServer}.
 *
 * <p>The reader knows the classic pcap format (not pcapng) in both byte orders, Ethernet with and
 * without VLAN tags, BSD loopback, IPv4, IPv6 without extension headers, TCP and UDP. IP fragments
 * are ignored, and a stream ends at the first gap that no later packet fills.
 */
@NullMarked
package rdpdoctor.testkit.capture;

import org.jspecify.annotations.NullMarked;
