package org.jincheng.indicators.indicator;

import java.util.List;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Units extends Repository<Unit, String>, JpaSpecificationExecutor<Unit> {

	List<Unit> findAll();

	@Query("select code from Unit")
	List<String> codes();

}
