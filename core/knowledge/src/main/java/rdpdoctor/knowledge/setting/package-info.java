/**
 * Every setting of Windows that bears on Remote Desktop, each once, and which value of it is in
 * force.
 *
 * <p>A {@linkplain rdpdoctor.knowledge.setting.Setting setting} says where its values stand, what
 * they may be, what each generation of Windows ships, and which policy overrides them; {@link
 * rdpdoctor.knowledge.setting.Settings} lists them by theme, and their words stand in the tables
 * beside this package. {@link rdpdoctor.knowledge.setting.EffectiveSettings} holds them against the
 * registry of one machine: policy, else the listener or the machine, else what that Windows does by
 * itself. What could not be read is unknown, and what Windows cannot have meant is a fault: neither
 * is ever taken for the default.
 */
@NullMarked
package rdpdoctor.knowledge.setting;

import org.jspecify.annotations.NullMarked;
