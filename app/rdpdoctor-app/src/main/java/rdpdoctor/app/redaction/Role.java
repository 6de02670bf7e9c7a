package rdpdoctor.app.redaction;

import java.util.Locale;

/** What a text stands for; it is what the stand-in is called by. */
enum Role {
  USER,
  GROUP,

  /** One label of the name of a machine or a domain. */
  NAME,

  /** A word of a setting, a path, a rule or an event that rdpdoctor has no use for. */
  WORD;

  String standIn(int number) {
    return name().toLowerCase(Locale.ROOT) + '-' + number;
  }
}
