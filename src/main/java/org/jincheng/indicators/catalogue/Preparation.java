package org.jincheng.indicators.catalogue;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has made, beside the first requests, what one of them would wait for: by one thread of
 * low priority, so that they have the processors. A command makes nothing.
 *
 * @param all what is made
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
record Preparation(List<Prepared> all) {

	private static final Log log = LogFactory.getLog(Preparation.class);

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofPlatform()
			.daemon()
			.name("preparation")
			.priority(Thread.MIN_PRIORITY)
			.start(() -> this.all.forEach(Preparation::prepare));
	}

	private static void prepare(Prepared one) {
		try {
			one.prepare();
		}
		catch (RuntimeException ex) {
			log.debug("What is to be prepared waits for its first use", ex);
		}
	}

}
