package org.jincheng.indicators.reading.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.places.Catalogue;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The article that the dataset starts with, restated sentence by sentence, is read as it
 * was recorded by hand.
 */
public class SeedReadingTests {

	private static final JsonMapper JSON = new JsonMapper();

	public static final Path TEXT = Path.of("src/test/resources/reading/seed.txt");

	private static final Path RECORDED = Path.of("src/test/resources/reading/seed.json");

	/** The publication as it was recorded by hand. */
	public static JsonNode recorded() {
		return JSON.readTree(RECORDED.toFile());
	}

	/**
	 * The figures of a publication by their locators, without how they are printed, and
	 * without the prices of amounts, which their indicators say.
	 */
	public static List<String> figures(JsonNode publication) {
		return publication.get("statements").valueStream().flatMap((statement) -> {
			var at = statement.get("paragraph") + "." + statement.get("sentence") + " ";
			return statement.get("figures")
				.valueStream()
				.map((figure) -> at + facts(figure).toString().replace("\"prices\":\"current\"", "\"prices\":null"));
		}).sorted().toList();
	}

	/**
	 * The proposed publication of a reading as a curator completes it: with the first
	 * candidate where no indicator is sure enough.
	 */
	public static ObjectNode completed(JsonNode reading) {
		var publication = (ObjectNode) reading.get("publication").deepCopy();
		var numerals = reading.get("numerals")
			.valueStream()
			.filter((numeral) -> !numeral.get("relation").isNull() && !numeral.get("paragraph").isNull())
			.iterator();
		publication.get("statements")
			.valueStream()
			.flatMap((statement) -> statement.get("figures").valueStream())
			.forEach((figure) -> {
				var best = numerals.next()
					.get("candidates")
					.valueStream()
					.filter((candidate) -> !candidate.has("new"))
					.findFirst()
					.orElse(JSON.createObjectNode().putNull("indicator"));
				if (figure.get("indicator").isNull()) {
					((ObjectNode) figure).putNull("counted")
						.setAll(((ObjectNode) best.deepCopy()).retain("indicator", "where"));
				}
			});
		// What the dataset has needs none that are new.
		publication.putArray("indicators");
		return publication;
	}

	private static JsonNode facts(JsonNode figure) {
		var facts = JSON.createObjectNode();
		figure.propertyStream()
			.filter((field) -> !List.of("id", "printed", "occurrence").contains(field.getKey()))
			.filter((field) -> !List.of("where", "cell").contains(field.getKey()) || !field.getValue().isNull())
			.sorted((one, other) -> one.getKey().compareTo(other.getKey()))
			.forEach((field) -> facts.set(field.getKey(), field.getValue()));
		if (facts.at("/comparison/basePeriod") instanceof ObjectNode base) {
			base.remove("label");
		}
		// What a text does not say is not so where it is recorded.
		facts.put("likeForLike", facts.path("likeForLike").asBoolean(false));
		return facts;
	}

	private static Reading read() throws IOException {
		return read(Exam.catalogue(RECORDED));
	}

	private static Reading read(Catalogue catalogue) throws IOException {
		var source = recorded().get("source");
		var request = new ReadingRequest(Files.readString(TEXT), Language.EN,
				DateBound.of(source.get("published").asString()), "140500", source.get("publisher").asString(),
				source.get("title").asString(), source.get("url").asString(), null);
		return new Reader(catalogue).read(request);
	}

	/** The catalogue of the dataset with the indicators and places of the known texts. */
	private static Catalogue wider() {
		var known = Exam.catalogue(RECORDED).indicators();
		var codes = known.stream().map(KnownIndicator::code).toList();
		var wider = Exam.catalogue();
		return new Catalogue(wider.places(),
				Stream.concat(known.stream(), wider.indicators().stream().filter((it) -> !codes.contains(it.code())))
					.toList(),
				wider.categories(), wider.publishers());
	}

	@Test
	void allFiguresAreThoseRecordedByHandAndNoOther() throws IOException {
		var read = read();
		assertThat(figures(completed(JSON.valueToTree(read)))).hasSize(14).isEqualTo(figures(recorded()));
		assertThat(read.numerals()).filteredOn((numeral) -> numeral.kind() == Kind.FIGURE).hasSize(14);
	}

	@Test
	void noFigureIsTakenForOneOfAnotherIndicatorWhereThereAreMore() throws IOException {
		assertThat(figures(completed(JSON.valueToTree(read(wider()))))).isEqualTo(figures(recorded()));
	}

	@Test
	void indicatorsThatAreProposedAreThoseRecordedByHand() throws IOException {
		assertThat(figures(JSON.valueToTree(read().publication())))
			.filteredOn((figure) -> !figure.contains("\"indicator\":null"))
			.hasSize(8)
			.isSubsetOf(figures(recorded()));
	}

	@Test
	void otherNumeralsAreDatesAndRanks() throws IOException {
		assertThat(read().numerals()).filteredOn((numeral) -> numeral.kind() != Kind.FIGURE)
			.extracting((numeral) -> numeral.kind().code() + " " + numeral.at().printed())
			.containsExactly("date 2019", "date 09", "date 02", "date 2018", "date 1985", "date 2019", "ordinal first",
					"date three");
	}

	@Test
	void dollarsAreThoseYuanConverted() throws IOException {
		var numerals = read().numerals();
		assertThat(numerals).filteredOn((numeral) -> numeral.conversionOf() != null)
			.singleElement()
			.satisfies((dollars) -> {
				assertThat(dollars.at().printed()).isEqualTo("706.28 million");
				assertThat(numerals)
					.filteredOn((numeral) -> Integer.valueOf(numeral.at().start()).equals(dollars.conversionOf()))
					.singleElement()
					.satisfies((yuan) -> {
						assertThat(yuan.at().printed()).isEqualTo("5-billion");
						assertThat(yuan.candidates()).isEqualTo(dollars.candidates());
					});
			});
	}

}
