package org.jincheng.indicators.reading.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scores prices, currencies, likeness, wholes, ranks, plans and comparisons with places:
 * the share of annotated figures of which all parts are read right.
 */
final class PartsExam {

	private static final Set<String> AMOUNT = Set.of("/value", "/unit");

	private PartsExam() {
	}

	/** Checks that of the figures of the texts of a file nine in ten are right. */
	static void check(Path file) {
		var wrong = new ArrayList<String>();
		var annotated = 0;
		for (var text : new JsonMapper().readTree(file.toFile())) {
			var answer = Exam.read(request(text)).numerals();
			for (var gold : text.get("numerals")) {
				if (gold.get("kind").asString().equals("figure")) {
					annotated++;
					var faults = faults(gold, find(answer, gold));
					if (!faults.isEmpty()) {
						wrong.add("%s %s %s".formatted(text.get("id").asString(), gold.get("printed").asString(),
								faults));
					}
				}
			}
		}
		assertThat(annotated).isPositive();
		assertThat(100 * (annotated - wrong.size())).as("%d of %d are wrong: %s", wrong.size(), annotated, wrong)
			.isGreaterThanOrEqualTo(90 * annotated);
	}

	/** Returns what is sent of a text of such a file. */
	static ReadingRequest request(JsonNode text) {
		var language = Term.find(Language.values(), text.get("language").asString()).orElseThrow();
		return new ReadingRequest(text.get("text").asString(), language, DateBound.of(text.get("published").asString()),
				text.get("place").asString(), null, null, null, null);
	}

	private static @Nullable ReadNumeral find(List<ReadNumeral> answer, JsonNode gold) {
		return answer.stream()
			.filter((it) -> it.kind() == Kind.FIGURE && it.at().start() < gold.get("end").asInt()
					&& it.at().end() > gold.get("start").asInt())
			.findFirst()
			.orElse(null);
	}

	/** Returns what is read otherwise than annotated; what is not annotated is right. */
	private static List<String> faults(JsonNode gold, @Nullable ReadNumeral found) {
		if (found == null) {
			return List.of("no figure");
		}
		return parts(found).entrySet().stream().flatMap((part) -> {
			var wanted = gold.at(part.getKey());
			var isJudged = !wanted.isMissingNode() && (!AMOUNT.contains(part.getKey()) || isOther(gold));
			return (!isJudged || Objects.equals(text(wanted), text(part.getValue()))) ? Stream.of()
					: Stream.of(part.getKey() + " " + part.getValue() + " for " + wanted);
		}).toList();
	}

	/** What is read, by the JSON Pointers of an annotation. */
	private static Map<String, @Nullable Object> parts(ReadNumeral found) {
		var parts = new LinkedHashMap<String, @Nullable Object>();
		var valuation = found.setting().valuation();
		parts.put("/prices", valuation.prices());
		parts.put("/priceYear", valuation.priceYear());
		parts.put("/currency", valuation.currency());
		parts.put("/likeForLike", Boolean.TRUE.equals(valuation.likeForLike()));
		parts.put("/shareOf", (found.setting().whole() != null) ? found.setting().whole().place() : null);
		var comparison = found.setting().comparison();
		var among = (comparison != null) ? comparison.among() : null;
		parts.put("/comparison", (comparison != null) ? comparison.kind() : null);
		parts.put("/comparison/place", (comparison != null) ? comparison.place() : null);
		parts.put("/comparison/among", (among != null) ? among.place() : null);
		parts.put("/comparison/count", (among != null) ? among.count() : null);
		parts.put("/unit", found.measure().unit());
		parts.put("/value", found.measure().value());
		return parts;
	}

	/** Values and units of other figures are held by the scores of the other texts. */
	private static boolean isOther(JsonNode gold) {
		var kind = text(gold.path("comparison"));
		return "rank".equals(kind) || "of-plan".equals(kind) || gold.at("/comparison/place").isString();
	}

	/** A whole that is no place's total is none here. */
	private static @Nullable String text(JsonNode wanted) {
		var value = wanted.isObject() ? wanted.get("kind") : wanted;
		return value.isNull() || value.isMissingNode() || value.asString().equals("other") ? null : value.asString();
	}

	private static @Nullable String text(@Nullable Object read) {
		return (read instanceof NamedTerm term) ? term.code() : (read != null) ? read.toString() : null;
	}

}
