package org.jincheng.indicators.core.curation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what is particular to the writes of a {@link CuratedController}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DocumentedWrites {

	/** What a POST does. */
	String create();

	/** What a DELETE does. */
	String delete();

	/** The id or the code of a resource that can be written. */
	String example();

}
