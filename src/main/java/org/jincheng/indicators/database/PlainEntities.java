package org.jincheng.indicators.database;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Has Hibernate make no classes for entities: none of them refers to another, so that
 * there is nothing to stand in for one that is not loaded.
 */
public class PlainEntities implements ServiceContributor {

	@Override
	public void contribute(StandardServiceRegistryBuilder registry) {
		registry.addService(BytecodeProvider.class, new BytecodeProviderImpl());
	}

}
