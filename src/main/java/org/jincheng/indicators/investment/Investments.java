package org.jincheng.indicators.investment;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Investments extends Repository<Investment, String>, JpaSpecificationExecutor<Investment> {

	Optional<Investment> findById(String code);

	List<Investment> findAll();

	@Query("select code from Investment")
	List<String> codes();

}
