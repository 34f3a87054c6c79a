package org.jincheng.indicators.core.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands between the items of a list in a cell of a table, where they may have
 * spaces.
 */
@Target({ ElementType.RECORD_COMPONENT, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface SeparatedBy {

	String value();

}
