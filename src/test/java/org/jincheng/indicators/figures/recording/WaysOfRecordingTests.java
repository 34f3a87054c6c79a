package org.jincheng.indicators.figures.recording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.rows.ObservationColumn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Single writes, documents and files that say the same leave the same: whatever is new,
 * corrected, withdrawn, or said again.
 */
@CurationTests
class WaysOfRecordingTests {

	private static final JsonMapper json = JsonMapper.shared();

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final int SENTENCES = 5;

	private static final int ROUNDS = 3;

	private static final int FIGURES = 15;

	/** What the versions say, without their source and its moments. */
	private static final String SAID = ObservationColumn.ALL.stream()
		.filter((column) -> column != ObservationColumn.SOURCE)
		.map(ObservationColumn::column)
		.collect(Collectors.joining(", "));

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(longs = { 2, 3 })
	@Tag("machines")
	void moreLeaveTheSame(long seed) {
		leaveTheSame(seed);
	}

	@ParameterizedTest
	@ValueSource(longs = 1)
	void leaveTheSame(long seed) {
		var random = new Random(seed);
		this.jdbc.sql("update indicator set priced = true where code = 'tree-coverage-rate'").update();
		var oneByOne = "one-by-one-" + seed;
		var document = "document-" + seed;
		var file = "file-" + seed;
		var sources = List.of(oneByOne, document, file);
		sources.forEach((source) -> putDocument(source, List.of()));
		for (var round = 0; round < ROUNDS; round++) {
			var figures = figures(random);
			figures.forEach((figure) -> putOne(oneByOne, figure));
			putDocument(document, figures);
			putFile(file, figures);
			var versions = versions(oneByOne);
			assertThat(versions).as("round %d", round).hasSizeGreaterThan(FIGURES / 2);
			assertThat(versions(document)).as("document, round %d", round).isEqualTo(versions);
			assertThat(versions(file)).as("file, round %d", round).isEqualTo(versions);
			withdraw(random, sources);
		}
		assertThat(versions(file)).extracting((version) -> version.get("superseded"))
			.contains(Boolean.TRUE, Boolean.FALSE);
		assertThat(versions(file)).extracting((version) -> version.get("occurrence")).contains(2);
	}

	private List<Map<String, @Nullable Object>> versions(String source) {
		return this.jdbc.sql("""
				select %1$s, superseded_at is not null as superseded from observation where source_id = \
				:source order by %1$s, superseded_at nulls last, recorded_at""".formatted(SAID))
			.param("source", source)
			.query()
			.listOfRows();
	}

	/** Withdraws some of the figures that stand, the same of each source. */
	private void withdraw(Random random, List<String> sources) {
		var numbers = random.ints(4, 0, FIGURES / 2).distinct().sorted().boxed().toList();
		for (var source : sources) {
			var standing = this.jdbc.sql("""
					select id from observation where source_id = :source and superseded_at is null and \
					occurrence = 1 order by %s""".formatted(SAID)).param("source", source).query(String.class).list();
			numbers.stream()
				.filter((number) -> number < standing.size())
				.forEach((number) -> this.curator.remove("observations/" + standing.get(number)));
		}
	}

	/** Figures of which some are the same but for what is said of them. */
	private static List<ObjectNode> figures(Random random) {
		var figures = new LinkedHashMap<String, ObjectNode>();
		while (figures.size() < FIGURES) {
			var year = 2010 + random.nextInt(6);
			var place = random.nextBoolean() ? "140500" : "140100";
			var status = random.nextInt(4) == 0 ? "target" : "actual";
			var isChange = random.nextInt(4) == 0;
			var prices = random.nextInt(4);
			var key = "%d %s %s %s %d".formatted(year, place, status, isChange, prices);
			var occurrence = figures.containsKey(key) ? 2 : 1;
			figures.putIfAbsent((occurrence == 1) ? key : key + " again",
					figure(random, year, place, status, isChange, prices, occurrence));
		}
		return new ArrayList<>(figures.values());
	}

