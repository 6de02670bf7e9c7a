/**
 * Reports for programs. Each object names its schema and version; the schemas stand in {@code
 * docs/json-schema}. Ids and enumerations are stable; titles follow the language.
 */
@NullMarked
package rdpdoctor.app.report.json;

import org.jspecify.annotations.NullMarked;
