package org.jincheng.indicators.faces.dashboard;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.selection.ComparisonFilter;
import org.jincheng.indicators.figures.selection.OriginFilter;
import org.jincheng.indicators.figures.selection.SourceChoice;
import org.jincheng.indicators.figures.selection.Transform;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.jspecify.annotations.Nullable;

/**
 * The form that chooses figures. Its fields are the parameters of the API.
 *
 * @param action the address that it is sent to
 * @param lists the fields that take several of some values
 * @param choices the fields that take one of some values, or none
 * @param texts the fields that take a text
 * @param hidden what else is asked for
 */
record ExploreForm(String action, List<Field> lists, List<Field> choices, List<Field> texts, List<Field> hidden) {

	private static final List<String> LISTS = List.of("indicator", "place", "topic", "source", "status", "comparison",
			"accumulation");

	private static final List<String> CHOICES = List.of("transform", "origin", "sources", "sort");

	private static final List<String> TEXTS = List.of("q", "from", "to", "base", "asOf", "publishedBy");

	private static final Map<String, Class<? extends Term>> TERMS = Map.of("status", FigureStatus.class, "comparison",
			ComparisonFilter.class, "accumulation", AccumulationFilter.class, "transform", Transform.class, "origin",
			OriginFilter.class, "sources", SourceChoice.class);

	/**
	 * Fills in what is asked for.
	 * @param catalogue the names of what can be chosen, by code, for the fields that have
	 * them
	 */
	static ExploreForm of(Asked asked, Map<String, Map<String, String>> catalogue, FigureWords words) {
		var filling = new Filling("explore.", asked, catalogue, words);
		return new ExploreForm("/explore", filling.fields(LISTS), filling.fields(CHOICES), filling.fields(TEXTS),
				filling.fields(asked.besides(Stream.of(LISTS, CHOICES, TEXTS).flatMap(List::stream).toList())));
	}

	/** Fills in a form that has a field for each that the catalogue names. */
	static ExploreForm ofPlans(Asked asked, Map<String, Map<String, String>> catalogue, FigureWords words) {
		return new ExploreForm("/plans", List.of(),
				new Filling("plans.", asked, catalogue, words).fields(catalogue.keySet()), List.of(), List.of());
	}

	/** Returns a field with all that can be chosen in it. */
	static Field all(String name, Map<String, Map<String, String>> catalogue, FigureWords words) {
		return new Filling("explore.", new Asked(new TreeMap<>()), catalogue, words).field(name);
	}

	/**
	 * A field of the form.
	 *
	 * @param name the parameter that it is
	 * @param label what it is called
	 * @param hint how it is filled in; null where that is plain
	 * @param value what it has, as a text
	 * @param chosen how many values it has; null where it has none
	 * @param options the values that it can have, those that it has first
	 */
	record Field(String name, String label, @Nullable String hint, String value, @Nullable Integer chosen,
			List<Option> options) {
	}

	/**
	 * A value of a field.
	 *
	 * @param code the value
	 * @param text what it is called
	 * @param isChosen whether the field has it
	 */
	record Option(String code, String text, boolean isChosen) {
	}

	/**
	 * Fills in a form.
	 *
	 * @param of what the names of its labels begin with
	 */
	private record Filling(String of, Asked asked, Map<String, Map<String, String>> catalogue, FigureWords words) {

		List<Field> fields(Collection<String> names) {
			return names.stream().map(this::field).toList();
		}

		private Field field(String name) {
			var chosen = this.asked.all(name);
			var label = this.of + name;
			var hint = label + ".hint";
			return new Field(name, FigureWords.has(label) ? this.words.text(label) : name,
					FigureWords.has(hint) ? this.words.text(hint) : null, this.asked.text(name),
					chosen.isEmpty() ? null : chosen.size(),
					names(name).entrySet()
						.stream()
						.map((one) -> new Option(one.getKey(), one.getValue(), chosen.contains(one.getKey())))
						.sorted(Comparator.comparing((option) -> !option.isChosen()))
						.toList());
		}

		private Map<String, String> names(String field) {
			var terms = this.catalogue.containsKey(field) ? null : TERMS.get(field);
			var codes = (terms != null) ? Arrays.stream(terms.getEnumConstants()).map(Term::code)
					: field.equals("sort") ? Stream.of("-period", "-value", "value") : Stream.<String>of();
			var names = new LinkedHashMap<>(this.catalogue.getOrDefault(field, Map.of()));
			codes.forEach((code) -> names.put(code, this.words.text(field + "." + code)));
			return names;
		}

	}

}
