package org.jincheng.indicators.catalogue;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Has made, beside the first requests, what one of them would wait for. A command makes
 * nothing.
 *
 * @param all what is made
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
record Preparation(List<Prepared> all) {

	private static final Log log = LogFactory.getLog(Preparation.class);

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.all.forEach((one) -> Thread.ofPlatform().daemon().name("preparation").start(() -> {
			try {
				one.prepare();
			}
			catch (DataAccessException | TransactionException ex) {
				log.debug("What is to be prepared waits for its first use", ex);
			}
		}));
	}

}
