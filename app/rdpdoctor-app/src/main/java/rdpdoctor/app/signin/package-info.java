/** {@code diagnose TARGET --user NAME}: what is checked, shown and asked for around a sign-in. */
@NullMarked
package rdpdoctor.app.signin;

import org.jspecify.annotations.NullMarked;
