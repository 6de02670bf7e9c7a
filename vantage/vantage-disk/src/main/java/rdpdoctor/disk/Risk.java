package rdpdoctor.disk;

/** What a user may take upon themselves so that a hive is written all the same. */
public enum Risk {
  /** Windows sleeps on the volume; when it wakes up it may overwrite what is written. */
  HIBERNATED,
  /** The hive is dirty and its logs do not help: what they held is lost for good. */
  CHANGES_LOST
}
