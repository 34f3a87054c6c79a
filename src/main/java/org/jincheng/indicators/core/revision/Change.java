package org.jincheng.indicators.core.revision;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a revision did to one resource, or to a number of them in a collection.
 *
 * @param action what became of it
 * @param collection the collection that it is in, by the last part of its path
 * @param id its id there; null where an import touched many
 * @param count how many resources; 1 where one is named
 * @param fields the fields that differ, as a request names them; empty where many
 * resources are meant
 */
public record Change(ChangeAction action, String collection, @Nullable String id, long count,
		List<FieldChange> fields) {

	/**
	 * A field that differs.
	 *
	 * @param field its name
	 * @param before what it was; null where there was nothing
	 * @param after what it is; null where there is nothing any more
	 */
	public record FieldChange(String field, @Nullable Object before, @Nullable Object after) {
	}

}
