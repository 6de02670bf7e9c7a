package rdpdoctor.knowledge;

/**
 * The words of one cause or remedy in one language.
 *
 * @param title one line
 * @param body Markdown
 */
public record Page(String id, String title, String body) {}
