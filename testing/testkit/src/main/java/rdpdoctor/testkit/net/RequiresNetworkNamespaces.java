package rdpdoctor.testkit.net;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.RequiresRoot;

/** The test makes {@link NetworkNamespaces}, which takes root and the programs ip and nft. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RequiresRoot
@RequiresProgram({"ip", "nft"})
public @interface RequiresNetworkNamespaces {}
