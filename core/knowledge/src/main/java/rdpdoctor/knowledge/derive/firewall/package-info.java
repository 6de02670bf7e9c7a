/**
 * The rules of the Windows firewall as the registry stores them, [MS-GPFAS] 2.2.2.19: a version and
 * fields {@code Name=Value}, each ended by a bar. A field may stand several times; a rule is met
 * where one value of each name is.
 *
 * <pre>
 * v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Profile=Domain|LPort=3389|App=System|
 * </pre>
 *
 * <p>Every version of Windows adds names. One that is not known here may narrow its rule, so such a
 * rule is only said to cover a packet perhaps.
 */
@NullMarked
package rdpdoctor.knowledge.derive.firewall;

import org.jspecify.annotations.NullMarked;
