package org.jincheng.indicators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.jincheng.indicators.cache.TestCache;
import org.jincheng.indicators.curation.Curator;
import org.jincheng.indicators.security.Keys;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Tests that change the data, over HTTP and on a real database. They share one service
 * and one database of their own, which goes from revision to revision: a test uses ids
 * that no other uses, and leaves the seeded figures as they stand.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import({ TestDatabase.class, Api.class, Keys.class, TestCache.class, TestClock.class, Curator.class })
public @interface CurationTests {

}
