package org.jincheng.indicators.figures.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.breaks.BreakReason;
import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.figures.observation.FigureInShort;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observation.SeriesBreak;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which figures share a column of a wide table, what it is called, and its rows. */
class PivotedObservationsTests {

	private static final WideLayout EACH = new WideLayout(ObservationSelection.ALL, (place) -> place,
			WideLayout.MAX_COLUMNS);

	private static final Compared.Names NAMES = new Compared.Names(Map.of(), Map.of());

	private static final Map<String, UnitOfMeasure> UNITS = Map.of("index", new UnitOfMeasure("index", "%", null));

	@Test
	void figuresOfOneSeriesAreOneColumnAndRowsAreInOrderOfPeriods() {
		var shown = show("2018 45.80", "2018-01/2018-06 44", "2018-01 43", "2018-02 0");
		assertThat(shown).containsExactly("period|trade.140500.index.a", "2018-01|43", "2018-01/2018-06|44",
				"2018|45.80", "2018-02|0");
	}

	@Test
	void cellWithoutAFigureIsEmpty() {
		var shown = show("2018 0", "2019 2 place=140581");
		assertThat(shown).containsExactly("period|trade.140500.index.a|trade.140581.index.a", "2018|0|", "2019||2");
	}

	@Test
	void figuresOfDifferentKindsHaveSeparateColumns() {
		var figures = Stream
			.of("", " gt", " nearly", " target", " source=b", " joint", " occurrence=2", " derived", " publication",
					" change", " on=2017-12/2018-11", " on=1985")
			.map((kind) -> "2018 1" + kind)
			.toArray(String[]::new);
		var shown = show(figures);
		assertThat(shown).hasSize(2);
		assertThat(shown.getFirst().split("\\|")).containsExactly("period", "trade.140500.index.a",
				"trade.140500.index.a.gt", "trade.140500.index.a.nearly", "trade.140500.index.a.publication",
				"trade.140500.index.a.joint", "trade.140500.index.a.derived", "trade.140500.index.a.2",
				"trade.140500.index.a.change-1985", "trade.140500.index.a.change-P1M",
				"trade.140500.index.a.change-P1Y", "trade.140500.index.a.target", "trade.140500.index.b");
		assertThat(shown.getLast()).isEqualTo("2018" + "|1".repeat(figures.length));
	}

	@Test
	void changesOnTheYearBeforeAreOneColumn() {
		var shown = show("2018 1 change", "2019 2 change");
		assertThat(shown).containsExactly("period|trade.140500.index.a.change-P1Y", "2018|1", "2019|2");
	}

	@Test
	void bothEndsOfARangeHaveTheirColumns() {
		var shown = show("2018 5 between upper=6.0");
		assertThat(shown).containsExactly("period|trade.140500.index.a.from|trade.140500.index.a.to", "2018|5|6.0");
	}

	@Test
	void countsOfDifferentThingsHaveSeparateColumns() {
		var shown = show("2018 1 counted=villages", "2018 2 counted=a.b", "2018 3");
		assertThat(shown).containsExactly("""
				period|trade.140500.index.a|trade.140500.index:a%2Eb.a|\
				trade.140500.index:villages.a""", "2018|3|2|1");
	}

	@Test
	void labelsSayInWordsWhatTheColumnHas() {
		var figure = FigureInShort.of("2018 1 target gt joint derived publication occurrence=2 source=none change");
		assertThat(labels(figure, Language.EN)).containsExactly("Foreign trade", "Place 140500", "index (%)",
				"target; occurrence 2; derived; joint; period of publication; more than",
				"Change on the base period: one year before", "daily", "actual");
		assertThat(labels(figure, Language.ZH)).containsExactly("Foreign trade", "Place 140500", "index (%)",
				"目标数；第2次；推算；合计；以发布日期为时期；超过", "与基期相比的变化：一年前", "daily", "actual");
	}

	@Test
	void labelsOfAPlainFigureSayNoMoreThanItIs() {
		assertThat(labels(FigureInShort.of("2018 1"), Language.EN)).containsExactly("Foreign trade", "Place 140500",
				"index (%)", "", "", "daily", "actual");
		assertThat(labels(FigureInShort.of("2018 1 unit=count counted=villages"), Language.EN)).contains("villages");
		assertThat(labels(FigureInShort.of("2018 1 unit=count"), Language.EN)).contains("count");
		assertThat(labels(FigureInShort.of("2018 1 on=1985"), Language.EN)).contains("Change on the base period: 1985");
	}

	@Test
	void labelsOfARangeTellItsEnds() {
		var figure = FigureInShort.of("2018 5 between upper=10");
		assertThat(labels(figure, Language.EN).get(3)).isEqualTo("from");
		assertThat(
				WideColumn.all(figure, EACH).getLast().labels(figure, null, "", "", UNITS, NAMES, Language.ZH).get(3))
			.isEqualTo("至");
	}

