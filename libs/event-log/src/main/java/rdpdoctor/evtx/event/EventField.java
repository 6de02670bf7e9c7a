package rdpdoctor.evtx.event;

/**
 * One value of an event's own data. An array is as many fields of one name.
 *
 * @param name empty where the log gives none, as classic events do; an attribute's begins with its
 *     element's, such as {@code Result/@value}
 * @param type one of {@link ValueType}, or a number that it does not know
 * @param text a number in decimal or {@code 0x} and hex, as its type demands; a time in ISO 8601; a
 *     GUID in braces; a SID as {@code S-1-...}; binary data and unknown types in hex
 */
public record EventField(String name, int type, String text) {}
