package rdpdoctor.rdp.order;

/** A place on a surface. */
record Point(int x, int y) {}
