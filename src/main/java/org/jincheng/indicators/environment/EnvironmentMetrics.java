package org.jincheng.indicators.environment;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EnvironmentMetrics
		extends Repository<EnvironmentMetric, String>, JpaSpecificationExecutor<EnvironmentMetric> {

	Optional<EnvironmentMetric> findById(String code);

	@Query("select code from EnvironmentMetric")
	List<String> codes();

}
