package org.jincheng.indicators.initiative;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Initiatives extends Repository<Initiative, String>, JpaSpecificationExecutor<Initiative> {

	Optional<Initiative> findById(String id);

	@Query("select id from Initiative")
	List<String> ids();

}
