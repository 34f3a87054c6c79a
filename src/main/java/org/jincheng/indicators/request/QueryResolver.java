package org.jincheng.indicators.request;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.problem.RejectedValueException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the parameters of a request into the record that an operation takes them in: each
 * value in one form only, by a plan that is made once for each record. Spring's binding
 * to constructors looks at their annotations anew for each request, which takes longer
 * than all the rest of it.
 */
class QueryResolver implements HandlerMethodArgumentResolver {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

	private final Validator validator;

	private final Map<Class<?>, Plan> plans = new ConcurrentHashMap<>();

	QueryResolver(Validator validator) {
		this.validator = validator;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotation(RequestBody.class);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
		return this.plans.computeIfAbsent(parameter.getParameterType(), this::plan).read(request);
	}

	private Plan plan(Class<?> type) {
		var constraints = this.validator.getConstraintsForClass(type);
		var fields = Arrays.stream(type.getRecordComponents())
			.map((component) -> new Field(component.getName(), reader(component),
					constraints.getConstraintsForProperty(component.getName()) != null))
			.toList();
		var constructor = type.getDeclaredConstructors()[0];
		constructor.setAccessible(true);
		return new Plan(type, fields, constructor);
	}

	private static Function<String[], Object> reader(RecordComponent component) {
		var type = component.getType();
		if (type == List.class) {
			return QueryResolver::list;
		}
		Function<String, Object> reader = switch (type) {
			case Class<?> text when text == String.class -> (value) -> value;
			case Class<?> number when number == Integer.class -> QueryResolver::integer;
			case Class<?> number when number == BigDecimal.class -> QueryResolver::decimal;
			case Class<?> truth when truth == Boolean.class -> QueryResolver::truth;
			case Class<?> moment when moment == Instant.class -> QueryResolver::instant;
			case Class<?> date when date == DateBound.class -> DateBound::of;
			case Class<?> term when Term.class.isAssignableFrom(term) -> (value) -> term(term, value);
			default -> throw new IllegalStateException("No parameter can be " + component);
		};
		return (values) -> reader.apply(values[0]);
	}

	private static List<String> list(String... values) {
		return Arrays.stream(values)
			.flatMap((value) -> Arrays.stream(value.split(",", -1)))
			.map(String::strip)
			.distinct()
			.toList();
	}

	private static Integer integer(String value) {
		if (!WHOLE_NUMBER.matcher(value).matches()) {
			throw new RejectedValueException("Not a whole number of at most nine digits.");
		}
		return Integer.valueOf(value);
	}

	private static BigDecimal decimal(String value) {
		if (!value.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
			throw new RejectedValueException("Not a plain decimal number such as 1000000000 or 45.8.");
		}
		return new BigDecimal(value);
	}

	private static Boolean truth(String value) {
		return switch (value) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> throw new RejectedValueException(List.of("true", "false"));
		};
	}

	/** A moment with its offset, or a day, which stands for its end in UTC. */
	private static Instant instant(String value) {
		try {
			return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*") ? OffsetDateTime.parse(value).toInstant()
					: DateBound.of(value).last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000);
		}
		catch (DateTimeException ex) {
			throw new RejectedValueException("Not a moment such as 2026-11-24T00:00:00Z, nor a date.");
		}
	}

	private static Object term(Class<?> type, String value) {
		var terms = (Term[]) type.getEnumConstants();
		return Term.find(terms, value)
			.orElseThrow(() -> new RejectedValueException(Arrays.stream(terms).map(Term::code).toList()));
	}

	/**
	 * How a parameter is read.
	 *
	 * @param name its name
	 * @param reader makes its value of what was sent
	 * @param isConstrained whether more is asked of the value than its form
	 */
	private record Field(String name, Function<String[], Object> reader, boolean isConstrained) {
	}

	/** How a record is read. */
	private final class Plan {

		private final Class<?> type;

		private final List<Field> fields;

		private final Constructor<?> constructor;

		Plan(Class<?> type, List<Field> fields, Constructor<?> constructor) {
			this.type = type;
			this.fields = fields;
			this.constructor = constructor;
		}

		Object read(HttpServletRequest request) {
			var values = new @Nullable Object[this.fields.size()];
			var errors = new ArrayList<ParameterError>();
			for (int i = 0; i < values.length; i++) {
				values[i] = value(this.fields.get(i), request, errors);
			}
			if (!errors.isEmpty()) {
				throw new InvalidParametersException(errors);
			}
			return BeanUtils.instantiateClass(this.constructor, values);
		}

		private @Nullable Object value(Field field, HttpServletRequest request, List<ParameterError> errors) {
			var sent = request.getParameterValues(field.name());
			try {
				var value = (sent != null) ? field.reader().apply(sent) : null;
				if (field.isConstrained()) {
					QueryResolver.this.validator.validateValue(this.type, field.name(), value)
						.forEach((violation) -> errors.add(ParameterError.of(field.name(),
								(sent != null) ? sent[0] : null, "The value " + violation.getMessage() + ".")));
				}
				return value;
			}
			catch (RejectedValueException ex) {
				errors.add(ex.toError(field.name(), Objects.requireNonNull(sent)[0]));
				return null;
			}
		}

	}

}
