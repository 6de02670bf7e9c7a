package rdpdoctor.hive.log;

/** What a log was good for. */
public enum LogVerdict {
  /** Its changes, or the first of them, are in the recovered hive. */
  APPLIED,
  /** The hive was clean, or another log was the right one. */
  NOT_NEEDED,
  /** The file has no bytes, or begins with a sector of zeros. */
  EMPTY,
  /** It is no log, or a damaged one. */
  UNREADABLE,
  /** Its header names another file, another resource manager or another time than the hive's. */
  OTHER_HIVE,
  /** All that it holds was written to the hive before. */
  OUTDATED,
  /** Changes are missing between what was applied and what it holds. */
  GAP
}
