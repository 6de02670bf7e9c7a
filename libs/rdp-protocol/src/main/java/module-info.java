/** The Remote Desktop Protocol: PDUs and sans-I/O machines. */
module rdpdoctor.rdp {
  requires static transitive org.jspecify;

  exports rdpdoctor.rdp.wire;
}
