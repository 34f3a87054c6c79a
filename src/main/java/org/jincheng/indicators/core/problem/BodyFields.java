package org.jincheng.indicators.core.problem;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** The fields of a body of JSON that a record is read from, or written as. */
public final class BodyFields {

	private BodyFields() {
	}

	/**
	 * Returns the components that are fields, also those of records that are unwrapped.
	 */
	public static Stream<RecordComponent> of(Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.flatMap((component) -> isUnwrapped(component) ? of(component.getType()) : Stream.of(component));
	}

	/** Returns the names of the fields. */
	public static List<String> names(Class<?> type) {
		return of(type).map(BodyFields::name).toList();
	}

	/** Returns the name of the field that a component is. */
	public static String name(RecordComponent component) {
		var property = component.getAccessor().getAnnotation(JsonProperty.class);
		return (property != null) ? property.value() : component.getName();
	}

	/** Returns whether the fields of a record in a record are fields of that. */
	public static boolean isUnwrapped(RecordComponent component) {
		return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
	}

	/** Returns whether the fields of a component of a record are fields of the record. */
	public static boolean isUnwrapped(Class<?> type, String component) {
		return Arrays.stream(type.getRecordComponents())
			.anyMatch((one) -> one.getName().equals(component) && isUnwrapped(one));
	}

	/** Returns whether a field may be left out, since another can say it. */
	public static boolean isOptional(RecordComponent component) {
		var schema = component.getAccessor().getAnnotation(Schema.class);
		return schema != null && schema.requiredMode() == Schema.RequiredMode.NOT_REQUIRED;
	}

}
