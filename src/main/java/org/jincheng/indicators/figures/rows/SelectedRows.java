package org.jincheng.indicators.figures.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.Passage;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.paging.Words;
import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Sql;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

/**
 * Finds in SQL the observations {@code o} that a selection means, so that an index finds
 * them.
 */
public final class SelectedRows {

	/** The indicator {@code i} and the place {@code p} of each row. */
	static final String NAMES = """
			join indicator i on i.code = o.indicator_code
			join place p on p.code = o.place_code
			""";

	/**
	 * The same, looked up for each row: a page from the middle would be merged with all
	 * that are named before it.
	 */
	static final String NAMES_OF_EACH = """
			cross join lateral (select * from indicator where code = o.indicator_code offset 0) i
			cross join lateral (select * from place where code = o.place_code offset 0) p
			""";

	/** Whether a word begins with the name of the place, and has the rest in a name. */
	private static final String PLACED = """
			or starts_with(:%2$sSaid, regexp_replace(p.name_zh, '(.)[省市区县]$', '\\1')) and %1$s
			 '%%' || regexp_replace(substr(:%2$sSaid, 1 + length(regexp_replace(p.name_zh, '(.)[省市区县]$', '\\1'))),
			   '^[省市区县]?的?', '') || '%%'""";

	private final List<Codes> codes;

	private final List<Sql> conditions;

	private final Pairing pairing;

	private final String names;

	private final boolean isByWords;

	/**
	 * Of an indicator or a topic at a place there is little, which any plan finds. Of
	 * days that no plan sees, PostgreSQL keeps one plan for all.
	 */
	private final boolean isNarrow;

	private final boolean isPlannedForValues;

	/** What others print of a figure is no part of it. */
	private final boolean onePerPeriod;

	SelectedRows(ResolvedSelection selection, Sql current) {
		this(selection, null, NAMES, current, Pairing.of(selection, Continuity.NONE));
	}

	/**
	 * Finds what has all words, too.
	 * @param names where to look for the names of each row
	 * @param current the condition for current versions
	 * @param pairing what the rows are set against
	 */
	SelectedRows(ResolvedSelection selection, @Nullable String words, String names, Sql current, Pairing pairing) {
		var asked = selection.asked();
		this.onePerPeriod = selection.onePerPeriod() || asked.transform() != null;
		this.pairing = pairing;
		this.names = names;
		this.isByWords = !Words.of(words).isEmpty();
		this.isNarrow = selection.places() != null && (selection.indicators() != null || asked.topic() != null);
		this.isPlannedForValues = !this.isNarrow
				&& Stream.of(selection.sources(), asked.from(), asked.to(), asked.asOf(), asked.publishedBy())
					.anyMatch(Objects::nonNull);
		var from = asked.from();
		var to = asked.to();
		// What an index begins with is an indicator, and not its topic or unit.
		this.codes = Stream
			.of(new Codes("indicator_code", "indicators", selection.indicators(), null),
					new Codes("indicator_code", "topics", asked.topic(), "select code from indicator where topic_code"),
					new Codes("place_code", "places", selection.places(), null),
					new Codes("indicator_code", "units", asked.unit(),
							"select indicator_code as code from indicator_unit where unit_code"),
					new Codes("unit_code", "units", asked.unit(), null))
			.filter((it) -> it.codes() != null)
			.toList();
		this.conditions = Stream.of(this.pairing.conditions(), anyOf("o.source_id", "sources", selection.sources()),
				anyOf("o.status", "statuses", terms(asked.status())),
				anyOf("coalesce(o.comparison_kind, 'none')", "comparisons", terms(asked.comparison())),
				period(this.pairing.start() + " >= ", "from", (from != null) ? from.first() : null),
				ofFrequencies(this.pairing.start(), asked.frequency()), accumulated(asked.accumulation()),
				period("o.period_end <= ", "to", (to != null) ? to.last() : null), Stream.of(current),
				asked.isOfValues() ? Stream.of(Vintage.hasValue("o")) : Stream.<Sql>of(), named(Words.ofFigures(words)))
			.flatMap((some) -> some)
			.toList();
	}

	private static Stream<Sql> ofFrequencies(String start, @Nullable List<Frequency> frequencies) {
		return (frequencies == null) ? Stream.of()
				: anyOf(Frequency.sql(start, "o.period_end"), "frequencies", terms(frequencies));
	}

	private static Stream<Sql> accumulated(@Nullable List<AccumulationFilter> accumulations) {
		return (accumulations == null) ? Stream.of() : Stream.of(Sql
			.of(accumulations.stream().map((one) -> one.sql("o")).collect(Collectors.joining(" or ", "(", ")"))));
	}

	/** The condition for rows that have one of some values; none if these are null. */
	static Stream<Sql> anyOf(String expression, String parameter, @Nullable List<String> values) {
		return (values == null) ? Stream.of()
				: Stream.of(Sql.of(expression + " = any(:" + parameter + ")").bind(parameter, array(values)));
	}

