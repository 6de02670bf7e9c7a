package rdpdoctor.network.gateway;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The head of a request, RFC 9112 section 3.
 *
 * @param method also one that HTTP itself does not know
 * @param fields header fields, {@code name: value}
 */
record HttpRequest(String method, String target, List<String> fields) {

  HttpRequest {
    fields = List.copyOf(fields);
  }

  HttpRequest with(String name, String value) {
    List<String> more = new ArrayList<>(fields);
    more.add(name + ": " + value);
    return new HttpRequest(method, target, more);
  }

  Bytes encode() {
    ByteWriter writer = new ByteWriter().ascii(method + " " + target + " HTTP/1.1\r\n");
    fields.forEach(field -> writer.ascii(field + "\r\n"));
    return writer.ascii("\r\n").toBytes();
  }
}
