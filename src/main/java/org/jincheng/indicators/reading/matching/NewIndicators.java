package org.jincheng.indicators.reading.matching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jincheng.indicators.catalogue.dictionary.Concept;
import org.jincheng.indicators.catalogue.indicator.Adds;
import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Scope;
import org.jincheng.indicators.catalogue.indicator.Sense;
import org.jincheng.indicators.catalogue.indicator.Statistic;
import org.jincheng.indicators.catalogue.indicator.Synonyms;
import org.jincheng.indicators.catalogue.indicator.Timing;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.core.digest.Sha256;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.reading.result.ProposedIndicator;
import org.jspecify.annotations.Nullable;

/** Makes indicators that the catalogue lacks of rows of the dictionary, or of words. */
final class NewIndicators {

	private static final Map<Character, Over> OVER = Map.of('P', Over.PLACES, 'T', Over.TIME, 'C', Over.PARTS);

	/** The topic of what the dictionary lacks, until a curator says another. */
	private static final String TOPIC = "economy";

	/** So many signs of the digest of a phrase are of no other phrase. */
	private static final int CODE = 16;

	private NewIndicators() {
	}

	/**
	 * Returns the measure that a row of the dictionary is of, and its part if that has a
	 * name of its own.
	 */
	static List<ProposedIndicator> of(Concept concept) {
		var part = new TreeMap<String, String>();
		var measure = concept;
		for (var of = concept.of(); of != null; of = of.of()) {
			part.putAll(measure.part());
			measure = of;
		}
		var defaults = defaults(measure);
		var all = new ArrayList<ProposedIndicator>();
		all.add(indicator(concept, measure, measure.code(), defaults, Cell.NONE));
		if (!part.isEmpty()) {
			var where = new Where(part);
			all.add(indicator(concept, measure, where.cellOf(measure.code(), (_) -> false),
					defaults.ofCell(measure.name(), measure.code(), true), new Cell(measure.code(), where)));
		}
		return all;
	}

	private static ProposedIndicator indicator(Concept concept, Concept measure, String code, FigureDefaults defaults,
			Cell cell) {
		var named = cell.hasMeasure() ? concept : measure;
		var name = named.name();
		return new ProposedIndicator("indicator", code, new FullName(name.en(), Objects.requireNonNull(name.zh())),
				measure.definition(), measure.cell("topic"), cell.hasMeasure() ? concept.units() : measure.units(),
				Integer.parseInt(measure.cell("decimals")), defaults, cell, new Sense(scope(measure),
						new Synonyms(named.synonyms(Language.EN), named.synonyms(Language.ZH)), null));
	}

	/** Returns an indicator of which no more than the words of a text are known. */
	static ProposedIndicator of(String phrase) {
		var definition = new Text("What the text calls “%s”.".formatted(phrase), "文中所称“%s”。".formatted(phrase));
		return new ProposedIndicator("indicator",
				"new-" + Sha256.hex(phrase.getBytes(StandardCharsets.UTF_8)).substring(0, CODE),
				new FullName(phrase, phrase), definition, TOPIC, List.of(), 0, FigureDefaults.NONE, Cell.NONE,
				Sense.NONE);
	}

	private static FigureDefaults defaults(Concept measure) {
		var statistic = Term.find(Statistic.values(), measure.cell("statistic")).orElse(null);
		var adds = new Adds(
				measure.cell("adds").chars().mapToObj((c) -> OVER.get((char) c)).filter(Objects::nonNull).toList());
		var prices = Term.find(Prices.values(), measure.cell("levelPrices")).orElse(null);
		var changes = Term.find(Prices.values(), measure.cell("changePrices"))
			.map((it) -> new Valuation(it, null, null, null))
			.orElse(null);
		return new FigureDefaults(null, null, prices, null, changes,
				Term.find(Timing.values(), measure.cell("timing")).orElse(null), statistic, adds, null, null);
	}

	private static @Nullable Scope scope(Concept measure) {
		var scope = measure.cell("scope");
		return scope.isEmpty() ? null : Scope.parse(scope);
	}

}
