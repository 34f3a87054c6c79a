package org.jincheng.indicators.core.request;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/** A resource that curators write. */
public interface Writable {

	/**
	 * The attribute of a PUT with the fields of its body that are only read, as an object
	 * of JSON.
	 */
	String READ_ONLY_FIELDS = Writable.class.getName() + ".readOnlyFields";

	/**
	 * Returns the body of a write that would change nothing: all that a curator says of
	 * it. Null where it is not written, as what is derived.
	 */
	@JsonIgnore
	@Nullable Record editable();

	/**
	 * Returns the resource that a handler answers with, alone or in a collection.
	 * @param returned what it returns
	 */
	static Optional<Class<?>> answeredBy(MethodParameter returned) {
		var type = ResolvableType.forMethodParameter(returned);
		return Stream.of(type, type.getGeneric(0))
			.<Class<?>>map(ResolvableType::toClass)
			.filter(Writable.class::isAssignableFrom)
			.findFirst();
	}

	/** Returns the fields of a resource that a write of it does not have. */
	static Set<String> readOnlyFields(Class<?> resource, Class<?> request) {
		var written = RequestFields.of(request).collect(Collectors.toSet());
		return RequestFields.of(resource).filter((field) -> !written.contains(field)).collect(Collectors.toSet());
	}

}
