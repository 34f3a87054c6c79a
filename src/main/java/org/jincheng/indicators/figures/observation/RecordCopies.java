package org.jincheng.indicators.figures.observation;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Copies records of many components with another value of one, which is told by its name:
 * nothing is copied to a wrong position.
 *
 * @param <R> the class of the records
 */
final class RecordCopies<R extends Record> {

	static final RecordCopies<Observation> OBSERVATIONS = new RecordCopies<>(Observation.class);

	static final RecordCopies<ObservationSelection> SELECTIONS = new RecordCopies<>(ObservationSelection.class);

	private final RecordComponent[] components;

	private final Constructor<R> constructor;

	private RecordCopies(Class<R> type) {
		this.components = type.getRecordComponents();
		this.constructor = BeanUtils.getResolvableConstructor(type);
	}

	/**
	 * Returns the same with another value.
	 * @throws IllegalArgumentException if there is no such component
	 */
	R with(R record, String name, @Nullable Object value) {
		var values = new @Nullable Object[this.components.length];
		for (var i = 0; i < values.length; i++) {
			values[i] = ReflectionUtils.invokeMethod(this.components[i].getAccessor(), record);
		}
		values[position(name)] = value;
		return BeanUtils.instantiateClass(this.constructor, values);
	}

	/** Returns the values that are not null, by the names of their components. */
	Map<String, Object> values(R record) {
		var values = new LinkedHashMap<String, Object>();
		for (var component : this.components) {
			var value = ReflectionUtils.invokeMethod(component.getAccessor(), record);
			if (value != null) {
				values.put(component.getName(), value);
			}
		}
		return values;
	}

	private int position(String name) {
		for (var i = 0; i < this.components.length; i++) {
			if (this.components[i].getName().equals(name)) {
				return i;
			}
		}
		throw new IllegalArgumentException("No component " + name);
	}

}
