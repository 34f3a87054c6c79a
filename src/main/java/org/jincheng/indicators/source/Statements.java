package org.jincheng.indicators.source;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

interface Statements extends Repository<Statement, Locator>, JpaSpecificationExecutor<Statement> {

	List<Statement> findAllByLocatorIn(Collection<Locator> locators);

}
