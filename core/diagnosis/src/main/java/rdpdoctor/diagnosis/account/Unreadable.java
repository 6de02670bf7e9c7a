package rdpdoctor.diagnosis.account;

import rdpdoctor.diagnosis.Words;

/**
 * One of several things that could not be read, while the others could.
 *
 * @param sid the account or group that it is about
 */
public record Unreadable(Sid sid, Words why) {}
