/**
 * How whoever started the terminal server sees its sessions and acts on them: a Unix-domain socket
 * that only the same user can open, one request a connection. The request is one line of JSON, the
 * reply one line or, for a list, one for each session; then the server closes.
 */
@NullMarked
package rdpdoctor.server.control;

import org.jspecify.annotations.NullMarked;
