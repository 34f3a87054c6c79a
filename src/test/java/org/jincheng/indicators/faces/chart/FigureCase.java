package org.jincheng.indicators.faces.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.AlsoStated;
import org.jincheng.indicators.figures.observation.Coherence;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.MissingReason;
import org.jincheng.indicators.figures.observation.NamedWhole;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.SourceReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A figure, and what the service and the scripts of the pages both say of it: its value,
 * its period and its notes.
 *
 * @param json what is particular to the figure, and the words in each language
 */
public record FigureCase(JsonNode json) {

	private static final Path FOLDER = Path.of("src/test/resources/figures");

	/** Returns all cases of words that the scripts write, too. */
	public static Stream<FigureCase> all() {
		return of("words.json");
	}

	/** Returns the cases of a file. */
	public static Stream<FigureCase> of(String file) {
		try {
			return JsonMapper.shared()
				.readTree(Files.readString(FOLDER.resolve(file)))
				.valueStream()
				.map(FigureCase::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the words in a language. */
	public List<String> words(Language language) {
		return this.json.get(language.code()).valueStream().map(JsonNode::asString).toList();
	}

	/** Returns the figure. */
	public Observation figure(Language language) {
		var days = text("period", "2018-01-01/2018-12-31").split("/");
		var members = at("members");
		var place = this.json.path("place").path(language.ordinal());
		var derivation = at("derivation");
		var shareOf = text("shareOf", "");
		var note = text("note", "");
		var prices = text("prices", "");
		return new Observation(
				new Observation.Subject(new UUID(1, 1), "measure", "Measure", "economy",
						new Observation.PlaceReference("140500", place.asString("Jincheng"),
								(members != null) ? members.valueStream().map(JsonNode::asString).toList() : null),
						Period.of(LocalDate.parse(days[0]), LocalDate.parse(days[1]),
								term("basis", PeriodBasis.values())),
						at("accumulation") != null),
				(at("missing") != null)
						? new Observation.Quantity(null, null, text("unit", "percent"), null, null,
								term("missing", MissingReason.values()))
						: new Observation.Quantity(new BigDecimal(text("value", "")),
								(at("upper") != null) ? new BigDecimal(text("upper", "")) : null,
								text("unit", "percent"), orNull("counted"), term("relation", Relation.values())),
				new Observation.Wording(term("status", FigureStatus.values()), "printed",
						note.isEmpty() ? null : new LocalizedText(new Text(note, null), language), null),
				new Observation.Terms(read("comparison", Comparison.class),
						new Valuation(prices.isEmpty() ? null : Term.find(Prices.values(), prices).orElseThrow(),
								(at("priceYear") != null) ? Integer.valueOf(text("priceYear", "")) : null,
								orNull("currency"), (at("likeForLike") != null) ? true : null),
						shareOf.isEmpty() ? null
								: new NamedWhole(new Whole(null, null, shareOf, null),
										new LocalizedText(new Text(shareOf, null), language)),
						""),
				new Observation.Provenance(at("joint") != null, (derivation != null) ? Origin.DERIVED : Origin.STATED,
						(derivation != null) ? new Observation.Derivation(derivation.get("formula").asString(),
								List.of(), null, derivation.has("mixed"), null) : null,
						new SourceReference("source", 1, 1, null, orNull("copyOf"), orNull("replacedBy"),
								orNull("retractedBy")),
						Instant.EPOCH, null),
				new Coherence(read("break", Observation.SeriesBreak.class), null, List.of(), List.of(),
						read("alsoStated", AlsoStated.class), null, false),
				null);
	}

	private @Nullable JsonNode at(String name) {
		return this.json.get("figure").get(name);
	}

	private String text(String name, String standard) {
		return this.json.get("figure").path(name).asString(standard);
	}

	private @Nullable String orNull(String name) {
		var value = at(name);
		return (value != null) ? value.asString() : null;
	}

	private <T extends Term> T term(String name, T[] terms) {
		return Term.find(terms, text(name, terms[0].code())).orElseThrow();
	}

	private <T> @Nullable T read(String name, Class<T> type) {
		var value = at(name);
		return (value != null) ? JsonMapper.shared().treeToValue(value, type) : null;
	}

	@Override
	public String toString() {
		return words(Language.EN).toString();
	}

}
