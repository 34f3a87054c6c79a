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
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The ledger of the article and the database say the same, and, where the article itself
 * is at hand, no number of it was left out.
 */
@ServiceTests
class LedgerTests {

	private static final String SOURCE = "chinadaily-2019-09-02";

	/** Not in the repository, for it is not ours to publish. */
	private static final Path ARTICLE = Path.of("../shared/seed/000_860ced496ef7d71d.txt");

	/** Numbers that are no figures but periods, a due date and a rank, by sentence. */
	private static final Map<String, List<String>> OTHER_NUMBERS = Map.of("7.1", List.of("in 2018", "in 1985"), "8.1",
			List.of("the end of 2019"), "9.2", List.of("the first city"), "10.1", List.of("the past three years"));

	private static final Pattern NUMBER = Pattern.compile("""
			[0-9][0-9.]*|\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|\
			millions?|billions?|first|second|third|half|quarters?|twice|doubled?|tripled?)\\b\
			""", Pattern.CASE_INSENSITIVE);

	private final List<Entry> ledger = read(Path.of("seeds", SOURCE + ".csv"));

	@Autowired
	private JdbcClient jdbc;

	@Test
	void statementsAreThoseOfTheLedger() {
		var statements = this.jdbc
			.sql("select paragraph, sentence, gist_en as gist from statement where source_id = :source")
			.param("source", SOURCE)
			.query(Statement.class)
			.list();
		assertThat(statements)
			.containsExactlyInAnyOrderElementsOf(this.ledger.stream().map(Entry::statement).distinct().toList());
		assertThat(statements).hasSize(17);
		assertThat(statements).extracting(Statement::paragraph).containsOnly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
	}

	@Test
	void observationsAreThoseOfTheLedger() {
		assertThat(recorded("""
				select paragraph, sentence, 'observation' as became, indicator_code as id, printed, unit_code as unit,
					value::text, relation, period_start || '/' || period_end as period, period_basis as status
				from observation
				where source_id = :source
				""")).containsExactlyInAnyOrderElementsOf(ledgerOf("observation"));
	}

	@Test
	void initiativesAreThoseOfTheLedger() {
		assertThat(recorded("""
				select coalesce(paragraph, 0) as paragraph, coalesce(sentence, 0) as sentence, 'initiative' as became,
					id, '' as printed, '' as unit, '' as value, '' as relation, '' as period, status
				from initiative left join initiative_statement on initiative_id = id
				where coalesce(source_id, :source) = :source
				""")).containsExactlyInAnyOrderElementsOf(ledgerOf("initiative"));
	}

	@Test
	void parksAreThoseOfTheLedger() {
		assertThat(recorded("""
				select coalesce(paragraph, 0) as paragraph, coalesce(sentence, 0) as sentence, 'park' as became,
					id, '' as printed, '' as unit, '' as value, '' as relation, '' as period, status
				from park left join park_statement on park_id = id
				where coalesce(source_id, :source) = :source
				""")).containsExactlyInAnyOrderElementsOf(ledgerOf("park"));
	}

	@Test
	void everyEntryOfTheLedgerBecameAnObservationAnInitiativeOrAPark() {
		assertThat(this.ledger).extracting((entry) -> entry.outcome().became())
			.containsOnly("observation", "initiative", "park");
	}

	@Test
	void statedIndicatorsAreThoseThatTheLedgerObserves() {
		assertThat(rows("select code from indicator where origin = 'stated'"))
			.containsExactlyInAnyOrderElementsOf(ledgerOf("observation").stream().map(Outcome::id).distinct().toList());
	}