	private static ObjectNode figure(Random random, int year, String place, String status, boolean isChange, int prices,
			int occurrence) {
		var figure = json.createObjectNode();
		figure.put("indicator", "tree-coverage-rate").put("place", place).put("unit", "percent");
		figure.putObject("period").put("start", year + "-01-01").put("end", year + "-12-31").put("basis", "stated");
		var value = BigDecimal.valueOf(400 + random.nextInt(3), 1);
		figure.put("value", value).put("printed", value + (random.nextBoolean() ? "%" : " percent"));
		if (random.nextInt(5) == 0) {
			figure.put("relation", "between").put("upper", value.add(BigDecimal.ONE));
		}
		else {
			figure.put("relation", random.nextBoolean() ? "eq" : "gt");
		}
		if (!status.equals("actual") || random.nextBoolean()) {
			figure.put("status", status);
		}
		if (isChange) {
			var base = figure.putObject("comparison").put("kind", "change").putObject("basePeriod");
			base.put("start", (year - 1) + "-01-01").put("end", (year - 1) + "-12-31");
			figure.put("likeForLike", prices == 2);
		}
		// Growth has no whole.
		switch (isChange ? Math.min(prices, 1) : prices) {
			case 1 -> figure.put("prices", "constant").put("priceYear", 2020);
			case 2 -> figure.putObject("shareOf").put("place", "CN");
			case 3 -> figure.putObject("shareOf").put("en", "All; \"of\" it").put("zh", "全部");
			default -> {
				// As the indicator says.
			}
		}
		if (occurrence > 1) {
			figure.put("occurrence", occurrence);
		}
		if (occurrence > 1 || random.nextInt(3) == 0) {
			var note = figure.putObject("note").put("en", "Note %d \\ \"of\" it".formatted(random.nextInt(2)));
			if (random.nextBoolean()) {
				note.put("zh", "注");
			}
		}
		if (random.nextInt(3) == 0) {
			figure.put("joint", random.nextBoolean());
		}
		if (random.nextInt(3) == 0) {
			figure.putObject("cell").put("table", 1).put("row", 2).put("column", 1 + random.nextInt(2));
		}
		figure.put("sentence", 1 + random.nextInt(SENTENCES));
		return figure;
	}

	private void putOne(String source, ObjectNode figure) {
		var body = figure.deepCopy();
		body.putObject("source")
			.put("id", source)
			.put("paragraph", 1)
			.put("sentence", figure.get("sentence").asInt())
			.set("cell", figure.get("cell"));
		body.remove(List.of("sentence", "cell"));
		var answer = this.curator.send("POST", "observations", body.toString());
		if (answer.status() == 409) {
			var id = ID.matcher(answer.text()).results().findFirst().orElseThrow().group();
			answer = this.curator.replace("observations/" + id, body.toString());
		}
		assertThat(answer.status()).as(answer.text()).isIn(200, 201);
	}

	private void putDocument(String source, List<ObjectNode> figures) {
		var document = json.createObjectNode();
		document.putObject("source")
			.put("id", source)
			.put("publisher", "Publisher")
			.put("title", "Title")
			.put("published", "2021-01-01")
			.put("language", "en");
		var statements = document.putArray("statements");
		for (var sentence = 1; sentence <= SENTENCES; sentence++) {
			var statement = statements.addObject().put("paragraph", 1).put("sentence", sentence);
			var list = statement.putArray("figures");
			for (var figure : figures) {
				if (figure.get("sentence").asInt() == sentence) {
					list.addObject().setAll(figure.deepCopy().without("sentence"));
				}
			}
		}
		var tag = this.curator.get("publications/" + source).header("ETag");
		var answer = tag.isEmpty() ? this.curator.send("POST", "publications", document.toString())
				: this.curator.send("POST", "publications", document.toString(), "If-Match", tag);
		assertThat(answer.status()).as(answer.text()).isIn(200, 201);
	}

	private void putFile(String source, List<ObjectNode> figures) {
		var columns = Map.<String, String>ofEntries(Map.entry("indicator", "/indicator"), Map.entry("place", "/place"),
				Map.entry("period_start", "/period/start"), Map.entry("period_end", "/period/end"),
				Map.entry("period_basis", "/period/basis"), Map.entry("value", "/value"), Map.entry("upper", "/upper"),
				Map.entry("unit", "/unit"), Map.entry("counted", "/counted"), Map.entry("relation", "/relation"),
				Map.entry("status", "/status"), Map.entry("comparison", "/comparison/kind"),
				Map.entry("base_start", "/comparison/basePeriod/start"),
				Map.entry("base_end", "/comparison/basePeriod/end"), Map.entry("printed", "/printed"),
				Map.entry("note_en", "/note/en"), Map.entry("note_zh", "/note/zh"),
				Map.entry("occurrence", "/occurrence"), Map.entry("prices", "/prices"),
				Map.entry("price_year", "/priceYear"), Map.entry("like_for_like", "/likeForLike"),
				Map.entry("share_of_place", "/shareOf/place"), Map.entry("share_of_en", "/shareOf/en"),
				Map.entry("share_of_zh", "/shareOf/zh"), Map.entry("joint", "/joint"),
				Map.entry("sentence", "/sentence"));
		var csv = new StringBuilder(String.join(",", columns.keySet()) + ",source,paragraph,cell\r\n");
		for (var figure : figures) {
			columns.values()
				.forEach((pointer) -> csv.append("\"" + figure.at(pointer).asString("").replace("\"", "\"\"") + "\","));
			var cell = figure.path("cell").valueStream().map(JsonNode::asString).collect(Collectors.joining("."));
			csv.append(source).append(",1,").append(cell).append("\r\n");
		}
		var answer = this.curator.importRows("", csv.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

}
