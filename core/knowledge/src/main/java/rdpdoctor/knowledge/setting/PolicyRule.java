package rdpdoctor.knowledge.setting;

/** How group policy and a setting go together. */
public enum PolicyRule {
  /** No policy writes it. */
  NONE,
  /** The policy has a copy of its own, which wins. */
  COPY_WINS,
  /** As before, and the policy is named after the opposite: Enabled writes 0. */
  INVERTED_COPY_WINS,
  /** The policy has entries of its own, and both sets apply. */
  BOTH_APPLY,
  /** The policy does another thing to the same end, and the two get in each other's way. */
  RIVAL,
  /** The value is the policy. */
  ITSELF,
  /** As before, and the policy is named after the opposite: Enabled writes 0. */
  INVERTED_ITSELF,
  /** A security policy of the domain overwrites the value itself, and it stays when that goes. */
  OVERWRITES
}