	/**
	 * Whether a row is stated in one of some passages.
	 * @param name a prefix of the names of the parameters
	 */
	public static Sql isIn(List<Passage> passages, String name) {
		return Sql.of("""
				exists (
				  select from unnest(:%1$s, cast(:%1$sParagraphs as int[]),
				    cast(:%1$sSentences as int[])) c (source_id, paragraph, sentence)
				  where c.source_id = o.source_id and coalesce(c.paragraph, o.paragraph) = o.paragraph
				    and coalesce(c.sentence, o.sentence) = o.sentence)""".formatted(name))
			.bind(name, passages.stream().map(Passage::source).toArray(String[]::new))
			.bind(name + "Paragraphs", passages.stream().map(Passage::paragraph).toArray(Integer[]::new))
			.bind(name + "Sentences", passages.stream().map(Passage::sentence).toArray(Integer[]::new));
	}

	private static String[] array(List<String> values) {
		return values.toArray(String[]::new);
	}

	static @Nullable List<String> terms(@Nullable List<? extends Term> terms) {
		return (terms != null) ? terms.stream().map(Term::code).toList() : null;
	}

	private Stream<Sql> period(String comparison, String parameter, @Nullable LocalDate day) {
		var value = this.isNarrow ? "(select cast(:" + parameter + " as date))" : ":" + parameter;
		return (day == null) ? Stream.of() : Stream.of(Sql.of(comparison + value).bind(parameter, day));
	}

	private Stream<Sql> named(List<String> words) {
		var texts = "i.code, i.name_en, i.name_zh, p.name_en, p.name_zh" + (this.onePerPeriod ? "" : ", o.printed");
		return IntStream.range(0, words.size())
			.mapToObj((i) -> named(words.get(i), "concat_ws(' ', " + texts + ") ilike ", "word" + i));
	}

	/**
	 * Whether a word is in a name or what is printed, or is the year of the period, or
	 * names the place and then something else, as Chinese does without a blank.
	 */
	private static Sql named(String word, String names, String parameter) {
		var year = Words.year(word);
		if (year != null) {
			return Sql
				.of("(%s:%s or o.period_start >= :%2$sFirst and o.period_end <= :%2$sLast)".formatted(names, parameter))
				.bind(parameter, Words.pattern(word))
				.bind(parameter + "First", LocalDate.of(year, 1, 1))
				.bind(parameter + "Last", LocalDate.of(year, 12, 31));
		}
		var isChinese = word.codePoints().allMatch(Character::isIdeographic);
		var placed = isChinese ? PLACED.formatted(names, parameter) : "";
		var sql = Sql.of("(%s:%s %s)".formatted(names, parameter, placed)).bind(parameter, Words.pattern(word));
		return isChinese ? sql.bind(parameter + "Said", word) : sql;
	}

	/** What the rows are set against. */
	Pairing pairing() {
		return this.pairing;
	}

	/**
	 * The rows.
	 * @param passed what a walk has passed; null if that is not known
	 * @param more what they have to be, too
	 */
	Sql from(@Nullable Passed passed, List<Sql> more) {
		return Sql.of("from observation o\n{pairs}" + (this.isByWords ? this.names : "") + "where {conditions}",
				Map.of("pairs", this.pairing.join(), "conditions", conditions(passed, more)));
	}

	/** What the rows have to be. */
	Sql conditions(@Nullable Passed passed, List<Sql> more) {
		var all = Sql.join(" and ",
				Stream
					.of(this.codes.stream().map((it) -> it.condition(passed)), this.conditions.stream(), more.stream())
					.flatMap((some) -> some)
					.toList());
		return new Sql(all.text(), all.parameters(), this.isPlannedForValues);
	}

	/**
	 * What a walk has passed: an index that is entered at each of many codes is not to be
	 * entered at those.
	 *
	 * @param column the column by which it walks
	 * @param rest the condition for the codes that are left
	 */
	record Passed(String column, Sql rest) {

		static Passed of(String column, boolean descending, Sql code) {
			return new Passed(column, Sql.of(descending ? "code <= {code}" : "code >= {code}", Map.of("code", code)));
		}

	}

	/**
	 * The codes of a column that are asked for. A single one is compared as such, for
	 * which a kept plan is as good.
	 *
	 * @param column the column
	 * @param parameter the parameter that has them
	 * @param codes its value
	 * @param select what selects the codes by those of the parameter; null if it has them
	 */
	private record Codes(String column, String parameter, @Nullable List<String> codes, @Nullable String select) {

		Sql condition(@Nullable Passed passed) {
			var codes = Objects.requireNonNull(this.codes);
			var isOne = codes.size() == 1;
			var value = ":" + this.parameter;
			if (this.select == null && isOne) {
				return Sql.of("o." + this.column + " = " + value).bind(this.parameter, codes.getFirst());
			}
			var all = (this.select == null) ? "select unnest(" + value + ") collate \"C\" as code"
					: this.select + " = " + (isOne ? value : "any(" + value + ")");
			var left = (passed == null || !passed.column().equals(this.column)) ? Sql.of(all)
					: Sql.of("select code from (" + all + ") codes where {rest}", Map.of("rest", passed.rest()));
			return Sql.of("o." + this.column + " = any(array({left}))", Map.of("left", left))
				.bind(this.parameter, isOne ? codes.getFirst() : array(codes));
		}

	}

}
