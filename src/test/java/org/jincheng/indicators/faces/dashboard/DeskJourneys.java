package org.jincheng.indicators.faces.dashboard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Tests of what a curator does at the desk, each in a catalogue that has indicators and
 * no figures.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@CurationTests
@InBrowser
@ExtendWith(DeskJourneys.WithoutFigures.class)
@interface DeskJourneys {

	/** Removes what tests have recorded, and what they have added to the catalogue. */
	class WithoutFigures implements BeforeEachCallback {

		private static final List<String> RECORDED = List.of("observation", "initiative_report", "park_report",
				"investment_report", "initiative_statement", "initiative", "park_statement", "indicator_statement",
				"statement", "source", "change", "place_member");

		private static final List<String> ADDED = List.of("place where kind = 'group' or code like 'desk-%'",
				"indicator_unit where indicator_code like 'desk-%'", "environment_metric where code like 'desk-%'",
				"indicator where code like 'desk-%'", "unit where code like 'desk-%' or code = 'shelf'");

		@Override
		public void beforeEach(ExtensionContext test) {
			var service = SpringExtension.getApplicationContext(test);
			var jdbc = service.getBean(JdbcClient.class);
			RECORDED.forEach((table) -> jdbc.sql("delete from " + table).update());
			ADDED.forEach((rows) -> jdbc.sql("delete from " + rows).update());
			service.getBean(TestCache.class).clear();
			service.getBean(Keys.class).forgetFailures();
		}

	}

}
