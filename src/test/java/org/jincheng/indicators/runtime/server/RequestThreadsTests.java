package org.jincheng.indicators.runtime.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jincheng.indicators.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a request whose handler fails. */
@ExtendWith(OutputCaptureExtension.class)
class RequestThreadsTests {

	@Test
	void failureIsAnswered() throws Exception {
		assertThat(answer(new Handler.Abstract() {
			@Override
			public boolean handle(Request request, Response response, Callback callback) {
				throw new IllegalStateException("Cannot handle this");
			}
		})).startsWith("HTTP/1.1 500");
	}

	@Test
	void failureAfterTheAnswerIsNotAnsweredAgain(CapturedOutput output) throws Exception {
		assertThat(answer(new Handler.Abstract() {
			@Override
			public boolean handle(Request request, Response response, Callback callback) {
				Response.writeError(request, response, callback, 404);
				throw new IllegalStateException("Was answered");
			}
		})).startsWith("HTTP/1.1 404");
		assertThat(output.toString()).doesNotContain("channel already completed", "Exception in thread");
	}

	private static String answer(Handler handler) throws Exception {
		var server = new Server(0);
		server.setHandler(new RequestThreads(server.getThreadPool(), handler));
		server.start();
		try {
			return Api.raw(((ServerConnector) server.getConnectors()[0]).getLocalPort(), "GET / HTTP/1.1");
		}
		finally {
			server.stop();
		}
	}

}
