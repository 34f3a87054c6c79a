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
	 * A field that changed.
	 *
	 * @param field the name of the field
	 * @param before the value before the change; null if the field was empty
	 * @param after the value after the change; null if the field is empty now
	 */
	public record FieldChange(String field, @Nullable Object before, @Nullable Object after) {
	}

}
