package org.jincheng.indicators.core.paging;

import java.util.List;
import java.util.Optional;

import org.jincheng.indicators.core.problem.NotFoundException;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/**
 * What the repository of every collection has, whose entities are found by their ids.
 *
 * @param <T> the entity
 */
public interface Entities<T> extends JpaSpecificationExecutor<T> {

	Optional<T> findById(String id);

	/** Returns the ids of all. */
	@Query("select id(entity) from #{#entityName} entity")
	List<String> ids();

	/**
	 * Returns the entity with an id.
	 * @param noun what it is called in a sentence
	 * @throws NotFoundException if there is none
	 */
	default T get(String noun, String id) {
		return findById(id).orElseThrow(() -> new NotFoundException(noun, id, ids()));
	}

}
