package org.jincheng.indicators.faces.dashboard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.jincheng.indicators.ServiceTests;

/**
 * Tests of the running service's pages in a browser.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServiceTests
@InBrowser
@interface BrowserTests {

}
