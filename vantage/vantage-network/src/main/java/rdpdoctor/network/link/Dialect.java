package rdpdoctor.network.link;

import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.Caption;

/** How a stage talks: how its messages are cut out of the stream and put into words. */
public record Dialect(Stage stage, Framing framing, Caption.Writer captions) {}
