package org.jincheng.indicators.faces.dashboard;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Begins a visit before each test that asks for one, and ends it after the test. */
class Visits implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

	private static final Namespace namespace = Namespace.create(Visits.class);

	/**
	 * What the browser keeps of the service is of the data that a class before has had.
	 */
	@Override
	public void beforeAll(ExtensionContext tests) {
		chromium(tests).forgetAnswers();
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		if (!List.of(test.getRequiredTestMethod().getParameterTypes()).contains(Visit.class)) {
			return;
		}
		// Outside Spring, so that these tests run in the context of all others.
		var api = SpringExtension.getApplicationContext(test).getBean(Api.class);
		var address = "http://localhost:" + api.port();
		test.getStore(namespace).put(Visit.class, new Visit(chromium(test).page(address), address));
	}

	private static Chromium chromium(ExtensionContext test) {
		// A process is handed one class after another, each of which has a root of its
		// own.
		return test.getStore(StoreScope.LAUNCHER_SESSION, namespace)
			.computeIfAbsent(Chromium.class, (_) -> Chromium.start(), Chromium.class);
	}

	@Override
	public void afterEach(ExtensionContext test) {
		var visit = visit(test);
		if (visit != null) {
			visit.end();
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Visit.class;
	}

	@Override
	public @Nullable Visit resolveParameter(ParameterContext parameter, ExtensionContext test) {
		return visit(test);
	}

	private static @Nullable Visit visit(ExtensionContext test) {
		return test.getStore(namespace).get(Visit.class, Visit.class);
	}

}
