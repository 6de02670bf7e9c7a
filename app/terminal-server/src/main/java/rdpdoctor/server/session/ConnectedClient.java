package rdpdoctor.server.session;

/**
 * A client that is connected, as it describes itself.
 *
 * @param name of its computer
 * @param address of its end of the connection
 * @param security such as {@code CredSSP, TLSv1.3} or {@code RDP, 128 bit, High}
 * @param width of the desktop in pixels
 * @param height of the desktop in pixels
 */
public record ConnectedClient(
    String name, String address, String security, int width, int height, int bitsPerPixel) {}
