package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.wording.FigureTexts;
import tools.jackson.databind.node.ObjectNode;

/**
 * A figure with all that must be said when it is quoted; what says nothing is left out.
 *
 * @param fields the fields that are quoted, with the qualifier in words and the citations
 * @param observation the figure
 * @param citations the sentence that states it, or those that state what it is derived
 * from
 * @param text the value in words, with its unit, its qualifier and what it is compared
 * with
 * @param period its period in words, and whether that is the date of publication
 * @param notes its status, how it is printed and what else must be said beside its value
 */
record CitedFigure(@JsonValue ObjectNode fields, Observation observation, List<Citation> citations, String text,
		String period, List<String> notes) {

	/** What nobody quotes, or the citations say. */
	private static final Set<String> NOT_QUOTED = Set.of("topic", "occurrence", "recordedAt", "supersededAt", "source",
			"derivation");

	private static final Set<String> OF_SOURCE = Set.of("copyOf", "replacedBy", "retractedBy");

	static CitedFigure of(Observation figure, List<Citation> citations, FigureTexts texts, BodyReader bodies) {
		var status = (figure.status() == FigureStatus.ACTUAL)
				? Stream.of(figure.status().name(texts.words().language())) : Stream.<String>empty();
		var print = figure.wording().printed();
		var printed = (print != null) ? Stream.of(texts.words().text("figure.printed", print)) : Stream.<String>empty();
		var notes = Stream.of(status, texts.notesBesidePhrase(figure).stream(), printed)
			.flatMap((some) -> some)
			.toList();
		return new CitedFigure(fields(figure, citations, texts, bodies), figure, citations, texts.phrase(figure),
				texts.period(figure), notes);
	}

	private static ObjectNode fields(Observation figure, List<Citation> citations, FigureTexts texts,
			BodyReader bodies) {
		var fields = bodies.of(figure);
		var derivation = figure.provenance().derivation();
		if (fields.get("source") instanceof ObjectNode source) {
			fields.setAll(source.retain(OF_SOURCE));
		}
		fields.remove(NOT_QUOTED);
		if (derivation != null) {
			fields.put("formula", derivation.formula());
			fields.put("mixed", derivation.mixed());
		}
		if (figure.missing() == null && figure.relation() != Relation.EQUAL) {
			fields.put("qualifier", figure.relation().name(texts.words().language()));
		}
		if (figure.coherence().also().count() == 0) {
			fields.remove("alsoStated");
		}
		fields.removeIf((field) -> field.isNull() || field.isBoolean() && !field.asBoolean());
		fields.set("citations", bodies.ofField(citations));
		return fields;
	}

	/** Tells it in a line, with the sentences that it is from. */
	String inWords() {
		var stated = this.citations.stream().map(Citation::text).collect(Collectors.joining("; "));
		return "%s, %s, %s: %s; %s (%s)".formatted(this.observation.subject().name(), this.observation.place().name(),
				this.period, this.text, String.join("; ", this.notes), stated);
	}

}
