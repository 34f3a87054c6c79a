package org.jincheng.indicators.catalogue.indicator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.category.CategoryChanged;
import org.jincheng.indicators.catalogue.category.CategoryRequest;
import org.jincheng.indicators.catalogue.category.CategoryService;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.FullName;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a cell has of its measure and its categories, and what of its own: it has what the
 * measure says of its figures, is called after both unless it has another name, and
 * follows them when they change.
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
		if (request.sense().scope() != null) {
			checkKnown("/scope", request.sense().scope().where(), references);
		}
		if (request.sense().whole() != null && where == null) {
			references.refuse("/whole", request.sense().whole().code(), "Allowed only if it is a cell.");
		}
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
			var described = measure.description();
			checkInherited(request, own(described, request, codeOf(of, where, request.code())), described, references);
		}
	}

	/**
	 * The code of the cell that there is, or of the one that can be made.
	 * @param wanted the code that a new one gets if that has a number at its end
	 */
	String codeOf(String measure, Where where, String wanted) {
		var isNumbered = wanted.matches(where.cellOf(measure, (_) -> false) + "-[1-9][0-9]*");
		return isNumbered
				? this.indicators.findByOfAndCell(measure, where.toString()).map(Indicator::code).orElse(wanted)
				: this.indicators.codeOfCell(measure, where);
	}

	/** Notes which categories are not known, or are not of parts. */
	void check(Where where, References references) {
		where.categories()
			.keySet()
			.stream()
			.filter(Scope.DIMENSIONS::contains)
			.forEach((dimension) -> references.refuse("/where", dimension,
					"Is the scope of an indicator, which is no part: say it in scope."));
		checkKnown("/where", where, references);
	}

	/** Notes which categories are not known. */
	void checkKnown(String field, Where where, References references) {
		where.categories().forEach((dimension, code) -> {
			if (this.categories.find(dimension + "/" + code).isEmpty()) {
				var known = this.categories.byDimension();
				var alternatives = known.get(dimension);
				if (alternatives != null) {
					references.known(field + "/" + dimension, code, alternatives);
				}
				else {
					references.known(field, dimension, known.keySet());
				}
			}
		});
	}

	private static void checkInherited(IndicatorRequest request, IndicatorRequest cell, IndicatorRequest measure,
			References references) {
		checkSame("/code", request, cell, IndicatorRequest::code, references);
		checkSame("/definition", request, cell, IndicatorRequest::definition, references);
		checkSame("/topic", request, cell, IndicatorRequest::topic, references);
		checkSame("/decimals", request, cell, IndicatorRequest::decimals, references);
		checkSame("/comparison", request, cell, (said) -> Objects.toString(said.comparison()), references);
		checkSame("/statistic", request, cell, (said) -> Objects.toString(said.defaults().statistic()), references);
		checkSame("/adds", request, cell, (said) -> Objects.toString(said.defaults().adds()), references);
		checkSame("/shareOf", request, cell, IndicatorRequest::defaults, references);
		request.units().forEach((unit) -> references.known("/units", unit, measure.units()));
		if (request.sense().scope() == null && measure.sense().scope() != null) {
			references.refuse("/scope", null,
					"Is missing: its measure has the scope %s.".formatted(measure.sense().scope()));
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

	/** The units of its measure, or its own if it is no cell. */
	List<String> unitsOfMeasure(IndicatorRequest request) {
		var of = request.cell().of();
		return (of == null) ? request.units()
				: this.indicators.findById(of).map(Indicator::units).orElse(request.units());
	}

	/** A cell as it is made: it has all of its measure and its categories. */
	IndicatorRequest cell(IndicatorRequest measure, Where where, String code) {
		return cell(measure, where, code, (id) -> this.categories.find(id).orElseThrow());
	}

	private static IndicatorRequest cell(IndicatorRequest measure, Where where, String code,
			Function<String, CategoryRequest> categories) {
		var part = name(where, categories);
		var name = new FullName(measure.name().en() + ": " + part.en(), measure.name().zh() + "：" + part.zh());
		return of(measure, code, name, measure.units(), null, List.of(), new Cell(measure.code(), where),
				new Sense(measure.sense().scope(), Synonyms.NONE, null));
	}

	/** A cell that has what a request says of its own, and the rest of its measure. */
	private static IndicatorRequest own(IndicatorRequest measure, IndicatorRequest own, String code) {
		return of(measure, code, own.name(), own.units(), own.rank(), own.statements(), own.cell(), own.sense());
	}

	private static IndicatorRequest of(IndicatorRequest measure, String code, FullName name, List<String> units,
			@Nullable Integer rank, List<Locator> statements, Cell cell, Sense sense) {
		var isPart = sense.whole() != CellWhole.NONE && Objects.equals(sense.scope(), measure.sense().scope());
		return new IndicatorRequest(code, name, measure.definition(), measure.topic(), units, measure.decimals(),
				measure.comparison(), measure.defaults().ofCell(measure.name().text(), measure.code(), isPart), rank,
				statements, cell, sense);
	}

	/**
	 * What a part is called beside its measure.
	 * @param categories all categories, by dimension and code
	 */
	static FullName name(Where where, Map<String, CategoryRequest> categories) {
		return name(where, (id) -> Objects.requireNonNull(categories.get(id)));
	}

	private static FullName name(Where where, Function<String, CategoryRequest> categories) {
		var names = where.ids().map((id) -> categories.apply(id).name()).toList();
		return new FullName(names.stream().map(FullName::en).collect(Collectors.joining(", ")),
				names.stream().map(FullName::zh).collect(Collectors.joining("、")));
	}

	/** A cell as it is once its measure has changed: what it has of its own stays. */
	IndicatorRequest followed(IndicatorRequest before, IndicatorRequest after, Indicator cell) {
		var where = Objects.requireNonNull(cell.cell().where());
		return followed(cell(before, where, cell.code()), cell(after, where, cell.code()), after, cell);
	}

	private static IndicatorRequest followed(IndicatorRequest made, IndicatorRequest now, IndicatorRequest measure,
			Indicator cell) {
		var own = cell.description();
		var name = own.name().equals(made.name()) ? now.name() : own.name();
		var kept = own.units().equals(made.units()) ? List.<String>of()
				: own.units().stream().filter(now.units()::contains).toList();
		var scope = Objects.equals(own.sense().scope(), made.sense().scope()) ? now.sense().scope()
				: own.sense().scope();
		return of(measure, cell.code(), name, kept.isEmpty() ? now.units() : kept, own.rank(), own.statements(),
				own.cell(), new Sense(scope, own.sense().synonyms(), own.sense().whole()));
	}

	/** Changes the name of the cells of a category. */
	@EventListener
	void follow(CategoryChanged event) {
		var before = event.before();
		Function<String, CategoryRequest> was = (id) -> id.equals(before.id()) ? before
				: this.categories.find(id).orElseThrow();
		this.indicators.findAllByCellNotNull().forEach((cell) -> {
			var where = cell.cell().where();
			var of = cell.cell().of();
			if (of != null && where != null && where.ids().anyMatch(before.id()::equals)) {
				var measure = this.indicators.findById(of).orElseThrow().description();
				cell.change(followed(cell(measure, where, cell.code(), was), cell(measure, where, cell.code()), measure,
						cell));
			}
		});
	}

}
