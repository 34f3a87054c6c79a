package org.jincheng.indicators.representation;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Leaves out the module that searches all beans for {@code @JacksonComponent}, of which
 * there are none.
 */
@Component
class NoJacksonComponents implements BeanDefinitionRegistryPostProcessor {

	private static final String MODULE = "jsonComponentModule";

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		if (registry.containsBeanDefinition(MODULE)) {
			registry.removeBeanDefinition(MODULE);
		}
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
	}

}
