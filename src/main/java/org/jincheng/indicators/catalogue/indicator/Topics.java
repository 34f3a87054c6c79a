package org.jincheng.indicators.catalogue.indicator;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Topics extends Repository<Topic, String>, JpaSpecificationExecutor<Topic> {

	Optional<Topic> findById(String code);

	@Query("select code from Topic")
	List<String> codes();

}
