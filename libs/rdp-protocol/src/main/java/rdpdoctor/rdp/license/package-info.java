/**
 * Licensing, [MS-RDPBCGR] 2.2.1.12 and [MS-RDPELE]: the messages of both sides, the keys that they
 * agree on, and a client that stores no licence.
 *
 * <pre>
 * client                                        server
 *        &lt;-- LICENSE_REQUEST ------------------ (or at once ERROR_ALERT: valid client)
 *        --- NEW_LICENSE_REQUEST --------------&gt;
 *        &lt;-- PLATFORM_CHALLENGE ---------------
 *        --- PLATFORM_CHALLENGE_RESPONSE ------&gt; now the server takes a licence from its stock
 *        &lt;-- NEW_LICENSE ----------------------
 * </pre>
 *
 * Either side ends it with an ERROR_ALERT.
 */
@NullMarked
package rdpdoctor.rdp.license;

import org.jspecify.annotations.NullMarked;
