package org.jincheng.indicators.core.curation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what is particular to the operations of a {@link CuratedController}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DocumentedOperations {

	/** What the GET of the collection does, if its tag does not say it. */
	String list() default "";

	/** What the GET of a resource does. */
	String get();

	/** The id or the code of a resource that the example of its GET shows. */
	String shown() default "";

	/** What a POST does. */
	String create();

	/** What a DELETE does. */
	String delete();

	/** The id or the code of a resource that can be written. */
	String example();

}
