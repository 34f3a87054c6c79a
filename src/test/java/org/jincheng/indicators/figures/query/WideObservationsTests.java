package org.jincheng.indicators.figures.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.figures.observation.Coherence;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which figures share a column of a wide table, what it is called, and its rows. */
class WideObservationsTests {

	private static final WideLayout EACH = new WideLayout(ObservationSelection.ALL, (place) -> place);

	private static final Compared.Names NAMES = new Compared.Names(Map.of(), Map.of());

	private static final Map<String, UnitOfMeasure> UNITS = Map.of("percent", new UnitOfMeasure("percent", "%", null));

	@Test
	void figuresOfOneSeriesAreOneColumnAndRowsAreInOrderOfPeriods() {
		var shown = show(figure("2018", "45.80"), figure("2018-01/2018-06", "44"), figure("2018-01", "43"),
				figure("2018-02", "0"));
		assertThat(shown).containsExactly("period|trade.140500.percent.daily", "2018-01|43", "2018-01/2018-06|44",
				"2018|45.80", "2018-02|0");
	}

	@Test
	void cellWithoutAFigureIsEmpty() {
		var shown = show(figure("2018", "0"), place("140581", figure("2019", "2")));
		assertThat(shown).containsExactly("period|trade.140500.percent.daily|trade.140581.percent.daily", "2018|0|",
				"2019||2");
	}

	@Test
	void figuresOfDifferentKindsHaveSeparateColumns() {
		var figures = Stream.<UnaryOperator<FigureParts>>of((said) -> said,
				(said) -> said.with("relation", Relation.GREATER), (said) -> said.with("relation", Relation.NEARLY),
				(said) -> said.with("status", FigureStatus.TARGET), (said) -> said.with("source", "weekly"),
				(said) -> said.with("joint", true), (said) -> said.with("occurrence", 2),
				(said) -> said.with("origin", Origin.DERIVED), (said) -> said.with("basis", PeriodBasis.PUBLICATION),
				(said) -> said.with("comparison", change("2017", "2017")),
				(said) -> said.with("comparison", change("2017-12", "2018-11")),
				(said) -> said.with("comparison", change("1985", "1985")))
			.map((kind) -> kind.apply(FigureParts.of("2018", "1")).figure())
			.toArray(Observation[]::new);
		var shown = show(figures);
		assertThat(shown).hasSize(2);
		assertThat(shown.getFirst().split("\\|")).containsExactly("period", "trade.140500.percent.daily",
				"trade.140500.percent.daily.gt", "trade.140500.percent.daily.nearly",
				"trade.140500.percent.daily.publication", "trade.140500.percent.daily.joint",
				"trade.140500.percent.daily.derived", "trade.140500.percent.daily.2",
				"trade.140500.percent.daily.change-1985", "trade.140500.percent.daily.change-P1M",
				"trade.140500.percent.daily.change-P1Y", "trade.140500.percent.daily.target",
				"trade.140500.percent.weekly");
		assertThat(shown.getLast()).isEqualTo("2018" + "|1".repeat(figures.length));
	}

	@Test
	void changesOnTheYearBeforeAreOneColumn() {
		var shown = show(FigureParts.of("2018", "1").with("comparison", change("2017", "2017")).figure(),
				FigureParts.of("2019", "2").with("comparison", change("2018", "2018")).figure());
		assertThat(shown).containsExactly("period|trade.140500.percent.daily.change-P1Y", "2018|1", "2019|2");
	}

	@Test
	void bothEndsOfARangeHaveTheirColumns() {
		var shown = show(FigureParts.of("2018", "5")
			.with("relation", Relation.BETWEEN)
			.with("upper", new BigDecimal("6.0"))
			.figure());
		assertThat(shown).containsExactly("period|trade.140500.percent.daily.from|trade.140500.percent.daily.to",
				"2018|5|6.0");
	}

	@Test
	void countsOfDifferentThingsHaveSeparateColumns() {
		var shown = show(FigureParts.of("2018", "1").with("counted", "villages").figure(),
				FigureParts.of("2018", "2").with("counted", "a.b").figure(), FigureParts.of("2018", "3").figure());
		assertThat(shown).containsExactly("""
				period|trade.140500.percent.daily|trade.140500.percent:a%2Eb.daily|\
				trade.140500.percent:villages.daily""", "2018|3|2|1");
	}

	@Test
	void labelsSayInWordsWhatTheColumnHas() {
		var figure = FigureParts.of("2018", "1")
			.with("status", FigureStatus.TARGET)
			.with("relation", Relation.GREATER)
			.with("joint", true)
			.with("origin", Origin.DERIVED)
			.with("basis", PeriodBasis.PUBLICATION)
			.with("occurrence", 2)
			.with("source", "")
			.with("comparison", change("2017", "2017"))
			.figure();
		assertThat(labels(figure, Language.EN)).containsExactly("Trade", "Jincheng", "percent (%)",
				"target; more than; joint; derived; period of publication; occurrence 2",
				"Change on the base period: one year before", "daily", "actual");
		assertThat(labels(figure, Language.ZH)).containsExactly("Trade", "Jincheng", "percent (%)",
				"目标数；超过；合计；推算；以发布日期为时期；第2次", "与基期相比的变化：一年前", "daily", "actual");
	}

	@Test
	void labelsOfAPlainFigureSayNoMoreThanItIs() {
		assertThat(labels(figure("2018", "1"), Language.EN)).containsExactly("Trade", "Jincheng", "percent (%)", "", "",
				"daily", "actual");
		assertThat(labels(FigureParts.of("2018", "1").with("unit", "count").with("counted", "villages").figure(),
				Language.EN))
			.contains("villages");
		assertThat(labels(FigureParts.of("2018", "1").with("unit", "count").figure(), Language.EN)).contains("count");
		assertThat(labels(FigureParts.of("2018", "1").with("comparison", change("1985", "1985")).figure(), Language.EN))
			.contains("Change on the base period: 1985");
	}

