package rdpdoctor.knowledge.setting;

import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** What is in force. */
public sealed interface Outcome {

  /** This value, stored or by default; a number that a policy wrote as text is a number here. */
  record InForce(RegistryValue value) implements Outcome {}

  /** The account of each user decides, and it is not in this excerpt. */
  record FromUserAccount() implements Outcome {}

  /** Nobody has set it, and no value stands for that. */
  record Unset() implements Outcome {}

  /** A value that Windows cannot have meant; what it makes of it is not known. */
  record Faulty(RegistryValue stored, ValueFault fault) implements Outcome {}

  /** A place that would win could not be read. */
  record Unknown(Words why) implements Outcome {}
}
