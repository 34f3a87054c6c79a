package org.jincheng.indicators.curation;

import java.util.Map;
import java.util.Optional;

/**
 * A collection whose resources curators change.
 *
 * @param <E> the entity
 * @param <R> what is asked for a resource: all that a curator says of it
 */
public interface Curated<E, R extends Record> {

	/** The collection, by its path below that of the API. */
	String collection();

	/** What one of its resources is called in a sentence. */
	String noun();

	/** What a request is read into. */
	Class<R> requestType();

	/** The field of a request that the id is in. */
	default String key() {
		return "id";
	}

	/** The id of the resource that a request is about. */
	String id(R request);

	Optional<E> find(String id);

	/** What a request would have to say to make the resource what it is. */
	R state(E entity);

	/** Notes what a request refers to and is not there, or does not go with it. */
	void check(R request, References references);

	E create(R request);

	/** Makes the resource what a request says; the id is the same. */
	void change(E entity, R request);

	/**
	 * Where a resource comes among those that are put together: after those that it may
	 * refer to in its own collection, which have a lower rank.
	 */
	default int rank(R request) {
		return 0;
	}

	/**
	 * Whether a row of the exported table is of a resource that is changed elsewhere, or
	 * not at all.
	 * @param row its cells by their columns
	 */
	default boolean isElsewhere(Map<String, String> row) {
		return false;
	}

	/** Takes away what is there only because of a resource that is to be removed. */
	default void beforeRemoval(E entity) {
		// Most have nothing of the kind.
	}

	/** The path of a resource. */
	default String path(String id) {
		return "/api/v1/" + collection() + "/" + id;
	}

}
