package rdpdoctor.rdp.gcc;

/**
 * The desktop that a client asks for.
 *
 * @param bitsPerPixel 8, 15, 16, 24 or 32
 */
public record Desktop(int width, int height, int bitsPerPixel) {}
