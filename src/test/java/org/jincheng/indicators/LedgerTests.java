package org.jincheng.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ledgers and the database say the same, and no sentence and no number of a source
 * was left out.
 */
@ServiceTests
class LedgerTests {

	/**
	 * Of each source the SHA-256 of its text, and a line for each sentence: its locator,
	 * its length, and its numbers. The sentences are not ours to publish. Of the sources
	 * with dashes for lengths the text was not at hand when the lists were made: their
	 * numbers are those of the ledgers, and keep these as they are.
	 */
	private static final Path TEXTS = Path.of("src/test/resources/ledgers");

	private static final Pattern NUMBER = Pattern.compile("""
			[0-9]+(?:[.][0-9]+)*|\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|\
			thousands?|millions?|billions?|first|second|third|half|quarters?|twice|doubled?|tripled?)\\b\
			""", Pattern.CASE_INSENSITIVE);

	private static final List<Ledger> LEDGERS = ids(TEXTS).map(Ledger::of).toList();

	@Autowired
	private JdbcClient jdbc;

	/**
	 * The ids of the sources that files of a folder with an extension are named after.
	 */
	private static Stream<String> ids(Path folder) {
		return Stream.of(Objects.requireNonNull(folder.toFile().list()))
			.filter((name) -> name.contains("."))
			.map((name) -> name.substring(0, name.indexOf('.')))
			.sorted();
	}

