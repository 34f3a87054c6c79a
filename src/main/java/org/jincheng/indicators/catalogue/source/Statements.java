package org.jincheng.indicators.catalogue.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Statements extends Repository<Statement, Locator>, JpaSpecificationExecutor<Statement> {

	Optional<Statement> findById(Locator locator);

	List<Statement> findAllByLocatorSource(String source);

	@Query("select locator from Statement where locator.source = :source")
	Set<Locator> findLocators(String source);

	List<Statement> findAllByLocatorIn(Collection<Locator> locators);

}
