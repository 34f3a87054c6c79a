package org.jincheng.indicators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tests that change the data. Each class of them begins with the seeded data, and its
 * tests share what they write: a test uses ids that no other uses.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServiceTests
public @interface CurationTests {

}
