package org.jincheng.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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
import static org.assertj.core.api.Assertions.contentOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The ledgers and the database say the same, and, where the text of a source is at hand,
 * no number of it was left out.
 */
@ServiceTests
class LedgerTests {

	/** Not in the repository, for they are not ours to publish. */
	private static final Path TEXTS = Path.of("../shared/seed");

	/** Where the text of a source is, and how its body begins after title and caption. */
	private static final Map<String, Text> SOURCES = Map.of("chinadaily-2019-09-02",
			new Text("000_860ced496ef7d71d.txt", "Jincheng, a city in Shanxi province"), "chinadaily-2013-10-17",
			new Text("chinadaily-2013-10-17.txt", "The city of Jincheng is"), "chinadaily-2021-09-18",
			new Text("chinadaily-2021-09-18.txt", "North China's Shanxi province"), "xinhua-2021-10-22",
			new Text("xinhua-2021-10-22.txt", "TAIYUAN, Oct. 22"), "xinhua-2022-01-20",
			new Text("xinhua-2022-01-20.txt", "TAIYUAN, Jan. 20"), "chinadaily-2022-02-25",
			new Text("chinadaily-2022-02-25.txt", "Shanxi reported a GDP"), "chinadaily-2023-04-11",
			new Text("chinadaily-2023-04-11.txt", "The Taihang Mountains stand"));

	private static final Pattern NUMBER = Pattern.compile("""
			[0-9][0-9.]*|\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|\
			millions?|billions?|first|second|third|half|quarters?|twice|doubled?|tripled?)\\b\
			""", Pattern.CASE_INSENSITIVE);

	private static final List<Ledger> LEDGERS = SOURCES.keySet().stream().sorted().map(Ledger::of).toList();

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everySourceHasALedger() throws IOException {
		try (var files = Files.list(Path.of("seeds"))) {
			assertThat(files.map((file) -> file.getFileName().toString()))
				.containsExactlyInAnyOrderElementsOf(SOURCES.keySet().stream().map((id) -> id + ".csv").toList());
		}
		assertThat(rows("select id from source")).containsExactlyInAnyOrderElementsOf(SOURCES.keySet());
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
	void sourceIsTheTextThatWasRead(Ledger ledger) throws Exception {
		var text = ledger.text().file();
		assumeTrue(Files.exists(text));
		var sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(text));
		assertThat(rows("select sha256 from source where id = '%s'".formatted(ledger.source())))
			.containsExactly(HexFormat.of().formatHex(sha256));
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void statementsAreTheSentencesOfTheText(Ledger ledger) {
		assertThat(ledger.text().sentences().keySet())
			.containsExactlyInAnyOrderElementsOf(ledger.statements().stream().map(Statement::locator).toList());
	}

	@ParameterizedTest
	@FieldSource("LEDGERS")
	void everyNumberOfTheTextStandsInAPrintedForm(Ledger ledger) {
		assertThat(ledger.text().sentences()).allSatisfy((locator, sentence) -> {
			var rest = ledger.outcomes()
				.stream()
				.filter((outcome) -> outcome.locator().equals(locator))
				.map(Outcome::printed)
				.filter((printed) -> !printed.isEmpty())
				.reduce(sentence, LedgerTests::without);
			assertThat(NUMBER.matcher(rest).results().map(MatchResult::group)).isEmpty();
		});
	}

	/** The sentence without this form, which is in it once, and as a whole. */
	private static String without(String sentence, String form) {
		var parts = sentence.split("(?<![\\w.-])" + Pattern.quote(form) + "(?![\\w-])", -1);
		assertThat(parts).as("%s in: %s", form, sentence).hasSize(2);
		return String.join("", parts);
	}

	private List<@Nullable Outcome> recorded(Ledger ledger, String sql) {
		return this.jdbc.sql(sql).param("source", ledger.source()).query(Outcome.class).list();
	}

	private List<@Nullable String> rows(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	/** Where the text of a source is, and how its body begins. */
	record Text(String name, String opening) {

		Path file() {
			return TEXTS.resolve(this.name);
		}

		/**
		 * The sentences by paragraph and sentence. Where the text is not at hand, the
		 * test that asks for them is skipped.
		 */
		Map<String, String> sentences() {
			assumeTrue(Files.exists(file()));
			var text = contentOf(file().toFile(), StandardCharsets.UTF_8);
			var paragraphs = text.substring(text.indexOf(this.opening)).split("\\R\\s*\\R", -1);
			var sentences = new LinkedHashMap<String, String>();
			for (int paragraph = 1; paragraph <= paragraphs.length; paragraph++) {
				var parts = paragraphs[paragraph - 1].strip().split("(?<=\\.)\\s+(?=[A-Z])", -1);
				for (int sentence = 1; sentence <= parts.length; sentence++) {
					sentences.put(paragraph + "." + sentence, parts[sentence - 1]);
				}
			}
			return sentences;
		}

	}

	/** What became of each statement of a source. */
	record Ledger(String source, Text text, List<Statement> statements, List<Outcome> outcomes) {

		static Ledger of(String source) {
			var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
			try (var parser = CSVParser.parse(Path.of("seeds", source + ".csv"), StandardCharsets.UTF_8, format)) {
				var rows = parser.getRecords();
				return new Ledger(source, Objects.requireNonNull(SOURCES.get(source)),
						rows.stream().map(Statement::of).distinct().toList(), rows.stream().map(Outcome::of).toList());
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
