package rdpdoctor.diagnosis.account;

import rdpdoctor.diagnosis.Words;

/** Whether somebody has a right to sign in. */
public sealed interface RightDecision {

  /**
   * The right is held, and not denied.
   *
   * @param by the account itself or a group of it
   */
  record Granted(Sid by) implements RightDecision {}

  /**
   * A denial wins over every grant.
   *
   * @param by the account itself or a group of it
   */
  record Denied(Sid by) implements RightDecision {}

  /** Neither the account nor any group of it holds the right. */
  record NotGranted() implements RightDecision {}

  /** It depends on something that is not known. */
  record Undecided(Words why) implements RightDecision {}
}
