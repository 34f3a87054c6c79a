package org.jincheng.indicators.reading.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Synonyms;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.place.PlaceService.NamedPlace;
import org.jincheng.indicators.catalogue.source.PublisherNames;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.attribution.Comparisons;
import org.jincheng.indicators.reading.places.Catalogue;
import org.jincheng.indicators.reading.places.Catalogue.KnownCategory;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores readings against annotated texts: a numeral is right if its kind is, and for a
 * figure its value, unit and relation; a figure where nothing is annotated is a false
 * one.
 */
public final class Exam {

	private static final JsonMapper JSON = new JsonMapper();

	/** Reads with the catalogue of the annotated texts. */
	static final Reader READER = new Reader(catalogue());

	private static final Map<ReadingRequest, Reading> READINGS = new HashMap<>();

	public static final Path KNOWN = Path.of("src/test/resources/reading/known");

	/** Hits, annotated ones, answered ones. */
	private final Map<String, int[]> beside = new TreeMap<>();

	final List<String> wrong = new ArrayList<>();

	int right;

	int annotated;

	int falseOnes;

	/** Returns the catalogue that the annotated texts are read against. */
	public static Catalogue catalogue() {
		return catalogue(Path.of("src/test/resources/reading/catalogue.json"));
	}

	/** Returns the places and indicators that a document describes. */
	public static Catalogue catalogue(Path file) {
		try {
			var json = JSON.readTree(file.toFile());
			var places = new ArrayList<NamedPlace>();
			for (var place : json.get("places")) {
				places.add(
						new NamedPlace(place.get("code").asString(), text(place.get("name")), string(place, "parent")));
			}
			var indicators = new ArrayList<KnownIndicator>();
			for (var indicator : json.get("indicators")) {
				indicators.add(new KnownIndicator(indicator.get(indicator.has("code") ? "code" : "id").asString(),
						text(indicator.get("name")),
						indicator.get("units").valueStream().map(JsonNode::asString).toList(), comparison(indicator),
						true, cell(indicator),
						!indicator.hasNonNull("of") && !indicator.hasNonNull("comparison")
								&& !"investment".equals(string(indicator, "type")),
						defaults(indicator), Synonyms.NONE));
			}
			var categories = new HashMap<String, KnownCategory>();
			for (var category : json.withArray("categories")) {
				categories.put(category.get("dimension").asString() + "/" + category.get("code").asString(),
						new KnownCategory(category.get("dimension").asString(), text(category.get("name"))));
			}
			return new Catalogue(places, indicators, categories, new PublisherNames(List.of()));
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException(file.toString(), ex);
		}
	}

	private static FigureDefaults defaults(JsonNode indicator) {
		var whole = indicator.hasNonNull("shareOf") ? text(indicator.get("shareOf")) : null;
		return new FigureDefaults(whole, null, null, null, null, null, null, null, null, null);
	}

	private static Cell cell(JsonNode indicator) {
		var where = new HashMap<String, String>();
		indicator.path("where")
			.propertyStream()
			.forEach((part) -> where.put(part.getKey(), part.getValue().asString()));
		return where.isEmpty() ? Cell.NONE : new Cell(string(indicator, "of"), new Where(where));
	}

	private static @Nullable Comparison comparison(JsonNode indicator) {
		if (!indicator.hasNonNull("comparison")) {
			return null;
		}
		var base = indicator.at("/comparison/basePeriod");
		return new Comparison(
				Term.find(ComparisonKind.values(), indicator.at("/comparison/kind").asString()).orElseThrow(),
				new BasePeriod(LocalDate.parse(base.get("start").asString()),
						LocalDate.parse(base.get("end").asString())));
	}

	private static Text text(JsonNode node) {
		return new Text(node.get("en").asString(), string(node, "zh"));
	}

	/** Reads a text, unless this process has done so. */
	static Reading read(ReadingRequest request) {
		return READINGS.computeIfAbsent(request, READER::read);
	}

	/** Reads the figures of a text of Jincheng in the language of its signs. */
	static List<ReadNumeral> figures(String text, String published) {
		return figures(numerals(text, published));
	}

	static List<ReadNumeral> figures(List<ReadNumeral> numerals) {
		return numerals.stream().filter((numeral) -> numeral.kind() == Kind.FIGURE).toList();
	}

	/** Reads all numerals of such a text. */
	static List<ReadNumeral> numerals(String text, String published) {
		var language = text.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
		return read(new ReadingRequest(text, language, DateBound.of(published), "140500", null, null, null, null))
			.numerals();
	}

	static List<Path> files(Path path) {
		return files(path, ".json");
	}

