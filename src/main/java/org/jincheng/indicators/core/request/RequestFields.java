package org.jincheng.indicators.core.request;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.problem.BodyFields;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

import org.springframework.core.BridgeMethodResolver;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/** Finds the fields of resources that a request asks for. */
public final class RequestFields {

	/** The name of the parameter. */
	public static final String PARAMETER = "fields";

	private RequestFields() {
	}

	/**
	 * Returns the values of {@code fields} that a handler takes: the fields of what it
	 * answers with, also those that only all languages and tables have. Empty if it is
	 * neither a resource that is written nor a collection.
	 * @param returned what it returns
	 */
	public static List<String> values(MethodParameter returned) {
		var item = ResolvableType.forMethodParameter(returned).getGeneric(0).toClass();
		return (item.isRecord() ? Stream.of(item) : Writable.answeredBy(returned).stream())
			.flatMap((type) -> Stream.concat(of(type), editable(type)))
			.distinct()
			.toList();
	}

	/** Returns the fields that a record has in JSON, also those that it computes. */
	static Stream<String> of(Class<?> type) {
		return Stream.concat(
				BodyFields.of(type)
					.filter((component) -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
					.map(BodyFields::name),
				Arrays.stream(type.getDeclaredMethods())
					.filter((method) -> method.isAnnotationPresent(JsonProperty.class)
							&& method.getAnnotation(JsonProperty.class).value().isEmpty())
					.map(Method::getName));
	}

	private static Stream<String> editable(Class<?> type) {
		var editable = Writable.class.isAssignableFrom(type) ? ReflectionUtils.findMethod(type, "editable") : null;
		return (editable != null) ? of(BridgeMethodResolver.findBridgedMethod(editable).getReturnType()) : Stream.of();
	}

	/** Returns the fields that a request asks for; null if it asks for all. */
	public static @Nullable List<String> of(HttpServletRequest request) {
		var fields = request.getParameterValues(PARAMETER);
		return (fields != null) ? ValueForms.list(fields) : null;
	}

	/** Refuses fields where what is asked for does not have them. */
	public static InvalidParametersException refused(List<String> fields, String reason) {
		return new InvalidParametersException(RequestError.of(PARAMETER, String.join(",", fields), reason));
	}

}
