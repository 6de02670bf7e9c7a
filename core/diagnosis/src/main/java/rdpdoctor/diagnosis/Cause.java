package rdpdoctor.diagnosis;

import java.util.List;

/**
 * One reason why a session cannot be established. Its words stand under its id, in Markdown, in
 * both languages.
 */
public interface Cause {

  /** The class name in kebab case: {@code PortConflict} is {@code port-conflict}. */
  String id();

  /** The stage that breaks when this is the cause. */
  Stage stage();

  /** Evidence that this, and nothing else, prevents a session. */
  Condition confirmedBy();

  /** Evidence that points here but fits other causes as well. */
  Condition suspectedBy();

  /** Evidence that this cannot be what prevents a session. */
  Condition ruledOutBy();

  /** What helps, in the order in which the knowledge base lists it. */
  List<Remedy> remedies();
}
