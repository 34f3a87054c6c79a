package org.jincheng.indicators.catalogue.source;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A statement: one citable sentence of a source.
 *
 * @param source the id of the source
 * @param paragraph the number of the paragraph in the body text, from 1
 * @param sentence the number of the sentence in the paragraph, from 1
 * @param gist a summary of the sentence in our own words; null if nobody has written one
 * @param figures the figures of the sentence as printed, each once and at most 20; null
 * if there is a gist
 * @param editable what a curator says of it
 */
@Schema(name = "Statement")
public record StatementResource(String source, int paragraph, int sentence, @Nullable String gist,
		@Nullable List<String> figures, @JsonIgnore StatementRequest editable) implements Writable {

	static final Table<StatementResource> TABLE = new Table<>("statements",
			"The statements of sources, summarised in our own words.", StatementResource.class)
		.columns("source", "paragraph", "sentence", "gist")
		.text("figures", "The figures of the sentence as printed, if it has no gist.",
				StatementResource::figuresInWords)
		.texts("gist", "editable.gist")
		.key("source", "paragraph", "sentence");

	private @Nullable String figuresInWords() {
		return (this.figures != null) ? String.join("; ", this.figures) : null;
	}

	/** Where it is stated, as source/paragraph.sentence. */
	public Locator locator() {
		return new Locator(this.source, this.paragraph, this.sentence);
	}

}
