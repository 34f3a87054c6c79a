package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.figures.observation.Coherence;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.result.FigureContext;
import org.jincheng.indicators.reading.result.FigurePart;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Measure;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a number of a text stands to a recorded one. */
class NumeralMatchTests {

	private static final UnitScales UNITS = new UnitScales(
			Map.of("km2", BigDecimal.valueOf(1_000_000), "ha", BigDecimal.valueOf(10_000)),
			Map.of("km2", Dimension.AREA, "ha", Dimension.AREA, "CNY", Dimension.MONEY, "USD", Dimension.MONEY,
					"persons", Dimension.COUNT, "count", Dimension.COUNT));

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// The same number.
			"eq 42 percent     | eq 42 percent      | same      |",
			"gt 80 percent     | gt 80 percent      | same      |",
			"eq 42.0 percent   | eq 42 percent      | same      |",
			"eq 949000 ha      | eq 9490 km2        | same      |",
			"eq 420 permille   | eq 42 percent      | same      |",
			"eq 100 count      | eq 100 persons     | same      |",
			// With fewer digits.
			"eq 93 percent     | eq 92.81 percent   | rounded   |",
			"approx 93 percent | eq 92.81 percent   | rounded   |",
			"approx 450000 CNY | eq 454000 CNY      | rounded   |",
			"eq 450000 CNY     | eq 454000 CNY      | different | value",
			"approx 2.2 CNY    | eq 2.29 CNY        | rounded   |",
			"approx 98 CNY     | eq 110 CNY         | different | value",
			// What follows, and what is open.
			"gt 40 percent     | eq 42 percent      | implied   |",
			"eq 45 percent     | gt 40 percent      | open      |",
			"gt 90 percent     | gt 80 percent      | open      |",
			"gt 70 percent     | gt 80 percent      | implied   |",
			"nearly 1200 t     | eq 1190 t          | implied   |",
			"nearly 1200 t     | eq 1100 t          | different | value",
			"between 40 50 t   | eq 42 t            | implied   |",
			"eq 42.04 percent  | eq 42 percent      | open      |",
			"eq 42 percent     | approx 42 percent  | open      |",
			"le 50 percent     | eq 50 percent      | implied   |",
			// The same number with another qualifier.
			"eq 80 percent     | gt 80 percent      | different | relation",
			"gt 42 percent     | eq 42 percent      | different | relation",
			"lt 60 percent     | gt 60 percent      | different | value",
			"nearly 60 percent | eq 60 percent      | different | relation",
			"eq -67.2 percent  | eq 67.2 percent    | different | value",
			// Units that are not converted.
			"eq 25 USD         | eq 25 CNY          | different | unit",
			"eq 11.6 percentage-point | eq 11.6 percent | different | unit",
			"eq 188920 ha      | eq 188920 km2      | different | unit" })
	void numbersAreComparedByTheirDigitsAndQualifiers(String said, String recorded, String likeness,
			@Nullable String differs) {
		check(numeral(said, null, FigureStatus.ACTUAL, false), around(false), recorded(recorded, null, false), likeness,
				differs);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "eq 2 multiple | multiple-of-base | eq 100 percent | change | same |",
					"gt 2 multiple | multiple-of-base | eq 91.9 percent | change | different | value",
					"eq 91.9 percent | change | eq 1.9 multiple | multiple-of-base | open |",
					"eq 2 multiple | multiple-of-base | eq 2 multiple | times-more | open |",
					"eq 3 multiple | multiple-of-base | eq 2 multiple | times-more | open |",
					"eq 4 multiple | multiple-of-base | eq 2 multiple | times-more | different | value" })
	void changeIsAMultipleOfItsBase(String said, String kind, String recorded, String other, String likeness,
			@Nullable String differs) {
		check(numeral(said, comparison(kind), FigureStatus.ACTUAL, false), around(false),
				recorded(recorded, comparison(other), false), likeness, differs);
	}

	@ParameterizedTest
	@CsvSource({ "target, false, false, status", "forecast, false, false, status", "provisional, false, false,",
			"actual, true, true, joint", "actual, true, false," })
	void partsThatTheTextSaysAreThoseOfTheRecordedFigure(String status, boolean isJoint, boolean each,
			@Nullable String differs) {
		check(numeral("eq 42 percent", null, Term.find(FigureStatus.values(), status).orElseThrow(), false),
				around(each), recorded("eq 42 percent", null, isJoint), (differs != null) ? "different" : "same",
				differs);
	}

	private static Comparison comparison(String kind) {
		return new Comparison(Term.find(ComparisonKind.values(), kind).orElseThrow(),
				BasePeriod.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)));
	}

	private static void check(Reading.ReadNumeral numeral, FigureContext around, Observation recorded, String likeness,
			@Nullable String differs) {
		var match = NumeralMatch.of(numeral, around, recorded, Set.of(), true, UNITS);
		assertThat(match.likeness().code()).isEqualTo(likeness);
		assertThat(match.differs().stream().map(FigurePart::code).collect(Collectors.joining()))
			.isEqualTo((differs != null) ? differs : "");
	}

	private static FigureContext around(boolean each) {
		return new FigureContext(Language.EN, "", "", List.of("140500"), false, each, false, false, Set.of(), Set.of());
	}

	private static final Period YEAR = Period.of(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31),
			PeriodBasis.STATED);

	private static Reading.ReadNumeral numeral(String text, @Nullable Comparison comparison, FigureStatus status,
			boolean joint) {
		var parts = text.split(" ");
		var measure = new Measure(new BigDecimal(parts[1]), (parts.length > 3) ? new BigDecimal(parts[2]) : null,
				parts[parts.length - 1], "things", Term.find(Relation.values(), parts[0]).orElseThrow());
		var setting = new Setting(status, YEAR, List.of("140500"), joint, comparison, Valuation.NONE, null, null);
		return new Reading.ReadNumeral(new Reading.Phrase(0, 1, parts[1].replace("-", "")), 1, 1, Kind.FIGURE,
				new Reading.Phrase(0, 1, text), measure, null, setting, null, List.of(), List.of(), List.of(), null,
				null, null);
	}

	private static Observation recorded(String text, @Nullable Comparison comparison, boolean joint) {
		var parts = text.split(" ");
		return new Observation(
				new Observation.Subject(UUID.randomUUID(), "thing", "Thing", "things",
						new Observation.PlaceReference("140500", "Jincheng", null), YEAR, false),
				new Observation.Quantity(new BigDecimal(parts[1]), parts[2],
						Term.find(Relation.values(), parts[0]).orElseThrow()),
				new Observation.Wording(FigureStatus.ACTUAL, parts[1], null, null),
				Observation.Terms.NONE.compared(comparison, ""),
				new Observation.Provenance(joint, Origin.STATED, null, null, Instant.EPOCH, null), Coherence.ALONE,
				null);
	}

}