	@Test
	void everySourceHasALedger() {
		assertThat(ids(Path.of("seeds"))).containsExactlyElementsOf(LEDGERS.stream().map(Ledger::source).toList());
		assertThat(rows("select id from source order by id collate \"C\""))
			.containsExactlyElementsOf(LEDGERS.stream().map(Ledger::source).toList());
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void statementsAreThoseOfTheLedger(Ledger ledger) {
		var statements = this.jdbc
			.sql("select paragraph, sentence, gist_en as gist from statement where source_id = :source")
			.param("source", ledger.source())
			.query(Statement.class)
			.list();
		assertThat(statements).containsExactlyInAnyOrderElementsOf(ledger.statements());
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void observationsAreThoseOfTheLedger(Ledger ledger) {
		assertThat(recorded(ledger, """
				select paragraph, sentence, 'observation' as became, indicator_code as id, printed,
				  place_code as place,
					unit_code as unit, value::text, relation, period_start || '/' || period_end as period,
					period_basis as basis, status, concat_ws(' ', base_start || '/' || base_end, base_place,
					  share_of_code || '@' || share_of_place) as base,
					'' as reason
				from observation
				where source_id = :source
				""")).containsExactlyInAnyOrderElementsOf(ledger.became("observation"));
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void initiativesAreThoseOfTheLedger(Ledger ledger) {
		assertThat(recorded(ledger, """
				select paragraph, sentence, 'initiative' as became, id, '' as printed, '' as place,
				  '' as unit, '' as value,
					'' as relation, '' as period, '' as basis, status, '' as base, '' as reason
				from initiative join initiative_statement on initiative_id = id
				where source_id = :source
				""")).containsExactlyInAnyOrderElementsOf(ledger.became("initiative"));
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void parksAreThoseOfTheLedger(Ledger ledger) {
		assertThat(recorded(ledger, """
				select paragraph, sentence, 'park' as became, id, '' as printed, '' as place, '' as unit, '' as value,
					'' as relation, '' as period, '' as basis, status, '' as base, '' as reason
				from park join park_statement on park_id = id
				where source_id = :source
				""")).containsExactlyInAnyOrderElementsOf(ledger.became("park"));
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void everyEntryOfTheLedgerBecameSomethingOrSaysWhyNot(Ledger ledger) {
		assertThat(ledger.outcomes()).extracting(Outcome::became)
			.isSubsetOf("observation", "initiative", "park", "nothing");
		assertThat(ledger.outcomes()).allSatisfy(
				(outcome) -> assertThat(outcome.reason().isEmpty()).isNotEqualTo(outcome.became().equals("nothing")));
	}

	@Test
	void statedIndicatorsAreThoseThatTheLedgersObserve() {
		// A measure whose parts alone are stated has no figures.
		assertThat(rows("""
				select code from indicator i where origin = 'stated'
				  and not exists (select from indicator where of_code = i.code
				    and not exists (select from observation where indicator_code = i.code))"""))
			.containsExactlyInAnyOrderElementsOf(LEDGERS.stream()
				.flatMap((ledger) -> ledger.became("observation").stream())
				.map(Outcome::id)
				.distinct()
				.toList());
	}

	@Test
	void statedIndicatorsParksAndInitiativesCiteStatementsOfTheLedgers() {
		var statements = LEDGERS.stream()
			.flatMap((ledger) -> ledger.statements()
				.stream()
				.map((statement) -> ledger.source() + " " + statement.locator()))
			.toList();
		assertThat(statements).containsAll(rows("""
				select distinct coalesce(source_id || ' ' || paragraph || '.' || sentence, id || ' cites nothing')
				from (
					select code as id, source_id, paragraph, sentence
					from indicator left join indicator_statement on indicator_code = code
					where origin = 'stated'
					union all
					select id, source_id, paragraph, sentence from park left join park_statement on park_id = id
					union all
					select id, source_id, paragraph, sentence
					from initiative left join initiative_statement on initiative_id = id
				)
				"""));
	}

	@Test
	void indicatorsCiteTheStatementsThatTheirObservationsWereReadFrom() {
		assertThat(rows("""
				select indicator_code || ' ' || paragraph || '.' || sentence
				from observation left join indicator_statement using (indicator_code, source_id, paragraph, sentence)
				where indicator_statement is null
				""")).isEmpty();
	}

	@Test
	void jointObservationsAreThoseOfInvestmentsInSeveralParks() {
		assertThat(rows("select indicator_code from observation where joint"))
			.containsExactly("intelligent-casting-parks");
		assertThat(rows("""
				select indicator_code from observation
				where joint <> ((select count(*) from investment_park where investment_code = indicator_code) > 1)
				""")).isEmpty();
	}

	@Test
	void basePeriodsAndDueDatesAreThoseOfTheSources() {
		assertThat(rows("""
				select code || ' ' || base_start || '/' || base_end from indicator
				where origin = 'stated' and base_start is not null
				""")).containsExactlyInAnyOrder("foreign-trade-multiple 1985-01-01/1985-12-31",
				"foreign-investment-multiple 1985-01-01/1985-12-31");
		assertThat(rows("select id || ' ' || due from initiative where due is not null"))
			.containsExactly("highways-2019 2019-12-31");
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void printedFormsHoldTheValueUnitAndRelation(Ledger ledger) {
		assertThat(ledger.became("observation")).allSatisfy((outcome) -> {
			var figure = Figure.printedAs(outcome.printed());
			assertThat(outcome.value()).isEqualTo(figure.value());
			assertThat(outcome.relation()).isEqualTo(figure.relation());
			assertThat(outcome.unit().replaceFirst("-per-person$", "")).isEqualTo(figure.unitOr(outcome.unit()));
		});
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void sourceIsTheTextThatWasRead(Ledger ledger) {
		assertThat(rows("select sha256 from source where id = '%s'".formatted(ledger.source())))
			.containsExactly(ledger.text().sha256());
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void statementsAreTheSentencesOfTheText(Ledger ledger) {
		assertThat(ledger.text().sentences()).extracting(Sentence::locator)
			.containsExactlyElementsOf(ledger.statements().stream().map(Statement::locator).toList());
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void everyNumberOfTheTextStandsInAPrintedForm(Ledger ledger) {
		assertThat(ledger.text().sentences()).allSatisfy((sentence) -> {
			var printed = ledger.outcomes()
				.stream()
				.filter((outcome) -> outcome.locator().equals(sentence.locator()))
				.map(Outcome::printed)
				.collect(Collectors.joining(" "))
				.strip();
			assertThat(NUMBER.matcher(printed).results().map(MatchResult::group))
				.containsExactlyInAnyOrderElementsOf(sentence.numbers());
			assertThat(printed).hasSizeLessThanOrEqualTo(sentence.length());
		});
	}

	private List<@Nullable Outcome> recorded(Ledger ledger, String sql) {
		return this.jdbc.sql(sql).param("source", ledger.source()).query(Outcome.class).list();
	}

	private List<@Nullable String> rows(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	/** A text that was read, without its words. */
	record Text(String sha256, List<Sentence> sentences) {

		static Text of(String source) throws IOException {
			var lines = Files.readAllLines(TEXTS.resolve(source + ".txt"));
			return new Text(lines.getFirst(), lines.stream().skip(1).map(Sentence::of).toList());
		}

	}

	/** A sentence of a text, without its words. */
	record Sentence(String locator, int length, List<String> numbers) {

		static Sentence of(String line) {
			var words = List.of(line.split(" "));
			return new Sentence(words.get(0),
					words.get(1).equals("-") ? Integer.MAX_VALUE : Integer.parseInt(words.get(1)),
					words.subList(2, words.size()));
		}

	}

	/** What became of each statement of a source. */
	record Ledger(String source, Text text, List<Statement> statements, List<Outcome> outcomes) {

		static Ledger of(String source) {
			var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
			try (var parser = CSVParser.parse(Path.of("seeds", source + ".csv"), StandardCharsets.UTF_8, format)) {
				var rows = parser.getRecords();
				return new Ledger(source, Text.of(source), rows.stream().map(Statement::of).distinct().toList(),
						rows.stream().map(Outcome::of).toList());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		List<Outcome> became(String became) {
			return this.outcomes.stream().filter((outcome) -> outcome.became().equals(became)).toList();
		}

		@Override
		public String toString() {
			return this.source;
		}

	}

	/** A sentence, in our own words. */
	record Statement(int paragraph, int sentence, String gist) {

		static Statement of(CSVRecord row) {
			return new Statement(Integer.parseInt(row.get("paragraph")), Integer.parseInt(row.get("sentence")),
					row.get("gist"));
		}

		String locator() {
			return this.paragraph + "." + this.sentence;
		}

	}

	/** What a part of a sentence became, or why nothing; what does not apply is empty. */
	record Outcome(int paragraph, int sentence, String printed, String became, String id, String place, String unit,
			String value, String relation, String period, String basis, String status, String base, String reason) {

		static Outcome of(CSVRecord row) {
			return new Outcome(Integer.parseInt(row.get("paragraph")), Integer.parseInt(row.get("sentence")),
					row.get("printed"), row.get("became"), row.get("id"), row.get("place"), row.get("unit"),
					row.get("value"), row.get("relation"), row.get("period"), row.get("basis"), row.get("status"),
					row.get("base"), row.get("reason"));
		}

		String locator() {
			return this.paragraph + "." + this.sentence;
		}

	}

	/**
	 * What a printed form says, in the terms of the database; a noun may stand elsewhere.
	 */
	record Figure(String value, String noun, String relation) {

		private static final Pattern FORM = Pattern.compile("""
				(?<qualifier>\\D*?) ?(?<dollar>\\$?)(?<number>zero|doubled|\\d[\\d,.]*)(?:[ \
				-](?<scale>[mbtr]+illion))?[ -]?(?<noun>.*)""");

		private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("$", "USD"), Map.entry("yuan", "CNY"),
				Map.entry("U.S. dollars", "USD"), Map.entry("percentage point", "percentage-point"),
				Map.entry("percentage points", "percentage-point"), Map.entry("times", "multiple"),
				Map.entry("times more", "multiple"), Map.entry("entrepreneurs", "persons"),
				Map.entry("people", "persons"), Map.entry("square-kilometer", "km2"),
				Map.entry("square kilometers", "km2"), Map.entry("hectares", "ha"), Map.entry("tons", "t"),
				Map.entry("tonnes", "t"), Map.entry("kilowatts", "kW"), Map.entry("mcg per cu m", "ug-per-m3"),
				Map.entry("demonstration villages", "count"), Map.entry("ethnic groups", "count"),
				Map.entry("intelligent coal mines", "count"),
				Map.entry("provinces, cities and autonomous regions", "count"));

		private static final Map<String, String> RELATIONS = Map.of("", "eq", "more than", "gt", "over", "gt",
				"surpassed", "gt", "surpassed the", "gt", "broke through", "gt", "nearly", "nearly", "about", "approx");

		private static final Map<String, Integer> SCALES = Map.of("", 0, "million", 6, "billion", 9, "trillion", 12);

		static Figure printedAs(String form) {
			var matcher = FORM.matcher(form);
			assertThat(matcher.matches()).as(form).isTrue();
			var number = matcher.group("number").replace(",", "").replace("zero", "0").replace("doubled", "2");
			var scale = Objects.requireNonNull(SCALES.get(Objects.requireNonNullElse(matcher.group("scale"), "")),
					form);
			var relation = Objects.requireNonNull(RELATIONS.get(matcher.group("qualifier").toLowerCase(Locale.ROOT)),
					form);
			return new Figure(new BigDecimal(number).movePointRight(scale).toPlainString(),
					matcher.group("dollar") + matcher.group("noun"), relation);
		}

		/** The unit, or what else it is where the form has no noun. */
		String unitOr(String other) {
			return this.noun.isEmpty() ? other : UNITS.getOrDefault(this.noun, this.noun);
		}

	}

}
