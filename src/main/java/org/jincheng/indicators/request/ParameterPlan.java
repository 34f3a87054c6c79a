package org.jincheng.indicators.request;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.paging.Cursor;
import org.jincheng.indicators.paging.NextPage;
import org.jincheng.indicators.paging.SortableBy;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.problem.RejectedValueException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * What a handler takes from the parameters of a request: which there are, how each is
 * checked and read, and the records and the language that they are bound to. It is made
 * once for each handler. Spring's binding to constructors looks at annotations anew for
 * each request, which takes longer than all the rest of it.
 */
final class ParameterPlan {

	private static final String LANGUAGE = "lang";

	private final Validator validator;

	private final Map<String, Known> known = new HashMap<>();

	private final Map<Class<?>, Binding> bindings = new HashMap<>();

	ParameterPlan(Method handler, Validator validator) {
		this.validator = validator;
		var read = handler.getAnnotation(GetMapping.class);
		if (read != null && read.produces().length == 0) {
			this.known.put("format", Known.ONCE);
		}
		Arrays.stream(handler.getParameters()).filter(ParameterPlan::binds).forEach(this::add);
	}

	/** Whether an argument is made from parameters. */
	static boolean binds(Parameter argument) {
		var type = argument.getType();
		return type == Language.class || type.isRecord() && !argument.isAnnotationPresent(RequestBody.class);
	}

	private void add(Parameter argument) {
		var type = argument.getType();
		if (type == Language.class) {
			this.known.put(LANGUAGE, Known.ONCE);
			return;
		}
		this.bindings.put(type, binding(type));
		for (var component : type.getRecordComponents()) {
			this.known.put(component.getName(), (component.getType() == List.class) ? Known.REPEATABLE : Known.ONCE);
		}
		var sortable = argument.getAnnotation(SortableBy.class);
		if (sortable != null) {
			this.known.put("bom", Known.oneOf(Stream.of("true", "false")));
			this.known.put("sort",
					Known.oneOf(Arrays.stream(sortable.value()).flatMap((field) -> Stream.of(field, "-" + field))));
			this.known.put("after", Known.CURSOR);
		}
	}

	private Binding binding(Class<?> type) {
		var constraints = this.validator.getConstraintsForClass(type);
		var fields = Arrays.stream(type.getRecordComponents())
			.map((component) -> new Field(component.getName(), ParameterForm.of(component),
					constraints.getConstraintsForProperty(component.getName()) != null))
			.toList();
		var constructor = type.getDeclaredConstructors()[0];
		constructor.setAccessible(true);
		return new Binding(constructor, fields);
	}

	/**
	 * Refuses what binding would pass over: unknown, repeated and empty parameters,
	 * control characters, a sort that the collection does not have and a cursor of
	 * another query.
	 */
	void check(HttpServletRequest request) {
		var errors = new ArrayList<ParameterError>();
		request.getParameterMap().forEach((name, values) -> {
			var error = error(name, values, request);
			if (error != null) {
				errors.add(error);
			}
		});
		refuse(errors);
	}

	private @Nullable ParameterError error(String name, String[] values, HttpServletRequest request) {
		var value = String.join(",", values);
		var parameter = this.known.get(name);
		if (parameter == null) {
			return ParameterError.unknownParameter(name, value, this.known.keySet());
		}
		if (values.length > 1 && !parameter.isRepeatable()) {
			return ParameterError.of(name, value, "Given more than once.");
		}
		if (Arrays.stream(values).anyMatch(String::isBlank)) {
			return ParameterError.of(name, value, "Given without a value.");
		}
		if (value.chars().anyMatch((character) -> Character.isISOControl(character) || character == '\ufffd')) {
			return ParameterError.of(name, value, "Has a character that cannot be in a value.");
		}
		if (!parameter.values().isEmpty() && !parameter.values().contains(value)) {
			return ParameterError.unknownValue(name, value, parameter.values());
		}
		if (parameter.isCursor() && !Cursor.isSealed(value, NextPage.query(request))) {
			return ParameterError.of(name, value,
					"Not a cursor of this query; take it from the next of a page as it is.");
		}
		return null;
	}

	/** Makes the argument of a type. */
	Object bind(Class<?> type, HttpServletRequest request) {
		var errors = new ArrayList<ParameterError>();
		if (type == Language.class) {
			read(LANGUAGE, (values) -> ParameterForm.term(Language.class, values[0]), request, errors);
			refuse(errors);
			return RequestLanguage.of(request);
		}
		var binding = Objects.requireNonNull(this.bindings.get(type));
		var values = binding.fields().stream().map((field) -> value(type, field, request, errors)).toArray();
		refuse(errors);
		return BeanUtils.instantiateClass(binding.constructor(), values);
	}

	private @Nullable Object value(Class<?> type, Field field, HttpServletRequest request,
			List<ParameterError> errors) {
		var before = errors.size();
		var value = read(field.name(), field.reader(), request, errors);
		if (field.isConstrained() && errors.size() == before) {
			this.validator.validateValue(type, field.name(), value)
				.forEach((violation) -> errors.add(ParameterError.of(field.name(), request.getParameter(field.name()),
						"The value " + violation.getMessage() + ".")));
		}
		return value;
	}

	private static @Nullable Object read(String name, Function<String[], Object> reader, HttpServletRequest request,
			List<ParameterError> errors) {
		var sent = request.getParameterValues(name);
		try {
			return (sent != null) ? reader.apply(sent) : null;
		}
		catch (RejectedValueException ex) {
			errors.add(ex.toError(name, sent[0]));
			return null;
		}
	}

	private static void refuse(List<ParameterError> errors) {
		if (!errors.isEmpty()) {
			throw new InvalidParametersException(errors);
		}
	}

	/**
	 * What is known of a parameter before it is read.
	 *
	 * @param isRepeatable whether it can be given more than once
	 * @param values the values that it can have; empty where they are not listed here
	 * @param isCursor whether it is the cursor of a page
	 */
	private record Known(boolean isRepeatable, List<String> values, boolean isCursor) {

		static final Known ONCE = new Known(false, List.of(), false);

		static final Known REPEATABLE = new Known(true, List.of(), false);

		static final Known CURSOR = new Known(false, List.of(), true);

		static Known oneOf(Stream<String> values) {
			return new Known(false, values.toList(), false);
		}

	}

	/**
	 * How a parameter is read.
	 *
	 * @param name its name
	 * @param reader makes its value of what was sent
	 * @param isConstrained whether the value is also validated
	 */
	private record Field(String name, Function<String[], Object> reader, boolean isConstrained) {
	}

	/**
	 * How a record is made.
	 *
	 * @param constructor its constructor
	 * @param fields the parameters of its components, in order
	 */
	private record Binding(Constructor<?> constructor, List<Field> fields) {
	}

}
