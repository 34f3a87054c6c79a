package org.jincheng.indicators.representation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller whose answers are no part of the dataset: no revision dates or tags them,
 * no cache keeps them, and no other origin reads them. Their formats are those of the
 * rest.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NotInDataset {

}
