package org.jincheng.indicators.startup;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/**
 * Hands out repositories that are made where they are first used, so that nothing waits
 * for the entities to be mapped before the end of the start. Spring Data does that itself
 * where repositories are deferred, but not for beans that were settled in a build.
 */
@Component
class LazyRepositories implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new Resolver());
	}

	private static final class Resolver extends ContextAnnotationAutowireCandidateResolver {

		@Override
		protected boolean isLazy(DependencyDescriptor dependency) {
			return Repository.class.isAssignableFrom(dependency.getDependencyType()) || super.isLazy(dependency);
		}

	}

}
