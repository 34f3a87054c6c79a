package org.jincheng.indicators.core.curation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the examples of the operations of a {@link CuratedController}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DocumentedExamples {

	/** The id or the code of a resource that the example of its GET shows. */
	String shown() default "";

	/** The id or the code of a resource that can be written. */
	String example();

}
