package rdpdoctor.server.connection;

/** A connection ends before there is a session; the message is a clause and goes into the log. */
final class Dropped extends Exception {

  private static final long serialVersionUID = 1L;

  Dropped(String why) {
    super(why);
  }
}
