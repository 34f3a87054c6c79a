package org.jincheng.indicators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.faces.documentation.DocumentMaker;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.jincheng.indicators.runtime.security.TestAccess;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;

/**
 * Tests of the running service, over HTTP and on a real database, which they leave as
 * they found it. All classes of a process share one service, unless they say how theirs
 * differs. What the service waits for may take long, for the machine may have other work.
 * Spring's listeners that these tests have no use for are left out: the one for mocks
 * looks at each bean of the service before and after each test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "management.server.port=0",
		"jincheng.revision.poll-interval=100ms", "jincheng.import.drain-timeout=500ms",
		"jincheng.reading.max-concurrent=8", "jincheng.reading.max-concurrent-by-address=4",
		"jincheng.reading.wait-timeout=30s", "jincheng.reading.timeout=60s", "jincheng.reading.file-timeout=60s",
		"jincheng.server.writing-origins=" + ServiceTests.WRITING_ORIGIN, "jincheng.revision.check-timeout=30s",
		"spring.datasource.hikari.connection-timeout=30000", "spring.datasource.hikari.validation-timeout=10000" })
@Import({ TestDatabase.class, TestClock.class, Api.class, Keys.class, TestCache.class, TestAccess.class, Curator.class,
		DocumentMaker.class })
@TestExecutionListeners({ DependencyInjectionTestExecutionListener.class, DirtiesContextTestExecutionListener.class,
		TransactionalTestExecutionListener.class, FreshDatabases.class })
public @interface ServiceTests {

	/** An origin whose pages may write. */
	String WRITING_ORIGIN = "https://desk.example";

}
