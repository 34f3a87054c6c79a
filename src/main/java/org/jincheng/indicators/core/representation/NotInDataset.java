package org.jincheng.indicators.core.representation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller whose responses are not part of the dataset: they have no entity tag
 * and no date of a revision, and no cache stores them. They have the same formats as the
 * dataset.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NotInDataset {

}
