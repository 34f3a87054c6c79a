package org.jincheng.indicators.database;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;

/**
 * Has the methods that run in a transaction looked for in the classes of the service:
 * Spring would search each method of all beans for annotations, which takes a twentieth
 * of what the main thread does at a start.
 */
@Component
class OwnTransactions implements BeanPostProcessor, PriorityOrdered {

	private static final String OWN = "org.jincheng.indicators.";

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof BeanFactoryTransactionAttributeSourceAdvisor advisor) {
			advisor.setClassFilter((type) -> type.getName().startsWith(OWN));
		}
		return bean;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
