package org.jincheng.indicators.core.request;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.Cursor;
import org.jincheng.indicators.core.paging.NextPage;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks the parameters of a request before its handler is called, and binds them to the
 * handler's arguments: records, and the language. Both go by a plan that is made once for
 * each handler. Spring's binding to constructors looks at annotations anew for each
 * request, which takes longer than all the rest of it.
 */
class HandlerParameters implements HandlerInterceptor, HandlerMethodArgumentResolver {

	/** What other services call the parameters of their pages. */
	private static final Set<String> OF_PAGES = Set.of("page", "pageNumber", "page_number", "pageSize", "page_size",
			"perPage", "per_page", "size", "offset", "skip", "start", "cursor");

	/** What other services call the time of figures. */
	private static final Set<String> OF_TIME = Set.of("year", "years", "period", "date", "time");

	private final Validator validator;

	/** By what handlers return, each in the class of its own. */
	private final Map<MethodParameter, Plan> plans = new ConcurrentHashMap<>();

	HandlerParameters(Validator validator) {
		this.validator = validator;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getRequestURI().contains(";")) {
			throw new NotFoundException("path", request.getRequestURI(), List.of());
		}
		if (handler instanceof HandlerMethod method) {
			plan(method.getReturnType()).check(request);
		}
		return true;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return isBound(parameter);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
		var returned = new MethodParameter(Objects.requireNonNull(parameter.getMethod()), -1)
			.withContainingClass(parameter.getContainingClass());
		return plan(returned).bind(parameter.getParameterType(), request);
	}

	private Plan plan(MethodParameter returned) {
		return this.plans.computeIfAbsent(returned, Plan::new);
	}

	/** Returns whether an argument is made from parameters. */
	private static boolean isBound(MethodParameter argument) {
		var type = argument.getParameterType();
		return type == Language.class || type.isRecord() && !argument.hasParameterAnnotation(RequestBody.class);
	}

	private static void refuse(List<RequestError> errors) {
		if (!errors.isEmpty()) {
			throw new InvalidParametersException(errors);
		}
	}

	/** What a handler takes from the parameters of a request. */
	private final class Plan {

		/** Whether each parameter can be given more than once, by name. */
		private final Map<String, Boolean> repeatable = new HashMap<>();

		/** The values of the parameters that have no other, by name. */
		private final Map<String, List<String>> allowed = new HashMap<>();

		private final Map<Class<?>, List<Field>> fields = new HashMap<>();

		private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();

		/** The parameter by which the handler is selected among others of its path. */
		private final String condition;

		/** Whether it returns a page, whose address others add parameters to. */
		private final boolean isPage;

		Plan(MethodParameter returned) {
			var handler = Objects.requireNonNull(returned.getMethod());
			var read = handler.getAnnotation(GetMapping.class);
			this.condition = (read != null && read.params().length > 0) ? read.params()[0] : "";
			this.isPage = read != null && List.of(read.produces()).contains(MediaType.TEXT_HTML_VALUE);
			if (read != null && read.produces().length == 0) {
				this.repeatable.put("format", false);
				addFields(RequestFields.values(returned));
			}
			IntStream.range(0, handler.getParameterCount())
				.mapToObj((i) -> new MethodParameter(handler, i).withContainingClass(returned.getContainingClass()))
				.filter(HandlerParameters::isBound)
				.forEach((argument) -> add(argument, returned));
		}

		private void addFields(List<String> fields) {
			if (!fields.isEmpty()) {
				this.repeatable.put(RequestFields.PARAMETER, true);
				this.allowed.put(RequestFields.PARAMETER, fields);
			}
		}

		private void add(MethodParameter argument, MethodParameter returned) {
			var type = argument.getParameterType();
			if (type == Language.class) {
				this.repeatable.put(RequestLanguage.PARAMETER, false);
				this.allowed.put(RequestLanguage.PARAMETER, RequestLanguage.values(returned));
				return;
			}
			this.fields.put(type, fields(type));
			this.constructors.put(type, BeanUtils.getResolvableConstructor(type));
			for (var component : type.getRecordComponents()) {
				this.repeatable.put(component.getName(), component.getType() == List.class);
			}
			var without = argument.getParameterAnnotation(Without.class);
			if (without != null) {
				List.of(without.value()).forEach(this.repeatable::remove);
			}
			var sortable = PageQuery.sortable(argument);
			if (!sortable.isEmpty()) {
				this.allowed.put("sort", sortable.stream().flatMap((field) -> Stream.of(field, "-" + field)).toList());
			}
		}

		private List<Field> fields(Class<?> type) {
			var constraints = HandlerParameters.this.validator.getConstraintsForClass(type);
			return Arrays.stream(type.getRecordComponents())
				.map((component) -> new Field(component.getName(), form(component),
						constraints.getConstraintsForProperty(component.getName()) != null))
				.toList();
		}

		private static Function<String[], Object> form(RecordComponent component) {
			if (component.getType() != List.class) {
				var form = form(component.getType());
				return (values) -> form.apply(values[0]);
			}
			var item = form(ResolvableType.forType(component.getGenericType()).getGeneric(0).toClass());
			return (values) -> ValueForms.list(values).stream().map(item).toList();
		}

		private static Function<String, ?> form(Class<?> type) {
			return Objects.requireNonNull(ValueForms.of(type), () -> "No parameter can be " + type);
		}

		/**
		 * Refuses what binding would silently pass over: parameters that are unknown or
		 * empty, but for those of pages, or repeated, control characters, a sort that the
		 * collection does not have and a cursor of another query.
		 */
		void check(HttpServletRequest request) {
			var errors = new ArrayList<RequestError>();
			request.getParameterMap().forEach((name, values) -> {
				var error = error(name, values, request);
				if (error != null) {
					errors.add(error);
				}
			});
			refuse(errors);
		}

		private @Nullable RequestError error(String name, String[] values, HttpServletRequest request) {
			var value = String.join(",", values);
			var isRepeatable = this.repeatable.get(name);
			if (isRepeatable == null) {
				return this.isPage ? null : unknown(name, value, request);
			}
			if (this.isPage && isBlank(values)) {
				return null;
			}
			if (values.length > 1 && !isRepeatable) {
				return RequestError.of(name, value, "Must be given only once.");
			}
			if (Arrays.stream(values).anyMatch(String::isBlank)) {
				return RequestError.of(name, value, "Needs a value.");
			}
			if (value.chars().anyMatch((character) -> Character.isISOControl(character) || character == '\ufffd')) {
				return RequestError.of(name, value, "Contains a character that is not allowed.");
			}
			var turning = BodyRules.turning(value);
			if (turning.isPresent()) {
				return RequestError.of(name, value, turning.get());
			}
			var known = this.allowed.get(name);
			var items = isRepeatable ? ValueForms.list(values) : List.of(value);
			if (items.size() > BodyRules.MAX_ITEMS) {
				return RequestError.of(name, value, BodyRules.TOO_MANY_ITEMS);
			}
			for (var one : items) {
				if (known != null && !known.contains(one)) {
					return RequestError.unknownValue(ErrorPlace.ofParameter(name), one, known);
				}
			}
			if (name.equals("after") && this.allowed.containsKey("sort")
					&& !Cursor.isSealed(value, NextPage.query(request))) {
				return RequestError.of(name, value,
						"Not a cursor of this query; take it from the next of a page as it is.");
			}
			return null;
		}

		private RequestError unknown(String name, String value, HttpServletRequest request) {
			var known = this.repeatable.keySet();
			if (OF_PAGES.contains(name) && known.containsAll(Set.of("limit", "after"))) {
				return RequestError.unknownParameter(name, value, known, """
						Use "limit" for the number of items on a page, and "after" for its start, which \
						"next" of the page before gives.""");
			}
			if (OF_TIME.contains(name) && known.containsAll(Set.of("from", "to"))) {
				return RequestError.unknownParameter(name, value, known,
						"Use \"from\" and \"to\", which both take a year, a month or a day.");
			}
			return (name.equals(RequestFields.PARAMETER) && !this.condition.isEmpty())
					? RequestError.of(name, value,
							"Not allowed together with %s=%s.".formatted(this.condition,
									request.getParameter(this.condition)))
					: RequestError.unknownParameter(name, value, known);
		}

		/** Makes the argument of a type. */
		Object bind(Class<?> type, HttpServletRequest request) {
			var errors = new ArrayList<RequestError>();
			if (type == Language.class) {
				return RequestLanguage.of(request);
			}
			var fields = Objects.requireNonNull(this.fields.get(type));
			var sent = request.getParameterMap();
			var values = fields.stream().map((field) -> value(type, field, sent.get(field.name()), errors)).toArray();
			refuse(errors);
			return BeanUtils.instantiateClass(Objects.requireNonNull(this.constructors.get(type)), values);
		}

		private @Nullable Object value(Class<?> type, Field field, String @Nullable [] sent,
				List<RequestError> errors) {
			// Each parameter can be left out.
			if (sent == null || isBlank(sent)) {
				return null;
			}
			try {
				var value = field.reader().apply(sent);
				if (field.isConstrained()) {
					HandlerParameters.this.validator.validateValue(type, field.name(), value)
						.forEach((violation) -> errors
							.add(RequestError.of(field.name(), sent[0], "The value " + violation.getMessage() + ".")));
				}
				return value;
			}
			catch (RejectedValueException ex) {
				errors.add(ex.toError(field.name(), sent[0]));
				return null;
			}
		}

		/** Whether it says nothing, as what is left empty in a form. */
		private static boolean isBlank(String[] values) {
			return Arrays.stream(values).allMatch(String::isBlank);
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

}
