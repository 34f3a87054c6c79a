package org.jincheng.indicators.faces.dashboard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.faces.chart.FigureWords;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observation.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells figures in the words of a page.
 *
 * @param words the words
 * @param units the units, by code
 * @param names the names of what figures are compared with
 * @param sources the publications that state them, by id
 * @param place the code of the place that goes without saying; null where there is none
 */
record FigureTelling(FigureWords words, Map<String, UnitOfMeasure> units, Compared.Names names,
		Map<String, SourceResource> sources, @Nullable String place) {

	/** Reads what telling some figures takes. */
	static FigureTelling of(Collection<Observation> figures, IndicatorService indicators, SourceService sources,
			@Nullable String place, Language language) {
		var ids = figures.stream()
			.map(Observation::source)
			.filter(Objects::nonNull)
			.map(SourceReference::id)
			.collect(Collectors.toSet());
		var units = indicators.unitsOfMeasure(language);
		units.replaceAll((code, unit) -> written(unit, language));
		return new FigureTelling(new FigureWords(language), units, indicators.names(), sources.newest(ids, ids.size())
			.stream()
			.collect(
					Collectors.toMap(SourceResource::id, Function.identity(), (one, other) -> one, LinkedHashMap::new)),
				place);
	}

	/** Chinese has words for Latin letters, and English for what is abbreviated. */
	private static UnitOfMeasure written(UnitOfMeasure unit, Language language) {
		var symbol = Objects.requireNonNullElse(unit.symbol(), "");
		var isWord = symbol.matches((language == Language.ZH) ? "[A-Za-z.]+|.*[a-z]{4,}.*" : ".*[.]");
		return isWord ? new UnitOfMeasure(unit.label(), unit.label(), unit.decimals()) : unit;
	}

	/** Returns the same for the figures of another place. */
	FigureTelling at(String other) {
		return new FigureTelling(this.words, this.units, this.names, this.sources, other);
	}

	/** Returns the names of units. */
	List<String> unitNames(List<String> codes) {
		return codes.stream().map((code) -> this.words.unit(code, this.units.get(code))).toList();
	}

	PageFigure tell(Observation figure) {
		var at = figure.source();
		var source = (at != null) ? this.sources.get(at.id()) : null;
		return new PageFigure(figure.id(), figure.indicator(), figure.subject().name(), figure.value().toPlainString(),
				this.words.spoken(figure, this.units.get(figure.unit())), this.words.period(figure), notes(figure),
				figure.standing().seriesBreak() != null, source,
				(at != null && source != null) ? sentence(at, source) : null);
	}

	private String sentence(SourceReference at, SourceResource source) {
		return (at.paragraph() == null || at.sentence() == null) ? source.shortCitation()
				: this.words.say("chart.sentence", source.shortCitation(), at.paragraph(), at.sentence());
	}

	private List<String> notes(Observation figure) {
		var place = figure.place();
		var other = place.code().equals(this.place) ? Stream.<String>of() : Stream.of(place.name());
		var terms = figure.terms(this.names).in(this.words.language());
		var note = (figure.wording().note() != null) ? Stream.of(figure.wording().note().toString())
				: Stream.<String>of();
		var also = figure.standing().alsoStated();
		var others = (also == null || also.count() == 0) ? Stream.<String>of() : Stream
			.of(this.words.say((also.count() == 1) ? "figure.alsoStated.one" : "figure.alsoStated", also.count()));
		return Stream
			.of(other, this.words.qualifiers(figure).stream(), Stream.of(terms), this.words.broken(figure), others,
					editions(figure.source()), note)
			.flatMap(Function.identity())
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	/** Says what became of the publication, without which it must not be quoted. */
	private Stream<String> editions(@Nullable SourceReference source) {
		if (source == null) {
			return Stream.of();
		}
		var relations = new LinkedHashMap<String, @Nullable String>();
		relations.put("figure.copyOf", source.copyOf());
		relations.put("figure.replacedBy", source.replacedBy());
		relations.put("figure.retractedBy", source.retractedBy());
		return relations.entrySet()
			.stream()
			.filter((of) -> of.getValue() != null)
			.map((of) -> this.words.say(of.getKey()));
	}

}
