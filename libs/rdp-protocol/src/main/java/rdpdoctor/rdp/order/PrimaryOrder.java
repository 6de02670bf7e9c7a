package rdpdoctor.rdp.order;

/**
 * An order that draws, [MS-RDPEGDI] 2.2.2.2.1.1.2. Orders that differ in nothing but how many
 * rectangles they have, or how they are encoded, are the same here.
 */
sealed interface PrimaryOrder
    permits DstBlt,
        PatBlt,
        ScrBlt,
        OpaqueRect,
        MemBlt,
        Polyline,
        Polygon,
        Ellipse,
        SaveBitmap,
        GlyphText,
        DrawNineGrid {}
