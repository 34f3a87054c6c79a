package org.jincheng.indicators.catalogue.indicator;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.category.CategoryChanged;
import org.jincheng.indicators.catalogue.category.CategoryRequest;
import org.jincheng.indicators.catalogue.category.CategoryService;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.FullName;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a cell has of its measure and its categories: it is called after them, has what
 * the measure says of its figures, and follows them when they change.
 *
 * @param indicators the indicators
 * @param categories the categories
 */
@Component
record CellRules(Indicators indicators, CategoryService categories) {

	private static final int MAX_CODE_LENGTH = 100;

	/** Notes what is wrong with what a request says of its measure and categories. */
	void check(IndicatorRequest request, IndicatorType type, References references) {
		var present = this.indicators.findById(request.code());
		if (present.isPresent() && !present.get().cell().equals(request.cell())) {
			references.refuse("/where", null, "Not what it is: an indicator stays the cell or the measure that it is.");
			return;
		}
		var where = request.cell().where();
		var of = request.cell().of();
		if (of == null || where == null || where.isEmpty()) {
			if (of != null || where != null) {
				references.refuse((of == null) ? "/of" : "/where", null,
						"Is missing: a cell has a measure, and one category at least.");
			}
			return;
		}
		var measure = this.indicators.findById(of).orElse(null);
		if (measure == null) {
			references.known("/of", of, this.indicators.codes());
		}
		else if (!measure.isMeasure() || measure.type() != type) {
			references.refuse("/of", of,
					"A measure must be stated, of the same type, without a default comparison, and no cell itself.");
		}
		check(where, references);
		if (measure != null && references.errors().isEmpty()) {
			checkInherited(request,
					cell(measure.description(), where, codeOf(of, where, request.code()), request.statements()),
					references);
		}
	}

	/**
	 * The code of the cell that there is, or of the one that can be made.
	 * @param wanted the code that a new one gets if that has a number at its end
	 */
	String codeOf(String measure, Where where, String wanted) {
		var isNumbered = wanted.matches(where.cellOf(measure, (_) -> false) + "-[1-9][0-9]*");
		return this.indicators.findByOfAndCell(measure, where.toString())
			.map(Indicator::code)
			.orElseGet(() -> isNumbered ? wanted
					: where.cellOf(measure, (code) -> this.indicators.findById(code).isPresent()));
	}

	/** Notes which categories are not known. */
	void check(Where where, References references) {
		where.categories().forEach((dimension, code) -> {
			if (this.categories.find(dimension + "/" + code).isEmpty()) {
				var known = this.categories.byDimension();
				var alternatives = known.get(dimension);
				if (alternatives != null) {
					references.known("/where/" + dimension, code, alternatives);
				}
				else {
					references.known("/where", dimension, known.keySet());
				}
			}
		});
	}

	private static void checkInherited(IndicatorRequest request, IndicatorRequest cell, References references) {
		checkSame("/code", request, cell, IndicatorRequest::code, references);
		checkSame("/name", request, cell, IndicatorRequest::name, references);
		checkSame("/definition", request, cell, IndicatorRequest::definition, references);
		checkSame("/topic", request, cell, IndicatorRequest::topic, references);
		checkSame("/units", request, cell, (said) -> said.units().stream().sorted().toList(), references);
		checkSame("/decimals", request, cell, IndicatorRequest::decimals, references);
		checkSame("/comparison", request, cell, (said) -> Objects.toString(said.comparison()), references);
		checkSame("/statistic", request, cell, (said) -> Objects.toString(said.defaults().statistic()), references);
		checkSame("/adds", request, cell, (said) -> Objects.toString(said.defaults().adds()), references);
		checkSame("/shareOf", request, cell, IndicatorRequest::defaults, references);
		if (request.rank() != null) {
			references.refuse("/rank", request.rank().toString(),
					"Only a measure can be a key figure of a place, not a cell.");
		}
		if (cell.code().length() > MAX_CODE_LENGTH) {
			references.refuse("/code", cell.code(), "Must have at most %d characters.".formatted(MAX_CODE_LENGTH));
		}
	}

	private static void checkSame(String field, IndicatorRequest request, IndicatorRequest cell,
			Function<IndicatorRequest, Object> part, References references) {
		if (!part.apply(request).equals(part.apply(cell))) {
			references.refuse(field, part.apply(request).toString(),
					"A cell takes this from its measure and categories: %s.".formatted(part.apply(cell)));
		}
	}

	/** A cell as it is once its measure is what a request says. */
	IndicatorRequest cell(IndicatorRequest measure, Indicator cell) {
		return cell(measure, Objects.requireNonNull(cell.cell().where()), cell.code(), cell.description().statements());
	}

	/** A cell as it is to be described. */
	IndicatorRequest cell(IndicatorRequest measure, Where where, String code, List<Locator> statements) {
		return cell(measure, where, code, statements, (id) -> this.categories.find(id).orElseThrow());
	}

	private static IndicatorRequest cell(IndicatorRequest measure, Where where, String code, List<Locator> statements,
			Function<String, CategoryRequest> categories) {
		var part = name(where, categories);
		var name = new FullName(measure.name().en() + ": " + part.en(), measure.name().zh() + "：" + part.zh());
		var defaults = measure.defaults().ofCell(measure.name().text(), measure.code());
		return new IndicatorRequest(code, name, measure.definition(), measure.topic(), measure.units(),
				measure.decimals(), measure.comparison(), defaults, null, statements, new Cell(measure.code(), where));
	}

	/** What a part is called beside its measure. */
	static FullName name(Where where, Function<String, CategoryRequest> categories) {
		var names = where.ids().map((id) -> categories.apply(id).name()).toList();
		return new FullName(names.stream().map(FullName::en).collect(Collectors.joining(", ")),
				names.stream().map(FullName::zh).collect(Collectors.joining("、")));
	}

	/** Changes the name of the cells of a category. */
	@EventListener
	void follow(CategoryChanged event) {
		var changed = event.category();
		Function<String, CategoryRequest> categories = (id) -> id.equals(changed.id()) ? changed
				: this.categories.find(id).orElseThrow();
		this.indicators.findAllByCellNotNull().forEach((cell) -> {
			var where = cell.cell().where();
			var of = cell.cell().of();
			if (of != null && where != null && where.ids().anyMatch(changed.id()::equals)) {
				cell.change(cell(this.indicators.findById(of).orElseThrow().description(), where, cell.code(),
						cell.description().statements(), categories));
			}
		});
	}

}
