/**
 * Bytes as values, and reading and writing them in the order of a layout.
 *
 * <p>Multi-byte integers are little-endian in [MS-RDPBCGR] and its family and big-endian in TPKT,
 * X.224, MCS and TLS, so every read names its order.
 */
@NullMarked
package rdpdoctor.rdp.wire;

import org.jspecify.annotations.NullMarked;
