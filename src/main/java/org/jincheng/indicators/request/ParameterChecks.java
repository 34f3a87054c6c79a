package org.jincheng.indicators.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.paging.Cursor;
import org.jincheng.indicators.paging.NextPage;
import org.jincheng.indicators.paging.SortableBy;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.NotFoundException;
import org.jincheng.indicators.problem.ParameterError;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what binding would silently pass over: unknown, repeated and empty parameters,
 * control characters, a sort that the collection does not have and a cursor that is not
 * of this query.
 */
class ParameterChecks implements HandlerInterceptor {

	private static final List<String> TRUTH = List.of("true", "false");

	private final Map<HandlerMethod, Parameters> parameters = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getRequestURI().contains(";")) {
			throw new NotFoundException("path", request.getRequestURI(), List.of());
		}
		if (handler instanceof HandlerMethod method) {
			var errors = errors(request, this.parameters.computeIfAbsent(method, Parameters::of));
			if (!errors.isEmpty()) {
				throw new InvalidParametersException(errors);
			}
		}
		return true;
	}

	private static List<ParameterError> errors(HttpServletRequest request, Parameters known) {
		var errors = new ArrayList<ParameterError>();
		request.getParameterMap().forEach((name, values) -> {
			var value = String.join(",", values);
			if (!known.repeatable().containsKey(name)) {
				errors.add(ParameterError.unknownParameter(name, value, known.repeatable().keySet()));
			}
			else if (values.length > 1 && !Boolean.TRUE.equals(known.repeatable().get(name))) {
				errors.add(ParameterError.of(name, value, "Given more than once."));
			}
			else if (Arrays.stream(values).anyMatch(String::isBlank)) {
				errors.add(ParameterError.of(name, value, "Given without a value."));
			}
			else if (value.chars()
				.anyMatch((character) -> Character.isISOControl(character) || character == '\ufffd')) {
				errors.add(ParameterError.of(name, value, "Has a character that cannot be in a value."));
			}
			else if (name.equals("bom") && !TRUTH.contains(value)) {
				errors.add(ParameterError.unknownValue(name, value, TRUTH));
			}
			else if (name.equals("sort") && !known.sorts().contains(value)) {
				errors.add(ParameterError.unknownValue(name, value, known.sorts()));
			}
			else if (name.equals("after") && !known.sorts().isEmpty()
					&& !Cursor.isSealed(value, NextPage.query(request))) {
				errors.add(ParameterError.of(name, value,
						"Not a cursor of this query; take it from the next of a page as it is."));
			}
		});
		return errors;
	}

	/**
	 * The parameters of an operation.
	 *
	 * @param repeatable whether each can be given more than once, by name
	 * @param sorts the orders that the collection can be sorted in
	 */
	private record Parameters(Map<String, Boolean> repeatable, List<String> sorts) {

		static Parameters of(HandlerMethod method) {
			var repeatable = new HashMap<String, Boolean>();
			var read = method.getMethodAnnotation(GetMapping.class);
			if (read != null && read.produces().length == 0) {
				repeatable.put("format", false);
			}
			var sorts = new ArrayList<String>();
			for (var parameter : method.getMethodParameters()) {
				if (parameter.getParameterType() == Language.class) {
					repeatable.put("lang", false);
				}
				else if (parameter.getParameterType().isRecord()
						&& !parameter.hasParameterAnnotation(RequestBody.class)) {
					for (var component : parameter.getParameterType().getRecordComponents()) {
						repeatable.put(component.getName(), List.class.isAssignableFrom(component.getType()));
					}
				}
				var sortable = parameter.getParameterAnnotation(SortableBy.class);
				if (sortable != null) {
					repeatable.put("bom", false);
					for (var field : sortable.value()) {
						sorts.add(field);
						sorts.add("-" + field);
					}
				}
			}
			return new Parameters(repeatable, sorts);
		}

	}

}
