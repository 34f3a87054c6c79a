package org.jincheng.indicators.faces.dashboard;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.subjects.plan.PlanSelection;

import org.springframework.web.util.UriUtils;

/**
 * What a page of figures is asked for: the parameters that it knows, without empty ones.
 *
 * @param values the values of each parameter, by its name
 */
record Asked(SortedMap<String, List<String>> values) {

	/** What a page says itself of the drawing of its charts, or leaves to the API. */
	private static final List<String> OF_CHARTS = List.of("plot", "beside", "panels");

	private static final List<String> NAMES = Stream
		.concat(Stream.of(ObservationSelection.class, PlanSelection.class, PageQuery.class)
			.flatMap((query) -> Arrays.stream(query.getRecordComponents()))
			.map(RecordComponent::getName), OF_CHARTS.stream())
		.toList();

	/** The parameters that a chart has of its own, or does not take. */
	private static final List<String> NOT_OF_CHARTS = List.of("indicator", "of", "topic", "latest", "count", "missing",
			"q", "limit", "after", "sort");

	/** The parameters that a page adds to a list itself, or that have no end. */
	private static final List<String> NOT_OF_LISTS = List.of("sources", "missing", "latest", "count", "limit", "after",
			"sort");

	static Asked of(HttpServletRequest request) {
		var values = new TreeMap<String, List<String>>();
		request.getParameterMap().forEach((name, given) -> {
			var items = Arrays.stream(given)
				.flatMap((value) -> Arrays.stream(value.split(",")))
				.map(String::strip)
				.filter((value) -> !value.isEmpty())
				.toList();
			if (NAMES.contains(name) && !items.isEmpty()) {
				values.put(name, items);
			}
		});
		return new Asked(values);
	}

	/** The same with another value of a parameter. */
	Asked with(String name, String value) {
		var others = new TreeMap<>(this.values);
		others.put(name, List.of(value));
		return new Asked(others);
	}

	List<String> all(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	/** The value of a parameter as a text, empty where it is not asked for. */
	String text(String name) {
		return String.join(",", all(name));
	}

	/** The parameters that a chart has too, to follow others. */
	String ofChart() {
		return query((name) -> !NOT_OF_CHARTS.contains(name));
	}

	/** The parameters that the list of figures has too, to follow others. */
	String ofFigures() {
		return query((name) -> !OF_CHARTS.contains(name) && !NOT_OF_LISTS.contains(name));
	}

	/** Some of the parameters, to follow others. */
	String ofPlans(Collection<String> fields) {
		return query(fields::contains);
	}

	/** The parameters that no field of a form has. */
	Collection<String> besides(Collection<String> fields) {
		return this.values.keySet().stream().filter((name) -> !fields.contains(name) && !name.equals("after")).toList();
	}

	private String query(Predicate<String> condition) {
		return this.values.keySet()
			.stream()
			.filter(condition)
			.map((name) -> "&%s=%s".formatted(name, UriUtils.encode(text(name), StandardCharsets.UTF_8)))
			.collect(Collectors.joining());
	}

}
