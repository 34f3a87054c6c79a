package org.jincheng.indicators.indicator;

import java.util.List;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Topics extends Repository<Topic, String>, JpaSpecificationExecutor<Topic> {

	@Query("select code from Topic")
	List<String> codes();

}
