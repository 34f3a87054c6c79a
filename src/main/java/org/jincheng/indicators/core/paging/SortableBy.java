package org.jincheng.indicators.core.paging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists the fields that a collection can be sorted by, its own order first. On a
 * controller, it is of the collection that its pages list without a list of their own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.PARAMETER, ElementType.TYPE })
public @interface SortableBy {

	String[] value();

}
