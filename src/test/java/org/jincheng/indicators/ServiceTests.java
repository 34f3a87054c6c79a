package org.jincheng.indicators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.jincheng.indicators.cache.TestCache;
import org.jincheng.indicators.security.Keys;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Tests of the running service, over HTTP and on a real database. They share one service
 * and one database, so a test leaves the data as it found it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import({ TestDatabase.class, TestClock.class, Api.class, Keys.class, TestCache.class })
public @interface ServiceTests {

}