	@Test
	void tableThatIsWiderThanASheetIsRefused() {
		var five = new WideLayout(ObservationSelection.ALL, (place) -> place, 5);
		assertThat(wide(five, "2018 1", "2018 1 place=1").table().columnNames()).hasSize(5);
		assertThatThrownBy(() -> wide(five, "2018 1", "2018 1 place=1", "2018 1 place=2").table())
			.isInstanceOf(InvalidParametersException.class)
			.hasMessageContaining("more than 5 columns")
			.hasMessageContaining("indicator");
	}

	@Test
	void yearsAreColumnsAndPlacesRowsInWords() {
		var figures = Stream
			.of("2018-01-01/2018-12-31 1", "2019-12-31 2.50 contradicted source=b", "2018 3 target",
					"2018 4 place=140100")
			.map(FigureInShort::of)
			.toList();
		var years = years(figures, WideLayout.MAX_COLUMNS);
		var heads = List.copyOf(years.table().columnNames());
		assertThat(heads).containsExactly("Foreign trade, index (%)", "代码", "限定", "2018", "2019", "说明");
		var rows = new ArrayList<String>();
		years.forEach((row) -> rows.add(heads.stream()
			.map((head) -> String.valueOf(Objects.requireNonNull(years.table().values().get(head)).apply(row)))
			.collect(Collectors.joining("|"))));
		assertThat(rows).containsExactly("Place 140100|140100|null|4|null|null",
				"Place 140500|140500|null|1|2.50|2019: 来源不一致", "Place 140500|140500|目标数|3|null|null");
	}

	/** What a plain list tells of a figure, the notes of a row tell in words. */
	@Test
	void notesOfAPlaceTellWhatIsMixedBrokenNotFinalAndContested() {
		var after = new SeriesBreak(LocalDate.of(2020, 11, 1), BreakReason.CENSUS, "census");
		var figures = new ArrayList<>(
				Stream.of("2018 1 provisional", "2019 2 derived mixed", "2020 3 contradicted estimate")
					.map(FigureInShort::of)
					.toList());
		var census = FigureInShort.of("2021 4");
		figures.add(census.with(census.coherence().after(after)));
		var years = years(figures, WideLayout.MAX_COLUMNS);
		var notes = new ArrayList<@Nullable Object>();
		years.forEach((row) -> notes.add(Objects.requireNonNull(years.table().values().get("说明")).apply(row)));
		assertThat(notes).containsExactly("2018: 初步数; 2020: 估计数, 来源不一致; 2021: 与2020-11-01之前不可比：普查",
				"2019: 由不同出版物的数字推算：1 + 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019 2 place=140100 unit=rating", "2019 2 place=140300 unit=rating",
			"2019 2 place=140200 unit=x", "2019 2 unit=aaa" })
	void yearsOfSeveralUnitsAreRefusedWhateverTheirOrder(String other) {
		var figures = Stream.of("2018 1 place=140100", "2018 2 place=140500", other).map(FigureInShort::of).toList();
		assertThatThrownBy(years(figures, WideLayout.MAX_COLUMNS)::table).isInstanceOf(InvalidParametersException.class)
			.hasMessageContaining("several indicators or units");
	}

	@Test
	void yearsThatAreMoreThanASheetHasAreRefused() {
		var figures = Stream.of("2018 1", "2019 1").map(FigureInShort::of).toList();
		assertThatThrownBy(years(figures, 5)::table).isInstanceOf(InvalidParametersException.class)
			.hasMessageContaining("more than 5 columns");
	}

	private static PivotedObservations years(List<Observation> figures, int maxColumns) {
		return pivoted(figures, Shape.YEARS,
				new WideLayout(ObservationSelection.ALL.bySeries(), (place) -> place, maxColumns), Language.ZH);
	}

	private static PivotedObservations pivoted(List<Observation> figures, Shape shape, WideLayout layout,
			Language language) {
		return new PivotedObservations(new Figures(figures), shape, layout,
				new PivotedObservations.Names(() -> UNITS, () -> NAMES, Set.of("trade")),
				new FigureTexts(new FigureWords(language), Map::of, (place) -> place));
	}

	/** The codes of the columns, and the rows, as far as they are no dates. */
	private static List<String> show(String... figures) {
		var wide = wide(EACH, figures);
		var codes = wide.table().columnNames().stream().filter((code) -> !code.startsWith("period_")).toList();
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

	private static PivotedObservations wide(WideLayout layout, String... figures) {
		return pivoted(Arrays.stream(figures).map(FigureInShort::of).toList(), Shape.WIDE, layout, Language.EN);
	}

	private static List<String> labels(Observation figure, Language language) {
		return WideColumn.of(figure, EACH)
			.labels(figure, figure.quantity().counted(), "daily", "actual", UNITS, NAMES, language);
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

}
