/**
 * Binary XML (MS-EVEN6 2.2.12), as the chunks of an EVTX file hold it: tokens, in which names and
 * templates are offsets from the chunk's beginning.
 *
 * <pre>
 * document   = [ fragment header 0f 01 01 00 ] ( element | instance )
 * instance   = 0c  unused:1  id:4  template:4  [ the template, where it is used first ]
 *              count:4  count x ( size:2 type:1 unused:1 )  the values' bytes
 * template   = next:4  GUID:16  size:4  document  end of file 00
 * element    = 01|41  [ dependency:2, in templates ]  size:4  name
 *              [ size:4  attribute ..., of 41 ]  ( 03 | 02 content ... 04 )
 * attribute  = 06|46  name  content ...
 * content    = element
 *            | 05|45 type:1 units:2 text          | 07|47 units:2 text (CDATA)
 *            | 08|48 character:2                  | 09|49 name (of an entity)
 *            | 0d|0e value's number:2 type:1      (0e: a null value removes the element)
 *            | 0a name, 0b units:2 text           (processing instruction)
 * name       = offset:4  [ next:4 hash:2 units:2 text 0000, where it is used first ]
 * </pre>
 *
 * <p>So an event is a template, which is parsed once a chunk, and values, which stay bytes until
 * somebody asks for them. A value may be binary XML again.
 */
@NullMarked
package rdpdoctor.evtx.binxml;

import org.jspecify.annotations.NullMarked;
