package org.jincheng.indicators.trade;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TradeMetrics extends Repository<TradeMetric, String>, JpaSpecificationExecutor<TradeMetric> {

	Optional<TradeMetric> findById(String code);

	@Query("select code from TradeMetric")
	List<String> codes();

}
