package org.jincheng.indicators.catalogue.place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Places extends Repository<Place, String>, JpaSpecificationExecutor<Place> {

	Optional<Place> findById(String code);

	List<Place> findAll();

	List<Place> findAllByParent(String parent);

	List<Place> findAllByCodeIn(Collection<String> codes);

	@Query("select code from Place where :code member of members order by code")
	List<String> groupsWith(String code);

	@Query("select exists (select 1 from Place where :code member of members)")
	boolean isMember(String code);

	@Query("select code from Place")
	List<String> codes();

}
