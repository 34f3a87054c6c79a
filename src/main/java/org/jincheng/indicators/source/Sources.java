package org.jincheng.indicators.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Sources extends Repository<Source, String>, JpaSpecificationExecutor<Source> {

	Optional<Source> findById(String id);

	List<Source> findAll();

	List<Source> findAllByIdIn(Collection<String> ids);

	@Query("select id from Source")
	List<String> ids();

}
