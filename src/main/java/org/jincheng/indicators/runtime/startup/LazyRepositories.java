package org.jincheng.indicators.runtime.startup;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/**
 * Injects repositories that are created at their first use, so that other beans are
 * created while Hibernate maps the entities. Spring Data does so itself where
 * {@code spring.data.jpa.repositories.bootstrap-mode} is deferred, but not for beans that
 * were chosen at build time (Spring AOT). Without this class the image starts later by as
 * long as the mapping takes, and does the same.
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
