package org.jincheng.indicators;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the database of a process of tests beside its first class, which may not need
 * it. Whoever names one class has the database only if that asks for it.
 */
public final class EarlyServer implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext tests) {
		if (System.getProperty("test") == null) {
			TestServer.begin();
		}
	}

}