	@Test
	void statedIndicatorsParksAndInitiativesCiteStatementsOfTheLedger() {
		var statements = this.ledger.stream().map((entry) -> SOURCE + " " + entry.statement().locator()).toList();
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
	void basePeriodsAndDueDatesAreThoseOfTheArticle() {
		assertThat(rows("""
				select code || ' ' || base_start || '/' || base_end from indicator
				where origin = 'stated' and base_start is not null
				""")).containsExactlyInAnyOrder("foreign-trade-multiple 1985-01-01/1985-12-31",
				"foreign-investment-multiple 1985-01-01/1985-12-31");
		assertThat(rows("select id || ' ' || due from initiative where due is not null"))
			.containsExactly("highways-2019 2019-12-31");
	}

	@Test
	void printedFormsHoldTheValueUnitAndRelation() {
		assertThat(ledgerOf("observation")).allSatisfy((outcome) -> assertThat(Figure.printedAs(outcome.printed()))
			.isEqualTo(new Figure(outcome.value(), outcome.unit(), outcome.relation())));
	}

	@Test
	void sourceIsTheArticleThatWasRead() throws Exception {
		assumeTrue(Files.exists(ARTICLE));
		var sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ARTICLE));
		assertThat(rows("select sha256 from source where id = '%s'".formatted(SOURCE)))
			.containsExactly(HexFormat.of().formatHex(sha256));
	}

	@Test
	void statementsAreTheSentencesOfTheArticle() {
		assertThat(article().keySet()).containsExactlyInAnyOrderElementsOf(
				this.ledger.stream().map((entry) -> entry.statement().locator()).distinct().toList());
	}

	@Test
	void printedFormsStandInTheirSentences() {
		var article = article();
		assertThat(ledgerOf("observation"))
			.allSatisfy((outcome) -> assertThat(without(article.getOrDefault(outcome.locator(), ""), outcome.printed()))
				.isNotEmpty());
	}

	@Test
	void everyNumberOfTheArticleStandsInAPrintedForm() {
		assertThat(article()).allSatisfy((locator, sentence) -> {
			var known = Stream.concat(ledgerOf("observation").stream()
				.filter((outcome) -> outcome.locator().equals(locator))
				.map(Outcome::printed), OTHER_NUMBERS.getOrDefault(locator, List.of()).stream());
			var rest = known.reduce(sentence, LedgerTests::without);
			assertThat(NUMBER.matcher(rest).results().map(MatchResult::group)).isEmpty();
		});
	}

	/**
	 * The sentences of the article by paragraph and sentence. Where the article is not at
	 * hand, the test that asks for them is skipped.
	 */
	private static Map<String, String> article() {
		assumeTrue(Files.exists(ARTICLE));
		var text = contentOf(ARTICLE.toFile(), StandardCharsets.UTF_8);
		var paragraphs = text.substring(text.indexOf("Jincheng, a city in Shanxi province")).split("\\R\\s*\\R", -1);
		var article = new LinkedHashMap<String, String>();
		for (int paragraph = 1; paragraph <= paragraphs.length; paragraph++) {
			var sentences = paragraphs[paragraph - 1].strip().split("(?<=\\.)\\s+", -1);
			for (int sentence = 1; sentence <= sentences.length; sentence++) {
				article.put(paragraph + "." + sentence, sentences[sentence - 1]);
			}
		}
		return article;
	}

	/** The sentence without this form, which is in it once, and as a whole. */
	private static String without(String sentence, String form) {
		var parts = sentence.split("(?<![\\w.-])" + Pattern.quote(form) + "(?![\\w-])", -1);
		assertThat(parts).as("%s in: %s", form, sentence).hasSize(2);
		return String.join("", parts);
	}

	private List<@Nullable Outcome> recorded(String sql) {
		return this.jdbc.sql(sql).param("source", SOURCE).query(Outcome.class).list();
	}

	private List<@Nullable String> rows(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	private List<Outcome> ledgerOf(String became) {
		return this.ledger.stream().map(Entry::outcome).filter((outcome) -> outcome.became().equals(became)).toList();
	}

	private static List<Entry> read(Path path) {
		var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (var parser = CSVParser.parse(path, StandardCharsets.UTF_8, format)) {
			return parser.stream().map(Entry::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A sentence, in our own words. */
	record Statement(int paragraph, int sentence, String gist) {

		String locator() {
			return this.paragraph + "." + this.sentence;
		}

	}

	/** What a part of a sentence became; what does not apply is empty. */
	record Outcome(int paragraph, int sentence, String became, String id, String printed, String unit, String value,
			String relation, String period, String status) {

		String locator() {
			return this.paragraph + "." + this.sentence;
		}

	}

	/** A row of the ledger. */
	record Entry(Statement statement, Outcome outcome) {

		static Entry of(CSVRecord row) {
			var statement = new Statement(Integer.parseInt(row.get("paragraph")), Integer.parseInt(row.get("sentence")),
					row.get("gist"));
			return new Entry(statement,
					new Outcome(statement.paragraph(), statement.sentence(), row.get("became"), row.get("id"),
							row.get("printed"), row.get("unit"), row.get("value"), row.get("relation"),
							row.get("period"), row.get("status")));
		}

	}

	/** What a printed form says, in the terms of the database. */
	record Figure(String value, String unit, String relation) {

		private static final Map<String, String> UNITS = Map.of("$", "USD", "yuan", "CNY", "percent", "percent",
				"times", "multiple", "times more", "multiple", "entrepreneurs", "persons", "demonstration villages",
				"count");

		static Figure printedAs(String form) {
			var bound = form.startsWith("More than ");
			// $706.28 million is read as 706.28 million $
			var words = form.replace("More than ", "").replaceFirst("\\$(.*)", "$1 \\$").split("[ -]", 2);
			var number = new BigDecimal(words[0].equals("zero") ? "0" : words[0]);
			var scale = words[1].startsWith("billion") ? 9 : words[1].startsWith("million") ? 6 : 0;
			var noun = words[1].replaceFirst("^[mb]illion[ -]", "");
			return new Figure(number.movePointRight(scale).toPlainString(), UNITS.getOrDefault(noun, noun),
					bound ? "gt" : "eq");
		}

	}

}