	/** Returns the files of a folder whose names end as given, in order. */
	static List<Path> files(Path path, String ending) {
		if (!Files.isDirectory(path)) {
			return List.of(path);
		}
		try (var files = Files.list(path)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable String string(JsonNode node, String field) {
		return node.hasNonNull(field) ? node.get(field).asString() : null;
	}

	void add(Exam other) {
		this.right += other.right;
		this.annotated += other.annotated;
		this.falseOnes += other.falseOnes;
		other.beside.forEach((what, counts) -> {
			var sums = this.beside.computeIfAbsent(what, (_) -> new int[3]);
			Arrays.setAll(sums, (i) -> sums[i] + counts[i]);
		});
	}

	/** Returns what is sent of an annotated text. */
	static ReadingRequest request(Path file) {
		var exam = JSON.readTree(file.toFile());
		var language = Term.find(Language.values(), exam.get("language").asString()).orElseThrow();
		var published = string(exam, "published");
		return new ReadingRequest(exam.get("text").asString(), language,
				(published != null) ? DateBound.of(published) : null, string(exam, "place"), null,
				string(exam, "title"), null, null);
	}

	void score(Path file) {
		var exam = JSON.readTree(file.toFile());
		var request = request(file);
		var answer = read(request).numerals();
		var golds = exam.get("numerals");
		for (var gold : golds) {
			this.annotated++;
			var found = found(answer, gold);
			var faults = judge(gold, found);
			if (faults.isEmpty()) {
				this.right++;
			}
			else {
				this.wrong.add(gold.get("printed").asString() + " at " + gold.get("start").asInt() + ", "
						+ gold.get("kind").asString() + " " + string(gold, "value") + " " + string(gold, "unit") + " "
						+ string(gold, "relation") + ": " + faults + ((found != null) ? found.rules() : ""));
			}
			if (found != null && found.kind() == Kind.FIGURE && "figure".equals(string(gold, "kind"))
					&& sameValue(gold, found)) {
				judgeRest(exam, gold, found);
			}
		}
		for (var numeral : answer) {
			var none = true;
			for (var gold : golds) {
				none &= overlap(numeral, gold) <= 0;
			}
			if (none && numeral.kind() == Kind.FIGURE) {
				this.falseOnes++;
				this.wrong.add(numeral.at().printed() + " at " + numeral.at().start() + ": false " + numeral.rules());
			}
		}
	}

	private void judgeRest(JsonNode exam, JsonNode gold, ReadNumeral found) {
		var at = gold.get("printed").asString() + " at " + gold.get("start").asInt() + ": ";
		count("planned", "planned".equals(string(gold, "status")),
				found.setting().status() == FigureStatus.TARGET || found.setting().status() == FigureStatus.FORECAST,
				true, at);
		var comparison = found.setting().comparison();
		if (comparison == null || Comparisons.isWithTime(comparison)) {
			// What is compared otherwise is not annotated.
			count("compared", gold.hasNonNull("comparison"), comparison != null, true, at);
		}
		if (gold.hasNonNull("comparison") && gold.get("comparison").hasNonNull("base_period") && comparison != null) {
			var period = comparison.basePeriod();
			var base = (period != null) ? period.start() + "/" + period.end() : "none";
			var wanted = gold.get("comparison").get("base_period").asString();
			count("base periods", true, true, base.equals(wanted), at + base + " for " + wanted + " ");
		}
		if (gold.hasNonNull("place")) {
			var wanted = Set.of(gold.get("place").asString().split("\\+"));
			var sent = Set.of(String.valueOf(string(exam, "place")));
			var places = new HashSet<>(found.setting().places());
			count("other places", !wanted.equals(sent), !places.equals(sent), places.equals(wanted),
					at + places + " for " + wanted + " ");
		}
		if (gold.hasNonNull("period")) {
			var about = (found.setting().period() != null)
					? found.setting().period().start() + "/" + found.setting().period().end() : "none";
			var wanted = gold.get("period").asString();
			count("periods", true, true, about.equals(wanted), at + about + " for " + wanted + " ");
		}
		if (gold.hasNonNull("indicator")) {
			var first = found.candidates().isEmpty() ? "none" : found.candidates().getFirst().recorded();
			var wanted = gold.get("indicator").asString();
			count("indicators", true, true, first.equals(wanted), at + first + " for " + wanted + " ");
		}
	}

	private void count(String what, boolean annotated, boolean answered, boolean agree, String at) {
		var counts = this.beside.computeIfAbsent(what, (_) -> new int[3]);
		counts[0] += (annotated && answered && agree) ? 1 : 0;
		counts[1] += annotated ? 1 : 0;
		counts[2] += answered ? 1 : 0;
		if (annotated != answered || annotated && !agree) {
			this.wrong.add(at + what + " " + (answered ? "too much" : "missed"));
		}
	}

	private static long overlap(ReadNumeral numeral, JsonNode gold) {
		return Math.min(numeral.at().end(), gold.get("end").asInt())
				- Math.max(numeral.at().start(), gold.get("start").asInt());
	}

	private static @Nullable ReadNumeral found(List<ReadNumeral> answer, JsonNode gold) {
		@Nullable ReadNumeral best = null;
		for (var numeral : answer) {
			if (overlap(numeral, gold) > 0 && (best == null || overlap(numeral, gold) > overlap(best, gold))) {
				best = numeral;
			}
		}
		return best;
	}

	private static final Map<Relation, Relation> FLIPPED = new EnumMap<>(
			Map.of(Relation.GREATER, Relation.LESS, Relation.LESS, Relation.GREATER, Relation.GREATER_OR_EQUAL,
					Relation.LESS_OR_EQUAL, Relation.LESS_OR_EQUAL, Relation.GREATER_OR_EQUAL));

	private static boolean sameValue(JsonNode gold, ReadNumeral found) {
		var wanted = string(gold, "value");
		if (wanted == null || wanted.contains("/")) {
			return wanted != null && found.measure().value() == null;
		}
		var size = new BigDecimal(wanted);
		var ratio = string(gold, "ratio");
		if (ratio != null && ratio.startsWith("range-")) {
			return equal("range-low".equals(ratio) ? found.measure().value() : found.measure().upper(), size);
		}
		if (falls(gold)) {
			return equal(found.measure().value(), size.negate());
		}
		return equal(found.measure().value(), size)
				|| "down".equals(string(gold, "direction")) && equal(found.measure().value(), size.negate());
	}

	private static boolean equal(@Nullable BigDecimal value, BigDecimal wanted) {
		return value != null && value.compareTo(wanted) == 0;
	}

	private static boolean falls(JsonNode gold) {
		return gold.hasNonNull("comparison") && "down".equals(string(gold.get("comparison"), "direction"));
	}

	private static boolean sameRelation(JsonNode gold, ReadNumeral found) {
		var ratio = string(gold, "ratio");
		if (ratio != null && ratio.startsWith("range-")) {
			return found.measure().relation() == Relation.BETWEEN;
		}
		var allowed = new HashSet<Relation>();
		for (var field : List.of("relation", "alt_relation")) {
			if (gold.hasNonNull(field)) {
				var relation = Term.find(Relation.values(), gold.get(field).asString()).orElseThrow();
				allowed.add(relation);
			}
		}
		if (allowed.contains(Relation.APPROXIMATE) || allowed.contains(Relation.LESS)) {
			allowed.add(Relation.NEARLY);
		}
		var relation = found.measure().relation();
		return relation != null
				&& (falls(gold) ? allowed.stream().anyMatch((some) -> FLIPPED.getOrDefault(some, some) == relation)
						: allowed.contains(relation));
	}

	private static List<String> judge(JsonNode gold, @Nullable ReadNumeral found) {
		if (found == null) {
			return List.of("missed");
		}
		if (!found.kind().code().equals(string(gold, "kind"))) {
			return List.of("kind " + found.kind().code());
		}
		if (found.kind() != Kind.FIGURE || "fraction".equals(string(gold, "unit"))) {
			return List.of();
		}
		var faults = new ArrayList<String>();
		if (!sameValue(gold, found)) {
			faults.add("value " + found.measure().value());
		}
		var unit = String.valueOf(string(gold, "unit"));
		if (!unit.equals(found.measure().unit()) && !(Set.of("count", "households").contains(unit)
				&& Set.of("count", "households").contains("" + found.measure().unit()))) {
			faults.add("unit " + found.measure().unit());
		}
		if (!sameRelation(gold, found)) {
			faults.add("relation " + found.measure().relation());
		}
		return faults;
	}

	/** The share of right numerals, false figures counted as errors, in percent. */
	int percent() {
		return 100 * this.right / (this.annotated + this.falseOnes);
	}

	/** F1 of something beside the score, in percent. */
	int f1(String what) {
		var counts = this.beside.getOrDefault(what, new int[] { 1, 1, 1 });
		return (counts[1] + counts[2] == 0) ? 100 : 200 * counts[0] / (counts[1] + counts[2]);
	}

	@Override
	public String toString() {
		var text = new StringBuilder(
				"%d/%d right, %d false: %d%%".formatted(this.right, this.annotated, this.falseOnes, percent()));
		this.beside.forEach((what, counts) -> {
			if (counts[1] + counts[2] > 0) {
				text.append("; %s %d%% of %d".formatted(what, f1(what), counts[1]));
			}
		});
		return text.toString();
	}

}
