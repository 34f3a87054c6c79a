package org.jincheng.indicators.catalogue.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

interface Statements extends Repository<Statement, Locator>, JpaSpecificationExecutor<Statement> {

	Optional<Statement> findById(Locator locator);

	List<Statement> findAllByLocatorSource(String source);

	List<Statement> findAllByLocatorIn(Collection<Locator> locators);

}
