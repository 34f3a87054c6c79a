package org.jincheng.indicators;

import java.util.HashSet;
import java.util.Set;

import org.jincheng.indicators.TestDatabase.OwnDatabase;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Has each class of tests begin with the seeded data. */
class FreshDatabases implements TestExecutionListener {

	/** The databases that tests have written to. */
	private static final Set<OwnDatabase> changed = new HashSet<>();

	/** The server starts while the service does. */
	FreshDatabases() {
		TestServer.begin();
	}

	@Override
	public void beforeTestClass(TestContext test) throws Exception {
		var service = test.getApplicationContext();
		var database = service.getBean(OwnDatabase.class);
		if (changed.remove(database)) {
			database.restore(service);
		}
		if (AnnotatedElementUtils.hasAnnotation(test.getTestClass(), CurationTests.class)) {
			changed.add(database);
		}
	}

}
