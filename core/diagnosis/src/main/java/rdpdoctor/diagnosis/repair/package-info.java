/**
 * How a target is changed: a treatment says what should be, a plan what is to change, a journal
 * what was changed. Nothing here touches a target.
 */
@NullMarked
package rdpdoctor.diagnosis.repair;

import org.jspecify.annotations.NullMarked;