	@Test
	void labelsOfARangeTellItsEnds() {
		var figure = FigureParts.of("2018", "5")
			.with("relation", Relation.BETWEEN)
			.with("upper", BigDecimal.TEN)
			.figure();
		assertThat(labels(figure, Language.EN).get(3)).isEqualTo("from");
		assertThat(WideColumn.of(figure, EACH)
			.ofUpperEnds()
			.labels(figure, null, "", "", UNITS, NAMES, Language.ZH)
			.get(3)).isEqualTo("至");
	}

	@Test
	void tableThatIsWiderThanASheetIsRefused() {
		var most = (1 << 14) - 3;
		assertThat(wide(places(most)).table().columnTypes()).hasSize(1 << 14);
		assertThatThrownBy(() -> wide(places(most + 1)).table()).isInstanceOf(InvalidParametersException.class)
			.hasMessageContaining("16,384")
			.hasMessageContaining("indicator");
	}

	private static Observation[] places(int number) {
		return IntStream.range(0, number)
			.mapToObj((place) -> place(String.valueOf(place), figure("2018", "1")))
			.toArray(Observation[]::new);
	}

	/** The codes of the columns, and the rows, as far as they are no dates. */
	private static List<String> show(Observation... figures) {
		var wide = wide(figures);
		var codes = wide.table().columnTypes().keySet().stream().filter((code) -> !code.startsWith("period_")).toList();
		var lines = new ArrayList<>(List.of(String.join("|", codes)));
		wide.forEach((row) -> lines.add(row.period() + IntStream.range(0, codes.size() - 1)
			.mapToObj((i) -> "|" + value(row.figures().get(i), codes.get(i + 1)))
			.reduce("", String::concat)));
		return lines;
	}

	private static String value(@Nullable Observation figure, String code) {
		return (figure == null) ? ""
				: String.valueOf(code.endsWith(".to") ? figure.quantity().upper() : figure.value());
	}

	private static WideObservations wide(Observation... figures) {
		return new WideObservations(new Figures(List.of(figures)), () -> UNITS, () -> NAMES, EACH, Language.EN);
	}

	private static List<String> labels(Observation figure, Language language) {
		return WideColumn.of(figure, EACH)
			.labels(figure, figure.quantity().counted(), "daily", "actual", UNITS, NAMES, language);
	}

	private static Observation figure(String period, String value) {
		return FigureParts.of(period, value).figure();
	}

	private static Observation place(String code, Observation figure) {
		return FigureParts.of(figure.period().label(), figure.value().toString()).with("place", code).figure();
	}

	private static Comparison change(String from, String to) {
		return new Comparison(ComparisonKind.CHANGE, new BasePeriod(first(from), last(to)));
	}

	private static LocalDate first(String period) {
		return LocalDate.parse((period.length() == 4) ? period + "-01-01" : period + "-01");
	}

	private static LocalDate last(String period) {
		return (period.length() == 4) ? LocalDate.parse(period + "-12-31") : first(period).plusMonths(1).minusDays(1);
	}

	/** Figures in the order that they are listed in. */
	private record Figures(List<Observation> figures) implements Tabular<Observation> {

		@Override
		public Table<Observation> table() {
			return Observation.TABLE;
		}

		@Override
		public void forEach(Consumer<? super Observation> consumer) {
			this.figures.forEach(consumer);
		}

	}

	/**
	 * What is said of a figure.
	 *
	 * @param parts what differs from a plain one, by name
	 */
	private record FigureParts(Map<String, Object> parts) {

		static FigureParts of(String period, String value) {
			return new FigureParts(Map.of("period", period, "value", new BigDecimal(value)));
		}

		FigureParts with(String part, Object said) {
			var all = new HashMap<>(this.parts);
			all.put(part, said);
			return new FigureParts(all);
		}

		@SuppressWarnings("unchecked")
		private <T> T get(String part, T otherwise) {
			return (T) Objects.requireNonNull(this.parts.getOrDefault(part, otherwise));
		}

		Observation figure() {
			var ends = get("period", "").split("/");
			var source = get("source", "daily");
			var comparison = (Comparison) this.parts.get("comparison");
			return new Observation(
					new Observation.Subject(UUID.randomUUID(), "trade", "Trade", "trade",
							new Observation.PlaceReference(get("place", "140500"), "Jincheng", null),
							Period.of(first(ends[0]), last(ends[ends.length - 1]), get("basis", PeriodBasis.STATED)),
							get("sum", false)),
					new Observation.Quantity(get("value", BigDecimal.ONE), (BigDecimal) this.parts.get("upper"),
							get("unit", "percent"), (String) this.parts.get("counted"),
							get("relation", Relation.EQUAL)),
					new Observation.Wording(get("status", FigureStatus.ACTUAL), null, null),
					Observation.Terms.NONE.compared(comparison,
							Compared.of(comparison, first(ends[0]), last(ends[ends.length - 1]), Valuation.NONE, null)),
					new Observation.Provenance(get("joint", false), get("origin", Origin.STATED), null,
							!source.isEmpty() ? new Observation.SourceReference(source, 1, 1, null, null, null, null)
									: null,
							Instant.EPOCH, null),
					new Coherence((Observation.SeriesBreak) this.parts.get("break"),
							(Integer) this.parts.get("occurrence"), List.of(), List.of(), null),
					null);
		}

	}

}
