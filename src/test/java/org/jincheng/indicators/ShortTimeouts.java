package org.jincheng.indicators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.test.context.TestPropertySource;

/**
 * Tests of a service that waits for slow clients and other changes for a short time. They
 * measure that time.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@CurationTests
@Tag("machines")
@TestPropertySource(properties = { "jincheng.import.slow-timeout=1200ms", "jincheng.import.min-rate=1KB",
		"jincheng.import.wait-timeout=1s", "jincheng.server.slow-body-timeout=600ms",
		"jincheng.server.body-timeout=3s" })
public @interface ShortTimeouts {

}
